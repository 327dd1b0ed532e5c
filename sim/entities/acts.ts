import { counted } from "../core/counted.ts";
import type { EventLog } from "../core/trajectory.ts";
import { STATUS } from "./partnership.ts";
import { LEVELS } from "./person.ts";
import type { ActInput } from "./scenario.ts";
import type { PartnerWorld } from "./world.ts";

type Act = (world: PartnerWorld, row: number, act: ActInput) => void;

const eachRunning = (world: PartnerWorld, change: (k: number) => void) => {
  for (let k = 0; k < world.partnership.count; k++) {
    if (world.partnership.status[k] === STATUS.running) change(k);
  }
};

/** What each act sets in motion. None sets an outcome: the mechanisms take it from here. */
const ACTS: Readonly<Record<ActInput["do"], Act>> = {
  replace_board: ({ organisation: o }, i, { amount }) => {
    o.boardOrder[o.legal[i]] = Math.min(1, amount);
  },
  give_label: ({ organisation: o }, i) => {
    o.labelOrder[o.legal[i]] = 1;
  },
  departure: ({ organisation: o }, i, { level, amount }) => {
    const place = level === "board" ? o.legal[i] : i;
    o.departOrder[place * 4 + LEVELS.indexOf(level)] += amount;
  },
  project_failure: ({ organisation: o }, i, { amount }) => {
    o.structural[i] -= 0.3 * amount;
    o.financeShock[i] -= 0.7 * amount;
    o.reputation[i] -= 0.05 * amount;
  },
  formalise: (world, _i, { amount }) => {
    eachRunning(world, (k) => {
      world.partnership.formal[k] = Math.min(1, world.partnership.formal[k] + amount);
    });
  },
  volume: (world, _i, { amount }) => {
    for (let k = 0; k < world.partnership.count; k++) world.partnership.volume[k] *= amount;
  },
  grant: (world, i, { amount, months }) => {
    world.organisation.grant[i] = amount;
    world.organisation.grantUntil[i] = world.month + months - 1;
  },
  inspect: (world, i) => {
    world.organisation.nextInspection[i] = world.month;
  },
};

const share = (x: number) => `${Math.round(100 * x)} % of it`;
const people = (x: number) => (x === 1 ? "one person" : `${x} people`);

/** How the story tells each act: what was decided, and how much of it. */
const TOLD: Readonly<Record<ActInput["do"], (act: ActInput) => readonly [string, string]>> = {
  replace_board: ({ amount }) => ["board replaced", share(amount)],
  give_label: () => ["special measures decided", ""],
  departure: ({ amount, level }) => ["departure decided", `${people(amount)}, ${level}`],
  project_failure: ({ amount }) => ["project fails", `loses ${amount} % of income`],
  formalise: () => ["joint work written down", "made part of normal processes"],
  volume: ({ amount }) => ["more patients on the pathway", `${amount} times as many`],
  grant: ({ amount, months }) => [
    "money granted",
    `£${amount}m a year for ${counted(months, "month")}`,
  ],
  inspect: () => ["inspection called", ""],
};

/** Carries out the acts that the scenario schedules for this month. */
export function applyActs(world: PartnerWorld, log: EventLog): void {
  const acts = world.setup.acts.get(world.month);
  if (!acts) return;
  for (const act of acts) {
    const row =
      act.organisation === undefined ? -1 : (world.setup.rowOf.get(act.organisation) ?? -1);
    ACTS[act.do](world, row, act);
    if (log.on && act.amount > 0) {
      const entity = row < 0 ? "system" : world.organisation.ids[row];
      const [event, detail] = TOLD[act.do](act);
      log.add(world.month, entity, event, "decided", detail);
    }
  }
}
