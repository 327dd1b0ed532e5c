import type { ParamSpec, Source } from "./mechanism.ts";
import type { Unit } from "./units.ts";

type Range = readonly [number, number];

/** A number that nobody has measured: a judgement, sampled over its range. */
export function assumed(
  value: number,
  range: Range,
  unit: Unit,
  label: string,
  why: string,
): ParamSpec {
  const source: Source = { grade: "assumption", cite: `Judgement: ${why}` };
  return { default: value, range, unit, role: "uncertain", label, help: why, source };
}

/** A number with a published source; sampled over its range. */
export function measured(
  value: number,
  range: Range,
  unit: Unit,
  label: string,
  help: string,
  grade: Source["grade"],
  cite: string,
): ParamSpec {
  return { default: value, range, unit, role: "uncertain", label, help, source: { grade, cite } };
}

/** A number settled by its source: not sampled. */
export function fixed(
  value: number,
  range: Range,
  unit: Unit,
  label: string,
  help: string,
  grade: Source["grade"],
  cite: string,
): ParamSpec {
  return { default: value, range, unit, role: "fixed", label, help, source: { grade, cite } };
}

/** Something that somebody could decide. */
export function lever(
  group: string,
  value: number,
  range: Range,
  unit: Unit,
  label: string,
  help: string,
  cite: string,
  step = 0.05,
): ParamSpec {
  const source: Source = { grade: "moderate", cite };
  return { default: value, range, unit, role: "lever", label, help, source, step, group };
}
