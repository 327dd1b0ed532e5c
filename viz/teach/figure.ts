import { counted } from "../../sim/analysis/words.ts";
import type { OutcomeInfo } from "../../sim/model.ts";
import type { Finding } from "../../sim/teach/check.ts";
import type { Check, Grid, Measure } from "../../sim/teach/lesson-file.ts";
import { number, signed, withUnit } from "../format.ts";

/** What the simulation gave for a statement here and now, and how sure that is, in plain words. */
export function figureText(
  finding: Finding,
  check: Check,
  grid: Grid | undefined,
  outcomes: readonly OutcomeInfo[],
): string {
  if (!Number.isFinite(finding.estimate)) return "Here: it never comes to this.";
  if ("share" in check) return shareText(finding);
  if ("mean" in check) return meanText(finding, check.mean, outcomes);
  const measure = grid?.measure;
  const lead = measure ? amount(Math.abs(finding.estimate), measure, outcomes, false, true) : "";
  const place = finding.estimate < 0 ? "behind the best of the others" : "ahead of the next best";
  return `Here: ${place} by ${lead} on average over ${counted(finding.n, "future")}, give or take ${measure ? amount(2 * finding.error, measure, outcomes, false, true) : ""}.`;
}

function shareText({ estimate, error, n }: Finding): string {
  const middle = (estimate * n + 2) / (n + 4);
  const low = Math.max(0, Math.floor((middle - 2 * error) * n));
  const high = Math.min(n, Math.ceil((middle + 2 * error) * n));
  return `Here: ${Math.round(estimate * n)} of ${counted(n, "future")}. With other luck, ${low} to ${high} of ${n}.`;
}

function meanText(
  { estimate, error, n }: Finding,
  measure: Measure,
  outcomes: readonly OutcomeInfo[],
): string {
  const value = amount(estimate, measure, outcomes, measure.minus !== undefined);
  const give = amount(2 * error, measure, outcomes, false, measure.minus !== undefined);
  return `Here: ${value} on average over ${counted(n, "future")}, give or take ${give}.`;
}

/** A value of a measure with its unit; a moment is counted in months. */
function amount(
  value: number,
  measure: Measure,
  outcomes: readonly OutcomeInfo[],
  difference: boolean,
  /** Whether it is, or belongs to, what lies between two values: of shares, percentage points. */
  apart = difference,
): string {
  if (measure.stat.startsWith("when")) {
    const months = difference ? signed(value, 0) : number(Math.abs(value), 0);
    return `${months} ${months === "1" ? "month" : "months"}`;
  }
  const info = outcomes.find(({ id }) => id === measure.outcome);
  const digits = Math.max(1, info?.digits ?? 1);
  const say = (size: number) =>
    apart && info?.unit === "share"
      ? `${number(size * 100, Math.max(0, digits - 2))} percentage points`
      : withUnit(size, info?.unit ?? "", digits);
  const text = say(Math.abs(value));
  const small = Number(Math.abs(value).toFixed(digits)) === 0;
  if (small) return info ? `less than ${say(10 ** -digits)}` : "nothing";
  if (value < 0) return `−${text}`;
  return difference ? `+${text}` : text;
}
