import { rolePlays } from "../../../scenarios/role-plays/index.ts";
import { readSeed } from "../../../sim/core/seed.ts";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { digestOfTable, type Table } from "../../../sim/teach/play.ts";
import type { RolePlay, Team } from "../../../sim/teach/play-file.ts";
import { readPlay } from "../../../sim/teach/read-play.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { entityNames } from "../../names.ts";

let read: { readonly of: PageModel; readonly plays: readonly RolePlay[] } | null = null;

/** The role plays that come with the program. */
export function builtInPlays(known: PageModel): readonly RolePlay[] {
  if (read?.of !== known) {
    const plays = rolePlays.map((json) => readPlay(json, "a built-in role play", known));
    read = { of: known, plays };
  }
  return read.plays;
}

/** The most characters of a link that are looked at. */
const MOST_LINK = 1000;

/** A seed that nobody has chosen. */
export const freshSeed = (): string =>
  String(1 + (crypto.getRandomValues(new Uint16Array(1))[0] % 9999));

/** A table with its letters. */
export const coded = (table: Table, known: PageModel): CodedTable => ({
  ...table,
  digest: digestOfTable(table, known.version),
});

/** A table from ids, or null where there is no such role play or form. */
export function tableOf(
  ids: { readonly play: string; readonly form: string; readonly seed: string },
  known: PageModel,
): CodedTable | null {
  const play = builtInPlays(known).find(({ id }) => id === ids.play);
  if (!play?.forms.some(({ id }) => id === ids.form)) return null;
  const read = readSeed(ids.seed);
  return "seed" in read ? coded({ play, form: ids.form, seed: read.seed }, known) : null;
}

/** The hash of a team's page. */
export const teamHash = ({ play, form, seed }: Table, team: Team): string =>
  `team&play=${play.id}&form=${form}&seed=${encodeURIComponent(seed)}&team=${team.id}`;

/** A team at its table. */
export interface Seated {
  readonly table: CodedTable;
  readonly team: Team;
}

/** Reads what follows `#team&`. */
export function readTeamLink(
  rest: string,
  known: PageModel,
): Seated | { readonly problem: string } {
  const given = new URLSearchParams(rest.slice(0, MOST_LINK));
  const part = (key: string) => given.get(key) ?? "";
  const table = tableOf({ play: part("play"), form: part("form"), seed: part("seed") }, known);
  const team = table?.play.teams.find(({ id }) => id === part("team"));
  if (table && team) return { table, team };
  return {
    problem:
      "This link belongs to no team that is known here: a part of it is missing or has changed. Ask for your team's link again.",
  };
}

/** Names of the organisations of a role play, and what is between them. */
export function namesOf({ play }: Table, known: PageModel): (entity: string) => string {
  const scenario = known.scenarios.find(({ id }) => id === play.scenario);
  const plain = scenario?.organisations.map((one) => ({
    ...one,
    // “Harbour (struggling)”: what it is like is told in the situation.
    name: one.name.replace(/ \(.*\)$/, ""),
  }));
  const name = entityNames(scenario && plain ? [{ ...scenario, organisations: plain }] : []);
  // There is one partnership only, and everybody knows whose.
  return (entity) => (entity.includes("~") ? "The partnership" : name(entity));
}

/** How a form of partnering is called. */
export const formLabel = (form: string, known: PageModel): string =>
  known.forms.find(({ id }) => id === form)?.label ?? form;
