import { type Effect, type Lasting, lastingFrom } from "../../sim/analysis/tradeoff.ts";
import { effectAt, lastingOf } from "../../sim/analysis/tradeoff-stakes.ts";
import type { Objective } from "../../sim/analysis/tradeoff-terms.ts";
import type { Choice, Option, Party } from "./options.ts";

/** What one scenario does to one party in one objective. */
export interface EffectRow {
  readonly option: Option;
  readonly party: Party;
  /** At each moment of the stakes. */
  readonly effects: readonly (Effect | null)[];
  readonly lasting: Lasting | null;
}

/** A row for every scenario and party that has the objective, in the order of the cards. */
export function effectRows({ stakes, options }: Choice, objective: Objective): EffectRow[] {
  return options.flatMap((option) =>
    option.parties.flatMap((party): EffectRow[] => {
      const effects = stakes.months.map((month) =>
        effectAt(stakes, option.job, party.entity, objective.outcome, month),
      );
      if (effects.every((effect) => effect === null)) return [];
      const months = lastingOf(stakes, option.job, party.entity, objective.outcome);
      return [{ option, party, effects, lasting: months ? lastingFrom(months) : null }];
    }),
  );
}

/** What the table can be sorted by: the cards' own order, a moment's median, or a column. */
export type SortKey = "cards" | "gain" | "harm" | "worst" | "lasting" | `m${number}`;

/** A sort: best first, or worst first where turned round. */
export interface Sort {
  readonly key: SortKey;
  readonly turned: boolean;
}

/** Rows sorted so that the best comes first; what has no value comes last either way. */
export function sortRows(
  rows: readonly EffectRow[],
  sort: Sort,
  at: number,
  { good }: Objective,
  months: readonly number[],
): EffectRow[] {
  const { key } = sort;
  if (key === "cards") return sort.turned ? [...rows].reverse() : [...rows];
  const value = (row: EffectRow) => sortValue(row, key, at, good, months);
  const way = sort.turned ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: value(row) }));
  keyed.sort((a, b) => {
    const missing = Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value));
    if (missing !== 0 || Number.isNaN(a.value)) return missing;
    return a.value === b.value ? 0 : way * (a.value < b.value ? 1 : -1);
  });
  return keyed.map(({ row }) => row);
}

/** Higher is better. */
function sortValue(
  { effects, lasting }: EffectRow,
  key: Exclude<SortKey, "cards">,
  at: number,
  good: 1 | -1,
  months: readonly number[],
): number {
  if (key === "lasting") return lasting ? -lasting.median - lasting.never : Number.NaN;
  const effect = effects[key.startsWith("m") ? months.indexOf(Number(key.slice(1))) : at];
  if (!effect) return Number.NaN;
  if (key === "gain") return effect.better;
  if (key === "harm") return -effect.worse;
  return good * (key === "worst" ? effect.worst : effect.median);
}
