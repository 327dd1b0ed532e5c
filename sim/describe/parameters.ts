import type { ParamInfo } from "../core/parameters.ts";
import { code, markdownTable, number, rangeText, withUnit } from "./tables.ts";

/** The table of some parameters: id, value, range, unit, role, meaning, grade and source. */
export function parameterTable(parameters: readonly ParamInfo[]): string {
  return markdownTable(
    ["parameter", "value", "range", "unit", "role", "meaning", "grade", "source"],
    parameters.map(({ id, label, help, default: usual, range, unit, role, source }) => [
      code(id),
      number(usual),
      rangeText(range),
      unit,
      role,
      `${label}. ${help}`,
      source.grade,
      source.cite,
    ]),
  );
}

/** The parameters that could be decided, by the heading under which they are shown. */
export function leverTable(levers: readonly ParamInfo[]): string {
  return markdownTable(
    ["group", "lever", "what it is", "default", "range", "its two ends", "what it brings"],
    levers.map(({ id, group = "", help, unit, default: usual, range, ends = [], why = "" }) => [
      group,
      code(id),
      help,
      withUnit(usual, unit),
      rangeText(range),
      ends.join(" / "),
      why,
    ]),
  );
}

/** How many parameters there are, and how many of them nobody has measured, in one paragraph. */
export function countParameters(parameters: readonly ParamInfo[]): string {
  const levers = parameters.filter(({ role }) => role === "lever").length;
  const numbers = parameters.filter(({ role }) => role !== "lever");
  const assumed = numbers.filter(({ source }) => source.grade === "assumption").length;
  const graded = (["strong", "moderate", "weak"] as const)
    .map((grade) => ({ grade, n: numbers.filter(({ source }) => source.grade === grade).length }))
    .filter(({ n }) => n > 0)
    .map(({ grade, n }) => `${n} ${grade}`)
    .join(", ");
  return (
    `**${assumed} of ${parameters.length} parameters are assumptions**: numbers that nobody has ` +
    `measured, with a range over which they are sampled. Of the others, ${levers} are levers, which ` +
    `somebody could decide, and ${numbers.length - assumed} rest on a published source (by grade of ` +
    `evidence: ${graded}).`
  );
}
