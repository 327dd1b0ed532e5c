import { mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Sample } from "../pattern.ts";
import { afterCompletion, GAIN, jointEffect } from "../terms.ts";
import { contracts, whereFewChoose, wherePatientsChoose } from "./deals-designs.ts";

const effect = (design: Sample["design"]): Sample => ({
  design,
  read: (future) => afterCompletion(future, 36, 36, (t) => jointEffect(future, "quality", t)),
});

export const rivalRow: Row = pattern({
  id: "X55",
  kind: "emergent",
  claim: "Hospitals with fewer rivals nearby are managed worse and have worse outcomes.",
  source: "[BLO15]",
  strength: "moderate",
  contrast: "strong competition with little, each as the merger's effect against its twin",
  design: "mergers of neighbouring acute trusts of the national world: one rival fewer",
  metric:
    "effect on quality of both parties as one at 36 months, strong competition less little, SD; lower by a harm worth the name",
  samples: { strong: effect(wherePatientsChoose), little: effect(whereFewChoose) },
  measure: ({ strong, little }) => [
    within(
      "quality, strong competition less little, SD",
      mean(strong.map((x, r) => x - little[r])),
      undefined,
      -GAIN,
    ),
  ],
});

/** 1 if the contract is still there five years after it started; NaN if it started too late. */
function survives(future: Future): number {
  const start = future.month("started");
  const full = Math.min(start, future.month("completed"));
  if (!(full + 60 <= future.months)) return Number.NaN;
  return future.month("ended") > full + 60 ? 1 : 0;
}

export const allianceRow: Row = pattern({
  id: "X58",
  kind: "emergent",
  claim: "Alliances often end early; how often is poorly measured.",
  source: "[ALLI] [ALLI2]",
  strength: "weak",
  contrast: "partnerships under contract, from their start",
  design: "pairs of neighbouring acute trusts of the national world, contract, freely agreed",
  metric: "share that lasts five years",
  samples: { survives: { design: contracts, read: survives } },
  measure: (samples) => [within("share that lasts five years", share(samples.survives), 0.4, 0.8)],
});
