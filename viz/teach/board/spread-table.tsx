import { useState } from "preact/hooks";
import { timeText } from "../predict/reading.ts";
import type { SpreadData } from "./spread-layout.ts";

/** The same as the chart, in numbers; filled only while it is open. */
export function SpreadTable({ data }: { data: SpreadData }) {
  const [open, setOpen] = useState(false);
  if (data.prediction.lines.length === 0) return null;
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {open && <Table data={data} />}
    </details>
  );
}

function Table({ data: { prediction, band, reading } }: { data: SpreadData }) {
  const { months, median, low, high, lines } = prediction;
  const range = (middle: number, from: number, to: number) =>
    Number.isNaN(middle)
      ? "not there yet"
      : `${reading.say(middle)} (${reading.say(from)} to ${reading.say(to)})`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label="Table of the predictions" tabIndex={0}>
      <table>
        <caption>{lines.length} predictions: the middle one (and the middle half)</caption>
        <thead>
          <tr>
            <th scope="col">After</th>
            <th scope="col">The room</th>
            {band && <th scope="col">Simulation (8 of 10 futures)</th>}
          </tr>
        </thead>
        <tbody>
          {months.map((month, i) => (
            <tr key={month}>
              <th scope="row">{timeText(month)}</th>
              <td>{range(median[i], low[i], high[i])}</td>
              {band && <td>{range(band.centre[month], band.low[month], band.high[month])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
