import type { OutcomeSpec, Threshold } from "../core/rule.ts";
import type { Unit } from "../core/units.ts";
import { rules } from "../rules/index.ts";
import { type PlaceId, places } from "./places.ts";
import type { World } from "./world.ts";

/** Kinds of entity that an outcome is reported for. */
export type EntityKind = "organisation" | "partnership" | "system";

/** An outcome: what is written down each month, and how to read it. */
export interface OutcomeInfo {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Plain heading under which it is shown. */
  readonly group: string;
  /** The question that it answers; its label where none can be put plainly. */
  readonly question: string;
  readonly unit: Unit;
  /** Which direction is good, for whoever it happens to. */
  readonly better: "higher" | "lower" | "neutral";
  readonly of: readonly EntityKind[];
  readonly range: readonly [number, number];
  /** Digits after the point when shown. */
  readonly digits: number;
  /** Below it a difference is called no real difference. Those without a source are judgements. */
  readonly threshold: Threshold;
}

/** An outcome as a rule declares it. */
export interface Declared extends OutcomeSpec<World> {
  readonly id: string;
}

/** In what order people ask for them; what is not mentioned follows, in the order of the month. */
const FIRST = [
  "quality",
  "rating",
  "special_measures",
  "patient_experience",
  "waits",
  "access",
  "activity",
  "staff_experience",
  "work_stress",
  "leavers",
  "vacancies",
  "executive_turnover",
  "executive_vacancies",
  "surplus",
];

const rank = ({ id }: Declared) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

const declared = (kind: "organisation" | "partnership"): readonly Declared[] =>
  rules
    .flatMap((rule) =>
      Object.entries(rule.outcomes?.[kind] ?? {}).map(([id, spec]) => ({ id, ...spec })),
    )
    .sort((a, b) => rank(a) - rank(b));

/** What rules make visible of an organisation, and of a partnership, in the order in which it is written down. */
export const ofOrganisations = declared("organisation");
export const ofPartnerships = declared("partnership");

const infoOf = (spec: Declared, of: readonly EntityKind[]): OutcomeInfo => {
  const { id, label, group, question = label, help, unit, better, range, digits, threshold } = spec;
  return { id, label, help, group, question, unit, better, of, range, digits, threshold };
};

/** Places among trusts that are apart by less are not told apart: 0.05 SD in the middle. */
const TWO_PLACES = 2;

const placeInfo = (id: PlaceId): OutcomeInfo => ({
  id,
  label: places[id].label,
  help: places[id].help,
  group: places[id].group,
  question: places[id].question,
  unit: "places",
  better: "higher",
  of: ["organisation", "system"],
  range: [0, 100],
  digits: 0,
  threshold: TWO_PLACES,
});

/**
 * All outcomes, in the order in which they are written down. The system has those of organisations
 * that have a whole, and the places.
 */
export const outcomes: readonly OutcomeInfo[] = [
  ...ofOrganisations.map((spec) =>
    infoOf(spec, spec.whole ? ["organisation", "system"] : ["organisation"]),
  ),
  ...ofPartnerships.map((spec) => infoOf(spec, ["partnership"])),
  ...(Object.keys(places) as PlaceId[]).map(placeInfo),
];

/** The outcomes reported for a kind of entity, in order. */
export function outcomesOf(kind: EntityKind): readonly OutcomeInfo[] {
  return outcomes.filter((info) => info.of.includes(kind));
}

/** Headings under which outcomes are shown, in order. */
const GROUPS = ["Care", "Staff", "Patients’ access", "Money", "Leading", "Between them"];

/** An outcome, and what is its place among trusts, if it has one. */
const withPlace = (id: string): readonly string[] => [
  id,
  ...(Object.keys(places) as PlaceId[]).filter((place) => places[place].of === id),
];

/** All outcomes under plain headings, to choose from. Throws where one has another heading. */
export function outcomeGroups(): readonly { label: string; outcomes: readonly string[] }[] {
  const stray = outcomes.find(({ group }) => !GROUPS.includes(group));
  if (stray) throw new Error(`Outcome "${stray.id}" stands under no heading of ${GROUPS}.`);
  return GROUPS.map((label) => ({
    label,
    outcomes: outcomes.flatMap(({ id, group }) =>
      group === label && !(id in places) ? withPlace(id) : [],
    ),
  }));
}
