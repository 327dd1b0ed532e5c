import type { ParamValues } from "../core/mechanism.ts";
import { judged, lever, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { STAGE } from "./deals.ts";

export const moneyState = {
  organisation: {
    grant: {
      type: "f64",
      unit: "% of income",
      about: "money from outside, a year",
      range: [0, 200],
    },
    missing: {
      type: "f64",
      unit: "% of income",
      about: "how far its own balance is below the usual",
      range: [0, 200],
    },
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
      range: [0, 10],
    },
    spent: {
      type: "f64",
      unit: "% of income",
      about: "what partnering costs it beside hours, a year",
      range: [-60, 60],
    },
    surplus: {
      type: "f64",
      unit: "% of income",
      about: "yearly surplus, below zero a deficit",
      range: [-60, 60],
    },
  },
} as const;

const params = {
  money_spread: sourced({
    value: 4.9,
    range: [4, 9],
    unit: "% of income",
    label: "Spread of finances",
    help: "How much surpluses of trusts differ by what nobody manages.",
    grade: "moderate",
    cite: "National Audit Office 2015/16: two thirds of trusts in deficit at a mean of -3 %",
  }),
  thrift: judged({
    value: 3.3,
    range: [0, 4],
    unit: "% of income",
    label: "What practice saves",
    help: "Surplus for each SD of better practice.",
    why: "what is well run costs less: length of stay, errors, theatre time",
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
    value: 2.5,
    range: [1, 6],
    unit: "% of income",
    label: "What one board fewer saves",
    help: "Yearly saving in % of the smaller party's income once all posts held twice are settled.",
    grade: "moderate",
    cite: "Aldwych 2016: 1 to 3 % of joint turnover",
  }),
  transition_funding: lever({
    value: 0,
    range: [0, 40],
    unit: "% of income",
    group: "Resources",
    label: "Transition money",
    help: "Money from outside for the helped trust, in % of its income a year.",
    cite: "King's Fund 2015: support of 12 deals £2bn",
  }),
  funding_months: lever({
    value: 36,
    range: [0, 120],
    unit: "months",
    group: "Resources",
    label: "How long it flows",
    help: "Months of transition money from the full arrangement on.",
    cite: "case C: bridging money for some years",
  }),
  cover: judged({
    value: 1.8,
    range: [0.3, 4],
    unit: "1",
    label: "What cover costs",
    help: "% of income lost for each % of staff posts unfilled above the usual.",
    why: "agency staff at a premium, and income lost where nobody can be found",
  }),
};

export const money = defineRule({
  id: "money",
  label: "Money",
  prose:
    "A trust's yearly balance is that of the times, what nobody manages, what good practice saves and what cover for empty posts costs.",
  params,
  state: moneyState,
  start: (world, p) => balance(world, p),
  step(world, p) {
    fund(world, p);
    balance(world, p);
  },
});

/** Money from outside first pays what is missing; what is left of it buys hours. */
function fund(world: World, p: ParamValues<typeof params>): void {
  const { organisations: o, partnerships: s, times, nation } = world;
  for (let i = 0; i < o.count; i++) {
    o.missing[i] = Math.max(0, times.norm[0] - (o.surplus[i] - o.grant[i]));
    o.grant[i] = 0;
    o.spent[i] = 0;
  }
  for (let k = 0; k < s.count; k++) {
    if (s.stage[k] !== STAGE.running) continue;
    const [lead, other] = [s.lead[k], s.other[k]];
    if (s.age[k] < p.funding_months) o.grant[other] += p.transition_funding;
    if (lead === other || s.oneBody[k] === 0) continue;
    const smaller = Math.min(nation.income[lead], nation.income[other]);
    const saved =
      (p.saving * s.overlap[k] * smaller * (1 - s.contested[k] / s.overlap[k])) /
      (nation.income[lead] + nation.income[other]);
    o.spent[lead] -= saved;
    o.spent[other] -= saved;
  }
  for (let i = 0; i < o.count; i++) {
    const [grant, missing] = [o.grant[i], o.missing[i]];
    const paid = grant > 0 ? (grant * missing) / (missing + grant) : 0;
    o.covered[i] = missing > 0 ? paid / missing : 0;
    o.bought[i] = (grant - paid) / p.price;
  }
}

function balance(world: World, p: ParamValues<typeof params>): void {
  const { organisations: o, times } = world;
  for (let i = 0; i < o.count; i++) {
    const given = p.money_spread * (o.moneyLasting[i] + o.moneySlow[i]);
    const short = 100 * (o.unfilled[i] - times.usualUnfilled[0]);
    o.surplus[i] =
      times.norm[0] + given + p.thrift * o.practice[i] - p.cover * short + o.grant[i] - o.spent[i];
  }
}
