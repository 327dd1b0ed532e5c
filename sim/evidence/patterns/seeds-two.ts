import { designOf } from "../design.ts";
import { mean, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { afterCompletion, afterDeal, effectSince, succeeds, turnsGood } from "../terms.ts";
import { caseB, caseBBare, caseBWithout, caseC, mandatedAcquisitions } from "./seeds-designs.ts";

/** Whether the trust has left special measures by 36 months after the label: no domain inadequate. */
const cleared = (future: Future) =>
  future
    .line("green_bay", "special_measures")
    .subarray(2, 38)
    .some((x) => x === 0)
    ? 1
    : 0;

const quality36 = (future: Future) => future.at("green_bay", "quality", 38);

const buddyInBundle = pattern({
  id: "S7",
  kind: "emergent",
  claim:
    "In a bundle with a new board and rebuilt governance, a buddied trust loses its worst ratings.",
  source: "NHS Confederation digest; Miller and Millar, case B",
  strength: "weak",
  contrast: "case B with nothing done; case B without the buddy",
  design: "case B, whole, without the buddy, and bare",
  metric: "out of special measures by 36 months; share of the gain in quality that the buddy makes",
  samples: {
    cleared: { design: caseB, read: cleared },
    bundle: { design: caseB, read: quality36 },
    without: { design: caseBWithout, read: quality36 },
    bare: { design: caseBBare, read: quality36 },
  },
  measure({ cleared: out, bundle, without, bare }) {
    const gain = bundle.map((x, r) => x - bare[r]);
    const part = ratio(
      bundle.map((x, r) => x - without[r]),
      gain,
    );
    return [
      within("P(no inadequate domain by 36 months)", share(out), 0.5),
      within("share of the gain that goes without the buddy", part, undefined, 0.5),
      within("gain of the bundle, of which it is a share", mean(gain), 0),
    ];
  },
});

const good = (future: Future) => turnsGood(future, 15);

const unstable = { "organisations.st_phillips.board_stability": 0.1 };
const noMoney = {
  "levers.transition_funding": 0,
  "levers.capital_funding": 0,
  "levers.protected_time": 0,
};
const manyBodies = { "levers.single_forum": 0, "levers.headroom": 0, "levers.reporting_burden": 2 };

const turnedRound = pattern({
  id: "S8",
  kind: "emergent",
  claim:
    "Within a year a hospital can become good if an excellent, settled trust takes it over, is paid for it and answers to one forum.",
  source: "Miller and Millar, case C",
  strength: "moderate",
  contrast: "case C with the same pair without its conditions, and with random acquisitions",
  design: "case C; without a stable board, money and forum; random mandated acquisitions",
  metric: "rated good or better at an inspection within 15 months of completion",
  samples: {
    asItWas: { design: caseC, read: good },
    without: {
      design: designOf("case-c", { set: { ...unstable, ...noMoney, ...manyBodies }, months: 60 }),
      read: good,
    },
    random: { design: mandatedAcquisitions, read: good },
  },
  measure: ({ asItWas, without, random }) => [
    within("P(good), case C", share(asItWas), 0.2, 0.7),
    within("P(good) without its conditions, over that", ratio(without, asItWas), undefined, 0.5),
    within("P(good), random mandated acquisitions", share(random), undefined, 0.15),
  ],
});

const acquirer =
  (outcome: string, all = false) =>
  (future: Future) =>
    (all ? afterDeal : afterCompletion)(future, 12, 18, (month) =>
      future.effect("st_phillips", outcome, month),
    );

const acquirerPays = pattern({
  id: "S9",
  kind: "emergent",
  must: true,
  claim: "The acquirer pays: attention drifts to the other site, and care and morale at home slip.",
  source: "Miller and Millar, case C",
  strength: "moderate",
  contrast: "the partnership with its absence",
  design: "case C",
  metric: "effect on the acquirer's own site, months 12 to 18 after completion",
  samples: {
    quality: { design: caseC, read: acquirer("quality") },
    staff: { design: caseC, read: acquirer("staff_experience") },
    allQuality: { design: caseC, read: acquirer("quality", true) },
    allStaff: { design: caseC, read: acquirer("staff_experience", true) },
  },
  measure: ({ quality, staff, allQuality, allStaff }) => [
    within("effect on quality", mean(quality), -0.6, -0.05),
    within("effect on staff experience", mean(staff), -0.6, -0.05),
    within("effect on quality, all deals", mean(allQuality)),
    within("effect on staff experience, all deals", mean(allStaff)),
  ],
});

const framed = (framing: number) =>
  designOf("case-c", { set: { "levers.framing": framing }, months: 48 });
const shamed = framed(0);
const balanced = framed(1);
const morale = (future: Future) => effectSince(future, "rowheath_park", "staff_experience", 6, 12);
const care = (future: Future) => effectSince(future, "rowheath_park", "quality", 24);

const wordsHurt = pattern({
  id: "S10",
  kind: "emergent",
  claim:
    "Speaking of a success that rescues a failure costs morale, and later care, at the weaker side.",
  source: "Miller and Millar, cases C and E",
  strength: "moderate",
  contrast: "one lever: framing as failure and success against balanced framing",
  design: "case C with each framing",
  metric: "difference of effects on the target: staff experience at 6 to 12 months, quality at 24",
  samples: {
    shamedMorale: { design: shamed, read: morale },
    balancedMorale: { design: balanced, read: morale },
    shamedCare: { design: shamed, read: care },
    balancedCare: { design: balanced, read: care },
  },
  measure: ({ shamedMorale, balancedMorale, shamedCare, balancedCare }) => {
    const apart = (a: Float64Array, b: Float64Array) => mean(a.map((x, r) => x - b[r]));
    return [
      within("staff experience", apart(shamedMorale, balancedMorale), undefined, -0.1),
      within("quality", apart(shamedCare, balancedCare), undefined, 0),
    ];
  },
});

/** The three helpful conditions of Table 2 for a mandated structural partnering, taken away. */
const LACKING = {
  willing: { "partnership.lead_motivation": 0.1 },
  strong: {
    ...unstable,
    "organisations.st_phillips.surplus": -6,
  },
  supported: { ...noMoney, "levers.headroom": 0 },
};

const lacking = (set: Readonly<Record<string, number>>) => ({
  design: designOf("case-c", { set, months: 60 }),
  read: succeeds,
});

const needsAllThree = pattern({
  id: "S12",
  kind: "emergent",
  must: true,
  claim:
    "A takeover that regulators impose succeeds only if whoever takes over wants to, is sound and settled, and is given money and time.",
  source: "Miller and Millar, Table 2",
  strength: "moderate",
  contrast: "case C with and without each condition",
  design: "case C; without each of three conditions; without all",
  metric: "success at 36 months after the start",
  samples: {
    asItWas: { design: caseC, read: succeeds },
    unwilling: lacking(LACKING.willing),
    weak: lacking(LACKING.strong),
    unsupported: lacking(LACKING.supported),
    none: lacking({ ...LACKING.willing, ...LACKING.strong, ...LACKING.supported }),
  },
  measure({ asItWas, unwilling, weak, unsupported, none }) {
    const lost = (arm: Float64Array) => mean(asItWas.map((x, r) => x - arm[r]));
    return [
      within("fall of P(success) without a willing acquirer", lost(unwilling), 0.1),
      within("fall without its strong finance and stable board", lost(weak), 0.1),
      within("fall without money and time from regulators", lost(unsupported), 0.1),
      within("P(success) without all three", share(none), undefined, 0.2),
      within("P(success) with all three", share(asItWas)),
    ];
  },
});

/** Patterns S7 to S12. */
export const seedsTwo: readonly Row[] = [
  buddyInBundle,
  turnedRound,
  acquirerPays,
  wordsHurt,
  needsAllThree,
];
