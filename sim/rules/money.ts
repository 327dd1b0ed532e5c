import { judged, lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { smallest } from "./commitments.ts";
import { STAGE } from "./deals.ts";
import { moneyOutcomes } from "./money-outcomes.ts";

const yearly = (about: string, low = -1000) =>
  ({ type: "f64", unit: "% of income", about, range: [low, 1000] }) as const;
const added = (about: string) => ({ type: "f64", unit: "£m", about, range: [-1e7, 1e7] }) as const;

export const moneyState = {
  organisation: {
    grant: yearly("money from outside, a year", 0),
    granted: yearly("of this, money that was granted to it alone, a year", 0),
    grantedFor: { type: "f64", unit: "months", about: "months it still flows", range: [0, 1e4] },
    covered: {
      type: "f64",
      unit: "share",
      about: "share of its deficit that money from outside pays",
      range: [0, 1],
    },
    bought: {
      type: "f64",
      unit: "share",
      about: "management hours that money from outside pays for",
      range: [0, 100],
    },
    lost: yearly("what projects given up cost it, a year", 0),
    invested: yearly("capital from outside so far, of a year's income", 0),
    changing: yearly("what deals and joining cost it, a year", 0),
    keeping: yearly("what its partnerships and programmes cost it, a year"),
    managed: yearly("what management costs it, a year"),
    saved: yearly("what joining saves it, a year", 0),
    forecast: yearly("what joining was said to save it, a year", 0),
    earned: yearly("what treating more or fewer patients leaves it, a year"),
    surplus: yearly("yearly surplus, below zero a deficit"),
    purse: yearly("surplus of the legal body without money from outside and what deals cost once"),
    own: added("money of its own since the start"),
    outside: added("money from outside since the start"),
    capital: added("capital from outside since the start"),
  },
  partnership: {
    cost: added("what it has cost all parties"),
    paid: yearly("what the other's funders pay the lead, of the smaller's income, a year", 0),
  },
} as const;

const params = {
  money_spread: sourced({
    value: 4.17,
    range: [4, 9],
    unit: "% of income",
    label: "Spread of finances",
    help: "How much surpluses of trusts differ by what nobody manages.",
    grade: "moderate",
    cite: "National Audit Office 2015/16: two thirds of trusts in deficit at a mean of -3 %",
  }),
  thrift: judged({
    value: 2.26,
    range: [0, 4],
    unit: "% of income",
    label: "What practice saves",
    help: "Surplus for each SD of better practice.",
    why: "what is well run costs less: length of stay, errors, theatre time",
  }),
  cover: judged({
    value: 0.814,
    range: [0.3, 4],
    unit: "1",
    label: "What cover costs",
    help: "% of income lost for each % of staff posts unfilled above the usual.",
    why: "agency staff at a premium, and income lost where nobody can be found",
  }),
  margin: judged({
    value: 0.301,
    range: [0.1, 0.6],
    unit: "share",
    label: "What a patient more leaves",
    help: "Share of the price of treating one patient more, or fewer, that is not spent on it.",
    why: "buildings, boards and most posts are there already",
  }),
  price: sourced({
    value: 4.4,
    range: [3.5, 5.5],
    unit: "% of income",
    label: "What management costs",
    help: "Yearly cost of all hours of a full board and its managers.",
    grade: "strong",
    cite: "Gaynor, Laudicella and Propper 2012: management 4.4 % of spending",
  }),
  saving: sourced({
    value: 3.26,
    range: [1, 6],
    unit: "% of income",
    label: "What one board fewer saves",
    help: "Yearly saving in % of the smaller party's income if all posts were held twice and are settled.",
    grade: "moderate",
    cite: "Aldwych 2016: 1 to 3 % of joint turnover",
  }),
  dealing: sourced({
    value: 1.76,
    range: [0.5, 4],
    unit: "% of income",
    label: "What preparing and joining cost",
    help: "Yearly cost of preparing a deal over all services, and of joining while all posts are in dispute, in % of the smaller party's income, for each side.",
    grade: "moderate",
    cite: "abandoned deals cost £5m to £10m over two years; a published one 1 to 7 % of the target's turnover",
  }),
  building: judged({
    value: 0.245,
    range: [0.1, 0.6],
    unit: "share",
    label: "What capital builds",
    help: "Capacity in % for each % of a year's income spent on buildings and equipment.",
    why: "a hospital costs about two years of its income, and most of what is built replaces what is worn",
  }),
  transition_funding: lever({
    good: "depends",
    why: "It pays a deficit while it flows, which is then not worked off, and buys people where the board lacks them.",
    ends: ["nothing", "two fifths of its income"],
    value: 0,
    range: [0, 40],
    unit: "% of income",
    group: "Resources",
    label: "Transition money promised",
    help: "Money from outside for the helped trust, in % of its income a year: it pays a deficit first, then people who stand in where the board lacks them; a deficit that is paid is not worked off.",
    cite: "King's Fund 2015: support of 12 deals £2bn",
  }),
  funding_months: lever({
    good: "depends",
    why: "Longer help, and longer in which a deficit is not worked off.",
    ends: ["not at all", "ten years"],
    value: 36,
    range: [0, 120],
    unit: "months",
    group: "Resources",
    label: "How long it flows",
    help: "Months of transition money from the full arrangement on.",
    cite: "case C: bridging money for some years",
  }),
  capital_funding: lever({
    good: "higher",
    why: "More patients can be treated; the buildings take what they leave.",
    ends: ["nothing", "two fifths of a year"],
    value: 0,
    range: [0, 40],
    unit: "% of income",
    group: "Resources",
    label: "Capital for buildings and services",
    help: "Capital from outside for the helped trust, in % of a year's income, over the first year; more patients can be treated, and the buildings take what they leave.",
    cite: "case C: capital was granted beside the bridging money",
  }),
};

type Numbers = ParamValues<typeof params>;

const YEAR = 12;
const PER_CENT = 100;

export const money = defineRule({
  id: "money",
  label: "Money",
  prose:
    "A trust's yearly balance is that of the times, what nobody manages, what good practice saves, what cover for empty posts costs and what patients more or fewer leave. Money from outside first pays a deficit, which is then not worked off; what is left hires people where the board lacks them. Deals cost those who prepare them, settled posts cost a year of what they save, and each saving is credited once, by size. One legal body has one purse.",
  params,
  state: moneyState,
  outcomes: moneyOutcomes,
  balances: {
    contracts: {
      about: "what a partner is paid is what somebody pays",
      unit: "£m",
      off: (world) => {
        const { organisations: o, partnerships: s, nation } = world;
        let off = 0;
        for (let i = 0; i < o.count; i++) off += o.provided[i] * nation.income[i];
        for (let k = 0; k < s.count; k++) {
          const smaller = smallest(world, k, s.lead[k]) * nation.income[s.lead[k]];
          off -= (s.paid[k] / PER_CENT) * smaller;
        }
        return off / nation.medianIncome;
      },
    },
  },
  derive(world, p) {
    book(world, p);
    balance(world, p);
  },
  step(world, p) {
    fund(world, p);
    book(world, p);
    balance(world, p);
    addUp(world, p);
  },
});

/** Money from outside first pays what is missing; what is left hires people where the board lacks them. */
function fund({ organisations: o, partnerships: s, times }: World, p: Numbers): void {
  for (let i = 0; i < o.count; i++) {
    o.grantedFor[i] = Math.max(0, o.grantedFor[i] - 1);
    o.grant[i] = o.grantedFor[i] > 0 ? o.granted[i] : 0;
  }
  for (let k = 0; k < s.count; k++) {
    if (s.stage[k] !== STAGE.running) continue;
    if (s.age[k] <= p.funding_months) o.grant[s.other[k]] += p.transition_funding;
    if (s.age[k] > YEAR) continue;
    const capital = p.capital_funding / YEAR;
    o.invested[s.other[k]] += capital;
    o.built[s.other[k]] += (p.building * capital) / PER_CENT;
  }
  for (let i = 0; i < o.count; i++) {
    const missing = Math.max(0, times.norm[0] - o.purse[i]);
    const paid = o.grant[i] > 0 ? (o.grant[i] * missing) / (missing + o.grant[i]) : 0;
    o.covered[i] = missing > 0 ? paid / missing : 0;
    const left = Math.max(0, o.grant[i] - paid);
    // People hired for a time stand in for hours that the board does not supply, and for no more.
    o.bought[i] = (Math.max(0, 1 - o.supply[i]) * left) / (left + p.price);
  }
}

/** What deals, joining, programmes and contracts cost and bring, each once, where it is borne. */
function book(world: World, p: Numbers): void {
  const { organisations: o, partnerships: s } = world;
  for (let i = 0; i < o.count; i++) {
    // What is lost with a project is paid off over a year.
    o.lost[i] -= o.lost[i] / YEAR;
    o.changing[i] = 0;
    o.saved[i] = 0;
    o.forecast[i] = 0;
    o.earned[i] = PER_CENT * p.margin * (o.treated[i] - o.provided[i] - 1);
    const hired = p.price * (o.hired[i] + o.released[i] + o.coached[i]);
    o.keeping[i] = hired + PER_CENT * p.margin * o.built[i];
    o.managed[i] = p.price + hired + p.price * o.bought[i];
  }
  for (let k = 0; k < s.count; k++) bookDeal(world, p, k);
}

function bookDeal(world: World, p: Numbers, k: number): void {
  const { organisations: o, partnerships: s, nation } = world;
  s.paid[k] = PER_CENT * s.provided[k];
  const [lead, other] = [s.lead[k], s.other[k]];
  if (s.stage[k] === STAGE.none || lead === other) return;
  const form = nation.forms[s.form[k]];
  const prepares = s.stage[k] === STAGE.preparing && form.approvals > 0 ? form.breadth : 0;
  // Preparing costs by what is in scope, joining as long as posts are in dispute.
  const deal = p.dealing * (s.stage[k] === STAGE.running ? s.contested[k] : prepares);
  const both = nation.income[lead] + nation.income[other];
  for (const i of [lead, other]) {
    const small = smallest(world, k, i);
    // What the two save or pay for settled posts is theirs in proportion to their size.
    const part = (small * nation.income[i]) / both;
    o.saved[i] += p.saving * s.settled[k] * part;
    o.forecast[i] += p.saving * form.oneBody * s.overlap[k] * part;
    o.managed[i] += deal * small - p.saving * s.settled[k] * part;
    o.changing[i] += deal * small + p.saving * YEAR * s.settling[k] * part;
    const hours = p.price * s.given[k] * small;
    s.cost[k] += (((deal * small + hours) / PER_CENT) * nation.income[i]) / YEAR;
  }
  o.earned[lead] += p.margin * s.paid[k] * smallest(world, k, lead);
}

function balance(world: World, p: Numbers): void {
  const { organisations: o, times, nation } = world;
  for (let i = 0; i < o.count; i++) {
    const given = p.money_spread * (o.moneyLasting[i] + o.moneySlow[i]);
    const short = PER_CENT * (o.unfilled[i] - times.usualUnfilled[0]);
    const run = given + p.thrift * (o.practice[i] + o.adopted[i]) - p.cover * short;
    const own =
      times.norm[0] + run + o.earned[i] + o.saved[i] - o.changing[i] - o.keeping[i] - o.lost[i];
    o.surplus[i] = own + o.grant[i];
    // What a deal costs once is no deficit to be worked off.
    o.purse[i] = own + o.changing[i];
  }
  // One legal body has one purse.
  for (let i = 0; i < o.count; i++) {
    const body = o.body[i];
    if (body === i) continue;
    const [a, b] = [nation.income[body], nation.income[i]];
    const joint = (a * o.purse[body] + b * o.purse[i]) / (a + b);
    o.purse[body] = joint;
    o.purse[i] = joint;
  }
}

/** Adds the month to what was earned, given and built since the start, £m. */
function addUp({ organisations: o, nation }: World, p: Numbers): void {
  for (let i = 0; i < o.count; i++) {
    const month = nation.income[i] / PER_CENT / YEAR;
    const given = o.grant[i] + p.price * (o.supported[i] + o.watched[i]);
    o.own[i] += month * (o.surplus[i] - o.grant[i]);
    o.outside[i] += month * given;
    o.capital[i] = (nation.income[i] / PER_CENT) * o.invested[i];
  }
}
