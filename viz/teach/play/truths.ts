import type { OutcomeInfo } from "../../../sim/model.ts";
import { type Futures, seriesIndex, valueAt } from "../../../sim/teach/futures.ts";
import { inFutures } from "../../../sim/teach/in-words.ts";
import type { RolePlay } from "../../../sim/teach/play-file.ts";
import { dateText } from "../../calendar.ts";
import { readingOf } from "../predict/reading.ts";
import {
  type Figure,
  kindOf,
  type Line,
  pointsOf,
  titleOf,
  type Values,
  valueText,
} from "./figures.ts";

/** One thing that was true. */
export type Truth = RolePlay["debrief"]["truths"][number];

const line = (key: string, label: string, tone: number, points: Line["points"]): Line => ({
  key,
  label,
  tone,
  yearly: false,
  points,
});

/** What was true, what was seen in its place, and the world in which nobody partners. */
export function truthFigure(
  { entity, outcome, seen }: Truth,
  real: Values,
  twin: Values | null,
  outcomes: readonly OutcomeInfo[],
  name: (entity: string) => string,
): Figure | null {
  const info = outcomes.find(({ id }) => id === outcome);
  if (!info) return null;
  const lines = [line("true", "True", 1, pointsOf(real, entity, outcome))];
  if (seen) lines.push(line("seen", "What its board saw", 2, pointsOf(real, entity, seen)));
  if (twin) {
    const points = pointsOf(twin, entity, outcome);
    lines.push(line("twin", "True if nobody had partnered", 0, points));
  }
  return {
    key: `${entity} ${outcome}`,
    title: titleOf(info, name(entity)),
    reading: readingOf(info),
    kind: kindOf(info),
    lines,
  };
}

/** Where what was seen and what was true were furthest apart, as a sentence; null where none was seen. */
export function gapText({ lines, reading }: Figure, better: OutcomeInfo["better"]): string | null {
  const truth = lines.find(({ key }) => key === "true")?.points ?? [];
  const seen = lines.find(({ key }) => key === "seen")?.points ?? [];
  let most = { month: 0, gap: 0 };
  for (const { month, value } of seen) {
    const real = truth.find((point) => point.month === month);
    if (real && Math.abs(value - real.value) > Math.abs(most.gap)) {
      most = { month, gap: value - real.value };
    }
  }
  if (isNothing(most.gap, reading)) return null;
  const ways = {
    higher: ["better", "worse"],
    lower: ["worse", "better"],
    neutral: ["higher", "lower"],
  };
  const side = ways[better][most.gap > 0 ? 0 : 1];
  return `Furthest apart in ${dateText(most.month)}: it looked ${reading.size(Math.abs(most.gap))} ${side} than it was.`;
}

/** Whether a distance reads as none in the digits that are shown. */
const isNothing = (apart: number, { factor, digits }: Figure["reading"]): boolean =>
  Number(Math.abs(apart * factor).toFixed(digits)) === 0;

/** How it ended against the world in which nobody partners, under the same luck. */
export function twinText(figure: Figure): string | null {
  const end = (key: string) => figure.lines.find((one) => one.key === key)?.points.at(-1);
  const [real, twin] = [end("true"), end("twin")];
  if (!real || !twin) return null;
  const apart = real.value - twin.value;
  const now = `At the end: ${valueText(figure, real.value)}`;
  if (isNothing(apart, figure.reading)) {
    return `${now}, and the same if nobody had partnered.`;
  }
  return `${now}. If nobody had partnered, with the same luck: ${valueText(figure, twin.value)}.`;
}

/** In how many futures with the same decisions it ends better than without the partnership. */
export function luckText(
  { entity, outcome }: Truth,
  real: Futures,
  twin: Futures,
  info: OutcomeInfo | undefined,
): string | null {
  const [a, b] = [real, twin].map((one) => seriesIndex(one, entity, outcome));
  if (a < 0 || b < 0 || !info || info.better === "neutral") return null;
  const sign = info.better === "higher" ? 1 : -1;
  const gaps = Array.from({ length: real.replicates }, (_, replicate) => {
    const [x, y] = [
      valueAt(real, replicate, real.months, a),
      valueAt(twin, replicate, twin.months, b),
    ];
    return sign * (x - y);
  }).filter((gap) => !Number.isNaN(gap));
  const apart = gaps.filter((gap) => !isNothing(gap, readingOf(info)));
  const better = apart.filter((gap) => gap > 0).length;
  const same = gaps.length - apart.length;
  const rest =
    same > 0 ? `, and makes no difference that shows ${inFutures(same, gaps.length)}` : "";
  return `Was it luck? With the same decisions and other luck, it ends better than without the partnership ${inFutures(better, gaps.length)}${rest}.`;
}
