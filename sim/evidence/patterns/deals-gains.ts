import { mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { afterCompletion, jointEffect, objectivesMet } from "../terms.ts";
import { ableAcquirers, decade, wave } from "./deals-designs.ts";

/** Least gap of quality between acquirer and target, SD. */
const GAP = 1.5;
/** Gain that counts, SD. */
const LARGE = 0.3;

function gains(future: Future): number {
  const gap = future.at("helper", "quality", 0) - future.at("target", "quality", 0);
  if (gap < GAP) return Number.NaN;
  const effect = afterCompletion(future, 36, 36, (t) => future.effect("target", "quality", t));
  return Number.isNaN(effect) ? effect : effect > LARGE ? 1 : 0;
}

export const ableAcquirerRow: Row = pattern({
  id: "X14",
  kind: "emergent",
  claim: "A poor target gains when an able acquirer with room takes it in wholly.",
  source: "[JIANG21] [WANG22]",
  strength: "moderate",
  contrast: "the deal with its absence; able acquirers with mergers that nobody selected",
  design:
    "mandated acquisitions of trusts in the lowest tenth by trusts in the highest third with half of their management time free, gap of at least 1.5 SD; unselected mergers",
  metric:
    "share of completed acquisitions in which the target gains more than 0.3 SD of quality by 36 months; mean effect of unselected mergers then (about 0: the band of X4)",
  samples: {
    gains: { design: ableAcquirers, read: gains },
    unselected: {
      design: wave,
      read: (future) => afterCompletion(future, 36, 36, (t) => jointEffect(future, "quality", t)),
    },
  },
  measure: (samples) => [
    within("share that gains more than 0.3 SD", share(samples.gains), 0.5),
    within("quality after unselected mergers, SD", mean(samples.unselected), -0.3, 0.1),
  ],
});

export const foreignSavingsRow: Row = {
  id: "X15",
  kind: "emergent",
  claim: "Acquired hospitals in the United States cost less, unless the markets overlap.",
  source: "[SCH17] [SCH17b] [NOE17]",
  strength: "strong",
  untestable:
    "the evidence itself says that it does not carry over to the NHS, where X1 to X3 say otherwise",
};

export const disappointingRow: Row = pattern({
  id: "X16",
  kind: "emergent",
  claim: "Most deals disappoint those who made them.",
  source: "[CASS16] [GANS]",
  strength: "weak",
  contrast: "what was announced with what came about",
  design: "unselected mergers and the mix of deals of 2010 to 2015, as many of each, completed",
  metric: "share that meets its own objectives at 36 months (see objectivesMet)",
  samples: {
    mergers: { design: wave, read: objectivesMet },
    deals: { design: decade, read: objectivesMet },
  },
  measure: ({ mergers, deals }) => [
    within("share that meets its own objectives", share([...mergers, ...deals]), 0.25, 0.5),
  ],
});
