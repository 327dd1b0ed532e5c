import type { PageModel, PageScenario, PartyStart } from "../../sim/host/page-protocol.ts";

/** An organisation as a person describes it. */
export interface Party extends PartyStart {
  readonly name: string;
}

/** Two organisations described by hand, and how they partner. */
export interface Description {
  readonly title: string;
  readonly form: string;
  readonly helped: Party;
  readonly helper: Party;
  /** Terms of the partnership and what lies between the two: “partnership.purpose”. */
  readonly pair: Readonly<Record<string, number>>;
}

/** The yearly income that an organisation may have, in £m. */
export const INCOME: readonly [number, number] = [0.1, 5000];

/** What is asked of each organisation, beside its name, kind and income. */
export const ASKED = [
  "quality",
  "staff_experience",
  "surplus",
  "waits",
  "board_stability",
] as const;

/** What is asked of the two together: place, question, ends of the scale, range, step, unit, usual value. */
export interface PairQuestion {
  readonly id: string;
  readonly label: string;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly unit: string;
  readonly usual: number;
}

const share = (id: string, label: string, usual: number): PairQuestion => ({
  id,
  label,
  range: [0, 1],
  step: 0.05,
  unit: "share",
  usual,
});

/** The questions about the two together; what is usual is what the model takes where nothing is said. */
export const PAIR_QUESTIONS: readonly PairQuestion[] = [
  share("relation.trust", "Trust at the start", 0.4),
  share("relation.culture_distance", "How far apart their cultures are", 0.3),
  {
    id: "relation.distance",
    label: "Distance",
    range: [0, 300],
    step: 5,
    unit: "km",
    usual: 40,
  },
  share("partnership.lead_motivation", "How much the helper wants it", 0.5),
  share("partnership.other_motivation", "How much the helped side wants it", 0.5),
];

/** A description that begins with the numbers of a scenario, those that are not asked for too. */
export function descriptionFrom(scenario: PageScenario, model: PageModel): Description {
  const [other, lead] = scenario.parties;
  const partyOf = (id: string, name: string): Party => {
    const start = scenario.start[id];
    const asked = ASKED.map((one) => [one, typicalOf(one, model)] as const);
    return {
      name,
      kind: start?.kind ?? "acute",
      income: start?.income ?? 350,
      specialMeasures: start?.specialMeasures ?? false,
      standings: { ...Object.fromEntries(asked), ...start?.standings },
    };
  };
  return {
    title: "Our own two organisations",
    form: scenario.form ?? model.forms[0].id,
    helped: partyOf(other, "Our trust"),
    helper: partyOf(lead, "Its partner"),
    pair: {
      ...Object.fromEntries(PAIR_QUESTIONS.map(({ id, usual }) => [id, usual])),
      ...scenario.pair,
    },
  };
}

const typicalOf = (id: string, model: PageModel): number =>
  model.standings.find((one) => one.id === id)?.mean ?? 0;

/** The scenario that a description stands for. */
export function scenarioOf({ title, form, helped, helper, pair }: Description): object {
  const under = (head: string) =>
    Object.fromEntries(
      Object.entries(pair).flatMap(([id, value]) =>
        id.startsWith(`${head}.`) ? [[id.slice(head.length + 1), value]] : [],
      ),
    );
  return {
    version: 2,
    id: "own",
    title: title.trim(),
    summary: `${helper.name.trim()} and ${helped.name.trim()}, described by hand.`,
    organisations: { helped: organisationOf(helped), helper: organisationOf(helper) },
    relations: [{ between: ["helper", "helped"], ...under("relation") }],
    partnership: { form, lead: "helper", other: "helped", ...under("partnership") },
  };
}

const organisationOf = ({ name, kind, income, specialMeasures, standings }: Party): object => ({
  name: name.trim(),
  kind,
  income,
  special_measures: specialMeasures,
  ...standings,
});

/** What a person still has to say before it is a scenario, as a sentence; null where it is all there. */
export function missingIn({ title, helped, helper }: Description): string | null {
  if (title.trim() === "") return "Give it a title.";
  if (helped.name.trim() === "" || helper.name.trim() === "") return "Name both organisations.";
  if (helped.name.trim() === helper.name.trim()) return "Give the two different names.";
  const [low, high] = INCOME;
  if (![helped.income, helper.income].every((income) => income >= low && income <= high)) {
    return `Give both a yearly income between £${low}m and £${high}m.`;
  }
  return null;
}
