import type { PageScenario, Settings } from "../host/page-protocol.ts";
import type { Known } from "./read-lesson.ts";

/** A path in a document, and what is wrong there: `is "x"; expected …`. */
export type Trouble = readonly [path: string, what: string];

/** A world that something is looked up in. */
export interface Where {
  readonly scenario: PageScenario;
  readonly settings: Settings;
}

/** From this many organisations on, a page keeps the lines of the partners and of the whole only. */
const CROWD = 13;

/** Some names as they are listed in a sentence. */
export const listed = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(", ") : `${names.slice(0, 8).join(", ")} or another`;

/** Why nobody's outcome of that name is there in a world, if so. */
export function* placeTroubles(
  path: string,
  { entity, outcome }: { readonly entity: string; readonly outcome: string },
  where: Where,
  known: Known,
): Generator<Trouble> {
  const whose = entityTrouble(entity, where, known);
  if (whose) yield [`${path}.entity`, whose];
  const what = whose ? null : outcomeTrouble(entity, outcome, known);
  if (what) yield [`${path}.outcome`, what];
}

function entityTrouble(entity: string, where: Where, known: Known): string | null {
  if (entity === "system") return null;
  const { scenario } = where;
  const there = recordedIn(scenario);
  const parts = entity.split(/[+~]/);
  if (parts.some((part) => !there.includes(part))) {
    return `is "${entity}"; expected one of ${listed(whoIs(where, known))}, which ${scenario.id} has`;
  }
  if (parts.length === 1) return null;
  const [other, lead] = scenario.parties;
  if (parts[0] === parts[1] || (parts[0] === other && parts[1] === lead)) {
    return `is "${entity}"; expected the one that leads first, ${lead}${entity.includes("+") ? "+" : "~"}${other}`;
  }
  if (entity === `${lead}+${other}` && !merges(where, known)) {
    return `is "${entity}", but nobody merges in ${scenario.id} as it is set there; expected one of ${listed(whoIs(where, known))}`;
  }
  return null;
}

function recordedIn({ organisations, parties }: PageScenario): readonly string[] {
  const crowd = organisations.length + 1 >= CROWD;
  return crowd ? parties : organisations.map(({ id }) => id);
}

/** Everybody whose outcomes are recorded in a world, by id; the partners first. */
export function whoIs(where: Where, known: Known): string[] {
  const { scenario } = where;
  const [other, lead] = scenario.parties;
  const alone = recordedIn(scenario).filter((id) => id !== other && id !== lead);
  const merged = merges(where, known) ? [`${lead}+${other}`] : [];
  return [other, lead, ...merged, `${lead}~${other}`, ...alone, "system"];
}

function merges({ scenario, settings }: Where, { forms }: Known): boolean {
  const id = settings["partnership.form"] ?? scenario.form;
  return (forms.find((form) => form.id === id)?.attributes.oneBody ?? 0) > 0;
}

/** The outcomes that an entity has. */
export function outcomesFor(entity: string, { outcomes }: Known): Known["outcomes"] {
  const kind = entity.includes("~")
    ? "partnership"
    : entity === "system"
      ? "system"
      : "organisation";
  return outcomes.filter(({ of }) => of.includes(kind));
}

function outcomeTrouble(entity: string, outcome: string, known: Known): string | null {
  const there = outcomesFor(entity, known).map(({ id }) => id);
  if (there.includes(outcome)) return null;
  return `is "${outcome}"; expected an outcome of ${entity}: ${listed(there)}`;
}
