import { assumed, fixed, lever, measured } from "../core/declare.ts";
import type { Draws } from "../core/draws.ts";
import { clamp01 } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import type { EventLog } from "../core/trajectory.ts";
import { seenLeadership, TYPICAL } from "../entities/conditions.ts";
import { consolidate } from "../entities/consolidation.ts";
import { defineMechanism } from "../entities/define.ts";
import { outsideMoney } from "../entities/outside-money.ts";
import { helperOf, STATUS } from "../entities/partnership.ts";
import { nameOf } from "../entities/progress.ts";
import { BASE_MANAGEMENT } from "../entities/reference.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Months over which the cost of joining two bodies is spread. */
const JOINING = 30;
/** Months for which transition money is promised. */
const FUNDED = 36;
/** Share of services in scope from which joint work is given the whole of that money. */
const WIDE = 0.2;
/** Lasting surplus that trusts steer for, % of income. */
const AIM = -2;
/** Persistence of a passing surplus or deficit, per month. */
const FINANCE_MEMORY = 0.95;
/** Speed at which outside money turns into lasting spending, and is released again, per month. */
const COMMITTING = 0.08;
const RELEASING = 0.02;
/** Part of the possible savings that one board brings by itself: posts that are not filled again. */
const AT_ONCE = 0.3;
/** Share of the remaining closures that a joint body carries out in a month. */
const CLOSING = 0.2;
/** Share of the capital still to come that is spent, and takes effect, in a month. */
const BUILDING = 0.06;
/** Outside money, % of income a year, at which half of the closures are spared. */
const SPARING = 4;

