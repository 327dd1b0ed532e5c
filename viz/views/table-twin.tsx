import { useState } from "preact/hooks";
import { yearsText } from "../calendar.ts";
import { memberKey } from "../cast.ts";
import type { Answer, Mode } from "../charts/facets.ts";
import type { Picture } from "../charts/pictures.ts";
import type { Arrangement } from "../charts/shown.ts";
import { number } from "../format.ts";
import { countsHeading, differenceCell } from "../words.ts";
import { baseLabel } from "./chart-words.ts";
import { rowAt, valueAt } from "./outcome-words.ts";
import { ToneMark } from "./tone-mark.tsx";

interface TableTwinProps {
  now: Answer;
  pictures: readonly Picture[];
  name: (entity: string) => string;
  by: Arrangement;
  mode: Mode;
}

/** The same as the charts in words and numbers; filled only while it is open. */
export function TableTwin(props: TableTwinProps) {
  const [open, setOpen] = useState(false);
  if (props.pictures.length === 0) return null;
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table, with the differences in words</summary>
      {open &&
        props.pictures.map((picture) => (
          <PictureTable key={picture.key} picture={picture} {...props} />
        ))}
    </details>
  );
}

const MONTHS = [12, 36, 60, 120];

function PictureTable({ now, picture, name, by, mode }: TableTwinProps & { picture: Picture }) {
  const { info, entity } = picture;
  const months = MONTHS.filter((m) => m <= now.result.months);
  const members = now.cast
    .map((member, m) => ({ member, m }))
    .filter(({ m }) => mode === "levels" || now.result.versus[m] >= 0);
  const counted = info.better === "neutral" ? "" : `; ${countsHeading(now.result.n)}`;
  const what =
    mode === "gaps"
      ? `median difference from ${baseLabel(now)} (10th to 90th percentile)${counted}`
      : `median (10th to 90th percentile), then the same of the difference from not partnering${counted}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={`Table: ${info.label}, ${name(entity)}`} tabIndex={0}>
      <table>
        <caption>
          {by === "outcome" ? name(entity) : info.label}: {what}
        </caption>
        <thead>
          <tr>
            <th scope="col">After</th>
            {months.map((month) => (
              <th scope="col" key={month}>
                {yearsText(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ member, m }) => (
            <tr key={memberKey(member)}>
              <th scope="row">
                <ToneMark tone={member.tone} /> {member.label}
              </th>
              {months.map((month) => (
                <Cell key={month} now={now} m={m} picture={picture} month={month} mode={mode} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether something that is not there at a month comes later, or is never there in this scenario. */
function absence(
  now: Answer,
  m: number,
  { info, entity }: Pick<Picture, "info" | "entity">,
  month: number,
): string {
  for (let at = month + 1; at <= now.result.months; at += 1) {
    if (valueAt(now, m, entity, info.id, at)) return "not there yet";
  }
  return "not there";
}

interface CellProps {
  now: Answer;
  m: number;
  picture: Picture;
  month: number;
  mode: Mode;
}

function Cell({ now, m, picture: { info, entity }, month, mode }: CellProps) {
  const row = rowAt(now, m, { outcome: info.id, entity }, month, mode);
  const gap = differenceCell(row, info);
  if (mode === "gaps") {
    return (
      <td>
        {gap || "not there"}
        {gap && row && row.n < now.result.n && <span class="note"> in {row.n} futures</span>}
      </td>
    );
  }
  const value = valueAt(now, m, entity, info.id, month);
  if (!value) return <td>{absence(now, m, { info, entity }, month)}</td>;
  const band = !Number.isNaN(value.low)
    ? ` (${number(value.low, info.digits)} to ${number(value.high, info.digits)})`
    : "";
  return (
    <td>
      {number(value.centre, info.digits)}
      {band}
      {value.n < now.result.n && <span class="note"> in {value.n} futures</span>}
      {gap && <span class="difference">{gap}</span>}
    </td>
  );
}
