import { assumed, lever } from "../core/declare.ts";
import { clamp01 } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineMechanism } from "../entities/define.ts";
import { STATUS } from "../entities/partnership.ts";
import { endPartnership, nameOf } from "../entities/progress.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Disbelief that joint work leaves behind when it fails, at full breadth. */
const DISAPPOINTMENT = 0.2;
/** Months without looking back after which informal work is as likely to lapse as it gets. */
const LONG_AGO = 18;
/** Trust and confidence below which a party thinks of leaving. */
const WORTHWHILE = 0.47;
/** Months a partnership is given for its people to meet. */
const SETTLING_IN = 9;

const params = {
  collapsing: assumed(
    0.5,
    [0.1, 0.7],
    "per month",
    "Collapse without its people",
    "monthly chance that informal joint work ends when nobody who carried it is left",
  ),
  lapsing: assumed(
    0.031,
    [0, 0.08],
    "per month",
    "Lapsing of what nobody looks back on",
    "monthly chance that wholly informal joint work is dropped once it has not been reviewed for a year and a half; a third of improvement projects do not last a year, less than half of programmes go on in full (X44)",
  ),
  walking_away: assumed(
    0.08,
    [0.01, 0.2],
    "per month",
    "Walking away from a bad partnership",
    "monthly chance that a party free to leave does so when trust and confidence are at their lowest, before loss of faith is counted",
  ),
  review_interval: lever(
    "Set-up",
    0,
    [0, 36],
    "months",
    "Time between reviews",
    "How often the partners review together whether it still earns its keep; 0 is never.",
    "Miller and Millar: partnerships must be reviewed periodically",
    1,
  ),
  exit_rule: lever(
    "Set-up",
    0.15,
    [0, 1],
    "share",
    "Exit rule",
    "Perceived progress, as a share of what was announced, below which a review ends the partnership.",
    "Miller and Millar: review and termination",
  ),
};

type Rules = ParamValues<typeof params>;

/** Looking back: is it worth it, should it be written down, should it end. */
export const review = defineMechanism({
  id: "review",
  label: "Review",
  summary:
    "Partners compare what they can see with what was announced; reviews formalise what works and end what does not; losses over the cap, lost people and lost trust end partnerships that may be left.",
  covers: ["M54", "M91", "M111", "M133", "M142", "M171", "M174", "M175", "M185"],
  params,
  step(world, p, draw, log) {
    const { partnership: s } = world;
    const luck = draw.uniforms(s, 3);
    for (let k = 0; k < s.count; k++) {
      if (s.status[k] !== STATUS.running) continue;
      perceive(world, k);
      const why =
        overCap(world, k) ??
        unpeopled(world, k, p, luck[k * 3]) ??
        lapsed(world, k, p, luck[k * 3 + 2]) ??
        leaving(world, k, p, luck[k * 3 + 1]) ??
        reviewed(world, k, p, log);
      if (why) finish(world, k, why, log);
    }
  },
});

/** Perceived progress: what can be seen of the gain, and of the pathway, against what was announced. */
function perceive({ organisation: o, partnership: s }: PartnerWorld, k: number): void {
  if (s.breadth[k] === 0) return;
  const other = s.other[k];
  const gained = o.seenQuality[other] - s.startSeen[k];
  const faster = s.delayStart[k] > 0 ? (s.delayStart[k] - s.delay[k]) / s.delayStart[k] : 0;
  const small = clamp01(1 - 2 * s.breadth[k]);
  const wide = Math.max(-1, Math.min(1, gained / Math.max(0.1, s.expectedGain[k])));
  const goal = small * faster * 1.5 + (1 - small) * wide;
  s.progress[k] += 0.1 * (Math.max(-1, Math.min(1, goal)) - s.progress[k]);
  const posts = s.sharedBoard[k] * (2 * s.postsGiven[k] - 0.5);
  const equal = clamp01(
    0.5 + 0.4 * (s.mutual[k] - 0.5) + 0.5 * posts + 0.3 * (s.keptShare[k] - 0.5),
  );
  s.fairness[k] += 0.05 * (equal - s.fairness[k]);
}