const params = {
  finance_shock: assumed(
    0.6,
    [0.2, 1.2],
    "% of income",
    "Monthly shock to finances",
    "size of a month's passing change in surplus",
  ),
  referral_income: assumed(
    0.085,
    [0.02, 0.2],
    "% of income",
    "Surplus from one per cent more activity",
    "what is left of income from extra patients after the cost of treating them",
  ),
  recovering: assumed(
    0.003,
    [0, 0.02],
    "per month",
    "Recovery of a lasting deficit",
    "share of the distance to a deficit of 2 % of income closed in a month under typical leaders with room",
  ),
  corporate_saving: measured(
    2,
    [1, 3],
    "% of income",
    "Saving that sharing corporate services can bring",
    "of the joint income, once all is joined; 1-3 % of merged turnover in six cases",
    "moderate",
    "Aldwych Partners 2016 (X9), whose authors warn of positive bias",
  ),
  saving_speed: assumed(
    0.123,
    [0.03, 0.2],
    "per month",
    "How fast savings are made",
    "share of what integration allows realised in a month; 36 % and 69 % of target in the first two years elsewhere (X6)",
  ),
  harmonising: assumed(
    0.78,
    [0.3, 4],
    "% of income",
    "Lasting cost of joining unlike bodies",
    "grades, systems and management aligned upwards, % of the joint income; that management spending rises is measured (X2), the size of the whole is not",
  ),
  consolidating: assumed(
    0.2,
    [0, 0.6],
    "share",
    "Closing what there is twice",
    "share of the treatment capacity that two near and alike sites have twice which their joint body closes; merged hospitals treated 11 to 12 % fewer patients than others (X1)",
  ),
  committing: assumed(
    0.4,
    [0, 0.8],
    "share",
    "Outside money that becomes lasting spending",
    "share of money granted for a time that goes into posts and services which go on when it ends",
  ),
  legacy_backlog: assumed(
    1,
    [0, 4],
    "% of income",
    "Legacy found after completion",
    "yearly cost of estate, systems and finance problems of the joining side that come to light too late",
  ),
  break_even: assumed(
    0.503,
    [0.35, 0.65],
    "share",
    "Smoothness at which a contract breaks even",
    "how well joint work must go for the risk bearer to lose nothing, for each unit of what the contract was costed at; a full contract without overrun is costed at 0.7",
  ),
  contract_loss: assumed(
    0.12,
    [0.05, 0.5],
    "share",
    "Loss from friction",
    "monthly loss, share of contract value, for each unit that joint work falls short",
  ),
  helped_side_pays: assumed(
    0.5,
    [0, 1],
    "share",
    "Running cost that the helped side pays",
    "share of a partnership's running cost; the rest falls on the lead",
  ),
  settling: assumed(
    0.26,
    [0.1, 0.6],
    "per month",
    "Speed at which funders agree",
    "share of the funding question settled in a month when a single funder decides",
  ),
  deal_cost: fixed(
    3.5,
    [2, 6],
    "£m a year",
    "Cost of working towards approvals",
    "advisers and backfill while a deal is prepared; abandoned deals cost about £5m over two years in one case, £10m in another",
    "strong",
    "two published abandonments (X54)",
  ),
  managers_part: assumed(
    0.35,
    [0.1, 0.6],
    "share",
    "Managers' part of the cost of joining",
    "share of what changing costs, and of what shared services save, that is managers' pay",
  ),
  programme_cost: assumed(
    0.1,
    [0.02, 0.3],
    "% of income",
    "Cost of a full support programme",
    "yearly cost of full project management, shared data or improvement work over all services of the helped party",
  ),
  management_cost: fixed(
    BASE_MANAGEMENT,
    [3, 6],
    "% of income",
    "Cost of all management",
    "what backfilled management time costs",
    "moderate",
    "Gaynor, Laudicella and Propper 2012 (X2): management share of spending",
  ),
  transition_funding: lever(
    "Resources",
    0,
    [0, 40],
    "% of income",
    "Transition money promised",
    "Outside money a year for three years after the start, % of the helped party's income.",
    "Miller and Millar, case C: bridging finance; support of 50-200 % of turnover in one published deal (X45)",
    1,
  ),
  funding_delivered: lever(
    "Resources",
    0.9,
    [0, 1],
    "share",
    "Promised money that arrives",
    "Chance that a quarter's promised instalment is paid.",
    "Miller and Millar, case B: promised funds were not followed through",
  ),
  capital_funding: lever(
    "Resources",
    0,
    [0, 40],
    "% of income",
    "Capital for buildings and services",
    "One-off capital for the helped party, % of its yearly income.",
    "Miller and Millar, case C: finance for new buildings and services gave a much needed uplift",
    1,
  ),
  capital_effect: assumed(
    0.01,
    [0, 0.03],
    "SD",
    "Good of capital",
    "lasting gain in quality per per cent of income spent on buildings and services",
  ),
};

type Rules = ParamValues<typeof params>;

/** Money: what partnering costs and saves, who pays, what was promised and what arrives. */
export const finance = defineMechanism({
  id: "finance",
  label: "Finance and scale",
  summary:
    "Surpluses follow activity, leadership and costs; transition money comes in instalments that may be withheld; savings are forecast high and made slowly as far as work is joined.",
  covers: ["M55", "M84", "M92", "M140", "M160", "M169", "M182", "M196", "M203", "M207", "M209"],
  params,
  step(world, p, draw, log) {
    if (world.month % 3 === 1) payInstalments(world, p, draw, log);
    charge(world, p, draw);
    balance(world, p, draw);
  },
});

/** Each quarter the promised money arrives or does not; a broken promise leaves cynicism. */
function payInstalments(world: PartnerWorld, p: Rules, draw: Draws, log: EventLog): void {
  const { organisation: o, partnership: s } = world;
  const luck = draw.uniforms(s, 1);
  o.bridging.fill(0);
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || isFurther(world, k)) continue;
    const other = s.other[k];
    const wide = Math.min(1, s.breadth[k] / WIDE + s.dealing[k]);
    const yearly = (p.transition_funding * wide * o.income[other]) / 100;
    if (yearly === 0 || world.month - s.startedMonth[k] >= FUNDED) continue;
    s.promised[k] += yearly / 4;
    if (luck[k] < p.funding_delivered) {
      s.delivered[k] += yearly / 4;
      o.bridging[other] = yearly;
      continue;
    }
    o.cynicism[other] = clamp01(o.cynicism[other] + 0.06);
    s.faith[k] *= 0.95;
    s.purpose[k] *= 0.98;
    if (!log.on) continue;
    const sum = `£${(yearly / 4).toFixed(1)}m`;
    log.add(world.month, nameOf(world, k), "promised money withheld", "funder", sum);
  }
}

