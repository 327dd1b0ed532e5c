import type { Study, StudyColumn, Varied } from "../../../../sim/analysis/study/study.ts";

/** What a planted study is made of. */
interface Planted {
  readonly scenarios?: readonly string[];
  readonly baseline?: string | null;
  readonly columns?: readonly (Partial<StudyColumn> & { readonly path: string })[];
  readonly points?: readonly (readonly Varied[])[];
  readonly design?: string;
  readonly replicates?: number;
  readonly months?: readonly number[];
}

/** Value of a run: which scenario, what varied, which replicate, which outcome. */
type Value = (
  scenario: string,
  point: readonly Varied[],
  replicate: number,
  outcome: string,
) => number;

/** A study in memory whose runs have planted values. */
export function fakeStudy(planted: Planted, value: Value): Study {
  const { scenarios = ["a"], points = [[]], replicates = 1, months = [12] } = planted;
  return {
    title: "planted",
    note: "",
    scenarios,
    baseline: planted.baseline ?? null,
    columns: (planted.columns ?? []).map((one) => ({
      name: one.path,
      label: one.path,
      range: [0, 1],
      ...one,
    })),
    points,
    design: planted.design ?? "points",
    replicates,
    months,
    horizon: months.at(-1) ?? 0,
    kept: async () => ["quality", "waits"].map((outcome) => ({ outcome, entity: "system" })),
    values: async (measures) =>
      measures.map(({ outcome }) => {
        const all = new Float64Array(replicates * scenarios.length * points.length);
        let at = 0;
        for (let r = 0; r < replicates; r += 1) {
          for (const scenario of scenarios) {
            for (const point of points) {
              all[at] = value(scenario, point, r, outcome);
              at += 1;
            }
          }
        }
        return all;
      }),
  };
}
