import { designOf, designOver } from "../design.ts";
import { less, mean, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { GAIN, helpedOf, jointEffect, pairOf, succeeds, survives } from "../terms.ts";
import { BASE, fits } from "./seeds-contexts.ts";
import { divided, elasticity, exchanged } from "./seeds-probes.ts";

const gentle = { "levers.openness": 0.5 };
const meeting = (set: Readonly<Record<string, number | string>>) =>
  designOf(BASE, {
    set: {
      "partnership.form": "clinical_pathway_collaboration",
      "levers.mandate": 1,
      "relations.0.prior_ties": 1,
      "relations.0.trust": 0.5,
      keeping_trust: 0.5,
      keeping_fit: 4,
      keeping_capacity: 1,
      ...gentle,
      ...set,
    },
    months: 36,
    twin: false,
  });
const kept = meeting({ keeping: 2, "partnership.alignment": 1, "partnership.purpose": 1 });
const broken = meeting({ keeping: 0, "partnership.alignment": 0, "partnership.purpose": 0 });

/** Mean monthly step of trust over the first three months of work together. */
function step(future: Future): number {
  const started = future.month("started");
  if (!(started + 3 <= future.months)) return Number.NaN;
  const trust = (month: number) => future.at(pairOf(future), "trust", month);
  return (trust(started + 3) - trust(started)) / 3;
}

const stepByStep = pattern({
  id: "S19",
  kind: "input",
  claim:
    "Trust grows by agreements kept in small steps, and a broken one costs more than a kept one brings.",
  source: "Miller and Millar, case D",
  strength: "moderate",
  contrast: "a pair that keeps nearly all its commitments against one that breaks nearly all",
  design: "a pathway between people who all know each other, trust 0.5 at the start",
  metric: "monthly change of trust over the first three months",
  samples: { kept: { design: kept, read: step }, broken: { design: broken, read: step } },
  measure({ kept: up, broken: down }) {
    const loss = ratio(down, up);
    return [
      within("step when commitments are kept", mean(up), 0),
      within("step when they are broken", mean(down), undefined, 0),
      within("size of a loss over that of a gain", { ...loss, value: -loss.value }, 1.5),
    ];
  },
});

const acrossSectors = designOf("case-d", { months: 60 });
const withinNhs = designOf("case-d", {
  set: { "organisations.diagnostic_uk.kind": "specialist" },
  months: 60,
});

/** Trust over the first three months of work together: suspicion shows when people first meet. */
function firstTrust(future: Future): number {
  const started = future.month("started");
  return started + 3 <= future.months
    ? future.mean(pairOf(future), "trust", started + 1, started + 3)
    : Number.NaN;
}

/** Effect on quality of the party helped, 36 months after the start; 0 if it never started. */
function outcome36(future: Future): number {
  const started = future.month("started");
  if (!Number.isFinite(started)) return 0;
  return future.effect(helpedOf(future), "quality", started + 36);
}

const survives36 = (future: Future) => survives(future, 36);

const sectorFades = pattern({
  id: "S29",
  kind: "emergent",
  claim:
    "Partnering across sectors works where values match: suspicion is a first barrier, not a last one.",
  source: "Miller and Millar, case D",
  strength: "weak",
  contrast: "a private partner against one of the NHS with the same values",
  design: "case D, and the same with an NHS partner",
  metric:
    "difference in trust over the first three months (an input), and in the effect on quality at 36",
  samples: {
    privateTrust: { design: acrossSectors, read: firstTrust },
    nhsTrust: { design: withinNhs, read: firstTrust },
    privateGain: { design: acrossSectors, read: outcome36 },
    nhsGain: { design: withinNhs, read: outcome36 },
    privateLasts: { design: acrossSectors, read: survives36 },
    nhsLasts: { design: withinNhs, read: survives36 },
  },
  measure({ privateTrust, nhsTrust, privateGain, nhsGain, privateLasts, nhsLasts }) {
    const apart = (a: Float64Array, b: Float64Array) => mean(a.map((x, r) => x - b[r]));
    return [
      within("trust at first", apart(privateTrust, nhsTrust), -0.2, -0.05),
      within("effect on quality at 36 months", apart(privateGain, nhsGain), -GAIN, GAIN),
      within("survival at 36 months", apart(privateLasts, nhsLasts)),
    ];
  },
});

const slogan = exchanged(0.2);
const meant = exchanged(1);
const given = (future: Future) => future.at("probe", "given", 60);
const both = (future: Future) => given(future) + future.at("probe", "returned", 60);

const oneWay = pattern({
  id: "S30",
  kind: "emergent",
  claim:
    "Practice flows mostly from the stronger partner to the weaker, even where best of both is said.",
  source: "Miller and Millar, cases C and E; trade article",
  strength: "moderate",
  contrast: "one lever: best of both as a slogan, and fully meant",
  design: "case E with little and with full weight on choosing practices by merit",
  metric: "practice that flowed to the weaker side by 60 months, as a share of all that flowed",
  samples: {
    given: { design: slogan, read: given },
    all: { design: slogan, read: both },
    meantGiven: { design: meant, read: given },
    meantAll: { design: meant, read: both },
  },
  measure: ({ given: one, all, meantGiven, meantAll }) => [
    within("share from the stronger partner, best of both a slogan", ratio(one, all), 0.7),
    within("the same with best of both meant", ratio(meantGiven, meantAll), undefined, 0.7),
  ],
});

const notInTwoPlaces = pattern({
  id: "S31",
  kind: "input",
  claim: "Leaders cannot be in two places: what one site sees of them another does not.",
  source: "Miller and Millar, cases C and E",
  strength: "moderate",
  contrast: "one board for two sites against one for one, without deputies or reports",
  design: "case C with those settings",
  metric: "elasticity of leaders' visibility per site to the number of sites",
  samples: { elasticity: { design: divided, read: elasticity } },
  measure: ({ elasticity: found }) => [within("elasticity", mean(found), -1.2, -0.8)],
});

/** Forms that either side may leave. */
const LOOSE = ["clinical_pathway_collaboration", "buddying", "contractual_agreement"];
const reviewed = (interval: number) =>
  designOver(
    `loose forms, reviewed ${interval}`,
    () => fits(LOOSE, { "levers.review_interval": interval }),
    { months: 60 },
  );
const never = reviewed(0);
const yearly = reviewed(12);
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

/** The four attributes as they begin: above 0.7, or below 0.3. Ways of working begin at nothing. */
const ATTRIBUTES = {
  purpose: {
    high: { "partnership.purpose": 0.85, "levers.openness": 0.9 },
    low: { "partnership.purpose": 0.2, "levers.openness": 0.1 },
  },
  values: { high: { "partnership.alignment": 0.85 }, low: { "partnership.alignment": 0.15 } },
  processes: {
    high: { "levers.project_management": 0.9 },
    low: { "levers.project_management": 0 },
  },
  relationships: {
    high: { "relations.0.prior_ties": 0.9, "relations.0.trust": 0.8 },
    low: { "relations.0.prior_ties": 0, "relations.0.trust": 0.1 },
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
  contrast: "one attribute low against all four high",
  design: "a struggling trust and its neighbour in a group; each attribute low in turn",
  metric: "fall of success at 36 months",
  samples: {
    all: lacking(),
    purpose: lacking("purpose"),
    values: lacking("values"),
    processes: lacking("processes"),
    relationships: lacking("relationships"),
  },
  measure: (samples) => [
    ...attributes.map((id) =>
      within(`without ${id}`, mean(samples.all.map((x, r) => x - samples[id][r])), 0.2),
    ),
    within("P(success) with all four", share(samples.all)),
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