/** Whether the same organisation is helped by an earlier partnership: money is promised once. */
function isFurther({ partnership: s }: PartnerWorld, k: number): boolean {
  for (let j = 0; j < k; j++) {
    if (s.other[j] === s.other[k] && s.status[j] === STATUS.running) return true;
  }
  return false;
}

function charge(world: PartnerWorld, p: Rules, draw: Draws): void {
  const { organisation: o, partnership: s, environment: e } = world;
  const luck = draw.normals(s, 1);
  o.savingsForecast.fill(0);
  o.savingsGoal.fill(0);
  o.runningCost.fill(0);
  o.transitionCost.fill(0);
  for (let i = 0; i < world.setup.parties; i++) {
    o.cynicism[i] *= 0.98;
    const improving = (p.programme_cost / 100) * o.improving[i];
    o.runningCost[i] += o.income[i] * (improving + (p.management_cost / 100) * o.backfill[i]);
  }
  const agreed = p.transition_funding > 0 ? p.settling / e.funders[0] : 1;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running && s.status[k] !== STATUS.agreed) continue;
    const pushed = 1 + Math.max(s.pressure[k], e.systemPush[0]);
    s.settled[k] = Math.min(1, s.settled[k] + agreed * pushed);
    pay(world, k, p);
    save(world, k, p);
    consolidate(world, k, { consolidating: p.consolidating, speed: CLOSING, sparing: SPARING });
    reveal(world, k, p);
    lose(world, k, p, luck[k]);
  }
}

/** What a partnership costs this month, and who pays: half each of changing, a share of running. */
function pay(world: PartnerWorld, k: number, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  const lead = helperOf(s, k);
  const other = s.other[k];
  const smaller = Math.min(o.income[lead], o.income[other]);
  const helped = s.own[k] === 1 ? 1 : p.helped_side_pays;
  const supported = (s.managed[k] + s.pooled[k]) * (p.programme_cost / 100) * o.income[other];
  const running = s.runningCost[k] * Math.max(0.2, s.scale[k]) + supported * s.breadth[k];
  const since = world.month - s.stageMonth[k];
  const joining =
    since < JOINING ? (s.overrun[k] * s.integrationCost[k] * smaller * 12) / JOINING : 0;
  const changing = joining + (since < 12 ? s.setUpCost[k] : 0) + s.dealing[k] * p.deal_cost;
  o.runningCost[other] += helped * running;
  o.runningCost[lead] += (1 - helped) * running;
  o.transitionCost[other] += 0.5 * changing;
  o.transitionCost[lead] += 0.5 * changing;
  s.spent[k] += (running + changing) / 12;
}

/** Contract work that does not run smoothly loses money for whoever bears the risk. */
function lose(
  { organisation: o, partnership: s }: PartnerWorld,
  k: number,
  p: Rules,
  luck: number,
): void {
  if (s.lossCap[k] === 0) return;
  const costed = s.overrun[k] * (0.25 + 0.45 * s.scale[k]);
  const eased = 0.5 * (s.trust[k] - 0.5);
  const smooth = s.effectiveness[k] + eased - p.break_even * costed;
  const lost = s.contractValue[k] * s.scale[k] * (0.02 * luck - p.contract_loss * smooth);
  s.leadLoss[k] = Math.max(0, s.leadLoss[k] + lost);
  o.runningCost[s.lead[k]] += 12 * Math.max(0, lost);
}

/** At completion, what due diligence missed comes to light in the joining side's books. */
function reveal(world: PartnerWorld, k: number, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  if (s.oneBody[k] === 0 || s.completedMonth[k] !== world.month) return;
  o.structural[s.other[k]] -=
    p.legacy_backlog * Math.max(0, 1 - 0.05 * (o.surplus[s.other[k]] + 10));
}

