import type { ParamInfo } from "../core/mechanism.ts";
import { code, markdownTable, number, rangeText, withUnit } from "./tables.ts";

const roles = { lever: "lever", uncertain: "uncertain", fixed: "fixed" } as const;

/** The table of some parameters: id, label, value, range, unit, role, grade and source. */
export function parameterTable(parameters: readonly ParamInfo[]): string {
  return markdownTable(
    ["id", "label", "value", "range", "unit", "role", "grade", "source"],
    parameters.map(({ id, label, default: usual, range, unit, role, source }) => [
      code(id),
      label,
      number(usual),
      rangeText(range),
      unit,
      roles[role],
      source.grade,
      source.cite,
    ]),
  );
}

/** The parameters that could be decided, by the heading under which they are shown. */
export function leverTable(levers: readonly ParamInfo[]): string {
  return markdownTable(
    ["group", "lever", "what it is", "default", "range"],
    levers.map(({ id, group, help, unit, default: usual, range }) => [
      group ?? "",
      code(id),
      help,
      withUnit(usual, unit),
      rangeText(range),
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
