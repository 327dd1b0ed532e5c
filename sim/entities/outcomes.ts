import type { EntityKind, OutcomeInfo } from "./outcome-info.ts";
import { organisationOutcomes } from "./outcomes-organisation.ts";
import { partnershipOutcomes } from "./outcomes-partnership.ts";
import { standingOutcomes } from "./outcomes-standing.ts";

/**
 * All outcomes, in the order in which they are written down. The thresholds of care, staff and the
 * balance are those of the evidence (`sim/evidence/terms.ts`); that of patients is the same part of
 * the spread among trusts, and two places are about that part for a trust in the middle.
 */
export const outcomes: readonly OutcomeInfo[] = [
  ...organisationOutcomes,
  ...partnershipOutcomes,
  ...standingOutcomes,
];

/** Ids of the outcomes reported for a kind of entity, in order. */
export function outcomesOf(kind: EntityKind): readonly OutcomeInfo[] {
  return outcomes.filter((info) => info.of.includes(kind));
}
