import { collect, createBench } from "../../sim/evidence/collect.ts";
import type { Design } from "../../sim/evidence/design.ts";
import type { Future } from "../../sim/evidence/future.ts";
import type { Measure, Pattern } from "../../sim/evidence/pattern.ts";

/** A number read from one future. */
type Read = (future: Future) => number;

/** The measures of a row with this many replicates; each design is simulated once. */
export function measuresOf(row: Pattern, replicates: number): readonly Measure[] {
  const groups = new Map<string, [string, Read][]>();
  const designs = new Map<string, Design>();
  for (const [name, { design, read }] of Object.entries(row.samples)) {
    designs.set(design.id, design);
    groups.set(design.id, [...(groups.get(design.id) ?? []), [name, read]]);
  }
  const samples: Record<string, Float64Array> = {};
  for (const [id, group] of groups) {
    const readers = group.map(([, read]) => read);
    const bench = createBench(designs.get(id) as Design);
    const values = collect(bench, readers, "1", 0, replicates, "model");
    group.forEach(([name], n) => {
      samples[name] = values[n];
    });
  }
  return row.measure(samples);
}

/** By how many standard errors a measure lies within its band; negative outside it. */
export function depth({ value, se, low, high }: Measure): number {
  const ends = [
    low === undefined || !Number.isFinite(low) ? Number.POSITIVE_INFINITY : value - low,
    high === undefined || !Number.isFinite(high) ? Number.POSITIVE_INFINITY : high - value,
  ];
  const inside = Math.min(...ends);
  return inside === 0 ? 0 : inside / se;
}
