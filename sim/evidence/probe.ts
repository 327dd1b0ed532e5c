import type { Prepared, World } from "../model.ts";
import type { Run } from "./future.ts";

/** A number read from the world itself each month, for what no outcome shows. */
export type Probe = (world: World) => number;

/** Probes by name; a future has them as the outcomes of the entity `probe`. */
export type Probes = Readonly<Record<string, Probe>>;

/** One replicate with the lines of its probes after those of its outcomes. */
export function simulateProbed(
  prepared: Prepared,
  seed: string,
  replicate: number,
  months: number,
  probes: Probes,
): Run {
  const names = Object.keys(probes);
  const read: number[][] = [];
  const run = prepared.plan.start(seed, replicate, { months });
  const look = () => read.push(names.map((name) => probes[name](run.world)));
  look();
  while (run.step()) look();
  const { values, events } = run.finish();
  const width = prepared.series.length;
  const all = new Float64Array((months + 1) * (width + names.length));
  read.forEach((probed, month) => {
    const at = month * (width + names.length);
    all.set(values.subarray(month * width, (month + 1) * width), at);
    all.set(probed, at + width);
  });
  return { series: seriesWith(prepared, names), values: all, events };
}

const known = new WeakMap<Prepared["series"], Map<string, Prepared["series"]>>();

/** The lines with those of probes: the same list each time, so that columns are looked up once. */
function seriesWith({ series }: Prepared, names: readonly string[]): Prepared["series"] {
  let lists = known.get(series);
  if (!lists) {
    lists = new Map();
    known.set(series, lists);
  }
  const key = names.join();
  const found = lists.get(key);
  if (found) return found;
  const added = names.map((outcome) => ({ entity: "probe", outcome, unit: "1" as const }));
  const all = [...series, ...added];
  lists.set(key, all);
  return all;
}
