import type { StateSpec } from "../core/rule.ts";
import { code, markdownTable, rangeText } from "./tables.ts";

/** State variables: name, unit, range and meaning. */
export function columnTable(columns: Readonly<Record<string, StateSpec>>): string {
  return markdownTable(
    ["state variable", "unit", "range", "meaning"],
    Object.entries(columns).map(([name, { unit, range, about }]) => [
      code(name),
      unit,
      rangeText(range),
      about,
    ]),
  );
}