/** Savings: announced with optimism, made as far as work is joined, and less where cultures clash. */
function save(world: PartnerWorld, k: number, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  const shared = Math.max(s.oneBody[k], 0.4 * s.sharedBoard[k]) * s.sharedBoard[k];
  if (shared === 0) return;
  const other = s.other[k];
  const lead = helperOf(s, k);
  const joint = o.income[lead] + o.income[other];
  const possible = (p.corporate_saving / 100) * joint * shared;
  const clash = 1 - 0.5 * clamp01(s.distance[k]);
  const joined = AT_ONCE + (1 - AT_ONCE) * s.integration[k];
  const goal = possible * joined * clash;
  const unlike = (p.harmonising / 100) * joint * shared * (0.5 + s.distance[k]) * s.oneBody[k];
  for (const i of [lead, other]) {
    const part = o.income[i] / joint;
    o.savingsForecast[i] += part * possible * s.forecast[k];
    o.savingsGoal[i] += part * goal;
    o.runningCost[i] += part * unlike;
  }
}

/** What a year of this month would cost for the work done, and how much of it is management. */
function account({ organisation: o }: PartnerWorld, i: number, p: Rules, outside: number): void {
  const earned = (o.income[i] * o.activity[i]) / 100;
  const spent = Math.max(0.1 * earned, earned + outside - (o.surplus[i] / 100) * o.income[i]);
  o.productivity[i] = (100 * earned) / spent;
  const changing = p.managers_part * (o.transitionCost[i] - o.savingsRealised[i]);
  const hired = (p.management_cost / 100) * o.income[i] * o.backfill[i];
  const managers = p.management_cost + (100 * (changing + hired)) / spent;
  o.managementShare[i] = Math.max(0, Math.min(100, managers));
}

function balance(world: PartnerWorld, p: Rules, draw: Draws): void {
  const { organisation: o, partnership: s, setup } = world;
  const luck = draw.normals(o, 1);
  for (let i = 0; i < setup.parties; i++) {
    const steady = 1 + 0.3 * seenLeadership(o, i) + 0.5 * (o.boardStability[i] - TYPICAL.stability);
    const room = Math.max(0.2, Math.min(1.5, 4 * o.freeCapacity[i]));
    o.structural[i] += p.recovering * Math.max(0, steady) * room * (AIM - o.structural[i]);
    o.structural[i] -= 0.1 * o.overload[i];
    o.financeShock[i] = FINANCE_MEMORY * o.financeShock[i] + p.finance_shock * luck[i];
    o.savingsRealised[i] += p.saving_speed * (o.savingsGoal[i] - o.savingsRealised[i]);
    const outside = outsideMoney(world, i);
    const lasting = p.committing * outside - o.committed[i];
    o.committed[i] += (lasting > 0 ? COMMITTING : RELEASING) * lasting;
    const spent = o.runningCost[i] + o.transitionCost[i] + o.committed[i];
    const money = outside + o.savingsRealised[i] - spent;
    const referrals = p.referral_income * 100 * (o.activity[i] / o.demand[i] - 1);
    o.surplus[i] = o.structural[i] + o.financeShock[i] + (100 * money) / o.income[i] + referrals;
    o.surplus[i] = Math.max(-100, Math.min(100, o.surplus[i]));
    const kept = (o.surplus[i] / 100) * o.income[i];
    o.reserves[i] += kept / 12;
    o.ownMoney[i] += (kept - outside) / 12;
    o.outsideMoney[i] += outside / 12;
    account(world, i, p, outside);
  }
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    const other = s.other[k];
    const share = Math.max(s.oneBody[k], s.breadth[k]);
    const goal = p.capital_effect * p.capital_funding * share;
    o.capital[other] += BUILDING * Math.max(0, goal - o.capital[other]);
    const granted = (p.capital_funding / 100) * o.income[other] * share;
    o.outsideCapital[other] += BUILDING * Math.max(0, granted - o.outsideCapital[other]);
  }
}
