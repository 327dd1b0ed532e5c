import type { Field, Turn } from "../../sim/import/fields.ts";
import { TURN_LABELS } from "../../sim/import/fields.ts";
import type { Trusts } from "../../sim/import/trusts.ts";
import { type OpenTable, withColumn, withTurn } from "../own/table-state.ts";

interface MappingProps {
  open: OpenTable;
  periods: Pick<Trusts, "periods" | "period">;
  change: (next: OpenTable) => void;
}

/** What each column means: guessed, and to be put right. What is seldom in a file is folded away. */
export function OwnMapping({ open, periods, change }: MappingProps) {
  const said = open.fields.filter(({ id }) => open.mapping[id] || COMMON.has(id));
  const rest = open.fields.filter((field) => !said.includes(field));
  return (
    <fieldset class="own-mapping">
      <legend>What the columns mean</legend>
      <div class="own-fields">
        {said.map((field) => (
          <FieldChoice key={field.id} field={field} open={open} change={change} />
        ))}
        {periods.periods.length > 1 && (
          <PeriodChoice open={open} periods={periods} change={change} />
        )}
      </div>
      <details class="twin">
        <summary>{rest.length} further things a table may say</summary>
        <div class="own-fields">
          {rest.map((field) => (
            <FieldChoice key={field.id} field={field} open={open} change={change} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

const COMMON: ReadonlySet<string> = new Set([
  "name",
  "code",
  "region",
  "closed",
  "income",
  "quality",
  "staff_experience",
  "surplus",
]);

/** What is done about something that is not in the file, where it is not drawn. */
const WITHOUT: Readonly<Record<string, string>> = {
  kind: ": read from the name",
  income: ": typical of its kind",
};

/** A few values, short enough for one line. */
const samplesOf = (samples: readonly string[]): string =>
  samples
    .slice(0, 2)
    .map((one) => (one.length > 24 ? `${one.slice(0, 23)}…` : one))
    .join(", ");

interface FieldProps {
  field: Field;
  open: OpenTable;
  change: (next: OpenTable) => void;
}

function FieldChoice({ field: { id, label, turns }, open, change }: FieldProps) {
  const said = open.mapping[id];
  const samples = said ? samplesOf(open.columns[said.column]?.samples ?? []) : "";
  return (
    <div class="own-field">
      <label class="field">
        <span>{label}</span>
        <select
          id={`column-${id}`}
          value={said ? String(said.column) : ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change(withColumn(open, id, value === "" ? null : Number(value)));
          }}
        >
          <option value="">
            not in the file{WITHOUT[id] ?? (turns.length > 0 ? ": drawn" : "")}
          </option>
          {open.columns.map(({ index, name }) => (
            <option key={index} value={String(index)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {said && turns.length > 1 && (
        <label class="field">
          <span class="unseen">How {label} is taken</span>
          <select
            id={`turn-${id}`}
            value={said.turn}
            onChange={(event) => change(withTurn(open, id, event.currentTarget.value as Turn))}
          >
            {turns.map((turn) => (
              <option key={turn} value={turn}>
                {TURN_LABELS[turn]}
              </option>
            ))}
          </select>
        </label>
      )}
      {samples && <p class="note">such as {samples}</p>}
    </div>
  );
}

const PeriodChoice = ({ open, periods, change }: MappingProps) => (
  <div class="own-field">
    <label class="field">
      <span>Which period</span>
      <select
        id="own-period"
        value={periods.period ?? ""}
        onChange={(event) => change({ ...open, period: event.currentTarget.value })}
      >
        {periods.periods.map((period) => (
          <option key={period} value={period}>
            {period}
          </option>
        ))}
      </select>
    </label>
  </div>
);
