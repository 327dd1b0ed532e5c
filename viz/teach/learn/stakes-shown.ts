import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { OutcomeInfo } from "../../../sim/model.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { inFutures } from "../../../sim/teach/in-words.ts";
import { optionId } from "../../../sim/teach/jobs.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { contest, lastYear, type Stake, stakeOf } from "../../../sim/teach/stakes.ts";
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
    const stakes = decide.options.map(({ id: option, label }) => {
      const theirs = values.get(option) as Float64Array;
      const against = own && option !== decision ? againstText(own, theirs, info) : "";
      return { option, label, against, ...stakeOf(theirs) };
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

/** Below this share of futures neither of two choices is ahead. */
const EVEN = 0.6;

/** “better in 8 of 10 futures”: how one choice does against another. */
function againstText(own: Float64Array, theirs: Float64Array, info: OutcomeInfo): string {
  const { better, worse, n } = contest(own, theirs, info.better, 0.5 * 10 ** -info.digits);
  if (n === 0) return "not to be compared";
  if (better === 0 && worse === 0) return "no different";
  if (Math.max(better, worse) < EVEN * n) return "no better and no worse: about half and half";
  const words = info.better === "neutral" ? ["higher", "lower"] : ["better", "worse"];
  const ahead = better >= worse;
  return `${words[ahead ? 0 : 1]} ${inFutures(ahead ? better : worse, n)}`;
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

/** Which roles the choice that was taken typically serves best of all, and which worst. */
export function favourText(all: readonly RoleStakes[], decision: string | null): string {
  const place = ({ stakes, info }: RoleStakes): "best" | "worst" | "between" => {
    const sign = info.better === "lower" ? -1 : 1;
    const present = stakes.filter(({ n }) => n > 0);
    const own = present.find(({ option }) => option === decision);
    if (!own || info.better === "neutral") return "between";
    const gaps = present.map(
      ({ typical }) => sign * Number((own.typical - typical).toFixed(info.digits)),
    );
    if (gaps.every((gap) => gap === 0)) return "between";
    return gaps.every((gap) => gap >= 0)
      ? "best"
      : gaps.every((gap) => gap <= 0)
        ? "worst"
        : "between";
  };
  // Names of roles have commas of their own.
  const who = (at: string) =>
    all
      .filter((one) => place(one) === at)
      .map(({ who }) => within(who))
      .join("; ");
  const [best, worst] = [who("best"), who("worst")];
  if (best === "" && worst === "") return "Your choice is typically in the middle for everybody.";
  const good =
    best === ""
      ? "Your choice is typically the best for nobody"
      : `Of all choices, yours is typically the best for: ${best}`;
  return worst === ""
    ? `${good}. It is the worst for nobody.`
    : `${good}. It is typically the worst for: ${worst}.`;
}
