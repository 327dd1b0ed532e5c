import type { DifferenceRow } from "../analysis/differences.ts";
import type { CompareResult } from "../analysis/result.ts";
import { betterSentence, ofFutures, plainNumber } from "../analysis/words.ts";
import { headlines, headlineTable } from "./headline.ts";
import { headLine } from "./print-run.ts";

const KEY =
  "Median paired difference (middle 80 of 100): in how many paired futures it does better.\n";

/** The result of `compare` for a person: headline differences at a few months. */
export function printCompare(result: CompareResult): string {
  const note = result.note ? `Note: ${result.note}\n` : "";
  const parts = result.scenarios.map((scenario) => {
    const { id, title, baseline, differences, fingerprint, baseline_fingerprint } = scenario;
    const against = /(^|\/)none$/.test(baseline) ? "not partnering" : baseline;
    const table = headlineTable(differences, result.months, cell);
    return `\n${title} (${id}) minus ${against}\n${table}${sentences(differences, id)}fingerprints ${fingerprint} and, of what it is compared with, ${baseline_fingerprint}\n`;
  });
  return `${headLine(result)}${KEY}${note}${parts.join("")}`;
}

/** The answer in words for the first outcome, at the last month. */
function sentences(differences: readonly DifferenceRow[], name: string): string {
  const lines = headlines(differences);
  return lines
    .filter(({ outcome }) => outcome.id === lines[0].outcome.id)
    .flatMap(({ entity, outcome, rows }) => {
      const last = [...rows.values()].at(-1);
      if (!last || last.p_better === null) return [];
      const better = betterSentence(last.p_better, last.n, name);
      return `${outcome.label} of ${entity}, month ${last.month}: ${better}.\n`;
    })
    .join("");
}

function cell({ q50, q10, q90, p_better, n }: DifferenceRow, digits: number): string {
  const [centre, low, high] = [q50, q10, q90].map((x) => plainNumber(x, digits, true));
  const better = p_better === null ? "" : `: ${ofFutures(p_better, n)}`;
  return `${centre} (${low} to ${high})${better}`;
}
