import { designOf } from "../design.ts";
import { mean, quantile, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { afterCompletion, GAIN, jointEffect, pairOf, survives } from "../terms.ts";
import { caseA, caseE } from "./seeds-designs.ts";

const caseD = designOf("case-d", { months: 60, twin: false });
const straight = designOf("case-d/straight-to-national", { months: 60, twin: false });

const survives36 = (future: Future) => survives(future, 36);

const ladder = pattern({
  id: "S13",
  kind: "input",
  claim: "Voluntary structural partnering grows by steps of rising stakes, each once trust allows.",
  source: "Miller and Millar, case D",
  strength: "moderate",
  contrast: "one lever: small steps first against straight to the full scale",
  design: "case D, by steps and straight to the national step",
  metric: "survival 36 months after the start",
  samples: {
    stepwise: { design: caseD, read: survives36 },
    straight: { design: straight, read: survives36 },
  },
  measure: ({ stepwise, straight: jumped }) => [
    within(
      "survival lost by going straight to the top",
      mean(stepwise.map((x, r) => x - jumped[r])),
      0.15,
    ),
  ],
});

/** Effect on staff experience of the merged body, monthly from completion to 60 months after. */
function moraleAfter(future: Future): readonly number[] {
  const completed = future.month("completed");
  if (!(completed + 60 <= future.months)) return [];
  return Array.from({ length: 61 }, (_, t) =>
    jointEffect(future, "staff_experience", completed + t),
  );
}

/** The lowest effect lies in months 3 to 18 and is 0.1 to 0.6 below nothing. */
function dips(future: Future): number {
  const effects = moraleAfter(future);
  if (effects.length === 0) return Number.NaN;
  const lowest = Math.min(...effects);
  const month = effects.indexOf(lowest);
  return month >= 3 && month <= 18 && lowest <= -0.1 && lowest >= -0.6 ? 1 : 0;
}

/** Never below an earlier month by a harm worth the name. */
function neverFalls(future: Future): number {
  const effects = moraleAfter(future);
  let highest = Number.NEGATIVE_INFINITY;
  for (const effect of effects) {
    if (effect < highest - GAIN) return 0;
    highest = Math.max(highest, effect);
  }
  return effects.length === 0 ? Number.NaN : 1;
}

const yearOneDip = pattern({
  id: "S14",
  kind: "emergent",
  must: true,
  claim: "Mergers dip in their first year before any gain.",
  source: "Miller and Millar, case E",
  strength: "moderate",
  contrast: "the partnership with its absence",
  design: "case E, followed for 60 months after completion",
  metric: "when staff experience of the merged body is lowest against the twin's, and how low",
  samples: {
    dips: { design: caseE, read: dips },
    neverFalls: { design: caseE, read: neverFalls },
    all: { design: caseE, read: (future) => (dips(future) === 1 ? 1 : 0) },
  },
  measure: ({ dips: low, neverFalls: rising, all }) => [
    within("P(lowest in months 3 to 18, by 0.1 to 0.6 SD)", share(low), 0.7),
    within("P(never falls)", share(rising), undefined, 0.3),
    within("P(lowest in months 3 to 18), all that were proposed", share(all)),
  ],
});

const slow = designOf("case-e/slow-track", { months: 84, twin: false });

/** Months from agreement to completion; the horizon if it never came; NaN if never agreed. */
function monthsToClose(future: Future): number {
  const agreed = future.month("agreed");
  if (!Number.isFinite(agreed)) return Number.NaN;
  return Math.min(future.month("completed"), future.months) - agreed;
}

const timeToClose = pattern({
  id: "S15",
  kind: "emergent",
  claim: "Joint leaders and a push from the system shorten a deal from years to about a year.",
  source: "Miller and Millar, case E",
  strength: "moderate",
  contrast: "joint posts, fast track and push, with and without",
  design: "case E and its slow track",
  metric: "median months from agreement to completion",
  samples: {
    pushed: { design: caseE, read: monthsToClose },
    slow: { design: slow, read: monthsToClose },
  },
  measure: ({ pushed, slow: unpushed }) => [
    within("with joint leaders and push", quantile(pushed, 0.5), 9, 15),
    within("without", quantile(unpushed, 0.5), 24),
  ],
});

const joint = (outcome: string, month: number) => (future: Future) =>
  afterCompletion(future, month, month, (t) => future.at("greenpoint+middleton_way", outcome, t));

const savingsLater = pattern({
  id: "S16",
  kind: "emergent",
  claim: "Corporate savings are announced with confidence and take years to show.",
  source: "Miller and Millar, case E",
  strength: "weak",
  contrast: "what is made against what was announced",
  design: "case E",
  metric: "savings made over savings announced, 12 and 24 months after completion",
  samples: {
    made12: { design: caseE, read: joint("savings_realised", 12) },
    told12: { design: caseE, read: joint("savings_forecast", 12) },
    made24: { design: caseE, read: joint("savings_realised", 24) },
    told24: { design: caseE, read: joint("savings_forecast", 24) },
  },
  measure: ({ made12, told12, made24, told24 }) => [
    within("at 12 months", ratio(made12, told12), undefined, 0.6),
    within("at 24 months", ratio(made24, told24), 0.4, 0.9),
  ],
});

/** Those who must approve hurry, or do not: nothing else changed. */
const paced = (hurry: number) =>
  designOf("case-e", { set: { "levers.fast_track": hurry }, months: 60 });
const unhurried = paced(0);
const hurried = paced(1);

const atClose = (future: Future) =>
  afterCompletion(future, 0, 0, (month) =>
    future.effect("middleton_way", "staff_experience", month),
  );

const hasteCosts = pattern({
  id: "S17",
  kind: "emergent",
  claim:
    "Speed is bought with engagement: after a fast deal the weaker side is less involved and more anxious.",
  source: "Miller and Millar, case E",
  strength: "moderate",
  contrast: "one lever: approval hurried or not",
  design: "case E with the standard approval and with the fastest track",
  metric: "difference of effects on the joining side's staff experience at completion",
  samples: {
    unhurried: { design: unhurried, read: atClose },
    hurried: { design: hurried, read: atClose },
    long: { design: unhurried, read: monthsToClose },
    short: { design: hurried, read: monthsToClose },
  },
  measure: ({ unhurried: calm, hurried: rushed, long, short }) => [
    within(
      "staff experience at completion, hurried less unhurried",
      mean(rushed.map((x, r) => x - calm[r])),
      undefined,
      -0.1,
    ),
    within("time to completion, hurried over unhurried", ratio(short, long)),
  ],
});

const opening = (future: Future) => future.at(pairOf(future), "trust", 0);

function yearOn(future: Future): number {
  const started = future.month("started");
  return Number.isFinite(started) ? future.at(pairOf(future), "trust", started + 12) : Number.NaN;
}

const short = { months: 36 };
const strangersA = designOf("case-a/no-prior-tie", short);
const strangersE = designOf("case-e/no-prior-ties", short);

const headStart = pattern({
  id: "S18",
  kind: "emergent",
  claim: "Good earlier ties are a head start in trust.",
  source: "Miller and Millar, cases A, B and E",
  strength: "moderate",
  contrast: "earlier ties with none, as they stand in the case and in its variant",
  design: "cases A and E, each with its ties and as strangers",
  metric: "trust at the start with ties, against trust after twelve months without",
  samples: {
    tiedA: { design: caseA, read: opening },
    strangersA: { design: strangersA, read: yearOn },
    tiedE: { design: caseE, read: opening },
    strangersE: { design: strangersE, read: yearOn },
  },
  measure({ tiedA, strangersA: newA, tiedE, strangersE: newE }) {
    const ahead = (tied: Float64Array, fresh: Float64Array) =>
      share(tied.map((x, r) => (Number.isNaN(fresh[r]) ? Number.NaN : x >= fresh[r] ? 1 : 0)));
    return [
      within("share of runs ahead, case A", ahead(tiedA, newA), 0.7),
      within("share of runs ahead, case E", ahead(tiedE, newE), 0.7),
    ];
  },
});

/** Patterns S13 to S18. */
export const seedsThree: readonly Row[] = [
  ladder,
  yearOneDip,
  timeToClose,
  savingsLater,
  hasteCosts,
  headStart,
];
