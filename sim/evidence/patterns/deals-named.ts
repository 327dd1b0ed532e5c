import { STAGE } from "../../rules/deals.ts";
import { mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { lowCap, noCap, threeWeakTrusts } from "./deals-designs.ts";

/** 1 if the operator left within 36 months of starting, NaN if it never started in time. */
function leaves(future: Future): number {
  const start = future.month("started");
  if (!(start + 36 <= future.months)) return Number.NaN;
  return future.month("ended") <= start + 36 ? 1 : 0;
}

export const franchiseRow: Row = pattern({
  id: "X50",
  kind: "input",
  claim: "A private operator of a hospital left once its losses reached the cap in its contract.",
  source: "[HIN-HF] [HIN-PAC] [HIN-HSJ]",
  strength: "strong",
  contrast: "a loss cap of 4.5 % of the contract's yearly value with one of all of it",
  design: "a private operator runs a hospital in deficit; franchise of £112m a year",
  metric:
    "share of franchises ended within 36 months of starting, low cap less high cap; a jump is at least a fifth of them",
  samples: {
    low: { design: lowCap, read: leaves },
    high: { design: noCap, read: leaves },
  },
  measure: ({ low, high }) => [
    within("more ended within 36 months, share", mean(low.map((x, r) => x - high[r])), 0.2),
  ],
});

const unions = ["middle", "east"].map((id) => ({ pair: `west~${id}`, joint: `west+${id}` }));

/** The month in which the last of the three joins, and the body they then make; none if never. */
function union(future: Future): { month: number; joint: string } | undefined {
  const joined = unions.map(({ pair }) =>
    future.line(pair, "partnership_stage").indexOf(STAGE.running),
  );
  const month = Math.max(...joined);
  if (joined.includes(-1) || month + 36 > future.months) return undefined;
  return { month, joint: unions[joined.indexOf(month)].joint };
}

/** 1 if a line of ratings shows inadequate within 36 months of the last union, NaN without one. */
const fails = (line: (future: Future, joint: string) => Float64Array) => (future: Future) => {
  const found = union(future);
  if (!found) return Number.NaN;
  const after = line(future, found.joint).subarray(found.month + 1, found.month + 37);
  return after.includes(1) ? 1 : 0;
};

const together = fails((future, joint) => future.line(joint, "rating"));
const alone = fails((future) => future.twinLine("west", "rating"));

export const threeWayRow: Row = pattern({
  id: "X51",
  kind: "emergent",
  claim: "A merger of three troubled trusts that began by cutting posts ended in special measures.",
  source: "[BAR-BMJ] [BAR-W] [BAR-HSJ]",
  strength: "strong",
  contrast: "all completed three-way mergers of weak trusts",
  design:
    "three trusts of weak quality, morale, finance and boards with little room, posts reorganised at once",
  metric: "share of joint bodies rated inadequate within 36 months of the last completion",
  samples: {
    together: { design: threeWeakTrusts, read: together },
    alone: { design: threeWeakTrusts, read: alone },
  },
  measure: (samples) => [
    within("share rated inadequate", share(samples.together), 0.3),
    within("of the largest had it stayed alone (reported)", share(samples.alone)),
  ],
});
