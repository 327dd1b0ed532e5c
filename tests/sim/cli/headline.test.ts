import { expect, it } from "vitest";
import type { SummaryRow } from "../../../sim/analysis/summary.ts";
import { headlineTable } from "../../../sim/cli/headline.ts";

/** Care quality of so many trusts in month 12. */
const trusts = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => ({ entity: `trust_${i}`, outcome: "quality", month: 12, mean: 0 }) as SummaryRow,
  );

const table = (rows: readonly SummaryRow[]) => headlineTable(rows, 12, ({ mean }) => `${mean}`);

it("shows a person six of many, and says how many more there are", () => {
  expect(table(trusts(220)).split("\n").length).toBeLessThan(20);
  expect(table(trusts(220))).toContain("and 214 more; see --json or --out");
});

it("says nothing of more where all are shown", () => {
  expect(table(trusts(6))).not.toContain("more");
});

it("does not count those who have none of the headline outcomes", () => {
  const other = trusts(30).map((row) => ({ ...row, entity: `${row.entity}_x`, outcome: "closed" }));
  expect(table([...trusts(6), ...other])).not.toContain("more");
});
