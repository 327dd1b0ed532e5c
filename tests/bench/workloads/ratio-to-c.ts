import { finalMeans, REFERENCE, worstScore } from "../ensemble-means.ts";
import { type BenchSize, runEnsemble, SMALL, STANDARD } from "../partner-bench.ts";
import { compileScalarC, type ScalarC } from "../scalar-c.ts";
import { type Measurement, median, milliseconds, type Workload } from "../workload.ts";
import { LOSSES } from "./partner-bench.ts";

const PAIRS = 9;

interface Comparison {
  readonly name: string;
  readonly size: BenchSize;
  readonly replicates: number;
  readonly losses?: readonly number[];
}

/** Speed of this project's kernel divided by scalar C's, from pairs run one after the other. */
export const ratiosToC: readonly Workload[] = [
  ratio({ name: "partner-bench-ratio-to-c", size: STANDARD, replicates: 150 }),
  ratio({
    name: "partner-bench-lockstep-ratio-to-c",
    size: STANDARD,
    replicates: 25,
    losses: LOSSES,
  }),
  ratio({ name: "partner-bench-small-ratio-to-c", size: SMALL, replicates: 5000 }),
];

function ratio(comparison: Comparison): Workload {
  return {
    name: comparison.name,
    measure() {
      const c = compileScalarC();
      try {
        return [compare(comparison, c)];
      } finally {
        c?.stop();
      }
    },
  };
}

function compare(comparison: Comparison, c: ScalarC | null): Measurement {
  const { name, size, replicates, losses = [0.12] } = comparison;
  const result = { name, unit: "ratio" };
  if (!c) return { ...result, value: null, runs: [], note: "needs gcc, which is not here" };
  const ours = (): Float64Array[] => runEnsemble(size, replicates, "bench", losses);
  ours();
  const worst = checkMeans(size, c);
  const runs: number[] = [];
  const times: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const mine = milliseconds(() => void ours());
    const theirs = c.run(size, replicates * losses.length, pair).milliseconds;
    runs.push(theirs / mine);
    times.push(theirs);
  }
  const work = size.organisations * size.months * replicates * losses.length;
  const speed = (work / median(times) / 1000).toFixed(2);
  const note = `scalar C ${speed} M organisation-months/s; means within ${worst.toFixed(1)} standard errors of the reference`;
  return { ...result, value: median(runs), runs, note };
}

/** Speed of a wrong answer is worth nothing: both must agree with the reference means. */
function checkMeans(size: BenchSize, c: ScalarC): number {
  const [replicates, reference] =
    size === SMALL ? [20_000, REFERENCE.small] : [400, REFERENCE.standard];
  const [record] = runEnsemble(size, replicates, "means");
  const worst = Math.max(
    worstScore(finalMeans(record, size.months), reference),
    worstScore(c.run(size, replicates, 99), reference),
  );
  if (worst > 4) throw new Error(`means are ${worst.toFixed(1)} standard errors off the reference`);
  return worst;
}
