import { designOf, designOver } from "../design.ts";
import { jackknife, mean, quantile, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Sample } from "../pattern.ts";
import { effectSince, helpedOf, isGain, jointEffect, netWorth, pairOf, passage } from "../terms.ts";
import {
  BASE,
  CELLS,
  CONTEXTS,
  factorial,
  fits,
  INDIVIDUAL,
  KINDS,
  type Kind,
  PARTIES,
  POOR_FIT,
  STRUCTURAL,
} from "./seeds-contexts.ts";
import {
  caseA,
  caseB,
  caseBAlone,
  caseBBare,
  caseC,
  mandatedAcquisitions,
} from "./seeds-designs.ts";
import { PER_CELL, sharesOfWins } from "./seeds-winners.ts";

const worth = (future: Future) => netWorth(future, PARTIES, 34, 36);

const arm = (name: string, kind: Parameters<typeof factorial>[0]): Sample => ({
  design: designOver(`32 contexts, ${name}`, () => factorial(kind), { months: 36, twin: false }),
  read: worth,
});

const ARMS = {
  ...(Object.fromEntries(
    Object.entries(KINDS).map(([kind, settings]) => [kind, arm(kind, settings)]),
  ) as Record<Kind, Sample>),
  "own improvement": arm("own improvement", {
    "partnership.form": "internal_improvement",
    "levers.mandate": 0,
  }),
  nothing: arm("nothing", undefined),
};

const bestOfNone = pattern({
  id: "S1",
  kind: "emergent",
  claim: "No way of partnering is best everywhere; which one is depends on the context.",
  source: "Miller and Millar; Health Foundation briefing",
  strength: "moderate",
  contrast: "each of the four kinds, own improvement and nothing, in the same context",
  design: `a struggling trust and its neighbour in 32 contexts: ties, boards, finance, receptivity, money; ${PER_CELL} replicates each`,
  metric:
    "net benefit of both parties, months 34 to 36; a win is two standard errors over the next",
  most: CELLS * PER_CELL,
  samples: ARMS,
  measure(samples) {
    const { most, fewest, unclear } = sharesOfWins(Object.values(samples), CELLS);
    return [
      within("share of contexts won by the kind that wins most", most, undefined, 0.7),
      within("share of contexts won by the kind that wins fewest", fewest, 0.05),
      within("share of contexts without a clear winner", unclear, undefined, 0.5),
    ];
  },
});

/** Whether quality of the party to be helped is above its twin's, 36 months on. */
const better = (future: Future) => isGain(effectSince(future, helpedOf(future), "quality", 36));

const inContext = (kind: Kind, context: "helpful" | "opposite"): Sample => ({
  design: designOf(BASE, {
    set: { ...KINDS[kind], ...CONTEXTS[kind][context] },
    months: kind === "mandated, structural" ? 84 : 60,
  }),
  read: better,
});

const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** A share with ties of one half: as {@link share}, but the error counts that a tie is no luck. */
const shareWithTies = (values: Float64Array) => ({
  value: share(values).value,
  se: mean([...values, 0, 0, 1, 1]).se,
});

const eachCanHelp = pattern({
  id: "S2",
  kind: "emergent",
  must: true,
  claim: "Every kind of partnering can help where the context favours it, and none is sure to.",
  source: "Miller and Millar, Table 2; cases A to E",
  strength: "moderate",
  contrast: "the partnership with its absence, in the context helpful to its kind and the opposite",
  design: "a struggling trust and its neighbour; contexts as in Table 2",
  metric: "share of runs with quality of the helped party above the twin's, 36 months on",
  samples: Object.fromEntries(
    KIND_NAMES.flatMap((kind) => [
      [`${kind}, helpful`, inContext(kind, "helpful")],
      [`${kind}, opposite`, inContext(kind, "opposite")],
    ]),
  ),
  measure: (samples) =>
    KIND_NAMES.flatMap((kind) => [
      within(
        `${kind}: P(better) in the helpful context`,
        shareWithTies(samples[`${kind}, helpful`]),
        0.6,
      ),
      within(
        `${kind}: P(better) in the opposite context`,
        shareWithTies(samples[`${kind}, opposite`]),
        undefined,
        0.45,
      ),
    ]),
});

