import { parameters } from "../../model.ts";
import { jackknife, mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern } from "../pattern.ts";
import { pairOf } from "../terms.ts";
import { voluntaryPairs } from "../worlds.ts";

/** What neighbours do together of their own will. */
const FORMS = [
  "clinical_pathway_collaboration",
  "improvement_network",
  "buddying",
  "contractual_agreement",
  "joint_leadership",
  "hospital_group",
] as const;
const dyads = voluntaryPairs(FORMS, { months: 108, twin: false });

const steps = pattern({
  id: "X40",
  kind: "input",
  claim: "What goes wrong weighs more on trust than what goes well",
  source: "ZHU23, PP04",
  strength: "moderate",
  contrast: "none",
  design: "the parameter itself",
  metric: "size of a loss of trust against a gain, at the middle of the scale",
  samples: {
    ratio: {
      design: dyads,
      read: () => parameters.find(({ id }) => id === "loss_ratio")?.default ?? Number.NaN,
    },
  },
  measure: ({ ratio }) => [within("loss over gain", mean(ratio), 1.2, 4)],
  most: 25,
});

/** How long a dyad has worked together when it is looked at: one to seven years, by replicate. */
const durationOf = ({ replicate }: Future) => 12 + 6 * (Math.floor(replicate / FORMS.length) % 13);

/** Trust of a dyad still at work then, or some months before; NaN if it has ended. */
const trustThen = (before: number) => (future: Future) => {
  const then = future.month("started") + durationOf(future);
  if (!(then <= future.months) || future.month("ended") <= then) return Number.NaN;
  return future.at(pairOf(future), "trust", then - before);
};

function correlation(a: ArrayLike<number>, b: ArrayLike<number>, keep: readonly number[]): number {
  const both = keep.filter((r) => !Number.isNaN(a[r]) && !Number.isNaN(b[r]));
  const average = (x: ArrayLike<number>) => both.reduce((sum, r) => sum + x[r], 0) / both.length;
  const [ma, mb] = [average(a), average(b)];
  const sum = (x: ArrayLike<number>, mx: number, y: ArrayLike<number>, my: number) =>
    both.reduce((total, r) => total + (x[r] - mx) * (y[r] - my), 0);
  return sum(a, ma, b, mb) / Math.sqrt(sum(a, ma, a, ma) * sum(b, mb, b, mb));
}

const duration = pattern({
  id: "X41",
  kind: "emergent",
  claim:
    "Trust does not simply grow with time: the correlation is small and many relationships sour",
  source: "VPK14",
  strength: "strong",
  contrast: "partnerships of one to seven years with one another",
  design:
    "voluntary pairs of neighbours in six forms, looked at after 12 to 84 months if still at work",
  metric:
    "correlation of trust with the time since the start; share of dyads with less trust than a year before",
  samples: {
    trust: { design: dyads, read: trustThen(0) },
    before: { design: dyads, read: trustThen(12) },
    months: { design: dyads, read: durationOf },
  },
  measure: ({ trust, before, months }) => [
    within(
      "correlation of trust and duration",
      jackknife(trust.length, (keep) => correlation(trust, months, keep)),
      0,
      0.3,
    ),
    within(
      "share of dyads falling",
      share(trust.map((x, r) => (Number.isNaN(x) ? x : Number(x < before[r])))),
      0.2,
    ),
  ],
});

/** Trust three years after the start, whatever has become of the partnership. */
const trustAt36 = (future: Future) => {
  const then = future.month("started") + 36;
  return then <= future.months ? future.at(pairOf(future), "trust", then) : Number.NaN;
};

const below = (level: number) => (x: number) => (Number.isNaN(x) ? x : Number(x < level));
const above = (level: number) => (x: number) => (Number.isNaN(x) ? x : Number(x > level));

const loop = pattern({
  id: "X60",
  kind: "emergent",
  claim: "Trust feeds on itself: partnerships end up with much of it or with little",
  source: "VH03",
  strength: "moderate",
  contrast: "none: how replicates fan out",
  design: "voluntary pairs of neighbours in six forms",
  metric: "shares of dyads with trust below 0.35 and above 0.65, 36 months after the start",
  samples: { trust: { design: dyads, read: trustAt36 } },
  measure: ({ trust }) => [
    within("share below 0.35", share(trust.map(below(0.35))), 0.15),
    within("share above 0.65", share(trust.map(above(0.65))), 0.15),
  ],
});

/** How trust grows, and how it does not. */
export const growthRows = [steps, duration, loop];
