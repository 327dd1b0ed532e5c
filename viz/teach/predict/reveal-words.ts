import { type ChartData, DRAWN_BY_HAND, type LineData } from "../../charts/chart-data.ts";
import { number } from "../../format.ts";
import { type Reading, timeText } from "./reading.ts";

/** The chart for somebody who does not see it: where each line is at the end and on the way. */
export function dataWords(data: ChartData, months: readonly number[], reading: Reading): string {
  const told = data.lines.map((line) => {
    const values = months.flatMap((month) => {
      const text = valueText(line, month, reading);
      return text === "" ? [] : [`${timeText(month)} ${text}`];
    });
    const who = line.tone === DRAWN_BY_HAND ? "Your prediction" : line.label;
    return `${who}: ${values.length > 0 ? values.join("; ") : "nothing to show"}.`;
  });
  return `${reading.label}${reading.unit === "" ? "" : `, ${reading.unit}`}. ${told.join(" ")}`;
}

/** “−0.31 (−0.80 to 0.20)”; the empty text where there is nothing. Data are as they are shown. */
export function valueText(
  { centre, low, high }: LineData,
  month: number,
  reading: Reading,
): string {
  if (Number.isNaN(centre[month])) return "";
  const shown = (value: number) => number(value, reading.digits);
  const band = Number.isNaN(low[month]) ? "" : ` (${shown(low[month])} to ${shown(high[month])})`;
  return `${shown(centre[month])}${band}`;
}
