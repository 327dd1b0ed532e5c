import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { type HeldLever, stepsOf } from "../../../sim/teach/play-file.ts";
import { digitsOf, withUnit } from "../../format.ts";

/** How a lever is called. */
export const leverLabel = ({ id, label }: HeldLever, { parameters }: PageModel): string =>
  label ?? parameters.find((one) => one.id === id)?.label ?? id;

/** A value of a lever in words: an end by its name, what lies between as a number. */
export function leverValue(lever: HeldLever, value: number, { parameters }: PageModel): string {
  const { range, low, high, step } = lever;
  if (value === range[0]) return low;
  if (value === range[1]) return high;
  const unit = parameters.find(({ id }) => id === lever.id)?.unit ?? "1";
  return withUnit(value, unit, digitsOf(step));
}

/** Whether a lever is a choice between two. */
export const isSwitch = (lever: HeldLever): boolean => stepsOf(lever) === 2;
