import { designOf } from "../design.ts";
import { mean, quantile, ratio, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { turnover } from "../terms.ts";
import { caseLine, since, yes } from "./line.ts";

const JOINING = "middleton_way";
const JOINT = `greenpoint+${JOINING}`;

const world = designOf("case-e");
const slow = designOf("case-e/slow-track", { months: 120, twin: false });
const engaged = designOf("case-e/more-engagement");

/** Months from the first step, joint leaders, to the merged body; Infinity if it never comes. */
function toClose(future: Future): number {
  const closed = future.month("completed");
  return Number.isFinite(closed) ? closed - future.month("started") : closed;
}

/** The same where there is no first step, from the agreement. */
function fromAgreement(future: Future): number {
  const closed = future.month("completed");
  return Number.isFinite(closed) ? closed - future.month("agreed") : closed;
}

/** Deepest effect on the joining staff from 6 months before to 12 after the merger, as a depth. */
const dip = (future: Future) =>
  since(future, future.month("completed"), 12, (last) => {
    let deepest = Number.POSITIVE_INFINITY;
    for (let month = Math.max(0, last - 18); month <= last; month++) {
      deepest = Math.min(deepest, future.effect(JOINING, "staff_experience", month));
    }
    return -deepest;
  });

/** Whether the merged staff stay below their parties' average in the twin for the whole first year. */
const belowForAYear = (future: Future) =>
  since(future, future.month("completed"), 12, (last) => {
    for (let month = last - 11; month <= last; month++) {
      if (future.effect(JOINT, "staff_experience", month) >= 0) return 0;
    }
    return 1;
  });

const joint = (outcome: string, months: number) => (future: Future) =>
  since(future, future.month("completed"), months, (month) => future.at(JOINT, outcome, month));

const savedOfTurnover = (future: Future) =>
  (100 * joint("savings_realised", 24)(future)) / turnover(future);

const over = (a: Float64Array, b: Float64Array) =>
  a.map((value, r) =>
    Number.isFinite(value) && Number.isFinite(b[r]) ? value - b[r] : Number.NaN,
  );

/** What case E lets one expect. */
export const caseE: readonly Row[] = [
  pattern({
    ...caseLine("e"),
    id: "case-e/1",
    claim:
      "Joint leaders and a push from the system bring a merger about in a year, else in years.",
    contrast: "joint posts and a push with neither",
    design: "case E; case E on the slow track over ten years",
    metric: "share closed 9 to 15 months after the joint leaders began; median months without",
    samples: {
      year: {
        design: world,
        read: (future) => yes(toClose(future) >= 9 && toClose(future) <= 15),
      },
      years: { design: slow, read: fromAgreement },
    },
    measure: ({ year, years }) => [
      within("closed in 9 to 15 months", share(year), 0.7),
      within("months on the slow track", quantile(years, 0.5), 24),
    ],
  }),
  pattern({
    ...caseLine("e"),
    id: "case-e/2",
    claim: "Those who join feel it most, and the merged staff are below par for a year or more.",
    contrast: "the partnership with its absence",
    design: "case E and its twin, from 6 months before to 12 after the merger",
    metric: "depth of the dip of the joining staff, SD; share of runs below par throughout",
    samples: {
      depth: { design: world, read: dip },
      below: { design: world, read: belowForAYear },
    },
    measure: ({ depth, below }) => [
      within("depth of the dip", mean(depth), 0.2, 0.8),
      within("below the parties' average for 12 months", share(below), 0.6),
    ],
  }),
  pattern({
    ...caseLine("e"),
    id: "case-e/3",
    claim: "Savings come later than forecast, and are a small part of turnover.",
    contrast: "savings made with savings forecast",
    design: "case E, months from the merger",
    metric: "savings made at 12 months as a share of the forecast; at 24 months, % of turnover",
    samples: {
      made: { design: world, read: joint("savings_realised", 12) },
      forecast: { design: world, read: joint("savings_forecast", 12) },
      later: { design: world, read: savedOfTurnover },
    },
    measure: ({ made, forecast, later }) => [
      within("share of the forecast", ratio(made, forecast), undefined, 0.6),
      within("% of turnover", mean(later), 0.5, 3),
    ],
  }),
  pattern({
    ...caseLine("e"),
    id: "case-e/4",
    claim: "Involving staff before the merger makes it hurt less and close later.",
    contrast: "more engagement with the usual",
    design: "case E with either, where both close",
    metric: "depth of the dip, SD, and months to the merger: more engagement less usual",
    samples: {
      depth: { design: engaged, read: dip },
      usualDepth: { design: world, read: dip },
      time: { design: engaged, read: toClose },
      usualTime: { design: world, read: toClose },
    },
    measure: ({ depth, usualDepth, time, usualTime }) => [
      within("change of the depth", mean(over(depth, usualDepth)), undefined, 0),
      within("change of the months", mean(over(time, usualTime)), 0),
    ],
  }),
];