function overCap({ partnership: s }: PartnerWorld, k: number): string | undefined {
  if (s.lossCap[k] === 0 || s.exit[k] === 0) return undefined;
  return s.leadLoss[k] > s.lossCap[k] * s.contractValue[k] * s.scale[k]
    ? "losses over the cap"
    : undefined;
}

function unpeopled(
  { partnership: s, month }: PartnerWorld,
  k: number,
  p: Rules,
  luck: number,
): string | undefined {
  if (s.own[k] === 1 || s.oneBody[k] === 1 || s.clinicalContact[k] < s.boardContact[k])
    return undefined;
  if (month - s.startedMonth[k] < SETTLING_IN) return undefined;
  const formal = clamp01(s.formality[k] + s.formal[k]);
  const missing = Math.max(0, 0.7 - s.leads[k]) / 0.7;
  return luck < p.collapsing * missing * (1 - formal) * s.exit[k] * (1 - s.pressure[k])
    ? "key people gone"
    : undefined;
}

/** Informal work that nobody reviews is dropped as other things press, the sooner the less it shows. */
function lapsed(
  { partnership: s, month }: PartnerWorld,
  k: number,
  p: Rules,
  luck: number,
): string | undefined {
  if (s.own[k] === 1 || s.breadth[k] === 0 || s.exit[k] === 0) return undefined;
  const informal = 1 - clamp01(s.formality[k] + s.formal[k]);
  const unseen = Math.min(1, (month - Math.max(s.startedMonth[k], s.reviewedMonth[k])) / LONG_AGO);
  const missed = 1 - 0.5 * clamp01(s.progress[k]);
  const chance = p.lapsing * informal * informal * unseen * missed * (1 - s.pressure[k]);
  return luck < chance ? "no longer kept up" : undefined;
}

function leaving(
  { partnership: s }: PartnerWorld,
  k: number,
  p: Rules,
  luck: number,
): string | undefined {
  if (s.exit[k] === 0 || s.own[k] === 1) return undefined;
  const bound = s.formality[k];
  const held = (1 - 0.4 * bound) * s.trust[k] + 0.4 * bound * s.confidence[k];
  const sour = Math.max(0, WORTHWHILE - held) / WORTHWHILE + Math.max(0, 0.45 - s.faith[k]);
  const staked = 0.4 + 2 * s.scale[k] * (s.lossCap[k] > 0 ? 1 : s.breadth[k]);
  return luck < p.walking_away * sour * staked * s.exit[k] * (1 - 0.9 * s.pressure[k])
    ? "trust lost"
    : undefined;
}

/** A joint review: what works is written down, what does not earn its keep is ended. */
function reviewed(world: PartnerWorld, k: number, p: Rules, log: EventLog): string | undefined {
  const { partnership: s } = world;
  if (p.review_interval === 0 || s.approved[k] > 0) return undefined;
  const since = world.month - s.startedMonth[k];
  if (since === 0 || since % Math.round(p.review_interval) !== 0) return undefined;
  s.reviewedMonth[k] = world.month;
  s.purpose[k] += 0.15 * (1 - s.purpose[k]);
  s.processes[k] += 0.15 * (1 - s.processes[k] - s.imposed[k]);
  s.formal[k] = clamp01(s.formal[k] + 0.2 * (1 - s.formality[k]));
  if (log.on) log.add(world.month, nameOf(world, k), "reviewed", "review interval", "");
  const poor = since >= 12 && s.progress[k] < p.exit_rule;
  return poor && s.exit[k] > 0 ? "review" : undefined;
}

/** Joint work that fails leaves people on both sides less ready to believe in the next plan. */
function finish(world: PartnerWorld, k: number, why: string, log: EventLog): void {
  const { organisation: o, partnership: s } = world;
  const felt = DISAPPOINTMENT * (0.3 + s.breadth[k]) * (why === "review" ? 0.5 : 1);
  for (const i of [s.lead[k], s.other[k]]) o.cynicism[i] = clamp01(o.cynicism[i] + felt);
  if (log.on) log.add(world.month, nameOf(world, k), "partnership ends", why, "");
  endPartnership(world, k);
}
