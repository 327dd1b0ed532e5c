import { judged } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import { STAGE } from "./deals.ts";

export const postState = {
  partnership: {
    contested: {
      type: "f64",
      unit: "share",
      about: "management posts of the smaller party in dispute, of all that two bodies hold twice",
      range: [0, 1],
    },
    opened: {
      type: "u8",
      unit: "1",
      about: "1 once posts have been put in dispute",
      range: [0, 1],
    },
    overlap: {
      type: "f64",
      unit: "share",
      about: "management posts of the smaller party that the other holds too",
      range: [0, 1],
    },
  },
} as const;

const params = {
  resolving: judged({
    value: 1.2,
    range: [0.3, 4],
    unit: "per month",
    label: "How work settles posts",
    help: "Share of the posts in dispute that a month of all hours of a full board would settle.",
    why: "savings of a merger at 36 and 69 % of plan in its first two years",
  }),
};

export const posts = defineRule({
  id: "posts",
  label: "Posts in dispute",
  prose:
    "Where two bodies become one, posts that both hold are in dispute from the day it is agreed until joint work settles them. Until then staff doubt, hours are claimed and nothing is saved.",
  params,
  state: postState,
  start: () => {},
  step(world, p) {
    const { partnerships: s } = world;
    for (let k = 0; k < s.count; k++) {
      const { stage, opened, contested } = s;
      if (stage[k] === STAGE.none) continue;
      if (opened[k] === 0) contested[k] = s.oneBody[k] * s.overlap[k];
      opened[k] = 1;
      if (stage[k] === STAGE.over) contested[k] = 0;
      if (stage[k] === STAGE.running) contested[k] -= p.resolving * s.given[k] * contested[k];
    }
  },
});
