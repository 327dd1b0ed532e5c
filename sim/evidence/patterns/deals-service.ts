import { mean, quantile, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Sample } from "../pattern.ts";
import {
  afterCompletion,
  afterDeal,
  bothPay,
  developmentDelay,
  jointEffect,
  turnover,
} from "../terms.ts";
import { wave } from "./deals-designs.ts";

const CONTRAST = "the merger with its absence";
const DESIGN =
  "pairs of neighbouring acute trusts of the national world, not chosen for quality, merger, no transition money";
const sample = (read: Sample["read"]): Sample => ({ design: wave, read });

/** Mean over a year after completion, £m a year. */
const yearly = (outcome: string, year: number) => (future: Future) =>
  afterCompletion(future, 12 * year - 11, 12 * year, (month) => bothPay(future, outcome, month));

export const savingsRow: Row = pattern({
  id: "X6",
  kind: "emergent",
  claim: "After a merger service developments stall and savings come late and short of target.",
  source: "[F02] [F02-G]",
  strength: "strong",
  contrast: "savings made with savings announced; free management time with the twin's",
  design: DESIGN,
  metric:
    "savings made as a share of those announced, first and second year after completion; median delay of a service development (see developmentDelay), months",
  samples: {
    made1: sample(yearly("savings_realised", 1)),
    made2: sample(yearly("savings_realised", 2)),
    target1: sample(yearly("savings_forecast", 1)),
    target2: sample(yearly("savings_forecast", 2)),
    delay: sample(developmentDelay),
  },
  measure: ({ made1, made2, target1, target2, delay }) => [
    within("savings made of those announced, year 1", ratio(made1, target1), 0.2, 0.6),
    within("savings made of those announced, year 2", ratio(made2, target2), 0.5, 0.9),
    within("delay of a service development, months", quantile(delay, 0.5), 12, 30),
  ],
});

/** 1 if staff experience is below the twin's 30 months after a clock, one half for a tie. */
const isBelow = (clock: typeof afterCompletion) => (future: Future) => {
  const effect = clock(future, 30, 30, (t) => jointEffect(future, "staff_experience", t));
  return Number.isNaN(effect) ? effect : effect < 0 ? 1 : effect > 0 ? 0 : 0.5;
};

const vacancies = (clock: typeof afterCompletion) => (future: Future) =>
  clock(future, 30, 30, (t) => jointEffect(future, "vacancies", t));

export const persistingRow: Row = pattern({
  id: "X7",
  kind: "emergent",
  claim: "Problems last into the third year after a merger, and recruitment does not get easier.",
  source: "[F02] [F05]",
  strength: "moderate",
  contrast: CONTRAST,
  design: DESIGN,
  metric:
    "share of mergers with staff experience below the twin's, and posts unfilled against the twin, of both parties as one 30 months after completion",
  samples: {
    below: sample(isBelow(afterCompletion)),
    vacancies: sample(vacancies(afterCompletion)),
    allBelow: sample(isBelow(afterDeal)),
  },
  measure: (samples) => [
    within("share with staff experience below the twin's", share(samples.below), 0.4),
    within("posts unfilled, points", mean(samples.vacancies), 0),
    within("share below, of all proposed (reported)", share(samples.allBelow)),
  ],
});

const savedShare = (future: Future) =>
  afterCompletion(
    future,
    24,
    24,
    (t) => (100 * bothPay(future, "savings_realised", t)) / turnover(future),
  );

export const corporateRow: Row = pattern({
  id: "X9",
  kind: "emergent",
  claim: "Joint back offices save a little, and fairly soon.",
  source: "[ALD16]",
  strength: "moderate",
  contrast: "savings made with joint income",
  design: DESIGN,
  metric: "savings made 24 months after completion, % of the joint income",
  samples: { saved: sample(savedShare) },
  measure: ({ saved }) => [within("saving at 24 months, % of turnover", mean(saved), 0.5, 3)],
});
