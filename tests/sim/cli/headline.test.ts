import { expect, it } from "vitest";
import type { SummaryRow } from "../../../sim/analysis/summary.ts";
import { headlineTable } from "../../../sim/cli/headline.ts";

/** Care quality of so many trusts in month 12. */
const trusts = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => ({ entity: `trust_${i}`, outcome: "rating", month: 12, mean: 0 }) as SummaryRow,
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

it.each([
  [6, ["month 6"]],
  [12, ["month 12"]],
  [48, ["month 12", "month 36", "month 48"]],
  [60, ["month 12", "month 36", "month 60"]],
  [120, ["month 12", "month 36", "month 60", "month 120"]],
])(
  "shows the last of %d months, of which sentences speak, and 12, 36 and 60 before it",
  (horizon, months) => {
    const [heading] = headlineTable(trusts(1), horizon, () => "").split("\n");
    expect(heading.match(/month \d+/g)).toEqual(months);
  },
);
