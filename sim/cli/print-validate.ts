import { band, type Report } from "../evidence/report.ts";
import { type Count, type Group, groupOf } from "../evidence/totals.ts";
import type { RowVerdict } from "../evidence/verdicts.ts";
import { textTable } from "./text-table.ts";

const TITLES: readonly (readonly [Group, string])[] = [
  ["must", "Rows that must pass"],
  ["emergent", "Other emergent rows: these count"],
  ["passed_by_a_null", "Emergent rows that a null model passes: these do not count"],
  ["input", "Rows that restate a parameter or rule: these do not count"],
  ["cases", "Lines about the case studies"],
  ["untestable", "Rows that cannot be simulated"],
];

const HEAD = ["row", "status", "nulls", "metric", "target", "simulated", "error"];

/** The verdicts as tables for people, group by group, and the totals. */
export function printEvidence(verdicts: readonly RowVerdict[], report: Report): string {
  const parts = TITLES.flatMap(([group, title]) => {
    const members = verdicts.filter((verdict) => groupOf(verdict) === group);
    if (members.length === 0) return [];
    return [`\n${title}\n`, textTable([HEAD, ...members.flatMap(linesOf)])];
  });
  return [...parts, `\n${printTotals(report)}`].join("").trimStart();
}

/** One line for each measure of a row; the first carries the row's own columns. */
function linesOf(verdict: RowVerdict): string[][] {
  const { row, nullPasses, measures, note } = verdict;
  const status = verdict.undecided ? `${verdict.status} (undecided)` : verdict.status;
  if (measures.length === 0) return [[row.id, status, "", note]];
  const lines = measures.map((measure, i) => [
    ...(i === 0 ? [row.id, status, nullPasses.join(" ")] : ["", "", ""]),
    measure.what,
    band(measure),
    figures(measure.value),
    figures(measure.se),
  ]);
  return note === "" ? lines : [...lines, ["", "", "", note]];
}

/** Three significant figures; a dash where there is no number. */
const figures = (x: number): string =>
  Number.isFinite(x) ? String(Number(x.toPrecision(3))) : "-";

function printTotals({ totals, nulls, seeds, untestable }: Report): string {
  const line = (title: string, { rows, passed, failed, incompatible, share }: Count) => [
    title,
    `${passed} of ${rows} pass`,
    share === null ? "" : `${Math.floor(100 * share)} %`,
    `${failed} fail`,
    `${incompatible} incompatible`,
  ];
  return [
    textTable([
      line("Must pass", totals.must),
      line("Other emergent", totals.emergent),
      line("Passed by a null", totals.passed_by_a_null),
      line("Input", totals.input),
      line("Case lines", totals.cases),
    ]),
    `${untestable} cannot be simulated. Master seeds ${seeds.join(", ")}; `,
    nulls.length > 0 ? `null models ${nulls.join(", ")}.\n` : "no null models.\n",
  ].join("");
}
