import { assumed, measured } from "../core/declare.ts";
import { clamp } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { conditionsOf, TYPICAL } from "../entities/conditions.ts";
import { defineMechanism } from "../entities/define.ts";
import { STATUS } from "../entities/partnership.ts";
import { QUALITY_SHARES, shockSd } from "../entities/reference.ts";
import type { PartnerWorld } from "../entities/world.ts";

const SHOCK = shockSd(QUALITY_SHARES);

/** Part of a change of care that patients feel in the end, and how soon they do, per month. */
const FELT_CARE = 0.5;
const FEELING = 0.3;
/** Weeks that a typical trust's patients wait. */
const TYPICAL_WAIT = 10;
/** Growth of treatment capacity that funding allows in any case, per year. */
const CAPACITY_GROWTH = 0.02;

/** Longest mean journey that makes sense, km. */
const FURTHEST = 200;

const params = {
  leadership_effect: assumed(
    0.3,
    [0.1, 0.6],
    "SD",
    "Effect of leaders on care",
    "quality per SD of the board's ability, at full attention",
  ),
  stability_effect: assumed(
    0.7,
    [0.3, 1.5],
    "SD",
    "Effect of a stable board on care",
    "quality from a board that has just changed to one long in post, at full attention",
  ),
  vacancy_effect: assumed(
    0.25,
    [0.05, 0.5],
    "SD",
    "Effect of unfilled posts on care",
    "fall of quality per ten percentage points of vacancies",
  ),
  overload_effect: assumed(
    1.4,
    [0.3, 2.5],
    "SD",
    "Effect of overload on care",
    "fall of quality when management hours equal to the whole supply are lacking",
  ),
  engagement_effect: measured(
    0.12,
    [0.03, 0.25],
    "SD",
    "Effect of staff experience on care",
    "quality per SD of staff experience; the two correlate by only 0.1 to 0.4",
    "moderate",
    "cross-correlations of mortality and survey items 2012-2019 (R4)",
  ),
  rivalry_effect: assumed(
    0.2,
    [0, 0.5],
    "SD",
    "Effect of near rivals on care",
    "fall of quality when a joint body has no near and alike rival left, times the competition there is; one more rival went with better management and outcomes (X55, contested)",
  ),
  backing_care: assumed(
    0.46,
    [0, 0.6],
    "SD",
    "Good of the support that comes with a label for care",
    "rise of quality from none of the support of special measures to all of it; mortality of labelled trusts fell somewhat faster than that of others for a year or two (X21, R7)",
  ),
  relief_effect: assumed(
    0.8,
    [0, 2],
    "SD",
    "Relief from added capacity",
    "rise of quality when partners add as much treatment capacity as there was: fewer patients wait and staff are less pressed",
  ),
  conditions_speed: assumed(
    0.065,
    [0.05, 0.3],
    "per month",
    "How fast care follows conditions",
    "share of the distance between quality and what conditions warrant closed in a month",
  ),
  wait_pressure: assumed(
    0.25,
    [0.1, 0.5],
    "weeks",
    "Waits from unmet demand",
    "weeks added in a month by one per cent of demand not met",
  ),
  catching_up: assumed(
    0.06,
    [0.02, 0.15],
    "per month",
    "How fast capacity follows demand",
    "share of the gap between demand and capacity that commissioners fund away in a month",
  ),
  working_off: assumed(
    0.15,
    [0.05, 0.3],
    "per month",
    "Working off of long waits",
    "share of waits above or below a typical ten weeks that extra lists, or slower ones, undo in a month",
  ),
  going_elsewhere: assumed(
    0.9,
    [0.6, 1],
    "share",
    "Patients who go elsewhere when a service closes",
    "the rest join the queue of the joint body; waits were longer four years after mergers (X4)",
  ),
  referral_response: assumed(
    1.5,
    [0.3, 4],
    "%",
    "Referrals from standing",
    "per cent more referrals per SD of public standing gained",
  ),
};

type Rules = ParamValues<typeof params>;

