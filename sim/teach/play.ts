import { hashNumbers } from "../core/hash.ts";
import type { PageJob, Settings } from "../host/page-protocol.ts";
import { digestOfData } from "./bytes.ts";
import type { Levers } from "./jobs.ts";
import { type HeldLever, ROUND, type RolePlay, type Team } from "./play-file.ts";

/** A role play as a group plays it: the file, the form agreed on, and the luck. */
export interface Table {
  readonly play: RolePlay;
  /** Id of the form of partnering. */
  readonly form: string;
  readonly seed: string;
}

/** What was decided in a round, by team; a team that decided nothing is not there. */
export type Decided = Readonly<Record<string, Levers>>;

/** What was decided, round by round, the first first. */
export type Decisions = readonly Decided[];

/** The levers that a team is offered in a round (from 1): those that can do something then. */
export function offered({ form }: Pick<Table, "form">, team: Team, round: number): HeldLever[] {
  return team.levers.filter(
    ({ rounds, forms }) =>
      (!rounds || (rounds[0] <= round && round <= rounds[1])) && (!forms || forms.includes(form)),
  );
}

/** Every lever that a team holds in any round of a table. */
const held = ({ form }: Pick<Table, "form">, team: Team): HeldLever[] =>
  team.levers.filter(({ forms }) => !forms || forms.includes(form));

/** The values of a team's levers once the decisions of some rounds are made: the last of each. */
export function valuesNow(table: Table, team: Team, decisions: Decisions): Levers {
  const values: Record<string, number> = {};
  for (const { id, start } of held(table, team)) values[id] = start;
  decisions.forEach((decided, i) => {
    const given = Object.hasOwn(decided, team.id) ? decided[team.id] : {};
    for (const { id } of offered(table, team, i + 1)) {
      if (Object.hasOwn(given, id)) values[id] = given[id];
    }
  });
  return values;
}

/**
 * The world of a table as its teams have decided so far. What is decided in a round holds from its
 * first month until it is decided anew, so that later rounds change nothing in earlier ones.
 */
export function playSettings(table: Table, decisions: Decisions): Settings {
  const { play, form } = table;
  const settings: Record<string, string | number> = {
    ...play.settings,
    "partnership.form": form,
  };
  for (let round = 1; round <= Math.max(1, decisions.length); round += 1) {
    const head = round === 1 ? "levers" : `later.year_${round}.levers`;
    const changed = changedIn(table, decisions, round);
    if (round > 1 && changed.length > 0) {
      settings[`later.year_${round}.after`] = (round - 1) * ROUND;
    }
    for (const [id, value] of changed) settings[`${head}.${id}`] = value;
  }
  return settings;
}

/** Levers with another value in a round than in the one before; in the first, all. */
function changedIn(table: Table, decisions: Decisions, round: number): [string, number][] {
  return table.play.teams.flatMap((team) => {
    const before = round === 1 ? {} : valuesNow(table, team, decisions.slice(0, round - 1));
    const now = Object.entries(valuesNow(table, team, decisions.slice(0, round)));
    return now.filter(([id, value]) => (before as Levers)[id] !== value);
  });
}

/** What the engine is asked for: the world as decided so far, or the same without the partnership. */
export const playJob = (table: Table, decisions: Decisions, twin = false): PageJob => ({
  scenario: table.play.scenario,
  settings: playSettings(table, decisions),
  twin,
});

/** Every outcome that a role play shows to anybody at any time, sorted. */
export function outcomesOfPlay({ teams, public: all, debrief }: RolePlay): string[] {
  const sights = [...teams.flatMap(({ sees }) => sees), ...all, ...debrief.truths];
  const seen = debrief.truths.flatMap((truth) => truth.seen ?? []);
  return [...new Set([...sights.map(({ outcome }) => outcome), ...seen])].sort();
}

/** Letters that tell one table from another: role play, form, luck, and the model's version. */
export const digestOfTable = ({ play, form, seed }: Table, version: string): string =>
  digestOfData({ play, form, seed, version });

/** Eight signs that follow from every value of a future: who has the same plays the same future. */
export const fingerprintOf = (values: Float64Array): string =>
  hashNumbers(values)
    .slice(0, 8)
    .replace(/(.{4})/, "$1 ")
    .toUpperCase();
