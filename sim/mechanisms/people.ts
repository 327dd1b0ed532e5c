import { assumed, fixed, lever, measured } from "../core/declare.ts";
import type { Draws } from "../core/draws.ts";
import { clamp01, exp } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineMechanism } from "../entities/define.ts";
import { STRANGERS_FAITH } from "../entities/initialise.ts";
import { countBoards, shareLeaders } from "../entities/leaders.ts";
import { VALUES } from "../entities/organisation.ts";
import { FIRST_POST, postName } from "../entities/person.ts";
import { keyPerson } from "../entities/rows.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Cap on the monthly chance that a member of staff leaves; it spares the formula for most. */
const MOST_STAFF_LEAVING = 0.06;

const params = {
  executive_leaving: fixed(
    0.019,
    [0.008, 0.063],
    "per month",
    "Monthly chance that a board member leaves",
    "at a typical trust; the median chief executive stays three years",
    "strong",
    "King's Fund and NHS Providers 2018 (X32): ln 2 / 36 months",
  ),
  leaving_standing: measured(
    0.35,
    [0.2, 0.8],
    "1",
    "How much sooner they leave a weak trust",
    "fall of the log of the leaving rate per SD of standing",
    "moderate",
    "medians of 11, 36 and over 84 months at inadequate, typical and outstanding trusts (X32)",
  ),
  leaving_strain: assumed(
    1,
    [0, 2.5],
    "1",
    "How much sooner strained people leave",
    "rise of the log of the leaving rate from no strain to full strain",
  ),
  leaving_label: assumed(
    0.15,
    [0, 1],
    "1",
    "How much sooner they leave under a label",
    "rise of the log of the leaving rate while in special measures; 17 % against 7 % lack a substantive chief executive (X36)",
  ),
  early_staying: assumed(
    0.35,
    [0.2, 1],
    "1",
    "Staying on at first",
    "leaving rate of somebody just appointed, against the average; it grows with time in post",
  ),
  appointing: measured(
    0.25,
    [0.1, 0.4],
    "per month",
    "Monthly chance that a board post is filled",
    "together with the leaving rate it gives 8 % of posts vacant",
    "strong",
    "King's Fund and NHS Providers 2018 (X32)",
  ),
  appointing_standing: assumed(
    0.15,
    [0, 0.5],
    "1",
    "How much easier good trusts appoint",
    "rise of the log of the filling rate per SD of standing",
  ),
  recruits_standing: assumed(
    0.25,
    [0, 0.6],
    "1",
    "How much better leaders go to better trusts",
    "SD of a newcomer's ability per SD of the trust's standing",
  ),
  staff_leaving: fixed(
    0.1,
    [0.06, 0.2],
    "per year",
    "Yearly chance that staff leave",
    "of the simulated members of staff at a typical trust; the reported rates of leaving and vacancies follow a formula of their own and do not move with it",
    "moderate",
    "NHS Digital 2018-19 (X38): doctors 6.7 %, nurses 10.1 %, and moves between trusts",
  ),
  leaving_engagement: assumed(
    0.25,
    [0.05, 0.6],
    "1",
    "How much sooner disengaged staff leave",
    "fall of the log of the leaving rate per SD of engagement",
  ),
  staff_filling: assumed(
    0.25,
    [0.1, 0.5],
    "per month",
    "Monthly chance that a staff post is filled",
    "recruitment takes about four months",
  ),
  attention_span: assumed(
    0.68,
    [0, 0.8],
    "share",
    "Attention that further site leaders add",
    "share of one board's visibility that deputies add when a board leads a second site; without them leaders cannot be in two places",
  ),
  attention_pull: assumed(
    0.05,
    [0, 0.15],
    "share",
    "Attention drawn by the weaker site",
    "share of leaders' attention moved per SD of difference between the sites as they see it",
  ),
  chosen_leaders: assumed(
    1.4,
    [0, 1.5],
    "SD",
    "How much abler an imposed new board is",
    "ability of members put in by a regulator above those the trust would attract",
  ),
  values_recruitment: lever(
    "People",
    0,
    [0, 1],
    "share",
    "Recruit and appraise by values",
    "How far newcomers are chosen, and staff appraised, for the values that the leaders profess.",
    "Miller and Millar, case C: values-based recruitment and appraisal",
  ),
  leadership_support: lever(
    "People",
    0.2,
    [0, 1],
    "share",
    "Support for leaders",
    "Mentoring, deputies and development for those who lead, which eases strain and brings on successors.",
    "Miller and Millar: leadership growth takes years; support networks keep leaders going",
  ),
};

type Rates = ParamValues<typeof params>;

