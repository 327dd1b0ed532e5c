import type { ChartData } from "../charts/chart-data.ts";
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

/** Every number that a chart draws as centre and band, a scenario and a month in each row. */
export function chartCsv(data: ChartData, words: CsvWords): string {
  const lines = data.lines.flatMap(({ label, centre, low, high }) =>
    [...centre.keys()]
      .filter((month) => !Number.isNaN(centre[month]))
      .map((month) => ({
        ...words,
        scenario: label,
        month,
        median: centre[month],
        p10: low[month],
        p90: high[month],
      })),
  );
  return csvText(HEAD, lines);
}
