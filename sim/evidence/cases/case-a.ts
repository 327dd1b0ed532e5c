import { designOf } from "../design.ts";
import { mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { bothPay, isRunning, pathwayGain } from "../terms.ts";
import { caseLine, since, yes } from "./line.ts";

const PAIR = "riverside~valley_high";
const CENTRE = "riverside";
const REFERRER = "valley_high";

/** Extra cost that is "about none": less than a hundredth of a million. */
const ABOUT_NONE = 0.01;
/** Change of what a board's data show that would be evidence of an outcome, SD (as in S25). */
const SEEN = 0.1;

const world = designOf("case-a", { months: 36 });
const doubled = designOf("case-a/volume-doubles", { months: 36, twin: false });
const leaves = designOf("case-a/lead-leaves", { months: 36, twin: false });

/** A year after the formal start: its agreement. */
const afterYear = (future: Future, read: (month: number) => number) =>
  since(future, future.month("agreed"), 12, read);

const effectAfterYear = (entity: string, outcome: string) => (future: Future) =>
  afterYear(future, (month) => future.effect(entity, outcome, month));

/** The lead leaves in month 9; only pathways that ran until then can collapse of it. */
const collapsed = (future: Future) =>
  isRunning(future, 8) ? yes(!isRunning(future, 21)) : Number.NaN;

const delayAt24 = (future: Future) => future.at(PAIR, "pathway_delay", 24);

/** What case A lets one expect. */
export const caseA: readonly Row[] = [
  pattern({
    ...caseLine("a"),
    id: "case-a/1",
    claim: "A pathway of two consultants cuts the wait for transfer within a year and lasts it.",
    contrast: "before and after",
    design: "case A, 12 months from the agreement",
    metric: "fall of the delay on the pathway, share of it; share of pathways still running",
    samples: {
      fall: { design: world, read: (future) => pathwayGain(future, 12) },
      running: {
        design: world,
        read: (future) => afterYear(future, (month) => yes(isRunning(future, month))),
      },
    },
    measure: ({ fall, running }) => [
      within("fall of the delay", mean(fall), 0.3),
      within("still running", share(running), 0.8),
    ],
  }),
  pattern({
    ...caseLine("a"),
    id: "case-a/2",
    claim: "The pathway neither changes the hospitals as wholes nor costs anything.",
    contrast: "the partnership with its absence",
    design: "case A and its twin, 12 months from the agreement",
    metric: "effect on quality, SD; what both pay for it, £m a year",
    samples: {
      centre: { design: world, read: effectAfterYear(CENTRE, "quality") },
      referrer: { design: world, read: effectAfterYear(REFERRER, "quality") },
      cost: {
        design: world,
        read: (future) =>
          afterYear(
            future,
            (month) =>
              bothPay(future, "transition_cost", month) + bothPay(future, "running_cost", month),
          ),
      },
    },
    measure: ({ centre, referrer, cost }) => [
      within("effect on the centre", mean(centre), -0.15, 0.15),
      within("effect on the referring hospital", mean(referrer), -0.15, 0.15),
      within("cost", mean(cost), -ABOUT_NONE, ABOUT_NONE),
    ],
  }),
  pattern({
    ...caseLine("a"),
    id: "case-a/3",
    claim: "After a year the boards have no evidence of outcomes yet.",
    contrast: "the partnership with its absence",
    design: "case A and its twin, 12 months from the agreement",
    metric: "share of runs in which neither board's data have moved by 0.1 SD",
    samples: {
      unseen: {
        design: world,
        read: (future) =>
          afterYear(future, (month) => {
            const moved = (entity: string) =>
              Math.abs(future.effect(entity, "seen_quality", month)) > SEEN;
            return yes(!moved(CENTRE) && !moved(REFERRER));
          }),
      },
    },
    measure: ({ unseen }) => [within("no evidence seen", share(unseen), 0.7)],
  }),
  pattern({
    ...caseLine("a"),
    id: "case-a/4",
    claim: "It is fragile: more patients make it slower, and it often ends when one lead goes.",
    contrast: "twice the patients from month 12; one lead leaves in month 9",
    design: "case A against the same with twice the patients; case A with a lead who leaves",
    metric: "rise of the delay at month 24, weeks; share that ends within 12 months",
    samples: {
      twice: { design: doubled, read: delayAt24 },
      once: { design: world, read: delayAt24 },
      collapse: { design: leaves, read: collapsed },
    },
    measure: ({ twice, once, collapse }) => [
      within("rise of the delay", mean(twice.map((delay, r) => delay - once[r])), 0),
      within("ends after a lead left", share(collapse), 0.4),
    ],
  }),
];