/** People come and go. A departure takes trust, standing and values away with it. */
export const people = defineMechanism({
  id: "people",
  label: "People and boards",
  summary:
    "Board members leave sooner from struggling, labelled and strained organisations; posts there take longer to fill well; staff leave when disengaged; newcomers bring their own values.",
  covers: ["M61", "M62", "M63", "M64", "M66", "M76", "M77", "M99", "M115", "M120", "M187", "M214"],
  params,
  step(world, p, draw, log) {
    const { person } = world;
    const luck = draw.uniforms(person, 2);
    const eased = 1 - 0.5 * p.leadership_support;
    countTurnover(world);
    world.organisation.appraised.fill(p.values_recruitment);
    for (let row = 0; row < person.count; row++) {
      if (person.open[row] === 0) continue;
      const i = person.organisation[row];
      if (person.filled[row] === 1) {
        person.tenure[row] += 1;
        const ordered = takeOrder(world, row, luck[row * 2]);
        const safe = person.level[row] > 0 && luck[row * 2] >= MOST_STAFF_LEAVING;
        const chance = safe ? 0 : leavingChance(world, row, i, p, eased);
        if (ordered > 0 || luck[row * 2] < chance) leave(world, row, log, ordered);
        if (ordered === 2) arrive(world, row, p, draw, log, p.chosen_leaders);
      } else if (luck[row * 2 + 1] < fillingChance(world, row, i, p)) {
        arrive(world, row, p, draw, log, 0);
      }
    }
    clearOrders(world);
    countBoards(world);
    shareLeaders(world, p.attention_span * (0.8 + 1.2 * p.leadership_support), p.attention_pull);
  },
});

/** Turnover is the share of board posts left in about the last year: it fades as months pass. */
function countTurnover({ organisation: o }: PartnerWorld): void {
  for (let i = 0; i < o.count; i++) o.turnover[i] *= 11 / 12;
}

function leavingChance(
  { organisation: o, person }: PartnerWorld,
  row: number,
  i: number,
  p: Rates,
  eased: number,
): number {
  if (person.level[row] > 0) {
    const chance = (p.staff_leaving / 12) * exp(-p.leaving_engagement * person.engagement[row]);
    return Math.min(MOST_STAFF_LEAVING, chance);
  }
  const body = o.legal[i];
  const pressed =
    -p.leaving_standing * o.reputation[body] +
    p.leaving_strain * (person.strain[row] - 0.4) * eased +
    p.leaving_label * o.named[body];
  const settled = p.early_staying + (1.2 - p.early_staying) * Math.min(1, person.tenure[row] / 24);
  return Math.min(0.5, p.executive_leaving * settled * exp(pressed));
}

function fillingChance(
  { organisation: o, person }: PartnerWorld,
  row: number,
  i: number,
  p: Rates,
): number {
  const drawn = exp(p.appointing_standing * (o.reputation[i] - o.named[i]));
  return (person.level[row] > 0 ? p.staff_filling : p.appointing) * Math.min(3, drawn);
}

/** 1 if this person was decided to depart, 2 if the post is to be replaced at once, else 0. */
function takeOrder({ organisation: o, person }: PartnerWorld, row: number, luck: number): number {
  const i = person.organisation[row];
  const level = person.level[row];
  if (o.departOrder[i * 4 + level] > 0) {
    o.departOrder[i * 4 + level] -= 1;
    return 1;
  }
  return level === 0 && luck < o.boardOrder[i] ? 2 : 0;
}

function clearOrders({ organisation: o }: PartnerWorld): void {
  o.boardOrder.fill(0);
  o.departOrder.fill(0);
}

function leave(world: PartnerWorld, row: number, log: EventLog, ordered: number): void {
  const { organisation: o, person } = world;
  const i = person.organisation[row];
  person.filled[row] = 0;
  if (person.level[row] === 0) o.turnover[i] += 100 / FIRST_POST[1];
  if (person.level[row] > 1) return;
  if (person.post[row] < 2 && person.level[row] === 0) o.boardVacatedMonth[i] = world.month;
  if (!log.on) return;
  const causes = [
    ordered > 0 ? "decided" : "",
    person.strain[row] > 0.55 ? "strain" : "",
    o.named[i] === 1 ? "label" : "",
    o.reputation[i] < -0.8 ? "poor standing" : "",
  ].filter(Boolean);
  const years = (person.tenure[row] / 12).toFixed(1);
  log.add(
    world.month,
    o.ids[i],
    `${postName(person.post[row])} leaves`,
    causes.join(", ") || "moves on",
    `after ${years} years`,
  );
}

/** Somebody new takes the post: own ability and values, nearer the leaders' if chosen for them. */
function arrive(
  world: PartnerWorld,
  row: number,
  p: Rates,
  draw: Draws,
  log: EventLog,
  chosen: number,
): void {
  const { organisation: o, person } = world;
  const i = person.organisation[row];
  person.occupant[row] += 1;
  keyPerson(world, row);
  const luck = draw.normalsAt(person, row, 3 + VALUES);
  const better = person.level[row] === 0 ? p.recruits_standing * o.reputation[i] : 0;
  person.filled[row] = 1;
  person.tenure[row] = 0;
  person.ability[row] = better + chosen + 0.25 * p.leadership_support + 0.8 * luck[0];
  person.disposition[row] = 0.8 * luck[1];
  person.engagement[row] = 0.5 * o.staffExperience[i] + person.disposition[row] + 0.2;
  person.faithOwn[row] = 0.5;
  person.faithPartner[row] = STRANGERS_FAITH;
  person.identity[row] = 0;
  person.strain[row] = 0.3;
  person.networked[row] = clamp01(0.5 + 0.25 * luck[2]);
  const near = 0.4 + 0.55 * p.values_recruitment;
  for (let k = 0; k < VALUES; k++) {
    const population = 0.5 + 0.2 * luck[3 + k];
    const professed = o.professed[i * VALUES + k];
    person.values[row * VALUES + k] = population + near * (professed - population);
  }
  if (log.on && person.level[row] === 0 && person.post[row] < 2) {
    log.add(world.month, o.ids[i], `new ${postName(person.post[row])}`, "post filled", "");
  }
}
