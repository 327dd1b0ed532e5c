import { lastingFrom } from "../../sim/analysis/tradeoff.ts";
import {
  nothing,
  type Ranking,
  rankOf,
  scoresOf,
  type Weights,
  type Worth,
  worthOf,
} from "../../sim/analysis/tradeoff-rank.ts";
import { lastingOf, type Stakes } from "../../sim/analysis/tradeoff-stakes.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import type { Answer } from "../charts/facets.ts";
import { entityNames } from "../names.ts";

/** Whose good is weighed. */
export type Whose = "both" | "helped" | "helper" | "system";

/** The part that a party plays in a partnership. */
export type Role = "helped" | "helper" | "other" | "system";

/** One party of one option. */
export interface Party {
  readonly entity: string;
  /** Its name without what it is said to be like: “Harbour (struggling)” is “Harbour” here. */
  readonly name: string;
  readonly role: Role;
}

/** What one can choose: a scenario of the comparison, or not partnering. */
export interface Option {
  /** Key of its card, or the empty text for not partnering. */
  readonly key: string;
  readonly label: string;
  /** What it is called within a sentence: “Case C” for “Case C: an outstanding trust ...”. */
  readonly short: string;
  readonly tone: number;
  /** Its place among the jobs, or -1 for not partnering. */
  readonly job: number;
  /** The helped party first, then the helper, others, and the system. */
  readonly parties: readonly Party[];
}

/** All that there is to choose from, with what is at stake. */
export interface Choice {
  readonly stakes: Stakes;
  /** Scenarios in their order, not partnering last. */
  readonly options: readonly Option[];
  /** True where all scenarios are measured from the same twin. */
  readonly sameStart: boolean;
}

/** What an answer lets one choose from; null while there are too few futures. */
export function choiceOf({ result, cast }: Answer): Choice | null {
  const { stakes } = result;
  if (!stakes) return null;
  const options = cast.flatMap((member, job): Option[] => {
    if (member.against < 0 || !stakes.jobs[job]) return [];
    const { card: key, label, tone } = member;
    const parties = partiesOf(stakes, job, member.scenario);
    return [{ key, label, short: shortOf(label, cast), tone, job, parties }];
  });
  if (options.length === 0) return null;
  const twins = new Set(cast.flatMap(({ against }) => (against < 0 ? [] : [against])));
  const without = {
    key: "",
    label: WITHOUT,
    short: WITHOUT.toLowerCase(),
    tone: 0,
    job: -1,
    parties: [],
  };
  return { stakes, options: [...options, without], sameStart: twins.size === 1 };
}

const WITHOUT = "Not partnering";

/** What stands before a colon, where no other is called so. */
function shortOf(label: string, cast: Answer["cast"]): string {
  const head = (text: string) => text.split(": ")[0];
  const alike = cast.filter((member) => member.against >= 0 && head(member.label) === head(label));
  return alike.length > 1 ? label : head(label);
}

function partiesOf(
  stakes: Stakes,
  job: number,
  scenario: Answer["cast"][number]["scenario"],
): Party[] {
  const [helped, helper] = scenario.parties;
  const name = entityNames([scenario]);
  const roleOf = (entity: string): Role => {
    if (entity === "system") return "system";
    if (entity === helped) return "helped";
    return entity === helper ? "helper" : "other";
  };
  const order: readonly Role[] = ["helped", "helper", "other", "system"];
  return (stakes.jobs[job]?.entities ?? [])
    .map((entity) => ({ entity, name: plain(name(entity)), role: roleOf(entity) }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

const plain = (name: string): string => name.replace(/ \([^()]*\)$/, "") || name;

/** The name of whoever plays a part, where it is the same in every scenario; null otherwise. */
export function nameOf(options: readonly Option[], role: Role): string | null {
  const names = new Set(
    options.flatMap((option) => (option.job < 0 ? [] : [partyOf(option, role)?.name ?? ""])),
  );
  return names.size === 1 ? [...names][0] || null : null;
}

/** The party of an option that plays a part, if there is one. */
export const partyOf = (option: Option, role: Role): Party | undefined =>
  option.parties.find((party) => party.role === role);

/** What every option is worth at a month to those whose good is weighed, in their order. */
export function worthsOf({ stakes, options }: Choice, whose: Whose, month: number): Worth[] {
  return options.map((option) => {
    if (option.job < 0) return nothing(stakes.n);
    const roles: readonly Role[] = whose === "both" ? ["helped", "helper"] : [whose];
    const entities = option.parties.filter(({ role }) => roles.includes(role));
    return worthOf(
      stakes,
      option.job,
      entities.map(({ entity }) => entity),
      month,
    );
  });
}

/** The options ranked by what counts. */
export const rankingOf = (worths: readonly Worth[], weights: Weights): Ranking | null =>
  rankOf(worths.map((worth) => scoresOf(worth, weights)));

/** When better care comes to stay for the helped party; null where unknown. */
export function careLasts({ stakes }: Choice, option: Option) {
  const helped = partyOf(option, "helped");
  const months = helped
    ? lastingOf(stakes, option.job, helped.entity, OBJECTIVES[0].outcome)
    : null;
  return months ? lastingFrom(months) : null;
}
