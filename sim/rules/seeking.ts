import { exp } from "../core/math.ts";
import { sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import type { EventLog } from "../core/trajectory.ts";
import { clearRow } from "../core/world.ts";
import type { Openness } from "../world/nation.ts";
import { defineRule } from "../world/rule.ts";
import { BOARD, namePartnership, type World } from "../world/world.ts";
import { STAGE, trustOfStrangers, writeDeal } from "./deals.ts";

const params = {
  seeking: sourced({
    value: 0.0012,
    range: [0.0004, 0.0025],
    unit: "per month",
    label: "Trusts that look for a partner",
    help: "Chance in a month that a trust without a deficit and with a full board looks for a partner.",
    grade: "moderate",
    cite: "Collins 2015: 20 mergers in five and a half years; 0.8 to 3 % of trusts a year",
  }),
  need: sourced({
    value: 0.3,
    range: [0.1, 1],
    unit: "1",
    label: "What a deficit adds",
    help: "By how much looking grows with each % of income that is missing, beside the same for an empty board post.",
    grade: "weak",
    cite: "the same: finance was a reason in 15 of 20",
  }),
  near: sourced({
    value: 20,
    range: [8, 40],
    unit: "km",
    label: "How far they look",
    help: "Distance over which the chance of being asked falls to a third.",
    grade: "strong",
    cite: "30 pairs of acute trusts 2012-2025: median 15 km, 87 % among the three nearest",
  }),
};

type Numbers = ParamValues<typeof params>;

/** Months within which regulators who give partners have given one. */
const HALF_A_YEAR = 6;
/** Draws of a trust that looks: whether, whom, how close, which form; distance, wishes, fit. */
const CHANNELS = 9;

export const seeking = defineRule({
  id: "seeking",
  label: "Looking for partners",
  prose:
    "In an open nation trusts with a deficit or with empty board posts look for partners, near ones with hours to spare; where they trust one another they choose a looser form. Regulators may give a trust in special measures a partner.",
  params,
  state: {},
  step(world, p, draw, log) {
    const { organisations: o, nation } = world;
    const { openness } = nation;
    if (openness === null) return;
    const luck = draw.uniforms(o, CHANNELS);
    for (let i = 0; i < o.count; i++) {
      if (nation.clinical[i] === 0 || o.partners[i] > 0) continue;
      const given = (openness.mandates * o.label[i]) / HALF_A_YEAR;
      const chance = given + openness.formation * p.seeking * needOf(world, p, i);
      if (luck[i * CHANNELS] >= chance) continue;
      const pressed = luck[i * CHANNELS] < given;
      const at = luck.subarray(i * CHANNELS, (i + 1) * CHANNELS);
      find(world, p, { openness, seeker: i, pressed, luck: at, log });
    }
  },
});

function needOf({ organisations: o, times }: World, p: Numbers, i: number): number {
  return 1 + p.need * Math.max(0, times.norm[0] - o.purse[i]) + BOARD * o.vacant[i];
}

interface Search {
  readonly openness: Openness;
  readonly seeker: number;
  readonly pressed: boolean;
  readonly luck: Float64Array;
  readonly log: EventLog;
}

function find(world: World, p: Numbers, search: Search): void {
  const { organisations: o, partnerships: s, month } = world;
  const { openness, seeker, pressed, luck, log } = search;
  const lead = choose(world, p, seeker, luck[1]);
  const k = freeRow(world);
  if (lead < 0 || k < 0) return;
  const distance = luck[4] * (1 - 1 / 3);
  const trust = trustOfStrangers(distance);
  // Where they do not trust one another enough they choose among the closer half of the forms.
  const half = Math.floor(openness.forms.length / 2);
  const place =
    luck[2] < 1 - trust ? half + luck[3] * (openness.forms.length - half) : luck[3] * half;
  writeDeal(world, k, {
    id: "",
    lead,
    other: seeker,
    form: openness.forms[Math.floor(place)],
    interim: -1,
    start: 0,
    scale: 1,
    wish: luck[5],
    receptivity: luck[6],
    legitimacy: luck[7],
    complementarity: luck[8] / 2,
    between: { km: 0, distance, trust },
    delay: 0,
  });
  namePartnership(world, k, `${o.ids[lead]}~${o.ids[seeker]}~${month}`);
  s.stage[k] = STAGE.preparing;
  s.pressed[k] = pressed ? 1 : 0;
  o.partners[lead] += 1;
  o.partners[seeker] += 1;
  if (log.on) log.add(month, s.ids[k], "agreed", pressed ? "mandate" : "own will");
}

/** A trust near by with hours to spare, by chance; -1 where there is none. */
function choose({ organisations: o, nation }: World, p: Numbers, i: number, luck: number): number {
  const weight = (j: number) => {
    if (j === i || nation.clinical[j] === 0 || o.partners[j] > 0) return 0;
    const [x, y] = [nation.x[i] - nation.x[j], nation.y[i] - nation.y[j]];
    return Math.max(0, o.free[j]) * exp(-Math.sqrt(x * x + y * y) / p.near);
  };
  let all = 0;
  for (let j = 0; j < o.count; j++) all += weight(j);
  let left = luck * all;
  for (let j = 0; j < o.count; j++) {
    left -= weight(j);
    if (left < 0) return j;
  }
  return -1;
}

/** A row that no partnership uses, cleared; -1 where all are used. */
function freeRow({ partnerships: s, nation }: World): number {
  let k = nation.deals.length;
  while (k < s.count && s.stage[k] !== STAGE.over) k += 1;
  if (k >= s.capacity) return -1;
  if (k === s.count) s.count += 1;
  clearRow(s, k);
  return k;
}
