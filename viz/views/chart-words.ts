import { FEWEST_FOR_A_BAND } from "../../sim/analysis/fewest.ts";
import type { Precision } from "../../sim/analysis/precision.ts";
import { PRECISION_RULE } from "../../sim/analysis/precision-rule.ts";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { yearsText } from "../calendar.ts";
import type { Answer, Mode } from "../charts/facets.ts";
import { number, withUnit } from "../format.ts";
import { listed } from "../names.ts";

/** Whether the futures of an answer differ by what nobody knows as well as by luck. */
export const isUnknown = ({ cast }: Answer): boolean => cast.some(({ job }) => job.unknown);

/** What every scenario is measured from unless somebody chose another one. */
export const NOT_PARTNERING = "not partnering";

/** What differences of an answer are taken from: the card’s label, or “not partnering”. */
export function baseLabel({ result, cast }: Answer): string {
  const base = cast[result.versus.find((m) => m >= 0) ?? -1];
  return !base || base.tone === 0 ? NOT_PARTNERING : base.label;
}

/** Number of futures, centre, band and kind of spread in one short line, for every single chart. */
export function basis(answer: Answer): string {
  const { n } = answer.result;
  if (n < FEWEST_FOR_A_BAND) return `n = ${n}, the band follows`;
  const spread = isUnknown(answer) ? "chance and not knowing" : "chance";
  return `n = ${n}; line: median; band: 8 in 10 futures; spread: ${spread}`;
}

/** The same in full sentences, for a group of charts. */
export function caption(answer: Answer, mode: Mode, crowded: boolean, single: boolean): string {
  const { n } = answer.result;
  if (n < FEWEST_FOR_A_BAND) {
    return `n = ${n}: the middle of a few futures so far, the same luck for every line; the band follows. Pale: the answer before this change.`;
  }
  const gaps = mode === "gaps";
  const base = baseLabel(answer);
  const spread = isUnknown(answer)
    ? "from chance and from not knowing: each future has its own draw of the assumptions, the same for every line"
    : "from chance alone, with assumptions held at their central values";
  return [
    `n = ${n} paired futures.`,
    gaps
      ? `Line: median of the differences from ${base}, future by future; at zero: ${base}.`
      : "Line: median.",
    `Band${crowded ? " and bar beside it" : ""}: 10th to 90th percentile, ${spread}.`,
    ...(single ? ["Thin lines: single futures, cut off where they leave the chart."] : []),
    ...(gaps ? [] : ["Dashed: not partnering, under the same luck."]),
    "Marks: 1, 3 and 5 years.",
  ].join(" ");
}

/** How precise a finished run is, in one or two sentences. */
export function precisionWords(
  { result, cast }: Answer,
  known: PageModel,
  name: (entity: string) => string,
): string {
  const { precision, n, of } = result;
  if (!precision || n < of) return "";
  return `All ${of} futures are done. ${sureness(precision, cast, known, name)}`;
}

/** When futures are called enough, in words; the rule itself is in sim/analysis/precision-rule.ts. */
export const ruleWords = (): string => {
  const { fewest, months, chance } = PRECISION_RULE;
  const years = listed(months.map((month) => number(month / 12, 0)));
  return `A run always plays all the futures that are asked for, so that numbers before and after a change rest on the same futures. They are enough once there are ${fewest} of them and, for every card against not partnering, for both parties, their tie and the system, and ${years} years after the start, the typical difference in care, staff, money, waits and trust is known to within one step (4 places, £1m, 1 week, 10% of trust) and the chance of doing better to within ${Math.round(chance * 100)} in 100; “to within” means two standard errors to either side.`;
};

function sureness(
  { enough, widest, chance }: Precision,
  cast: Answer["cast"],
  known: PageModel,
  name: (entity: string) => string,
): string {
  const chances = `chances to within ${Math.ceil(chance * 100)} in 100`;
  if (!widest) return `Chances are known to within ${Math.ceil(chance * 100)} in 100.`;
  const info = known.outcomes.find(({ id }) => id === widest.outcome);
  const size = (value: number) => `±${withUnit(value, widest.unit, info?.digits ?? 2)}`;
  const where = `${info?.label.toLowerCase() ?? widest.outcome} of ${name(widest.entity)} with ${cast[widest.job].label} after ${yearsText(widest.month)}`;
  if (enough) {
    return `Precise enough: even the least sure typical difference (${where}) is known to within ${size(widest.within)}, ${chances}.`;
  }
  return `The least sure typical difference (${where}) is known to within ${size(widest.within)}, where ${size(widest.step)} would be precise enough; ${chances}, where ${Math.round(PRECISION_RULE.chance * 100)} would be.`;
}