const NEVER = 61;

/** Months from completion to a gain of 0.3 SD that lasts six months; 61 if not within 60. */
function monthsToGain(future: Future): number {
  const completed = future.month("completed");
  if (!(completed + 60 <= future.months)) return Number.NaN;
  const gained = (month: number) => future.effect(helpedOf(future), "quality", month);
  return Math.min(NEVER, passage(future, gained, 0.3, 6, completed + 1) - completed);
}

const by = (months: number) => (x: number) => (Number.isNaN(x) ? Number.NaN : x <= months ? 1 : 0);

const yearsNotMonths = pattern({
  id: "S3",
  kind: "emergent",
  claim: "Imposed structural partnering takes years, not months, to make care better.",
  source: "Miller and Millar; Health Foundation briefing",
  strength: "moderate",
  contrast: "the partnership with its absence",
  design: "random mandated pairs, acquisition, followed for 60 months after completion",
  metric: "months from completion to a gain of 0.3 SD that lasts six months, helped party",
  samples: {
    months: { design: mandatedAcquisitions, read: monthsToGain },
    proposed: {
      design: mandatedAcquisitions,
      read: (future) => (monthsToGain(future) <= 60 ? 1 : 0),
    },
  },
  measure: ({ months, proposed }) => [
    within("median months", quantile(months, 0.5), 18),
    within("P(by 9 months)", share(months.map(by(9))), undefined, 0.15),
    within("P(by 60 months)", share(months.map(by(60))), 0.15),
    within("P(by 60 months), all that were proposed", share(proposed)),
  ],
});

const spent = (months: number) => (future: Future) => {
  const start = future.month("started");
  return future.at(pairOf(future), "partnership_cost", start + months);
};

const spentBy36 = spent(36);
const mergerOfA = designOf("case-a", { set: { "partnership.form": "merger" }, months: 48 });
const buddyOfC = designOf("case-c/buddying", { months: 48 });

const cheapAndSmall = pattern({
  id: "S4",
  kind: "emergent",
  must: true,
  claim: "Partnering between individuals is cheap, quick and small.",
  source: "Miller and Millar, case A",
  strength: "moderate",
  contrast:
    "the partnership with its absence; the same pair under an individual or structural form",
  design: "case A against a merger of its parties; case C's pair with a buddy or by acquisition",
  metric: "cost so far over that of structural; effects at 12 months on quality and delay",
  samples: {
    pathway: { design: caseA, read: spentBy36 },
    merger: { design: mergerOfA, read: spentBy36 },
    buddy: { design: buddyOfC, read: spentBy36 },
    acquisition: { design: caseC, read: spentBy36 },
    lead: { design: caseA, read: (f) => effectSince(f, "riverside", "quality", 12) },
    other: { design: caseA, read: (f) => effectSince(f, "valley_high", "quality", 12) },
    delay: { design: caseA, read: (f) => effectSince(f, pairOf(f), "pathway_delay", 12) },
    before: { design: caseA, read: (f) => f.twinAt(pairOf(f), "pathway_delay", 12) },
  },
  measure: ({ pathway, merger, buddy, acquisition, lead, other, delay, before }) => {
    const fall = ratio(delay, before);
    return [
      within("cost of a pathway over that of a merger", ratio(pathway, merger), undefined, 0.1),
      within("cost of a buddy over an acquisition", ratio(buddy, acquisition), undefined, 0.1),
      within("effect on quality of the lead, 12 months", mean(lead), -0.15, 0.15),
      within("effect on quality of the other, 12 months", mean(other), -0.15, 0.15),
      within("fall of the pathway's delay, 12 months", { ...fall, value: -fall.value }, 0.2),
    ];
  },
});