/** What all of it comes to for patients, staff and money this month. */
export const outcomes = defineMechanism({
  id: "outcomes",
  label: "Outcomes",
  summary:
    "Quality is estate and history, practice, conditions and chance; waits follow demand against capacity; referrals follow standing; patients feel both care and staff.",
  covers: ["M148", "M157", "M167", "M168"],
  params,
  step(world, p, draw) {
    const { organisation: o, environment: e } = world;
    e.patientTrend[0] += FEELING * (FELT_CARE * e.careTrend[0] - e.patientTrend[0]);
    const luck = draw.normals(o, 1);
    for (let i = 0; i < world.setup.parties; i++) {
      o.shock[i] = QUALITY_SHARES.monthly * o.shock[i] + SHOCK * luck[i];
      care(world, i, p);
      flow(world, i, p);
    }
    travel(world);
  },
});

function care({ organisation: o }: PartnerWorld, i: number, p: Rules): void {
  const warranted = conditionsOf(
    p,
    o.leadership[i],
    o.boardStability[i],
    o.attention[i],
    o.vacancies[i],
    o.overload[i],
    o.staffExperience[i],
  );
  const spurred =
    warranted -
    p.rivalry_effect * o.rivalLost[i] +
    p.relief_effect * o.extraCapacity[i] +
    p.backing_care * o.backing[i];
  o.conditions[i] += p.conditions_speed * (spurred - o.conditions[i]);
  const lasting = o.base[i] + o.capital[i] + o.practice[i] + o.fresh[i] + o.conditions[i];
  o.quality[i] = clamp(lasting - o.disrupted[i] + o.shock[i], -12, 12);
  const felt =
    FELT_CARE * o.quality[i] + 0.2 * o.staffExperience[i] - 0.04 * (o.waits[i] - TYPICAL_WAIT);
  o.patientExperience[i] += FEELING * (clamp(felt, -12, 12) - o.patientExperience[i]);
}

/** Demand that capacity does not meet becomes waiting; long waits are slowly worked off. */
function flow({ organisation: o }: PartnerWorld, i: number, p: Rules): void {
  const referred = 1 + (p.referral_response / 100) * o.reputation[i];
  const kept = 1 - p.going_elsewhere * o.closed[i];
  const asked = o.demand[i] * referred * kept * (1 + o.demandShock[i]);
  const staffed =
    1 - 0.004 * (o.vacancies[i] - TYPICAL.vacancies) - 0.1 * o.overload[i] + 0.03 * o.backing[i];
  const grown = o.supply[i] * (1 + CAPACITY_GROWTH / 12);
  o.supply[i] = clamp(grown + p.catching_up * (o.demand[i] - o.supply[i]), 1, 2000);
  const open = (1 - o.closed[i]) * (1 + o.extraCapacity[i]);
  const able = o.supply[i] * staffed * open * (1 + 0.01 * o.conditions[i]);
  o.activity[i] = clamp(Math.min(asked, able), 1, 2000);
  const unmet = (100 * (asked - able)) / able;
  const worked = p.working_off * (o.waits[i] - TYPICAL_WAIT);
  o.waits[i] = clamp(o.waits[i] + p.wait_pressure * unmet - worked, 1, 104);
}

/** Patients come from further to a trust of good standing; capacity brought nearer spares journeys. */
function travel({ organisation: o, partnership: s, setup }: PartnerWorld): void {
  for (let i = 0; i < setup.parties; i++) {
    const drawn = 1 + 0.04 * o.reputation[i] + 0.5 * o.demandShock[i];
    const nearer = 1 - 2 * Math.min(0.4, o.extraCapacity[i]) + o.closed[i];
    o.access[i] += 0.1 * (clamp(o.homeTravel[i] * drawn * nearer, 0.5, FURTHEST) - o.access[i]);
  }
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.oneBody[k] === 0) continue;
    const further = 0.01 * 0.1 * s.integration[k] * setup.relations[s.relation[k]].input.distance;
    for (const i of [s.lead[k], s.other[k]]) {
      o.access[i] = Math.min(FURTHEST, o.access[i] + further);
    }
  }
}
