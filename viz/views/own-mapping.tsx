import type { Field } from "../../sim/import/fields.ts";
import type { Trusts } from "../../sim/import/trusts.ts";
import { type Scale, TURNS, type Turn } from "../../sim/import/turns.ts";
import { readingsInWords } from "../own/readings-in-words.ts";
import { type OpenTable, withColumn, withTurn } from "../own/table-state.ts";

interface MappingProps {
  open: OpenTable;
  found: Trusts;
  change: (next: OpenTable) => void;
}

/** What each column means: guessed, and to be put right. What is seldom in a file is folded away. */
export function OwnMapping({ open, found, change }: MappingProps) {
  const said = open.fields.filter(({ id }) => open.mapping[id] || COMMON.has(id));
  const rest = open.fields.filter((field) => !said.includes(field));
  return (
    <fieldset class="own-mapping">
      <legend>What the columns mean</legend>
      <div class="own-fields">
        {said.map((field) => (
          <FieldChoice key={field.id} field={field} open={open} found={found} change={change} />
        ))}
        {found.periods.length > 1 && <PeriodChoice open={open} found={found} change={change} />}
      </div>
      <details class="twin">
        <summary>{rest.length} further things a table may say</summary>
        <div class="own-fields">
          {rest.map((field) => (
            <FieldChoice key={field.id} field={field} open={open} found={found} change={change} />
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
  kind: ": asked below",
  income: ": typical of its kind",
};

interface FieldProps extends MappingProps {
  field: Field;
}

function FieldChoice({ field, open, found, change }: FieldProps) {
  const { id, label, scale } = field;
  const said = open.mapping[id];
  const read = said ? readingsInWords(field, open.columns[said.column], found.readings[id]) : null;
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
            not in the file{WITHOUT[id] ?? (scale === null ? "" : ": drawn")}
          </option>
          {open.columns.map(({ index, name }) => (
            <option key={index} value={String(index)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {said && scale !== null && (
        <TurnChoice field={field} scale={scale} open={open} change={change} />
      )}
      {read?.trouble && <p class="own-trouble">{read.trouble}</p>}
      {read && <p class="note">{read.text}</p>}
    </div>
  );
}

interface TurnProps extends Omit<FieldProps, "found"> {
  scale: Scale;
}

/** What the numbers of a field are; where nothing tells it, it has to be chosen. */
function TurnChoice({ field: { id, label, turns }, scale, open, change }: TurnProps) {
  const turn = open.mapping[id]?.turn ?? null;
  return (
    <label class="field">
      <span class="unseen">What the numbers of {label} are</span>
      <select
        id={`turn-${id}`}
        value={turn ?? ""}
        onChange={(event) => change(withTurn(open, id, event.currentTarget.value as Turn))}
      >
        {turn === null && (
          <option value="" disabled>
            Choose what its numbers are
          </option>
        )}
        {turns.map((one) => (
          <option key={one} value={one}>
            {TURNS[scale][one]}
          </option>
        ))}
      </select>
    </label>
  );
}

const PeriodChoice = ({ open, found, change }: MappingProps) => (
  <div class="own-field">
    <label class="field">
      <span>Which period counts</span>
      <select
        id="own-period"
        value={found.period ?? ""}
        onChange={(event) => change({ ...open, period: event.currentTarget.value })}
      >
        {found.periods.map((period) => (
          <option key={period} value={period}>
            {period}
          </option>
        ))}
      </select>
    </label>
    <p class="note">
      One row of each trust counts. Of {found.periods.length} periods the last one is taken, unless
      you choose another.
    </p>
  </div>
);
