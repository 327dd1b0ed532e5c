import type { Threshold } from "../core/rule.ts";
import type { OutcomeInfo } from "../world/outcomes.ts";
import { code, markdownTable, rangeText } from "./tables.ts";

/** Outcomes: id, label, unit, which direction is good, range, smallest difference worth the name, meaning. */
export function outcomeTable(outcomes: readonly OutcomeInfo[]): string {
  return markdownTable(
    ["outcome", "label", "unit", "better", "range", "worth the name", "meaning"],
    outcomes.map(({ id, label, unit, better, range, threshold, help }) => [
      code(id),
      label,
      unit,
      better,
      rangeText(range),
      thresholdText(threshold),
      help,
    ]),
  );
}

const thresholdText = (threshold: Threshold): string =>
  typeof threshold === "number" ? String(threshold) : `${threshold.size} % of ${threshold.per}`;
