import { WEEKS } from "../../rules/patients.ts";
import { lifeOf, nationOf } from "../../world/build.ts";
import type { World } from "../../world/world.ts";
import type { NationPanel } from "./panel.ts";

/** What is read of a trust each month, by the name that measures know it by. */
const READ: Readonly<Record<string, (world: World, i: number) => number>> = {
  quality: ({ organisations: o, times }, i) => o.care[i] + times.tide[0],
  staff_experience: ({ organisations: o }, i) => o.staff[i],
  // Hours that are missing are the pressure that people report.
  work_stress: ({ organisations: o }, i) => -o.free[i],
  waits: ({ organisations: o }, i) => o.list[i] * WEEKS,
  surplus: ({ organisations: o }, i) => o.surplus[i],
  rating: ({ organisations: o }, i) => o.rating[i],
  label: ({ organisations: o }, i) => o.label[i],
  vacant: ({ organisations: o }, i) => o.vacant[i],
  inspected: ({ organisations: o }, i) => o.inspected[i],
};

/** How a nation is simulated to be read as a panel. */
export interface NationRun {
  readonly trusts: number;
  /** Months that pass before the first is read, so that nothing is left of how it began. */
  readonly spinUp: number;
  readonly months: number;
  readonly seed: string;
  readonly values?: Readonly<Record<string, number>>;
}

/** One replicate of a nation without partnering, read as a panel. */
export function simulateNation(run: NationRun, replicate: number): NationPanel {
  const nation = nationOf(run.trusts, run.seed);
  const life = lifeOf(nation, run.values);
  life.begin(run.seed, replicate);
  for (let m = 0; m < run.spinUp; m++) life.month();
  const names = Object.keys(READ);
  const series = new Map(names.map((name) => [name, [] as Float64Array[]]));
  const write = () => {
    for (const name of names) {
      const row = Float64Array.from({ length: run.trusts }, (_, i) => READ[name](life.world, i));
      (series.get(name) as Float64Array[]).push(row);
    }
  };
  write();
  for (let m = 0; m < run.months; m++) {
    life.month();
    write();
  }
  const of = (name: string) => series.get(name) ?? [];
  return { trusts: run.trusts, months: run.months, income: nation.income, of };
}
