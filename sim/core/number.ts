import type { ParamSpec, Source } from "./parameters.ts";
import type { Unit } from "./units.ts";

interface Declared {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: Unit;
  readonly label: string;
  /** One sentence: what it weighs. */
  readonly help: string;
}

/** A number that nobody has measured: a judgement, sampled over its range. */
export function judged(number: Declared & { readonly why: string }): ParamSpec {
  const { value, why, ...rest } = number;
  const source: Source = { grade: "assumption", cite: `Judgement: ${why}` };
  return { default: value, role: "uncertain", source, ...rest };
}

/** A number with a published source; sampled over its range. */
export function sourced(
  number: Declared & { readonly grade: Source["grade"]; readonly cite: string },
): ParamSpec {
  const { value, grade, cite, ...rest } = number;
  return { default: value, role: "uncertain", source: { grade, cite }, ...rest };
}

/** What is declared of something that somebody could decide, beside the number itself. */
interface Decided extends Declared, Required<Pick<ParamSpec, "group" | "good" | "why" | "ends">> {
  readonly cite: string;
  readonly step?: number;
  /** Whether it acts on those who have no partner too. */
  readonly alone?: boolean;
}

/** Something that somebody could decide. */
export function lever(number: Decided): ParamSpec {
  const { value, cite, step = (number.range[1] - number.range[0]) / 20, ...rest } = number;
  return { default: value, role: "lever", source: { grade: "moderate", cite }, step, ...rest };
}
