import { ATTRIBUTES, type Attribute } from "./form.ts";
import { STATUS } from "./partnership.ts";
import type { Path, Step } from "./path.ts";
import type { PartnerWorld } from "./world.ts";

const NAMES = Object.keys(ATTRIBUTES) as Attribute[];

/** Attributes that a smaller scale makes smaller; who may instruct or leave does not shrink. */
const SCALED: readonly Attribute[] = ["breadth", "leadHours", "otherHours", "supplies"];

/** The way of partnership `k`: its own, or that of the open form it arose in. */
export function wayOf({ setup, partnership: s }: PartnerWorld, k: number): Path {
  return s.openForm[k] < 0 ? setup.partnerships[k].path : setup.openForms[s.openForm[k]].path;
}

/** The current step of partnership `k`. */
export function stepOf(world: PartnerWorld, k: number): Step {
  return wayOf(world, k).steps[world.partnership.stage[k]];
}

/** Takes partnership `k` to a step of its way: the step's attributes become its own. */
export function enterStep(world: PartnerWorld, k: number, index: number): void {
  const { partnership: s } = world;
  const step = wayOf(world, k).steps[index];
  s.stage[k] = index;
  s.stageMonth[k] = world.month;
  s.scale[k] = step.scale;
  s.approved[k] = 0;
  for (const name of NAMES) s[name][k] = step.attributes[name];
  for (const name of SCALED) s[name][k] *= step.scale;
  if (step.next < 0) s.completedMonth[k] = world.month;
}

/** Ends partnership `k`: its attributes go to zero, so that nothing acts through it any more. */
export function endPartnership(world: PartnerWorld, k: number): void {
  const { partnership: s } = world;
  s.status[k] = STATUS.ended;
  s.endedMonth[k] = world.month;
  for (const name of NAMES) s[name][k] = 0;
}

/** The name of partnership `k` for the story. */
export function nameOf({ organisation: o, partnership: s }: PartnerWorld, k: number): string {
  return `${o.ids[s.lead[k]]}~${o.ids[s.other[k]]}`;
}
