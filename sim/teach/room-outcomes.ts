import { isReal } from "../analysis/counts.ts";
import type { OutcomeInfo } from "../model.ts";
import type { Futures } from "./futures.ts";
import { optionId } from "./jobs.ts";
import type { Lesson } from "./lesson-file.ts";
import { lastYear, realFrom, type Stake, stakeOf } from "./stakes.ts";

/** What an outcome's name and direction are. */
interface Info {
  readonly id: string;
  readonly better: "higher" | "lower" | "neutral";
  readonly threshold: OutcomeInfo["threshold"];
}

/** What one decision means for what a role watches. */
export interface OptionOutcome extends Stake {
  readonly option: string;
  /** Futures in which it does better for the role than every other decision. */
  readonly best: number;
}

/** What all decisions mean for one role. */
export interface RoleOutcome {
  readonly role: string;
  readonly entity: string;
  readonly outcome: string;
  readonly options: readonly OptionOutcome[];
  /** Futures in which at least two decisions can be compared. */
  readonly compared: number;
  /** Futures in which no decision is ahead of all others. */
  readonly ties: number;
}

/** What each decision leads to for each role in the last year, all with the same luck. */
export function roleOutcomes(
  { roles, decide }: Pick<Lesson, "roles" | "decide">,
  worlds: ReadonlyMap<string, Futures>,
  infos: readonly Info[],
): RoleOutcome[] {
  return roles.map(({ id, watch }) => {
    const info = infos.find((one) => one.id === watch.outcome);
    const values = decide.options.map(({ id: option }) => {
      const futures = worlds.get(optionId(option));
      return futures ? lastYear(futures, watch) : new Float64Array();
    });
    const [any] = decide.options.flatMap(({ id: option }) => worlds.get(optionId(option)) ?? []);
    const real = info && any ? realFrom(info, any, watch) : 0;
    const winners = winnersOf(values, info?.better ?? "neutral", real);
    return {
      role: id,
      ...watch,
      options: decide.options.map(({ id: option }, i) => ({
        option,
        ...stakeOf(values[i]),
        best: winners.filter((winner) => winner === i).length,
      })),
      compared: winners.filter((winner) => winner !== null).length,
      ties: winners.filter((winner) => winner === -1).length,
    };
  });
}

/**
 * Which decision is ahead in each future: its number, -1 where none is by a real difference, and null
 * where there are not two to compare, or where neither direction is better.
 */
function winnersOf(
  values: readonly Float64Array[],
  better: Info["better"],
  real: number,
): (number | null)[] {
  const n = Math.min(...values.map(({ length }) => length));
  if (better === "neutral") return Array.from({ length: n }, () => null);
  const sign = better === "higher" ? 1 : -1;
  return Array.from({ length: n }, (_, future) => {
    const present = values
      .map((all, option) => ({ option, value: sign * all[future] }))
      .filter(({ value }) => !Number.isNaN(value))
      .sort((a, b) => b.value - a.value);
    if (present.length < 2) return null;
    const lead = present[0].value - present[1].value;
    return lead > 0 && isReal(lead, real) ? present[0].option : -1;
  });
}
