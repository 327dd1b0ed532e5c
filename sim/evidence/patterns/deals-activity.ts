import { mean, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { type Measure, pattern, type Row, type Sample } from "../pattern.ts";
import { afterCompletion, afterDeal, jointChange, jointEffect } from "../terms.ts";
import { wave } from "./deals-designs.ts";

type Clock = typeof afterCompletion;

/** Mean change in a year after a clock, %; year 1 is months 1 to 12. */
const inYear = (clock: Clock, outcome: string, year: number) => (future: Future) =>
  clock(future, 12 * year - 11, 12 * year, (month) => jointChange(future, outcome, month));

/** Effect on both parties taken as one, so many months after a clock. */
const effectAt = (clock: Clock, outcome: string, month: number) => (future: Future) =>
  clock(future, month, month, (t) => jointEffect(future, outcome, t));

const sample = (read: Sample["read"]): Sample => ({ design: wave, read });

const COMPLETED = "of completed mergers";
const ALL = "of all proposed (reported)";
const CONTRAST = "the merger with its absence";
const DESIGN =
  "pairs of neighbouring acute trusts of the national world, not chosen for quality, merger, no transition money";

const years = [1, 2, 3, 4] as const;

export const activityRow: Row = pattern({
  id: "X1",
  kind: "emergent",
  must: true,
  claim:
    "English mergers of 1997 to 2006 made the merged hospital about a tenth smaller and no more productive.",
  source: "[G12-blog6] [G12-abs]",
  strength: "strong",
  contrast: CONTRAST,
  design: DESIGN,
  metric:
    "patients treated by both parties as one against the twin, % of the twin, in each of the four years after completion; the model has no outcome of what a patient costs",
  incompatible: "W41: deals since 2013 treated as many patients as before.",
  samples: {
    activity1: sample(inYear(afterCompletion, "activity", 1)),
    activity2: sample(inYear(afterCompletion, "activity", 2)),
    activity3: sample(inYear(afterCompletion, "activity", 3)),
    activity4: sample(inYear(afterCompletion, "activity", 4)),
    allActivity: sample(inYear(afterDeal, "activity", 2)),
  },
  measure: (samples): Measure[] => [
    ...years.map((year) =>
      within(`activity in year ${year}, %`, mean(samples[`activity${year}`]), -16, -6),
    ),
    within(`activity in year 2, % ${ALL}`, mean(samples.allActivity)),
  ],
});

/** Merger year: the twelve months from completion. */
const mergerYear = (clock: Clock) => (future: Future) =>
  clock(future, 0, 11, (month) => jointEffect(future, "management_share", month));

export const managementRow: Row = pattern({
  id: "X2",
  kind: "emergent",
  must: true,
  claim: "A larger share of spending goes to managers in the year of a merger.",
  source: "[G12-blog6]",
  strength: "strong",
  contrast: CONTRAST,
  design: DESIGN,
  metric:
    "management share of spending, percentage points against the twin, mean of the twelve months from completion",
  samples: { completed: sample(mergerYear(afterCompletion)), all: sample(mergerYear(afterDeal)) },
  measure: ({ completed, all }) => [
    within(`management share, points ${COMPLETED}`, mean(completed), 0.1, 0.7),
    within(`management share, points ${ALL}`, mean(all)),
  ],
});

export const financeRow: Row = pattern({
  id: "X3",
  kind: "emergent",
  must: true,
  claim: "A merged trust is worse off financially than its parts would have been.",
  source: "[G12-YP] [G12-CC]",
  strength: "strong",
  contrast: CONTRAST,
  design: DESIGN,
  metric:
    "surplus of both parties as one against the twin, % of income, 24 months after completion",
  samples: {
    completed: sample(effectAt(afterCompletion, "surplus", 24)),
    all: sample(effectAt(afterDeal, "surplus", 24)),
  },
  measure: ({ completed, all }) => [
    within(`surplus, % of income ${COMPLETED}`, mean(completed), -2.5, -0.2),
    within(`surplus, % of income ${ALL}`, mean(all)),
  ],
});

export const waitsRow: Row = pattern({
  id: "X4",
  kind: "emergent",
  must: true,
  claim: "Four years after a merger waits are no shorter and care is no better.",
  source: "[G12-blog7]",
  strength: "strong",
  contrast: CONTRAST,
  design: DESIGN,
  metric:
    "quality (SD) and waits (weeks) of both parties as one against the twin, 48 months after completion",
  samples: {
    quality: sample(effectAt(afterCompletion, "quality", 48)),
    waits: sample(effectAt(afterCompletion, "waits", 48)),
    allQuality: sample(effectAt(afterDeal, "quality", 48)),
    allWaits: sample(effectAt(afterDeal, "waits", 48)),
  },
  measure: (samples) => [
    within(`quality, SD ${COMPLETED}`, mean(samples.quality), -0.3, 0.1),
    within(`waits, weeks ${COMPLETED}`, mean(samples.waits), 0),
    within(`quality, SD ${ALL}`, mean(samples.allQuality)),
    within(`waits, weeks ${ALL}`, mean(samples.allWaits)),
  ],
});
