import { useState } from "preact/hooks";
import type { Answer } from "../charts/facets.ts";
import { number, signed } from "../format.ts";
import { model } from "../state.ts";
import { chance } from "../words.ts";
import { valueAt } from "./outcome-words.ts";
import { ToneMark } from "./tone-mark.tsx";

interface TableTwinProps {
  now: Answer;
  outcome: string;
  entities: readonly string[];
  name: (entity: string) => string;
}

/** The same as the charts in words and numbers; filled only while it is open. */
export function TableTwin(props: TableTwinProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table, with the differences in words</summary>
      {open &&
        props.entities.map((entity) => <EntityTable key={entity} entity={entity} {...props} />)}
    </details>
  );
}

const MONTHS = [12, 36, 60, 120];

function EntityTable({ now, outcome, entity, name }: TableTwinProps & { entity: string }) {
  const months = MONTHS.filter((m) => m <= now.result.months);
  const label = model.value?.outcomes.find((o) => o.id === outcome)?.label ?? outcome;
  const members = now.cast.map((member, m) => ({ member, m }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={`Table: ${label}, ${name(entity)}`} tabIndex={0}>
      <table>
        <caption>
          {name(entity)}: median (10th to 90th percentile), then against not partnering
        </caption>
        <thead>
          <tr>
            <th scope="col">After</th>
            {months.map((month) => (
              <th scope="col" key={month}>
                {month === 12 ? "1 year" : `${month / 12} years`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ member, m }) => (
            <tr key={`${member.job.scenario}${member.tone}`}>
              <th scope="row">
                <ToneMark tone={member.tone} /> {member.label}
              </th>
              {months.map((month) => (
                <Cell key={month} now={now} m={m} entity={entity} outcome={outcome} month={month} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  now: Answer;
  m: number;
  entity: string;
  outcome: string;
  month: number;
}

function Cell({ now, m, entity, outcome, month }: CellProps) {
  const digits = model.value?.outcomes.find((o) => o.id === outcome)?.digits ?? 2;
  const value = valueAt(now, m, entity, outcome, month);
  if (!value) return <td>not there yet</td>;
  const row = now.result.differences[m].find(
    (r) => r.entity === entity && r.outcome === outcome && r.month === month,
  );
  const band = !Number.isNaN(value.low)
    ? ` (${number(value.low, digits)} to ${number(value.high, digits)})`
    : "";
  return (
    <td>
      {number(value.centre, digits)}
      {band}
      {value.n < now.result.n && <span class="note"> in {value.n} futures</span>}
      {row && row.n >= 20 && (
        <span class="difference">
          {signed(row.q50, digits)} ({signed(row.q10, digits)} to {signed(row.q90, digits)}),{" "}
          {chance(row, digits)}
        </span>
      )}
    </td>
  );
}
