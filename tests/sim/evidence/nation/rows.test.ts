import { describe, expect, it } from "vitest";
import { labelMeasures } from "../../../../sim/evidence/nation/label-measures.ts";
import { nationMeasures } from "../../../../sim/evidence/nation/measures.ts";
import { simulateNation } from "../../../../sim/evidence/nation/simulate.ts";

const NATIONS = 8;
const panels = Array.from({ length: NATIONS }, (_, replicate) =>
  simulateNation({ trusts: 120, spinUp: 180, months: 132, seed: "1" }, replicate),
);

/** Mean over nations in which the measure can be read, and its standard error. */
function over(read: (panel: (typeof panels)[number]) => number) {
  const values = panels.map(read).filter(Number.isFinite);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/**
 * Rows that the world without partnering does not reproduce. What would have to change: ratings leap
 * more than standing does. Inspectors who take nothing back but on evidence (X31, down from good)
 * raise few from inadequate (X31, up); nobody is good a year after the label (X18) unless a board is
 * replaced outright and care follows within months.
 */
const OPEN = ["X18/good", "X31/up", "X31/down"];

type Row = (typeof nationMeasures)[number];

function inBand({ band, read }: Row): void {
  const { mean, error } = over(read);
  // Outside its band only if the simulation's own error cannot be why.
  expect(mean + 3 * error).toBeGreaterThan(band[0]);
  expect(mean - 3 * error).toBeLessThan(band[1]);
}

describe("a nation without partnering, as open series tell it", () => {
  const rows = [...nationMeasures, ...labelMeasures];
  const named = (open: boolean) =>
    rows.filter(({ id }) => OPEN.includes(id) === open).map((row) => [row.id, row] as const);
  it.each(named(false))("%s", (_, row) => inBand(row));
  it.fails.each(named(true))("%s is open", (_, row) => inBand(row));
});
