import { useState } from "preact/hooks";
import { type ChartData, DRAWN_BY_HAND } from "../../charts/chart-data.ts";
import { ToneMark } from "../../views/tone-mark.tsx";
import { type Reading, timeText } from "./reading.ts";
import { valueText } from "./reveal-words.ts";

interface RevealTableProps {
  data: ChartData;
  months: readonly number[];
  reading: Reading;
  title: string;
}

/** The same as the chart in numbers; filled only while it is open. */
export function RevealTable({ data, months, reading, title }: RevealTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        The same as a table<span class="unseen">: {title}</span>
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="table-scroll" aria-label={`Table: ${title}`} tabIndex={0}>
          <table>
            <caption>
              {reading.label}
              {reading.unit === "" ? "" : `, ${reading.unit}`}: the middle future (8 of 10 lie
              between)
            </caption>
            <thead>
              <tr>
                <th scope="col">At</th>
                {data.lines.map(({ key, label, tone }) => (
                  <th scope="col" key={key}>
                    <ToneMark tone={tone} /> {tone === DRAWN_BY_HAND ? "Your prediction" : label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month}>
                  <th scope="row">{timeText(month)}</th>
                  {data.lines.map((line) => (
                    <td key={line.key}>{valueText(line, month, reading) || "not there"}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
