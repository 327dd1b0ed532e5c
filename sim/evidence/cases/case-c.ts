import { designOf } from "../design.ts";
import { less, mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { turnsGood } from "../terms.ts";
import { mandatedPairs } from "../worlds.ts";
import { caseLine, yes } from "./line.ts";

const ACQUIRER = "st_phillips";
const SITE = "rowheath_park";
const JOINT = `${ACQUIRER}+${SITE}`;
const PAIR = `${ACQUIRER}~${SITE}`;
const MONTHS = 72;

const world = designOf("case-c", { months: MONTHS });
const variant = (name: string) => designOf(`case-c/${name}`, { months: MONTHS, twin: false });

/** Good at the latest 15 months after completion; one that never completes is not (all runs count). */
const good = (future: Future) => turnsGood(future, 15);

const acquirerPays = (outcome: string) => (future: Future) => {
  const done = future.month("completed");
  return future.meanEffect(ACQUIRER, outcome, done + 12, done + 18);
};

/** Last month in which either party was paid transition money; NaN if none ever was. */
function bridgingEnds(future: Future): number {
  const lines = [ACQUIRER, SITE].map((entity) => future.line(entity, "funding_received"));
  const last = lines[0].reduce((at, paid, month) => (paid + lines[1][month] > 0 ? month : at), -1);
  return last < 0 ? Number.NaN : last;
}

/** Whether the merged body's finances are worse than its parties' in the twin once money ends. */
function worseAfterBridging(future: Future): number {
  const from = Math.max(bridgingEnds(future), future.month("completed"));
  const gap = future.meanEffect(JOINT, "surplus", from + 1, from + 24);
  return Number.isNaN(gap) ? Number.NaN : yes(gap < 0);
}

/** Part of the distance between the cultures at completion that is left two years later. */
function distanceLeft(future: Future): number {
  const done = future.month("completed");
  const distance = (month: number) => future.at(PAIR, "culture_distance", month);
  return distance(done + 24) / distance(done);
}

const lost = (all: Float64Array, without: Float64Array) =>
  mean(all.map((value, r) => value - without[r]));

/** What case C lets one expect. */
export const caseC: readonly Row[] = [
  pattern({
    ...caseLine("c"),
    id: "case-c/1",
    claim: "Good within a year or so is possible for this pair, and rare for pairs put together.",
    contrast: "this acquisition; mandated acquisitions in general",
    design: "case C; random mandated pairs of the national world",
    metric: "share of runs rated good within 15 months of completion",
    samples: {
      here: { design: world, read: good },
      anywhere: {
        design: mandatedPairs("acquisition", { months: 72 }),
        read: good,
      },
    },
    measure: ({ here, anywhere }) => [
      within("case C", share(here), 0.2, 0.7),
      within("mandated pairs", share(anywhere), undefined, 0.15),
    ],
  }),
  pattern({
    ...caseLine("c"),
    id: "case-c/2",
    claim: "The acquirer's own care and staff suffer in the second year.",
    contrast: "the partnership with its absence",
    design: "case C and its twin, 12 to 18 months after completion",
    metric: "effect on the acquirer, SD",
    samples: {
      care: { design: world, read: acquirerPays("quality") },
      staff: { design: world, read: acquirerPays("staff_experience") },
    },
    measure: ({ care, staff }) => [
      within("quality", mean(care), undefined, 0),
      within("staff experience", mean(staff), undefined, 0),
    ],
  }),
  pattern({
    ...caseLine("c"),
    id: "case-c/3",
    claim: "When the bridging money ends, the merged body is often worse off than two would be.",
    contrast: "the partnership with its absence, both parties taken as one",
    design: "case C and its twin, 24 months from the end of the bridging money",
    metric: "share of completed runs with a worse surplus",
    samples: { worse: { design: world, read: worseAfterBridging } },
    measure: ({ worse }) => [within("worse off", share(worse), 0.5)],
  }),
  pattern({
    ...caseLine("c"),
    id: "case-c/4",
    claim: "It takes a stable board, money and a single oversight forum; each matters.",
    contrast: "one condition taken away at a time",
    design: "case C with an unstable acquirer, without money, with many oversight bodies",
    metric: "fall of the share of runs rated good within 15 months of completion",
    samples: {
      all: { design: world, read: good },
      unstable: { design: variant("unstable-acquirer"), read: good },
      poor: { design: variant("no-money"), read: good },
      bodies: { design: variant("many-bodies"), read: good },
    },
    measure: ({ all, unstable, poor, bodies }) => [
      within("without a stable board", lost(all, unstable), 0.1),
      within("without money", lost(all, poor), 0.1),
      within("with many bodies", lost(all, bodies), 0.1),
    ],
  }),
  pattern({
    ...caseLine("c"),
    id: "case-c/5",
    claim:
      "A buddy could not have done it, and a merger of equals would bring cultures closer slower.",
    contrast: "another form for the same pair",
    design: "case C as buddying; as a merger of equals",
    metric:
      "share rated good within 15 months of its beginning; distance of cultures left two years after completion, merger less acquisition",
    samples: {
      buddied: { design: variant("buddying"), read: good },
      merged: { design: variant("merger"), read: distanceLeft },
      acquired: { design: world, read: distanceLeft },
    },
    measure: ({ buddied, merged, acquired }) => [
      within("good with a buddy", share(buddied), undefined, 0.1),
      within("more distance left", less(mean(merged), mean(acquired)), 0),
    ],
  }),
];
