import { gapText } from "../../sim/analysis/size-words.ts";
import type { Effect } from "../../sim/analysis/tradeoff.ts";
import { OBJECTIVES, type Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { yearsText } from "../calendar.ts";
import { type EffectRow, effectRows, type SortKey, sortRows } from "../tradeoff/effects.ts";
import { lastingText, ofTen, sizeOf, thresholdText, unitOf } from "../tradeoff/phrases.ts";
import { choice, moment, shownObjective, sorting } from "../tradeoff/state.ts";
import { Cell, type Column, Row, RowHead, StackedTable } from "./stacked-table.tsx";
import { ToneMark } from "./tone-mark.tsx";

/** The change against not partnering of one objective, scenario by scenario and party by party. */
export function EffectsTable() {
  const known = choice.value;
  if (!known) return null;
  const objective = OBJECTIVES.find(({ id }) => id === shownObjective.value) ?? OBJECTIVES[0];
  const { months } = known.stakes;
  const at = months.indexOf(moment.value);
  const rows = effectRows(known, objective);
  const sorted = sortRows(rows, sorting.value, at, objective, months);
  const columns = columnsOf(months);
  const grouped = sorting.value.key === "cards";
  return (
    <>
      <SortPicker columns={columns} />
      <StackedTable
        class={grouped ? "effects grouped" : "effects"}
        caption={`${objective.label}: typical difference, ${unitOf(objective)}. Gain and harm: at least ${thresholdText(objective)} after ${yearsText(moment.value)}.`}
        columns={columns}
      >
        {sorted.map((row) => (
          <EffectLine
            key={`${row.option.key} ${row.party.entity}`}
            row={row}
            columns={columns}
            objective={objective}
            at={at}
          />
        ))}
      </StackedTable>
    </>
  );
}

interface EffectLineProps {
  row: EffectRow;
  columns: readonly Column[];
  objective: Objective;
  /** Place of the moment that gains and harms are counted at. */
  at: number;
}

function EffectLine({ row, columns, objective, at }: EffectLineProps) {
  const { option, party, effects, lasting } = row;
  const now = effects[at] ?? null;
  const [gain, harm, worst, lasts] = columns.slice(-4).map(({ label }) => label);
  return (
    <Row class={`tone-${option.tone} party-${party.role}`}>
      <RowHead>
        <ToneMark tone={option.tone} /> {option.label}
        <span class="party">
          {party.name}
          {ROLES[party.role]}
        </span>
      </RowHead>
      {effects.map((effect, i) => (
        <Cell key={columns[i + 1].key} label={columns[i + 1].label}>
          <Change effect={effect} objective={objective} />
        </Cell>
      ))}
      <Cell label={gain}>
        <Share share={now?.better} side="gain" />
        {now && <span class="note">no real difference in {ofTen(now.same)}</span>}
      </Cell>
      <Cell label={harm}>
        <Share share={now?.worse} side="harm" />
      </Cell>
      <Cell label={worst}>{now ? gapText(now.worst, objective) : "–"}</Cell>
      <Cell label={lasts}>{lastingText(lasting)}</Cell>
    </Row>
  );
}

/** A share of the futures in words, with a bar for the eye. */
function Share({ share, side }: { share: number | undefined; side: "gain" | "harm" }) {
  if (share === undefined) return <>–</>;
  return (
    <>
      {ofTen(share)}
      <svg
        class={`share ${side}`}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class="rail" width="100" height="6" />
        <rect class="fill" width={100 * share} height="6" />
      </svg>
    </>
  );
}

function Change({ effect, objective }: { effect: Effect | null; objective: Objective }) {
  if (!effect) return <>–</>;
  return (
    <>
      {sizeOf(effect, objective)}{" "}
      <span class="number">{gapText(effect.median, objective, effect.threshold)}</span>
    </>
  );
}

const ROLES = { helped: ", helped", helper: ", helping", other: "", system: "" } as const;

function columnsOf(months: readonly number[]): Column[] {
  const column = (key: SortKey, label: string): Column => {
    const { key: now, turned } = sorting.value;
    const way = turned ? "ascending" : "descending";
    return { key, label, sorted: now === key ? way : "none", onSort: () => sortBy(key) };
  };
  return [
    column("cards", "Scenario and party"),
    ...months.map((month) => column(`m${month}`, yearsText(month))),
    column("gain", "Gain in"),
    column("harm", "Harm in"),
    column("worst", "Worst tenth"),
    column("lasting", "Gain lasts"),
  ];
}

/** Sorts by a column, best first; the second time the other way round. */
function sortBy(key: SortKey): void {
  const { key: now, turned } = sorting.value;
  sorting.value = { key, turned: now === key && !turned };
}

/** The same as the heads of the columns, where these are not shown. */
function SortPicker({ columns }: { columns: readonly Column[] }) {
  return (
    <label class="sort-picker">
      <span>Best first by</span>
      <select
        value={sorting.value.key}
        onChange={(event) => {
          sorting.value = { key: event.currentTarget.value as SortKey, turned: false };
        }}
      >
        {columns.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
