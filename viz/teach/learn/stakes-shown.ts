import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { OutcomeInfo } from "../../../sim/model.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { inFutures } from "../../../sim/teach/in-words.ts";
import { optionId } from "../../../sim/teach/jobs.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import {
  aheadIn,
  type Contest,
  contest,
  lastYear,
  realFrom,
  type Stake,
  stakeOf,
} from "../../../sim/teach/stakes.ts";
import { number } from "../../format.ts";
import { listed } from "../../names.ts";
import { within } from "../../views/story-words.ts";
import { infoOf } from "./naming.ts";

/** What one choice means for one role. */
export interface ShownStake extends Stake {
  readonly option: string;
  readonly label: string;
  /** How the choice that was taken does against this one; empty for itself and while none is. */
  readonly against: string;
  /** Whether the choice that was taken is ahead of this one (1), behind (-1), or neither; null without it. */
  readonly ahead: -1 | 0 | 1 | null;
}

/** What all choices mean for one role. */
export interface RoleStakes {
  readonly role: string;
  readonly who: string;
  readonly info: OutcomeInfo;
  readonly entity: string;
  readonly stakes: readonly ShownStake[];
  /** From the smallest to the largest value drawn. */
  readonly domain: readonly [number, number];
  /** The choice that was taken against each of the others, in a sentence; empty where none was. */
  readonly sentence: string;
}

type Worlds = ReadonlyMap<string, Futures>;

/** What each choice means for each role that watches something, in the futures given. */
export function roleStakes(
  { roles, decide }: Pick<Lesson, "roles" | "decide">,
  worlds: Worlds,
  decision: string | null,
  known: Pick<PageModel, "outcomes">,
): RoleStakes[] {
  return roles.flatMap(({ id, name, watch }): RoleStakes[] => {
    const info = infoOf(watch.outcome, known);
    if (!info) return [];
    const values = new Map(
      decide.options.map(({ id: option }) => [
        option,
        lastYear(worlds.get(optionId(option)) as Futures, watch),
      ]),
    );
    const own = decision === null ? undefined : values.get(decision);
    const [{ id: any }] = decide.options;
    const real = realFrom(info, worlds.get(optionId(any)) as Futures, watch);
    const stakes = decide.options.map(({ id: option, label }) => {
      const theirs = values.get(option) as Float64Array;
      const found = own && option !== decision ? contest(own, theirs, info.better, real) : null;
      return {
        ...{ option, label, ...stakeOf(theirs) },
        against: found ? againstText(found, info) : "",
        ahead: found && found.n > 0 ? aheadIn(found) : null,
      };
    });
    return [
      {
        role: id,
        who: name,
        info,
        entity: watch.entity,
        stakes,
        domain: domainOf(stakes),
        sentence: sentenceOf(stakes, decision),
      },
    ];
  });
}

function domainOf(stakes: readonly ShownStake[]): readonly [number, number] {
  const present = stakes.filter(({ n }) => n > 0);
  if (present.length === 0) return [0, 1];
  const low = Math.min(...present.map((one) => one.low));
  const high = Math.max(...present.map((one) => one.high));
  const room = (high - low || 1) * 0.05;
  return [low - room, high + room];
}

/** “better in 8 of 10 futures”, or all three counts where neither choice is ahead. */
function againstText(found: Contest, info: OutcomeInfo): string {
  const { better, worse, n } = found;
  if (n === 0) return "not to be compared";
  const [more, less] = info.better === "neutral" ? ["higher", "lower"] : ["better", "worse"];
  const ahead = aheadIn(found);
  if (ahead !== 0) {
    return ahead > 0 ? `${more} ${inFutures(better, n)}` : `${less} ${inFutures(worse, n)}`;
  }
  const same = n - better - worse;
  if (same === n) return "no difference that shows, in any future";
  const counts = [
    { word: more, count: better },
    { word: less, count: worse },
    { word: "no difference that shows", count: same },
  ].filter(({ count }) => count > 0);
  return `neither is ahead: ${listed(counts.map(({ word, count }) => `${word} ${inFutures(count, n)}`))}`;
}

/** “better than “Wait” in 8 of 10 futures, worse than …”; empty where nothing was decided. */
function sentenceOf(stakes: readonly ShownStake[], decision: string | null): string {
  const others = stakes.filter(({ option }) => option !== decision);
  if (decision === null) return "";
  return `Against ${listed(others.map(({ label, against }) => `“${label}”: ${against}`))}.`;
}

/** “−1.2 (−1.9 to −0.4)”, or that there is nothing. */
export function stakeText({ n, typical, low, high }: Stake, { unit, digits }: OutcomeInfo): string {
  if (n === 0) return "not there in this world";
  const share = unit === "share";
  const say = (value: number) =>
    share ? `${number(value * 100, Math.max(0, digits - 2))}%` : number(value, digits);
  return `${say(typical)} (${say(low)} to ${say(high)})`;
}

/**
 * For which roles the choice that was taken is ahead of every other one, and for which it is behind
 * every other one, by the same counts that {@link ShownStake.against} tells. A tie is neither.
 */
export function favourText(all: readonly RoleStakes[], decision: string | null): string {
  const place = ({ stakes, info }: RoleStakes): "best" | "worst" | "between" => {
    const others = stakes.filter(({ option, ahead }) => option !== decision && ahead !== null);
    if (others.length === 0 || info.better === "neutral") return "between";
    if (others.every(({ ahead }) => ahead === 1)) return "best";
    return others.every(({ ahead }) => ahead === -1) ? "worst" : "between";
  };
  // Names of roles have commas of their own.
  const who = (at: string) =>
    all
      .filter((one) => place(one) === at)
      .map(({ who }) => within(who))
      .join("; ");
  const [best, worst] = [who("best"), who("worst")];
  if (best === "" && worst === "")
    return "Your choice is clearly the best or the worst for nobody.";
  const good =
    best === ""
      ? "Your choice is clearly the best for nobody"
      : `Of all choices, yours is clearly the best for: ${best}`;
  return worst === ""
    ? `${good}. It is clearly the worst for nobody.`
    : `${good}. It is clearly the worst for: ${worst}.`;
}