const unfunded = { "levers.transition_funding": 0 };
const pool = (forms: readonly string[]) =>
  designOver(`fits, ${forms.join(" ")}`, () => fits(forms, unfunded), { months: 84 });
const individual = pool(INDIVIDUAL);
const structural = pool(STRUCTURAL);
const helped36 = (future: Future) => effectSince(future, helpedOf(future), "quality", 36);

/** An effect where the parties fit badly, else NaN. */
const poorly = (read: (future: Future) => number) => (future: Future) =>
  (future.scenario.partnership?.legitimacy ?? 1) < POOR_FIT ? read(future) : Number.NaN;

const spread = (values: Float64Array, keep: readonly number[]) => {
  const kept = keep.map((r) => values[r]).filter((x) => !Number.isNaN(x));
  const { se } = mean(kept);
  return se * Math.sqrt(kept.length);
};

const money36 = (future: Future) => {
  const since = [future.month("completed"), future.month("started")].find(Number.isFinite);
  return since === undefined ? 0 : jointEffect(future, "surplus", since + 36);
};

const largerStakes = pattern({
  id: "S5",
  kind: "emergent",
  claim:
    "Structural partnering changes more for longer; where the fit is poor it is a costly diversion.",
  source: "Miller and Millar; Health Foundation web chapter",
  strength: "moderate",
  contrast: "the partnership with its absence; structural with individual forms",
  design:
    "a struggling trust and its neighbour without outside money, fit spread evenly from 0 to 1",
  metric:
    "spread of the effect on the helped party's quality; mean effects in the quarter of poorest fit",
  samples: {
    individual: { design: individual, read: helped36 },
    structural: { design: structural, read: helped36 },
    poor: { design: structural, read: poorly(helped36) },
    money: { design: structural, read: poorly(money36) },
  },
  measure: ({ individual: few, structural: many, poor, money }) => [
    within(
      "SD of effects, structural over individual",
      jackknife(few.length, (keep) => spread(many, keep) / spread(few, keep)),
      2,
    ),
    within("structural, poorest fit: mean effect on quality", mean(poor), undefined, 0),
    within("structural, poorest fit: mean effect on surplus", mean(money), undefined, 0),
  ],
});

const quality24 = (future: Future) => future.at("green_bay", "quality", 26);

const buddyAlone = pattern({
  id: "S6",
  kind: "emergent",
  must: true,
  claim: "A buddy alone changes little: advisers cannot instruct, and can walk away.",
  source: "Miller and Millar, cases B and C",
  strength: "moderate",
  contrast: "buddying with its absence, every other lever off; case B with nothing done",
  design: "case B's trust with a buddy alone, with the whole bundle, and with neither",
  metric: "effect on the helped party's quality at 24 months",
  samples: {
    alone: { design: caseBAlone, read: (f) => effectSince(f, "green_bay", "quality", 24) },
    buddied: { design: caseBAlone, read: quality24 },
    bundle: { design: caseB, read: quality24 },
    bare: { design: caseBBare, read: quality24 },
  },
  measure: ({ alone, buddied, bundle, bare }) => {
    const gain = (arm: Float64Array) => arm.map((x, r) => x - bare[r]);
    return [
      within("effect of the buddy alone", mean(alone), -0.1, 0.25),
      within("as a share of the bundle's", ratio(gain(buddied), gain(bundle)), undefined, 0.5),
      within("effect of the bundle, of which it is a share", mean(gain(bundle)), 0),
    ];
  },
});

/** Patterns S1 to S6. */
export const seedsOne: readonly Row[] = [
  bestOfNone,
  eachCanHelp,
  yearsNotMonths,
  cheapAndSmall,
  largerStakes,
  buddyAlone,
];
