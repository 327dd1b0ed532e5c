import { sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";

export const timesState = {
  times: {
    tide: {
      type: "f64",
      unit: "SD",
      about: "by how much care of the average trust has risen",
      range: [-12, 12],
    },
    norm: {
      type: "f64",
      unit: "% of income",
      about: "surplus of the average trust",
      range: [-20, 20],
    },
  },
} as const;

const params = {
  drift: sourced({
    value: 0.13,
    range: [0, 0.25],
    unit: "SD per year",
    label: "Trend of the times",
    help: "By how much care of every trust rises in a year, whatever anybody does.",
    grade: "moderate",
    cite: "Care Quality Commission: services rated good or better 56 % in 2016, 75 % in 2020",
  }),
  funding: sourced({
    value: -2.56,
    range: [-6, 2],
    unit: "% of income",
    label: "Funding of the times",
    help: "Surplus or deficit of the average trust.",
    grade: "strong",
    cite: "National Audit Office: -3.2 % of income in 2015/16",
  }),
};

/** Months in a year. */
const YEAR = 12;

export const times = defineRule({
  id: "times",
  label: "The times",
  prose:
    "Care of all trusts rises with the times, and funding sets the surplus of the average trust. Nothing that is said of one trust beside others depends on either.",
  params,
  state: timesState,
  start(world, p) {
    world.times.norm[0] = p.funding;
  },
  step(world, p) {
    world.times.tide[0] += p.drift / YEAR;
    world.times.norm[0] = p.funding;
  },
});
