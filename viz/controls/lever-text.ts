import type { ParamInfo } from "../../sim/model.ts";
import { digitsOf, withUnit } from "../format.ts";

/** How a lever is shown: on or off, one of a few named choices, or a number on a scale. */
export type LeverKind = "switch" | "choice" | "slider";

/** Names of a lever's whole-number values, where it has them. */
export const choicesOf = (p: ParamInfo): readonly string[] | undefined =>
  (p as ParamInfo & { choices?: readonly string[] }).choices;

/** Read from the parameter's own declaration. */
export function leverKind(p: ParamInfo): LeverKind {
  if (choicesOf(p)) return "choice";
  return p.range[0] === 0 && p.range[1] === 1 && p.step === 1 ? "switch" : "slider";
}

/** The step of a slider: the declared one, or a round hundredth of the range. */
export function stepOf(p: ParamInfo): number {
  if (p.step) return p.step;
  const rough = (p.range[1] - p.range[0]) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  return rough / power > 5 ? power * 10 : rough / power > 2 ? power * 5 : power;
}

/** A value moved to the nearest step of the lever, within its range. */
export function snapped(p: ParamInfo, value: number): number {
  const [low, high] = p.range;
  const step = choicesOf(p) ? 1 : stepOf(p);
  const near = low + Math.round((value - low) / step) * step;
  return Number(Math.min(high, near).toFixed(6));
}

/** A lever's value as a person reads it. */
export function leverText(p: ParamInfo, value: number): string {
  const names = choicesOf(p);
  if (names) return names[Math.round(value - p.range[0])] ?? String(value);
  if (leverKind(p) === "switch") return value >= 0.5 ? "on" : "off";
  return withUnit(value, p.unit, digitsOf(stepOf(p)));
}

/** The presets of the scenarios shown in words: one value, or from the least to the most. */
export function presetText(p: ParamInfo, presets: readonly number[]): string {
  const low = Math.min(...presets);
  const high = Math.max(...presets);
  if (low === high) return leverText(p, low);
  return `${leverText(p, low)} to ${leverText(p, high)}, as each scenario has it`;
}
