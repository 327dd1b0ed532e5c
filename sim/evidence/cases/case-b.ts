import { designOf } from "../design.ts";
import { jackknife, mean, quantile, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { caseLine, yes } from "./line.ts";

const TRUST = "green_bay";
/** The label is given in this month; month 0 is the last one without it. */
const LABEL = 1;

const world = designOf("case-b");
const withoutBuddy = designOf("case-b/without-buddying", { twin: false });
const oldBoard = designOf("case-b/old-board", { twin: false });
/** The label alone: no partner, the old board, no programme of its own. */
const bare = designOf("case-b/new-board-only", {
  twin: false,
  set: { "acts.new_board.amount": 0 },
});
const partners = (limit: number) =>
  designOf("case-b", { twin: false, set: { "levers.partner_limit": limit } });

/** Change of staff experience since before the label, so many months after it. */
const changeAfter = (months: number) => ({
  design: world,
  read: (future: Future) =>
    future.at(TRUST, "staff_experience", LABEL + months) - future.at(TRUST, "staff_experience", 0),
});

/** Months from the label until three months' mean staff experience is back where it was before. */
function recovery(future: Future): number {
  const line = future.line(TRUST, "staff_experience");
  for (let month = 1; LABEL + month + 1 < line.length; month++) {
    const at = LABEL + month;
    if (line[at - 1] + line[at] + line[at + 1] >= 3 * line[0]) return month;
  }
  return Number.POSITIVE_INFINITY;
}

const qualityAt36 = (future: Future) => future.mean(TRUST, "quality", LABEL + 34, LABEL + 36);

const leftWithin = (future: Future, months: number) =>
  future
    .line(TRUST, "special_measures")
    .subarray(LABEL + 1, LABEL + months + 1)
    .some((label) => label === 0);

const averageOf = (values: Float64Array, keep: readonly number[]) =>
  keep.reduce((sum, r) => sum + values[r], 0) / keep.length;

const differences = (a: Float64Array, b: Float64Array) => a.map((value, r) => value - b[r]);

/** What case B lets one expect. */
export const caseB: readonly Row[] = [
  pattern({
    ...caseLine("b"),
    id: "case-b/1",
    claim:
      "The label hurts staff within half a year, and they recover within one to two and a half.",
    contrast: "before and after the label",
    design: "case B, months from the label",
    metric:
      "lowest of the six mean changes of staff experience in the first six months, SD; median month of recovery",
    samples: {
      one: changeAfter(1),
      two: changeAfter(2),
      three: changeAfter(3),
      four: changeAfter(4),
      five: changeAfter(5),
      six: changeAfter(6),
      back: { design: world, read: recovery },
    },
    measure({ back, ...changes }) {
      const lowest = (keep: readonly number[]) =>
        Math.min(...Object.values(changes).map((values) => averageOf(values, keep)));
      return [
        within("lowest in 6 months", jackknife(back.length, lowest), -0.7, -0.2),
        within("months to recovery", quantile(back, 0.5), 12, 30),
      ];
    },
  }),
  pattern({
    ...caseLine("b"),
    id: "case-b/2",
    claim: "Inadequate ratings are mostly gone after three years; hardly anyone gets out in one.",
    contrast: "none: how often it happens",
    design: "case B, months from the label",
    metric: "share of runs rated above inadequate at month 36; share out of the label by month 12",
    samples: {
      better: {
        design: world,
        read: (future) => yes(future.at(TRUST, "rating", LABEL + 36) >= 2),
      },
      out: { design: world, read: (future) => yes(leftWithin(future, 12)) },
    },
    measure: ({ better, out }) => [
      within("not inadequate at 36 months", share(better), 0.5),
      within("out within 12 months", share(out), Number.NEGATIVE_INFINITY, 0.35),
    ],
  }),
  pattern({
    ...caseLine("b"),
    id: "case-b/3",
    claim:
      "The gain owes less than half to the buddy, and more to the new board than to the buddy.",
    contrast: "one part of the help taken away at a time",
    design: "case B, without the buddy, with the old board, and with none of the help",
    metric: "quality over months 34 to 36 after the label, SD",
    samples: {
      all: { design: world, read: qualityAt36 },
      noBuddy: { design: withoutBuddy, read: qualityAt36 },
      noBoard: { design: oldBoard, read: qualityAt36 },
      nothing: { design: bare, read: qualityAt36 },
    },
    measure({ all, noBuddy, noBoard, nothing }) {
      const owed = (keep: readonly number[]) =>
        (averageOf(all, keep) - averageOf(noBuddy, keep)) /
        (averageOf(all, keep) - averageOf(nothing, keep));
      return [
        within("the gain of all help", mean(differences(all, nothing)), 0),
        within("share of it owed to the buddy", jackknife(all.length, owed), undefined, 0.5),
        within("board's part less buddy's", mean(differences(noBuddy, noBoard)), 0),
      ];
    },
  }),
  pattern({
    ...caseLine("b"),
    id: "case-b/4",
    claim: "While management has little room, a third and a fourth partner add nothing.",
    contrast: "how many partners are taken on",
    design: "case B with two, three and four partners at a time",
    metric: "quality over months 34 to 36 after the label, SD: what one more partner adds",
    samples: {
      two: { design: partners(2), read: qualityAt36 },
      three: { design: partners(3), read: qualityAt36 },
      four: { design: partners(4), read: qualityAt36 },
    },
    measure: ({ two, three, four }) => [
      within("the third adds", mean(differences(three, two)), undefined, 0),
      within("the fourth adds", mean(differences(four, three)), undefined, 0),
    ],
  }),
];
