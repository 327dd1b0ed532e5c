import { designOf } from "../design.ts";
import { mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { survives } from "../terms.ts";
import { caseLine, since, yes } from "./line.ts";

const CENTRE = "southside";
const PAIR = "diagnostic_uk~southside";
/** Least effect worth the name on the centre's care, SD; on survival, a share. */
const EFFECT = 0.05;

const world = designOf("case-d");
const long = designOf("case-d", { months: 120, twin: false });
const straight = designOf("case-d/straight-to-national", { twin: false });
/** The same partner with the same values, but of the health service. */
const sameSector = designOf("case-d", {
  set: { "organisations.diagnostic_uk.kind": "specialist" },
});
const lowCap = designOf("case-d/low-loss-cap", { twin: false });

/** Months in which the work grew by a step, in order. */
const steps = ({ events }: Future): number[] =>
  events.filter(({ event }) => event.startsWith("next step")).map(({ month }) => month);

/** Trust on which a step was taken: a month counts from its start, before its meetings. */
const trustAt = (future: Future, step: number) => future.at(PAIR, "trust", step - 1);

/** Whether every step up the ladder was taken on the trust it needs; NaN without a step. */
function climbedOnTrust(future: Future): number {
  const taken = steps(future);
  const needed = (future.scenario.partnership?.prelude ?? []).map(({ advance }) => advance?.trust);
  if (taken.length === 0) return Number.NaN;
  return yes(taken.every((month, k) => trustAt(future, month) >= (needed[k] ?? 0)));
}

const trustAtThird = (future: Future) => {
  const third = steps(future)[1];
  return third === undefined ? Number.NaN : trustAt(future, third);
};

const survives36 = (future: Future) => survives(future, 36);

const trustAfter = (months: number) => (future: Future) =>
  since(future, future.month("agreed"), months, (month) => future.at(PAIR, "trust", month));

const care36 = (future: Future) =>
  since(future, future.month("agreed"), 36, (month) => future.effect(CENTRE, "quality", month));

const over = (a: Float64Array, b: Float64Array) => a.map((value, r) => value - b[r]);

const closed = (future: Future) => yes(future.month("ended") <= 60);

/** What case D lets one expect. */
export const caseD: readonly Row[] = [
  pattern({
    ...caseLine("d"),
    id: "case-d/1",
    claim: "Each larger step is taken only on enough trust; the national one on much of it.",
    contrast: "none: what holds when a step is taken",
    design: "case D over ten years",
    metric: "share of runs whose steps all had the trust they need; mean trust at the third step",
    samples: {
      climbed: { design: long, read: climbedOnTrust },
      third: { design: long, read: trustAtThird },
    },
    measure: ({ climbed, third }) => [
      within("steps taken on trust", share(climbed), 0.9),
      within("trust at the third step", mean(third), 0.7),
    ],
  }),
  pattern({
    ...caseLine("d"),
    id: "case-d/2",
    claim: "Going straight to the national step costs survival.",
    contrast: "the ladder with its last step at once",
    design: "case D and case D straight to the national step, 36 months from the start",
    metric: "share that survives by the ladder less share that survives without",
    samples: {
      ladder: { design: world, read: survives36 },
      leap: { design: straight, read: survives36 },
    },
    measure: ({ ladder, leap }) => [within("survival", mean(over(ladder, leap)), 0.15)],
  }),
  pattern({
    ...caseLine("d"),
    id: "case-d/3",
    claim:
      "Suspicion of the private firm fades as people meet; in the end the sector is no matter.",
    contrast: "the same partner with the same values, private or of the health service",
    design: "case D with either partner, each with its twin",
    metric:
      "half of the first gap in trust that has closed after 36 months; effect of the sector on care and survival then",
    samples: {
      first: { design: world, read: trustAfter(1) },
      firstSame: { design: sameSector, read: trustAfter(1) },
      later: { design: world, read: trustAfter(36) },
      laterSame: { design: sameSector, read: trustAfter(36) },
      care: { design: world, read: care36 },
      careSame: { design: sameSector, read: care36 },
      lives: { design: world, read: survives36 },
      livesSame: { design: sameSector, read: survives36 },
    },
    measure({ first, firstSame, later, laterSame, care, careSame, lives, livesSame }) {
      const gap = over(first, firstSame);
      const left = over(later, laterSame);
      return [
        within("gap in trust at first", mean(gap), undefined, 0),
        within("more than half of it closes", mean(left.map((x, r) => x - 0.5 * gap[r])), 0),
        within("sector on care", mean(over(care, careSame)), -EFFECT, EFFECT),
        within("sector on survival", mean(over(lives, livesSame)), -EFFECT, EFFECT),
      ];
    },
  }),
  pattern({
    ...caseLine("d"),
    id: "case-d/4",
    claim: "A partner whose losses pass the cap leaves.",
    contrast: "a cap at a twentieth of the contract's value with the usual cap",
    design: "case D with either cap, over five years",
    metric: "share ended, low cap less usual cap",
    samples: {
      low: { design: lowCap, read: closed },
      usual: { design: world, read: closed },
    },
    measure: ({ low, usual }) => [within("more end", mean(over(low, usual)), EFFECT)],
  }),
];
