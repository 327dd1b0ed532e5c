import type { DifferenceRow } from "../analysis/differences.ts";
import type { CompareResult } from "../analysis/result.ts";
import { countsCell, differenceText, gapSpread } from "../analysis/size-words.ts";
import type { OutcomeInfo } from "../model.ts";
import { headlines, headlineTable } from "./headline.ts";
import { headLine } from "./print-run.ts";

const KEY =
  "Median paired difference (middle 80 of 100): in how many paired futures it is better / makes no real difference / is worse.\n";

/** The result of `compare` for a person: headline differences at a few months. */
export function printCompare(result: CompareResult): string {
  const note = result.note ? `Note: ${result.note}\n` : "";
  const parts = result.scenarios.map((scenario) => {
    const { id, title, baseline, differences, fingerprint, baseline_fingerprint } = scenario;
    const against = /(^|\/)none$/.test(baseline) ? "not partnering" : baseline;
    const table = headlineTable(differences, result.months, cell);
    return `\n${title} (${id}) minus ${against}\n${table}${sentences(differences)}fingerprints ${fingerprint} and, of what it is compared with, ${baseline_fingerprint}\n`;
  });
  return `${headLine(result)}${KEY}${note}${parts.join("")}`;
}

/** Outcomes whose answer is said in words too. */
const SAID = ["care_place", "money"];

/** The answer in words at the last month: what it does to care, and to money. */
function sentences(differences: readonly DifferenceRow[]): string {
  return headlines(differences)
    .filter(({ outcome }) => SAID.includes(outcome.id))
    .flatMap(({ entity, outcome, rows }) => {
      const last = [...rows.values()].at(-1);
      if (!last) return [];
      const said = differenceText(last, outcome);
      return `${outcome.label}, ${entity}, month ${last.month}: ${said}.\n`;
    })
    .join("");
}

function cell(row: DifferenceRow, outcome: OutcomeInfo): string {
  const counts = countsCell(row, row.n);
  return `${gapSpread(row, outcome, row.threshold)}${counts === "" ? "" : `: ${counts}`}`;
}
