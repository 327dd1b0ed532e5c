import { sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import { STAGE } from "./deals.ts";

export const cultureState = {
  partnership: {
    distance: {
      type: "f64",
      unit: "share",
      about: "how far apart what the people of both hold dear is",
      range: [0, 1],
    },
  },
} as const;

const params = {
  mixing: sourced({
    value: 0.3,
    range: [0.05, 1],
    unit: "per month",
    label: "How ways grow together",
    help: "Share of the distance that a month of joint work with all hours of a full board would close.",
    grade: "moderate",
    cite: "cultures of merged bodies take two to five years to integrate: 0.017 to 0.042 a month at the hours a merger takes",
  }),
};

export const culture = defineRule({
  id: "culture",
  label: "Culture",
  prose: "What people hold dear grows together as they work together, and by nothing else.",
  params,
  state: cultureState,
  start: () => {},
  step(world, p) {
    const { partnerships: s } = world;
    for (let k = 0; k < s.count; k++) {
      if (s.stage[k] === STAGE.running) s.distance[k] -= p.mixing * s.given[k] * s.distance[k];
    }
  },
});
