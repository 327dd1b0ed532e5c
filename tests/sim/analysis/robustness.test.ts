import { expect, it } from "vitest";
import { robustness } from "../../../sim/analysis/robustness.ts";

const of = (...values: number[]) => Float64Array.from(values);

it("judges three options over four futures as on paper", () => {
  const found = robustness([of(4, 4, 4, 4), of(9, 0, 8, 1), of(3, 3, 5, 5)], 1, 4);
  expect(found).toMatchObject({ n: 4, byMean: 1, byRegret: 1, byWorst: 0 });
  const [safe, bold, third] = found?.options ?? [];
  expect(safe).toMatchObject({ mean: 4, worst: 4, maxRegret: 5, meanRegret: 2.5, best: 0.25 });
  expect(safe.satisfied).toBe(1);
  expect(bold).toMatchObject({ mean: 4.5, worst: 0, maxRegret: 4, meanRegret: 2, best: 0.5 });
  expect(bold.satisfied).toBe(0.5);
  expect(third).toMatchObject({ worst: 3, maxRegret: 6, best: 0.25, satisfied: 0.5 });
});

it("turns round where less is better", () => {
  const up = robustness([of(1, 5), of(2, 2)], 1, 2);
  const down = robustness([of(-1, -5), of(-2, -2)], -1, -2);
  expect(down?.options.map((o) => -o.worst)).toEqual(up?.options.map((o) => o.worst));
  for (const key of ["maxRegret", "best", "satisfied"] as const) {
    expect(down?.options.map((o) => o[key])).toEqual(up?.options.map((o) => o[key]));
  }
  const [first] = down?.options ?? [];
  expect(first.q10).toBeLessThan(first.q90);
});

it("counts only futures that every option has, and no tie for anybody", () => {
  const found = robustness([of(1, Number.NaN, 2), of(1, 7, 1)], 1);
  expect(found?.n).toBe(2);
  expect(found?.options.map(({ best }) => best)).toEqual([0.5, 0]);
  expect(found?.none).toBe(0.5);
  // Ahead by 1 is not enough where only 2 is a real difference.
  expect(robustness([of(1, 4), of(0, 1)], 1, null, 2)).toMatchObject({ none: 0.5 });
  expect(found?.options[0].satisfied).toBeNull();
  expect(robustness([of(Number.NaN)], 1)).toBeNull();
});
