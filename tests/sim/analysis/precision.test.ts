import { describe, expect, test } from "vitest";
import { medianError, precisionOf, stepOfDisplay } from "../../../sim/analysis/precision.ts";
import { PRECISION_RULE } from "../../../sim/analysis/precision-rule.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";
import type { EnsembleBlock } from "../../../sim/experiment/ensemble.ts";

const months = 120;

/** One series of one organisation whose replicate r has the value `of(r)` in every month. */
function block(n: number, of: (r: number) => number, entity = "a"): EnsembleBlock {
  const values = new Float64Array(n * (months + 1));
  for (let r = 0; r < n; r += 1) values.fill(of(r), r * (months + 1), (r + 1) * (months + 1));
  const rest = { fingerprints: [], events: [], errors: [] };
  const series = [{ entity, outcome: "quality", unit: "SD" as const }];
  return { series, months, from: 0, replicates: n, values, ...rest };
}

const aims = { outcomes: ["quality"], entities: ["a"] };
const zero = (n: number) => block(n, () => 0);
const against = [1, -1];

/** A shape of luck: uniform between -width/2 and width/2. */
function luck(width: number): (r: number) => number {
  const uniform = uniformsOf("1", "luck");
  const drawn = Array.from({ length: 2000 }, () => (uniform() - 0.5) * width);
  return (r) => drawn[r];
}

test("one step of display is ten times the last digit shown", () => {
  expect([stepOfDisplay("quality"), stepOfDisplay("surplus"), stepOfDisplay("waits")]).toEqual([
    0.1, 1, 1,
  ]);
  expect(stepOfDisplay("executive_turnover")).toBe(10);
});

test("the standard error of a median is that of the median", () => {
  const uniform = uniformsOf("2", "medians");
  const n = 101;
  const medians: number[] = [];
  let claimed = 0;
  for (let i = 0; i < 400; i += 1) {
    const values = Float64Array.from({ length: n }, uniform);
    claimed += medianError(values) / 400;
    medians.push(values[50]);
  }
  const mean = medians.reduce((sum, m) => sum + m, 0) / 400;
  const sd = Math.sqrt(medians.reduce((sum, m) => sum + (m - mean) * (m - mean), 0) / 399);
  expect(claimed / sd).toBeGreaterThan(0.85);
  expect(claimed / sd).toBeLessThan(1.25);
});

describe("a run is precise enough", () => {
  const at = (n: number, of: (r: number) => number) =>
    precisionOf([block(n, of), zero(n)], against, aims);

  test("when the typical difference is known to within one step, and not before", () => {
    // Uniform of width w: the median's standard error is w / (2 sqrt n), two of them a step at 0.1.
    const wide = luck(2);
    expect(at(200, wide).enough).toBe(false);
    expect(at(200, wide).widest).toMatchObject({ entity: "a", outcome: "quality", step: 0.1 });
    expect(at(900, wide).enough).toBe(true);
    expect(at(900, wide).widest?.within).toBeLessThanOrEqual(0.1);
  });

  test("never before a hundred futures, however alike they are", () => {
    expect(at(PRECISION_RULE.fewest - 1, () => 0.3).enough).toBe(false);
    expect(at(PRECISION_RULE.fewest, () => 0.3)).toMatchObject({ enough: true, chance: 0 });
  });

  test("when the three chances are known too", () => {
    // Between -0.1 and 0.1 SD half of the futures make no real difference, 0.05 SD: the share known
    // least well, with two standard errors of 2 sqrt(1/4 / n).
    const small = luck(0.2);
    expect(at(99, small).chance).toBeCloseTo(0.1, 2);
    expect(at(400, small).chance).toBeCloseTo(0.05, 2);
    expect(at(400, small).enough).toBe(true);
    expect(at(99, luck(0.01)).chance).toBe(0);
  });

  test("by the pairs, not by how much both sides vary", () => {
    const wide = luck(20);
    const shared = precisionOf([block(100, (r) => wide(r) + 1), block(100, wide)], against, aims);
    expect(shared.enough).toBe(true);
  });

  test("without what it was not asked about or what few futures have", () => {
    const wide = luck(20);
    const few = (r: number) => (r % 5 === 0 ? wide(r) : Number.NaN);
    expect(at(100, few)).toMatchObject({ enough: true, widest: null });
    const other = precisionOf([block(100, wide, "b"), block(100, () => 0, "b")], against, aims);
    expect(other.enough).toBe(true);
    expect(precisionOf([], [], aims)).toMatchObject({ n: 0, enough: false });
  });
});
