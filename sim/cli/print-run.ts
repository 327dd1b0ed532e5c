import type { ResultHead, RunResult } from "../analysis/result.ts";
import { levelSpread } from "../analysis/size-words.ts";
import { counted } from "../core/counted.ts";
import { headlineTable } from "./headline.ts";

/** The result of `run` for a person: headline outcomes at a few months. */
export function printRun(result: RunResult): string {
  const parts = result.scenarios.map(({ id, title, fingerprint, outcomes }) => {
    const table = headlineTable(outcomes, result.months, (row, outcome) =>
      levelSpread(row, outcome),
    );
    return `\n${title} (${id})\n${table}fingerprint ${fingerprint}\n`;
  });
  return `${headLine(result)}Median over futures (middle 80 of 100).\n${parts.join("")}`;
}

/** What was run, in one line. */
export function headLine(result: ResultHead): string {
  const { product, version, seed, replicates, months } = result;
  return `${product} ${version}: ${counted(replicates, "simulated future")} of ${counted(months, "month")}, seed ${seed}.\n`;
}
