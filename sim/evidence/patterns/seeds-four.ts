import { designOf } from "../design.ts";
import { mean, quantile, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { afterCompletion, effectSince, helpedOf, pairOf, passage, succeeds } from "../terms.ts";
import { BASE, KINDS } from "./seeds-contexts.ts";
import { caseA, caseBBare, caseBUnnamed, caseC, caseCNoMoney } from "./seeds-designs.ts";

/** Months 1 to 6 of the label, which is given in month 1. */
const moraleSoon = (future: Future) => future.mean("green_bay", "staff_experience", 2, 7);
const leaversSoon = (future: Future) => future.mean("green_bay", "leavers", 2, 13);

const labelHurts = pattern({
  id: "S21",
  kind: "emergent",
  claim: "The special-measures label itself costs recruitment, retention and morale.",
  source: "Miller and Millar, case B",
  strength: "moderate",
  contrast: "the label made public or not, all else equal",
  design: "case B's trust without partners, programmes or a new board",
  metric: "difference in staff experience, first six months, and in leavers, first year",
  samples: {
    named: { design: caseBBare, read: moraleSoon },
    unnamed: { design: caseBUnnamed, read: moraleSoon },
    namedLeavers: { design: caseBBare, read: leaversSoon },
    unnamedLeavers: { design: caseBUnnamed, read: leaversSoon },
  },
  measure: ({ named, unnamed, namedLeavers, unnamedLeavers }) => [
    within("fall of staff experience, SD", mean(unnamed.map((x, r) => x - named[r])), 0.2, 0.7),
    within("rise of leavers, % a year", mean(namedLeavers.map((x, r) => x - unnamedLeavers[r])), 0),
  ],
});

/** Reporting of both parties in the year after completion. */
const reporting = (future: Future) =>
  afterCompletion(
    future,
    1,
    12,
    (month) =>
      future.at("st_phillips", "regulatory_load", month) +
      future.at("rowheath_park", "regulatory_load", month),
  );

const bodies = designOf("case-c/many-bodies", { months: 48 });
const forum = designOf("case-c/many-bodies", { set: { "levers.single_forum": 1 }, months: 48 });

const oneForum = pattern({
  id: "S22",
  kind: "emergent",
  claim: "One monthly forum of all overseers helps; reports to each of them hurt.",
  source: "Miller and Millar, case C",
  strength: "moderate",
  contrast: "one lever: one forum against separate lines to each body",
  design: "case C under many bodies, with and without one forum for them",
  metric: "share of executives' time that reporting takes in year one; success at 36 months",
  samples: {
    loadMany: { design: bodies, read: reporting },
    loadOne: { design: forum, read: reporting },
    many: { design: bodies, read: succeeds },
    one: { design: forum, read: succeeds },
  },
  measure({ loadMany, loadOne, many, one }) {
    const left = ratio(loadOne, loadMany);
    return [
      within("fall of reporting", { ...left, value: 1 - left.value }, 0.3),
      within("rise of P(success)", mean(one.map((x, r) => x - many[r])), 0.05),
    ];
  },
});

const targetYear = (future: Future) => effectSince(future, "rowheath_park", "quality", 12);

/** Months for which money is promised after the start. */
const FUNDED = 36;

/** Whether the acquirer's surplus, as a merged body, is lower in the two years after the money. */
function worseAfter(future: Future): number {
  const stop = future.month("started") + FUNDED;
  if (!Number.isFinite(future.month("completed")) || !(stop + 24 <= future.months)) {
    return Number.NaN;
  }
  const body = (from: number, to: number) =>
    future.meanEffect("st_phillips+rowheath_park", "surplus", from, to);
  return body(stop + 1, stop + 24) < body(stop - 11, stop) ? 1 : 0;
}

const moneySpeeds = pattern({
  id: "S23",
  kind: "emergent",
  claim: "While outside money lasts, nobody has to talk about finance; once it ends they must.",
  source: "Miller and Millar, case C",
  strength: "moderate",
  contrast: "case C with and without money; during funding and after",
  design: "case C and its variant without money",
  metric:
    "difference of effects on the target's quality, 12 months after completion; the merged body's surplus after funding stops",
  samples: {
    funded: { design: caseC, read: targetYear },
    unfunded: { design: caseCNoMoney, read: targetYear },
    worse: { design: caseC, read: worseAfter },
  },
  measure: ({ funded, unfunded, worse }) => [
    within("quality gained by the money", mean(funded.map((x, r) => x - unfunded[r])), 0.1),
    within("P(worse in the 24 months after it stops)", share(worse), 0.5),
  ],
});

const delay24 = (future: Future) => future.at(pairOf(future), "pathway_delay", 24);

/** Ended within twelve months after the lead left in month 9; NaN if it did not run by then. */
function collapses(future: Future): number {
  if (!(future.month("completed") < 9 && future.month("ended") > 9)) return Number.NaN;
  return future.month("ended") <= 21 ? 1 : 0;
}

const ofA = (variant: string, set: Readonly<Record<string, number | string>> = {}) =>
  designOf(`case-a/${variant}`, { set, months: 36 });
const written = {
  "acts.formal.month": 8,
  "acts.formal.do": "formalise",
  "acts.formal.amount": 0.7,
};

const informalIsFrail = pattern({
  id: "S24",
  kind: "emergent",
  claim: "Informal joint work does at low volume but hangs on individuals and does not grow.",
  source: "Miller and Millar, case A",
  strength: "moderate",
  contrast: "twice the referrals, or one lead gone, formalised or not",
  design: "case A and its variants",
  metric: "delay twelve months after referrals double; end within twelve months of the loss",
  samples: {
    usual: { design: caseA, read: delay24 },
    doubled: { design: ofA("volume-doubles"), read: delay24 },
    usualFormal: { design: ofA("formalised", { "acts.formal.month": 10 }), read: delay24 },
    doubledFormal: { design: ofA("volume-doubles-formalised"), read: delay24 },
    lost: { design: ofA("lead-leaves"), read: collapses },
    lostFormal: { design: ofA("lead-leaves", written), read: collapses },
  },
  measure: ({ usual, doubled, usualFormal, doubledFormal, lost, lostFormal }) => [
    within("delay with twice the referrals, over usual", ratio(doubled, usual), 1.25),
    within("the same once formalised", ratio(doubledFormal, usualFormal), undefined, 1.25),
    within("P(collapse), informal", share(lost), 0.4),
    within("P(collapse), formalised", share(lostFormal), undefined, 0.2),
  ],
});

/** Months from a lasting gain of 0.1 SD to the board seeing as much; NaN without such a gain. */
function seenLater(future: Future): number {
  const helped = helpedOf(future);
  const of = (outcome: string) =>
    passage(future, (month) => future.effect(helped, outcome, month), 0.1);
  const gained = of("quality");
  if (!Number.isFinite(gained)) return Number.NaN;
  return Math.min(of("seen_quality"), future.months) - gained;
}

const data = (shared: number) =>
  designOf("case-c", { set: { "levers.shared_data": shared }, months: 48 });

const impactLags = pattern({
  id: "S25",
  kind: "emergent",
  claim: "Evidence of impact lags impact; early on there are counts of activity and no more.",
  source: "Miller and Millar, cases A and D",
  strength: "moderate",
  contrast: "one lever: shared data and a performance board, with and without",
  design: "case C with no shared data and with full",
  metric: "median months from a lasting gain of 0.1 SD of quality to the board seeing it",
  samples: {
    without: { design: data(0), read: seenLater },
    shared: { design: data(1), read: seenLater },
  },
  measure: ({ without, shared }) => [
    within("without shared data", quantile(without, 0.5), 6),
    within("with it", quantile(shared, 0.5), undefined, 3),
  ],
});

const quality24 = (future: Future) => effectSince(future, helpedOf(future), "quality", 24);
const receptive = (receptivity: number) =>
  designOf(BASE, {
    set: { ...KINDS["mandated, individual"], "partnership.other_motivation": receptivity },
    months: 48,
  });

const acceptanceFirst = pattern({
  id: "S26",
  kind: "emergent",
  claim: "Imposed support works only where the receiver accepts that it must change.",
  source: "Miller and Millar, Table 2",
  strength: "moderate",
  contrast: "the partnership with its absence, at low and at high receptivity",
  design: "a struggling trust with a mandated buddy, receptivity 0.2 and 0.8",
  metric: "effect on quality at 24 months, low over high, which must be a good one",
  samples: {
    low: { design: receptive(0.2), read: quality24 },
    high: { design: receptive(0.8), read: quality24 },
  },
  measure: ({ low, high }) => [
    within("effect at low receptivity over that at high", ratio(low, high), undefined, 0.5),
    within("effect at high receptivity", mean(high), 0),
  ],
});

const boardsMoveFirst = {
  id: "S28",
  kind: "emergent",
  claim: "Boards change how they work before engagement at the front line rises.",
  source: "Miller and Millar, case B",
  strength: "weak",
  untestable:
    "The model has no state of how well a board governs beside its hours, and no front line beside the staff as a whole.",
} satisfies Row;

/** Patterns S21 to S28. */
export const seedsFour: readonly Row[] = [
  labelHurts,
  oneForum,
  moneySpeeds,
  informalIsFrail,
  impactLags,
  acceptanceFirst,
  boardsMoveFirst,
];
