import { dateText } from "../calendar.ts";
import type { ChartData } from "../charts/chart-data.ts";
import { number } from "../format.ts";
import { capital } from "./story-words.ts";
import { ToneMark } from "./tone-mark.tsx";

interface ReadoutProps {
  data: ChartData;
  month: number;
  /** Where the pointer is, in pixels from the left of a chart this wide. */
  at: number;
  width: number;
  digits: number;
}

/** Values of every line at the month under the pointer; the table twin has them for everybody. */
export function Readout({ data, month, at, width, digits }: ReadoutProps) {
  const rows = data.lines
    .filter((line) => !Number.isNaN(line.centre[month]))
    .sort((a, b) => b.centre[month] - a.centre[month]);
  const side = at > width / 2 ? "before" : "after";
  return (
    <div class="readout-anchor" style={{ left: `${at}px` }} aria-hidden="true">
      <div class={`readout ${side}`}>
        <p>{capital(dateText(month))}</p>
        <ul>
          {rows.map((line) => (
            <li key={line.key}>
              <ToneMark tone={line.tone} />
              <span>{line.label}</span>
              <b>{number(line.centre[month], digits)}</b>
              <span class="note">{bandText(line.low[month], line.high[month], digits)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const bandText = (low: number, high: number, digits: number) =>
  Number.isNaN(low) ? "" : `${number(low, digits)} to ${number(high, digits)}`;
