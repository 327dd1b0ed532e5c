import { designOf, designOver } from "../design.ts";
import { less, mean, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { GAIN, helpedOf, jointEffect, pairOf, succeeds } from "../terms.ts";
import { BASE, fits } from "./seeds-contexts.ts";

const stepByStep = {
  id: "S19",
  kind: "input",
  claim:
    "Trust grows by agreements kept in small steps, and a broken one costs more than a kept one brings.",
  source: "Miller and Millar, case D",
  strength: "moderate",
  untestable:
    "How much more a broken promise weighs than a kept one is a parameter, the loss ratio, and no result.",
} satisfies Row;

const sectorFades = {
  id: "S29",
  kind: "emergent",
  claim:
    "Partnering across sectors works where values match: suspicion is a first barrier, not a last one.",
  source: "Miller and Millar, case D",
  strength: "weak",
  untestable:
    "Nothing in the model depends on the sector of a partner: suspicion is said as a lower trust at the start.",
} satisfies Row;

const oneWay = {
  id: "S30",
  kind: "emergent",
  claim:
    "Practice flows mostly from the stronger partner to the weaker, even where best of both is said.",
  source: "Miller and Millar, cases C and E; trade article",
  strength: "moderate",
  untestable:
    "Practice that flowed is not written down apart from practice that was built and has faded since.",
} satisfies Row;

const notInTwoPlaces = {
  id: "S31",
  kind: "input",
  claim: "Leaders cannot be in two places: what one site sees of them another does not.",
  source: "Miller and Millar, cases C and E",
  strength: "moderate",
  untestable:
    "That one board over two sites has the hours of one is how the model is built, and a balance that is checked each month.",
} satisfies Row;

/** Forms that either side may leave. */
const LOOSE = ["clinical_pathway_collaboration", "buddying", "contractual_agreement"];
const reviewed = (aYear: number) =>
  designOver(
    `loose forms, reviewed ${aYear}`,
    () => fits(LOOSE, { "levers.reviews_a_year": aYear }),
    { months: 60 },
  );
const never = reviewed(0);
const yearly = reviewed(1);
const cost60 = (future: Future) => future.at(pairOf(future), "partnership_cost", 60);
const benefit60 = (future: Future) => future.effect(helpedOf(future), "quality", 60);

const reviewProtects = pattern({
  id: "S32",
  kind: "emergent",
  claim: "Reviewing a partnership from time to time, and ending it if need be, protects its value.",
  source: "Miller and Millar",
  strength: "weak",
  contrast: "one lever: reviewed every year or never",
  design: "a struggling trust and its neighbour in forms that may be left, fit from 0 to 1",
  metric: "cost to 60 months; effect on the helped party's quality at 60 months",
  samples: {
    costNever: { design: never, read: cost60 },
    costYearly: { design: yearly, read: cost60 },
    benefitNever: { design: never, read: benefit60 },
    benefitYearly: { design: yearly, read: benefit60 },
  },
  measure({ costNever, costYearly, benefitNever, benefitYearly }) {
    const left = ratio(costYearly, costNever);
    return [
      within("fall of mean cost", { ...left, value: 1 - left.value }, 0.1),
      within(
        "rise of mean benefit (not lower: no harm worth the name)",
        mean(benefitYearly.map((x, r) => x - benefitNever[r])),
        -GAIN,
      ),
    ];
  },
});

/** Attributes as they begin: above 0.7, or below 0.3. Ways of working begin at nothing everywhere. */
const ATTRIBUTES = {
  purpose: {
    high: { "partnership.lead_motivation": 0.8, "partnership.other_motivation": 0.8 },
    low: { "partnership.lead_motivation": 0.2, "partnership.other_motivation": 0.2 },
  },
  values: {
    high: { "relations.0.culture_distance": 0.2 },
    low: { "relations.0.culture_distance": 0.8 },
  },
  relationships: {
    high: { "relations.0.trust": 0.8 },
    low: { "relations.0.trust": 0.1 },
  },
} as const;

type Attribute = keyof typeof ATTRIBUTES;
const attributes = Object.keys(ATTRIBUTES) as Attribute[];

const lacking = (without?: Attribute) => ({
  design: designOf(BASE, {
    set: Object.assign(
      { "partnership.form": "hospital_group" },
      ...attributes.map((id) => ATTRIBUTES[id][id === without ? "low" : "high"]),
    ),
    months: 60,
  }),
  read: succeeds,
});

const weakestLink = pattern({
  id: "S33",
  kind: "emergent",
  claim:
    "A partnership works with purpose, values, processes and relationships together: one missing is enough to lose it.",
  source: "trade article",
  strength: "weak",
  contrast: "one attribute low against all high; processes begin at nothing in the model",
  design: "a struggling trust and its neighbour in a group; each attribute low in turn",
  metric: "fall of success at 36 months",
  samples: {
    all: lacking(),
    purpose: lacking("purpose"),
    values: lacking("values"),
    relationships: lacking("relationships"),
  },
  measure: (samples) => [
    ...attributes.map((id) =>
      within(`without ${id}`, mean(samples.all.map((x, r) => x - samples[id][r])), 0.2),
    ),
    within("P(success) with all", share(samples.all)),
  ],
});

const sized = (income: number) =>
  designOf(BASE, {
    set: {
      "partnership.form": "merger",
      "organisations.harbour.income": income,
      "organisations.northfield.income": income,
    },
    months: 84,
  });

/** Speed of adapting: quality that the merged body has gained 36 months after completion. */
function adapted(future: Future): number {
  const month = future.month("completed") + 36;
  return month <= future.months ? jointEffect(future, "quality", month) : Number.NaN;
}

const tooBig = pattern({
  id: "S34",
  kind: "emergent",
  claim: "Merging can make bodies too big to adapt.",
  source: "trade article",
  strength: "weak",
  contrast: "the same merger between small and between large trusts",
  design: "a struggling trust and its neighbour, £150m each and £900m each",
  metric: "effect on quality of the merged body, 36 months after completion",
  samples: {
    small: { design: sized(150), read: adapted },
    large: { design: sized(900), read: adapted },
  },
  measure: ({ small, large }) => [within("small less large", less(mean(small), mean(large)), 0)],
});

/** Patterns S19 and S29 to S34. */
export const seedsFive: readonly Row[] = [
  stepByStep,
  sectorFades,
  oneWay,
  notInTwoPlaces,
  reviewProtects,
  weakestLink,
  tooBig,
];
