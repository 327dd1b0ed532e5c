import type { Draws } from "../core/draws.ts";
import type { EventLog } from "../core/trajectory.ts";
import type { Act } from "../world/nation.ts";
import { defineRule } from "../world/rule.ts";
import { BOARD, type World } from "../world/world.ts";
import { appoint } from "./boards.ts";
import { putLabel } from "./inspection.ts";

const PER_CENT = 100;

export const deciders = defineRule({
  id: "deciders",
  label: "What somebody decides",
  prose:
    "A scenario may say what somebody decides in a month: a board is replaced, a label given, money granted, something written down. It cannot say what comes of it.",
  params: {},
  state: {},
  step(world, _, draw, log) {
    for (const act of world.nation.acts) {
      if (act.month === world.month) ACTS[act.what]({ world, act, draw, log });
    }
  },
});

interface Deed {
  readonly world: World;
  readonly act: Act;
  readonly draw: Draws;
  readonly log: EventLog;
}

const ACTS: Readonly<Record<Act["what"], (deed: Deed) => void>> = {
  replace_board({ world, act, draw, log }) {
    const { organisations: o, month } = world;
    const from = act.row * BOARD;
    for (let j = from; j < from + Math.round(act.amount * BOARD); j++) appoint(world, j, 0, draw);
    if (log.on) log.add(month, o.ids[act.row], "board replaced", "decided");
  },
  give_label({ world, act, log }) {
    const { organisations: o, month } = world;
    o.rating[act.row] = 1;
    putLabel(world, act.row, 1);
    if (log.on) log.add(month, o.ids[act.row], "put into special measures", "decided");
  },
  departure({ world, act, log }) {
    const { organisations: o, posts, partnerships: s, month } = world;
    let left = Math.round(act.amount);
    for (let j = act.row * BOARD; j < (act.row + 1) * BOARD && left > 0; j++) {
      if (posts.filled[j] === 0) continue;
      posts.filled[j] = 0;
      left -= 1;
    }
    for (let k = 0; k < s.count; k++) {
      if (s.lead[k] === act.row || s.other[k] === act.row) s.losing[k] += act.amount;
    }
    if (log.on) log.add(month, o.ids[act.row], "people leave its board", "decided");
  },
  project_failure({ world, act, log }) {
    const { organisations: o, month } = world;
    o.lost[act.row] += act.amount;
    if (log.on) log.add(month, o.ids[act.row], "project fails", "decided");
  },
  formalise({ world, act, log }) {
    const { partnerships: s, month } = world;
    for (let k = 0; k < s.count; k++) s.formal[k] = Math.max(s.formal[k], act.amount);
    if (log.on) log.add(month, s.ids[0], "joint work written down", "decided");
  },
  volume({ world, act, log }) {
    const { partnerships: s, month } = world;
    for (let k = 0; k < s.count; k++) s.volume[k] *= act.amount;
    if (log.on) log.add(month, s.ids[0], "more patients on the pathway", "decided");
  },
  grant({ world, act, log }) {
    const { organisations: o, nation, month } = world;
    o.granted[act.row] = (PER_CENT * act.amount) / nation.income[act.row];
    o.grantedFor[act.row] = act.months;
    if (log.on) log.add(month, o.ids[act.row], "money granted", "decided");
  },
  inspect({ world, act, log }) {
    const { organisations: o, month } = world;
    o.due[act.row] = 0;
    if (log.on) log.add(month, o.ids[act.row], "inspection called", "decided");
  },
};
