import type { ResultHead, RunResult } from "../analysis/result.ts";
import { plainNumber } from "../analysis/words.ts";
import { percentile } from "../model.ts";
import { headlineTable, MOST_ENTITIES, moreLine } from "./headline.ts";

/** The result of `run` for a person: headline outcomes at a few months. */
export function printRun(result: RunResult): string {
  const parts = result.scenarios.map(({ id, title, fingerprint, outcomes }) => {
    const table = headlineTable(outcomes, result.months, ({ q50, q10, q90 }, digits) => {
      const [centre, low, high] = [q50, q10, q90].map((x) => plainNumber(x, digits));
      return `${centre} (${low} to ${high})`;
    });
    return `\n${title} (${id})\n${table}${standings(outcomes)}fingerprint ${fingerprint}\n`;
  });
  return `${headLine(result)}Median over futures (middle 80 of 100).\n${parts.join("")}`;
}

/** Where the middle future ends among the trusts of the reference year, an organisation a line. */
function standings(rows: RunResult["scenarios"][number]["outcomes"]): string {
  const last = Math.max(...rows.map(({ month }) => month));
  const ends = rows.filter(
    (row) => row.outcome === "quality" && row.month === last && row.entity !== "system",
  );
  const lines = ends.slice(0, MOST_ENTITIES).map(({ entity, q50 }) => {
    const rank = Math.round(percentile("quality", q50));
    return `Care at ${entity} in month ${last}: better than at ${rank} in 100 trusts of 2016 (middle future).\n`;
  });
  return lines.join("") + moreLine(ends.length - lines.length);
}

/** What was run, in one line. */
export function headLine(result: ResultHead): string {
  const { product, version, seed, replicates, months } = result;
  const futures = replicates === 1 ? "1 simulated future" : `${replicates} simulated futures`;
  return `${product} ${version}: ${futures} of ${months} months, seed ${seed}.\n`;
}
