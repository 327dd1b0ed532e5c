import { share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { contracts } from "./deals-designs.ts";

export const rivalRow: Row = {
  id: "X55",
  kind: "emergent",
  claim: "Hospitals with fewer rivals nearby are managed worse and have worse outcomes.",
  source: "[BLO15]",
  strength: "moderate",
  untestable: "Rivals win or lose patients in the model, and nothing of how a trust is managed.",
};

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
