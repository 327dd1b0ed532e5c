import { assumed, lever } from "../core/declare.ts";
import { clamp, clamp01 } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { seenLeadership, TYPICAL } from "../entities/conditions.ts";
import { defineMechanism } from "../entities/define.ts";
import { joinStanding } from "../entities/joint.ts";
import { helperOf, STATUS } from "../entities/partnership.ts";
import { TYPICAL_RATING } from "../entities/reference.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Months by which figures are late where nothing is measured well, beside how slowly they are believed. */
const REPORTING = 11;

const params = {
  governing: assumed(
    0.07,
    [0.03, 0.15],
    "per month",
    "How fast governance follows leadership",
    "share of the distance to what the board warrants closed in a month",
  ),
  regime_support: assumed(
    0.2,
    [0, 0.35],
    "share",
    "Support that comes with special measures",
    "how much better a trust is governed with the improvement director and oversight that come with the label",
  ),
  seeing_lag: assumed(
    10,
    [6, 30],
    "months",
    "Lag of what a board sees",
    "delay between what is true and what is reported, where nothing is measured well",
  ),
  seeing_noise: assumed(
    0.36,
    [0, 0.9],
    "SD",
    "Error of what a board sees",
    "monthly error of reported quality where nothing is measured well",
  ),
  standing_lag: assumed(
    18,
    [6, 36],
    "months",
    "Lag of public standing",
    "delay with which patients, recruits and commissioners notice a change",
  ),
  shared_data: lever(
    "Resources",
    0.2,
    [0, 1],
    "share",
    "Shared data and performance board",
    "One data set for the joint work, with a board that analyses and acts on it.",
    "Miller and Millar: a joint performance board is essential in structural partnering",
  ),
};

type Rules = ParamValues<typeof params>;

/** What boards govern and what they can see, how late; and what the public comes to believe. */
export const governance = defineMechanism({
  id: "governance",
  label: "Governance and data",
  summary:
    "Governance follows stable, able and visible boards; boards see quality late and blurred, sooner with shared data; public standing follows later still.",
  covers: ["M178", "M179", "M181", "M184", "M186"],
  params,
  step(world, p, draw) {
    const { organisation: o } = world;
    const luck = draw.normals(o, 1);
    shareData(world, p);
    for (let i = 0; i < world.setup.parties; i++) {
      const supported = p.regime_support * o.label[i];
      const led = 0.6 + 0.12 * seenLeadership(o, i) + supported;
      const goal = clamp01(led + 0.5 * (o.boardStability[i] * o.attention[i] - TYPICAL.stability));
      o.governance[i] += p.governing * (goal - o.governance[i]);
      const blind = 1 - o.dataMaturity[i];
      const late = 1 / (1 + p.seeing_lag * blind);
      o.reported[i] += (o.quality[i] - o.reported[i]) / (1 + REPORTING * blind);
      const seen = o.reported[i] - o.seenQuality[i] + p.seeing_noise * blind * luck[i];
      o.seenQuality[i] = clamp(o.seenQuality[i] + late * seen, -12, 12);
      const typical = o.ratedAsSite[i] === 1 ? TYPICAL_RATING.site : TYPICAL_RATING.trust;
      const rated = 0.5 * (o.rating[i] - typical) + 0.7 * o.seenQuality[i];
      const believed = o.clinical[i] === 1 ? rated - 0.4 * o.named[i] : o.seenQuality[i];
      o.reputation[i] += (believed - o.reputation[i]) / p.standing_lag;
    }
    for (let joint = world.setup.parties; joint < o.count; joint++) {
      if (o.exists[joint] === 1) joinStanding(world, joint);
    }
  },
});

function shareData(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    s.pooled[k] = p.shared_data;
    const formal = Math.max(0.4, s.formality[k], s.formal[k]);
    const reach = p.shared_data * formal * (0.5 + 0.5 * s.breadth[k]);
    const other = s.other[k];
    const lead = helperOf(s, k);
    o.dataMaturity[other] += 0.1 * reach * (1 - o.dataMaturity[other]);
    o.dataMaturity[lead] += 0.03 * reach * (1 - o.dataMaturity[lead]);
  }
}
