import type { SeriesInfo } from "../core/trajectory.ts";
import { fingerprintOf } from "../passport/passport.ts";
import type { FuturesAsk, FuturesPart } from "./page-protocol.ts";

/** Futures of one job; `values` is [replicate][month 0..months][series], NaN = absent. */
export interface Futures {
  readonly series: readonly SeriesInfo[];
  readonly months: number;
  readonly replicates: number;
  readonly values: Float64Array;
  /** Over all its futures, as the terminal prints it; absent where nothing was simulated. */
  readonly fingerprint?: string;
}

/** Futures computed in one call: few enough that a worker answers others in between. */
const PART = 20;

/**
 * Divides futures among `size` workers, each of which pulls the next part when it is free, and puts
 * them in their places: the answer does not depend on who computed what. Rejects where one failed.
 */
export async function gatherFutures(
  size: number,
  { replicates, months }: FuturesAsk,
  onProgress: (done: number) => void,
  compute: (worker: number, from: number, to: number) => Promise<FuturesPart>,
): Promise<Futures> {
  let next = 0;
  let done = 0;
  let series: readonly SeriesInfo[] = [];
  let values = new Float64Array(0);
  const fingerprints: string[] = [];
  const pull = async (worker: number): Promise<void> => {
    while (next < replicates) {
      const from = next;
      const to = Math.min(replicates, from + PART);
      next = to;
      const part = await compute(worker, from, to);
      if (part.failure) throw new Error(part.failure);
      if (series.length === 0) {
        series = part.series;
        values = new Float64Array(replicates * (months + 1) * series.length);
      }
      values.set(part.values, from * (months + 1) * series.length);
      part.fingerprints.forEach((one, i) => {
        fingerprints[from + i] = one;
      });
      done += to - from;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: size }, (_, worker) => pull(worker)));
  return { series, months, replicates, values, fingerprint: fingerprintOf(fingerprints) };
}
