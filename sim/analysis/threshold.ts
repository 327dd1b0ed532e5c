import type { OutcomeInfo } from "../model.ts";

/**
 * The smallest difference worth the name in a month, in the outcome's unit: a threshold that is a part
 * of income, of those who earn `scale` £m a year, is worked out. NaN where that is not known.
 */
export function thresholdIn(
  threshold: OutcomeInfo["threshold"],
  scale: number | undefined,
  month: number,
): number {
  if (typeof threshold === "number") return threshold;
  const yearly = threshold.size * (scale ?? Number.NaN);
  return threshold.per === "income" ? yearly / 100 : (yearly * Math.max(1, month)) / 1200;
}
