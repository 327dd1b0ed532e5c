import { mean, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Sample } from "../pattern.ts";
import { afterCompletion, bothPay, jointEffect } from "../terms.ts";
import { halfThePosts, noPosts, wave } from "./deals-designs.ts";

/** The least that is more than nothing: what is exactly unchanged neither falls nor rises. */
const SOME = Number.EPSILON;

/** How performance moves, against the twin, from the month before completion to the half-year after. */
const firstPeriods = (future: Future) =>
  afterCompletion(future, 1, 6, (t) => jointEffect(future, "quality", t)) -
  afterCompletion(future, -1, -1, (t) => jointEffect(future, "quality", t));

/** What was announced for the first year less what came, as a share of what was announced. */
const expectationError = (future: Future) =>
  afterCompletion(future, 1, 12, (t) => {
    const announced = bothPay(future, "savings_forecast", t);
    return (announced - bothPay(future, "savings_realised", t)) / announced;
  });

export const twoCulturesRow: Row = pattern({
  id: "X47",
  kind: "emergent",
  claim: "Two ways of working put together do worse at first, and people expected more.",
  source: "[WC03]",
  strength: "strong",
  contrast: "the first half-year after completion with the month before it, less the twin's change",
  design: "pairs of neighbouring acute trusts of the national world, merger",
  metric:
    "change of quality of both parties as one, SD; savings announced less made in year 1, share of those announced",
  samples: {
    first: { design: wave, read: firstPeriods },
    error: { design: wave, read: expectationError },
  },
  measure: ({ first, error }) => [
    within("change of quality at first, SD", mean(first), undefined, -SOME),
    within("expectation error, share", mean(error), SOME),
  ],
});

/** When identification was asked, months after completion, and the end of the claim. */
const asked = [4, 10, 16, 24] as const;

const gapAt = (month: number): Sample => ({
  design: noPosts,
  read: (future) =>
    afterCompletion(
      future,
      month,
      month,
      (t) => future.at("helper", "identity", t) - future.at("target", "identity", t),
    ),
});
const targetAt = (design: Sample["design"], month: number): Sample => ({
  design,
  read: (future) =>
    afterCompletion(future, month, month, (t) => future.at("target", "identity", t)),
});

export const identityRow: Row = pattern({
  id: "X48",
  kind: "emergent",
  claim:
    "People of the dominated side identify less with the merged body for two years or more; fairness matters more with time.",
  source: "[VK02] [GLE08]",
  strength: "moderate",
  contrast: "acquirer's staff with the target's; half of the joint posts with none",
  design: "mandated acquisitions, no joint post for the target's people",
  metric:
    "identification of the acquirer's staff less the target's at 4, 10, 16 and 24 months after completion; effect of fair posts on the target's at 16 less at 4 months",
  samples: {
    gap4: gapAt(4),
    gap10: gapAt(10),
    gap16: gapAt(16),
    gap24: gapAt(24),
    none4: targetAt(noPosts, 4),
    none16: targetAt(noPosts, 16),
    half4: targetAt(halfThePosts, 4),
    half16: targetAt(halfThePosts, 16),
  },
  measure: (samples) => [
    ...asked.map((month) =>
      within(`gap of identification at ${month} months`, mean(samples[`gap${month}`]), SOME),
    ),
    within(
      "effect of fair posts, 16 less 4 months",
      mean(
        samples.half16.map(
          (half, r) => half - samples.none16[r] - (samples.half4[r] - samples.none4[r]),
        ),
      ),
      SOME,
    ),
  ],
});
