import type { OutcomeSpecs, Threshold } from "../core/rule.ts";
import type { World } from "../world/world.ts";

const PER_CENT = 100;
const income: Threshold = { size: 0.2, per: "income" };
const soFar: Threshold = { size: 0.2, per: "income so far" };

const inPounds = (world: World, i: number, share: number) =>
  (world.nation.income[i] / PER_CENT) * share;

/** What a typical board and its managers cost, and what is spent on management beside it. */
const organisation: OutcomeSpecs<World> = {
  surplus: {
    label: "Surplus or deficit of the year",
    help: "Surplus (+) or deficit (-) of a year at this month's pace, outside money included.",
    unit: "% of income",
    better: "higher",
    range: [-200, 400],
    digits: 1,
    threshold: 0.2,
    whole: "mean",
    read: ({ organisations: o }, i) => o.surplus[i],
  },
  savings_forecast: {
    label: "Savings announced",
    help: "What joining was said to save.",
    unit: "£m a year",
    better: "neutral",
    range: [0, 1e5],
    digits: 2,
    threshold: income,
    whole: "sum",
    read: (world, i) => inPounds(world, i, world.organisations.forecast[i]),
  },
  savings_realised: {
    label: "Savings made",
    help: "What joining saves now.",
    unit: "£m a year",
    better: "higher",
    range: [0, 1e5],
    digits: 2,
    threshold: income,
    whole: "sum",
    read: (world, i) => inPounds(world, i, world.organisations.saved[i]),
  },
  transition_cost: {
    label: "Cost of changing",
    help: "Paid by this organisation for deals and for posts that are settled, at this month's pace.",
    unit: "£m a year",
    better: "lower",
    range: [0, 1e5],
    digits: 2,
    threshold: income,
    whole: "sum",
    read: (world, i) => inPounds(world, i, world.organisations.changing[i]),
  },
  running_cost: {
    label: "Cost of partnering",
    help: "Paid by this organisation for hours hired or stood in for, and for what buildings cost, at this month's pace.",
    unit: "£m a year",
    better: "lower",
    range: [-1e5, 1e5],
    digits: 2,
    threshold: income,
    whole: "sum",
    read: (world, i) => inPounds(world, i, world.organisations.keeping[i]),
  },
  funding_received: {
    label: "Outside money received",
    help: "Transition money paid by funders, at this month's pace.",
    unit: "£m a year",
    better: "neutral",
    range: [0, 1e5],
    digits: 2,
    threshold: income,
    whole: "sum",
    read: (world, i) => inPounds(world, i, world.organisations.grant[i]),
  },
  management_share: {
    label: "Spent on management",
    help: "Part of income that goes into management, deals and people hired for a time; 4.4 % at an ordinary trust.",
    unit: "% of income",
    better: "lower",
    range: [-200, 400],
    digits: 2,
    threshold: 0.1,
    whole: "mean",
    read: ({ organisations: o }, i) => o.managed[i],
  },
  money: {
    label: "Money of its own since the start",
    help: "What it has earned beyond what it spent, added up, constant prices, without money from outside.",
    unit: "£m",
    better: "higher",
    range: [-1e7, 1e7],
    digits: 1,
    threshold: soFar,
    whole: "sum",
    read: ({ organisations: o }, i) => o.own[i],
  },
  outside_money: {
    label: "Outside money since the start",
    help: "What funders have given it and paid others to support it, added up.",
    unit: "£m",
    better: "neutral",
    range: [-1e7, 1e7],
    digits: 1,
    threshold: soFar,
    whole: "sum",
    read: ({ organisations: o }, i) => o.outside[i],
  },
  outside_capital: {
    label: "Outside capital since the start",
    help: "What funders have given it for buildings and equipment, added up.",
    unit: "£m",
    better: "neutral",
    range: [-1e7, 1e7],
    digits: 1,
    threshold: soFar,
    whole: "sum",
    read: ({ organisations: o }, i) => o.capital[i],
  },
};

/** What money makes visible. */
export const moneyOutcomes = {
  organisation,
  partnership: {
    partnership_cost: {
      label: "Cost so far",
      help: "What preparing it and the hours that both sides gave to it have cost all parties.",
      unit: "£m",
      better: "lower",
      range: [0, 1e6],
      digits: 2,
      threshold: soFar,
      read: ({ partnerships: s }: World, k: number) => s.cost[k],
    },
  } satisfies OutcomeSpecs<World>,
};
