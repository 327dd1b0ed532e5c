import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import type { ChartData, LineData } from "../charts/chart-data.ts";
import { csvText } from "../csv.ts";

const HEAD = [
  "outcome",
  "unit",
  "entity",
  "measure",
  "base",
  "scenario",
  "month",
  "median",
  "p10",
  "p90",
  "threshold",
  "p_better",
  "p_same",
  "p_worse",
  "futures",
  "spread",
  "seed",
  "model_version",
] as const;

/** What every row of an exported chart says besides its numbers. */
export type CsvWords = Readonly<
  Record<"outcome" | "unit" | "entity" | "base" | "seed" | "model_version", string>
> & {
  readonly measure: "level" | "difference";
  readonly futures: number;
  readonly spread: "chance" | "unknown";
};

/** The paired difference behind a line in a month, where it was counted. */
export type Counted = (line: LineData, month: number) => DifferenceRow | undefined;

/**
 * Every number that a chart draws as centre and band, a scenario and a month in each row; beside
 * differences the three shares in the months in which they were counted, with their threshold.
 */
export function chartCsv(
  data: ChartData,
  words: CsvWords,
  counted: Counted = () => undefined,
): string {
  const lines = data.lines.flatMap((line) =>
    [...line.centre.keys()]
      .filter((month) => !Number.isNaN(line.centre[month]))
      .map((month) => ({
        ...words,
        scenario: line.label,
        month,
        median: line.centre[month],
        p10: line.low[month],
        p90: line.high[month],
        ...sharesIn(counted(line, month)),
      })),
  );
  return csvText(HEAD, lines);
}

/** The shares of a row; nothing where no direction is good. */
function sharesIn(row: DifferenceRow | undefined) {
  if (!row || row.p_better === null || row.p_same === null || row.p_worse === null) return {};
  const { threshold, p_better, p_same, p_worse } = row;
  return { ...(threshold === null ? {} : { threshold }), p_better, p_same, p_worse };
}
