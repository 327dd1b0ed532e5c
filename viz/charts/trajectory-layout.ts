import { area, line, type ScaleLinear, scaleLinear } from "d3";
import type { ChartData, LineData, Size } from "./chart-data.ts";
import { spread, wrap } from "./spread.ts";

/** Months at which a difference is put in words; they carry a mark in every chart. */
export const LANDMARKS = [12, 36, 60] as const;

export interface PathShape {
  readonly key: string;
  readonly tone: number;
  readonly faded: boolean;
  readonly d: string;
}

export interface MarkShape {
  readonly key: string;
  readonly tone: number;
  readonly faded: boolean;
  readonly x: number;
  readonly y: number;
}

export interface LabelShape extends MarkShape {
  readonly lines: readonly string[];
  /** From the end of the line to the label. */
  readonly leader: string;
}

/** The band at the end of a line, set beside the plot where bands would hide one another. */
export interface RangeShape {
  readonly key: string;
  readonly tone: number;
  readonly faded: boolean;
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}

export interface TickShape {
  readonly at: number;
  readonly text: string;
}

/** Everything a trajectory chart draws, in CSS pixels, ready to be joined. */
export interface TrajectoryLayout extends Size {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly months: number;
  readonly xTicks: readonly TickShape[];
  readonly yTicks: readonly TickShape[];
  /** Height of the value zero, where it is in sight. */
  readonly zero: number | null;
  /** Which way is better, in words beside an arrow; the empty text where neither is. */
  readonly good: string;
  readonly landmarks: readonly number[];
  readonly ghosts: readonly PathShape[];
  readonly bands: readonly PathShape[];
  readonly futures: readonly PathShape[];
  readonly centres: readonly PathShape[];
  readonly marks: readonly MarkShape[];
  readonly ranges: readonly RangeShape[];
  readonly labels: readonly LabelShape[];
}

const LINE_HEIGHT = 13;
const LABEL_GAP = 15;
const CHARACTER = 6.8;

/** Where everything of a trajectory chart goes. Pure: no document, no clock. */
export function layoutTrajectories(data: ChartData, size: Size): TrajectoryLayout {
  const { left, right, gutter, ranges } = sidesOf(size.width, data);
  const frame = { left, right, top: data.good === 0 ? 10 : 20, bottom: size.height - 22 };
  const x = scaleLinear([0, data.months], [frame.left, frame.right]);
  const y = scaleLinear(data.domain, [frame.bottom, frame.top]).nice(8);
  const shapes = data.lines.map((one) => shapesOf(one, x, y));
  const [low, high] = y.domain();
  return {
    ...size,
    ...frame,
    months: data.months,
    xTicks: yearTicks(data.months, frame.right - frame.left).map((m) => ({
      at: x(m),
      text: String(m / 12),
    })),
    yTicks: y.ticks(4).map((value) => ({ at: y(value), text: y.tickFormat(4)(value) })),
    zero: low < 0 && high > 0 ? y(0) : null,
    good: ["↓ lower is better", "", "↑ higher is better"][data.good + 1],
    landmarks: LANDMARKS.filter((m) => m <= data.months).map((m) => x(m)),
    ghosts: data.ghosts.map((one) => ({ ...look(one), d: bandPath(one, x, y) })),
    bands: shapes.map((s) => s.band),
    futures: shapes.flatMap((s) => s.futures),
    centres: shapes.map((s) => s.centre),
    marks: shapes.flatMap((s) => s.marks),
    ranges: rangesOf(data.lines, y, frame.right, ranges),
    labels: data.keyed ? [] : labelsOf(data.lines, x, y, { ...frame, ranges }, gutter - ranges),
  };
}

const RANGE_WIDTH = 6;
/** Room for half of the last number under the plot, and its word. */
const KEYED = 24;

/**
 * Where the plot lies in a chart of this width. Right of it is the gutter: first, where more than
 * two bands would lie on one another, a range for each, then the labels.
 */
function sidesOf(width: number, { lines, keyed }: Pick<ChartData, "lines" | "keyed">) {
  const ranges = lines.length > 2 ? lines.length * RANGE_WIDTH + 4 : 0;
  const names = keyed ? KEYED : Math.round(Math.min(132, Math.max(108, width * 0.29)));
  const gutter = names + ranges;
  return { left: 38, right: width - gutter, gutter, ranges };
}

/** What of a chart decides where its plot lies. */
type Plotted = Pick<ChartData, "months" | "lines" | "keyed">;

/** The whole month nearest to a place in a chart of this width, or null beside the plot. */
export function monthAt(place: number, data: Plotted, width: number): number | null {
  const { left, right } = sidesOf(width, data);
  if (place < left - 6 || place > right + 6) return null;
  const month = Math.round(((place - left) / (right - left)) * data.months);
  return Math.max(0, Math.min(data.months, month));
}

/** Where a month lies in a chart of this width. */
export function placeOf(month: number, data: Plotted, width: number): number {
  const { left, right } = sidesOf(width, data);
  return left + ((right - left) * month) / data.months;
}

type Scale = ScaleLinear<number, number>;

const look = ({ key, tone, faded }: LineData) => ({ key, tone, faded });

function linePath(values: Float64Array, x: Scale, y: Scale): string {
  const path = line<number>()
    .defined((v) => !Number.isNaN(v))
    .x((_, month) => x(month))
    .y((v) => y(v))
    .digits(1);
  return path(values) ?? "";
}

/** A line cut off where it leaves the plot: a single future may go further than any band. */
function clippedPath(values: Float64Array, x: Scale, y: Scale): string {
  const [bottom, top] = y.range();
  let path = "";
  let end = "";
  for (let month = 1; month < values.length; month += 1) {
    if (Number.isNaN(values[month - 1]) || Number.isNaN(values[month])) continue;
    const [a, b] = [y(values[month - 1]), y(values[month])];
    const [from, to] = [cut(a, b, top, bottom), cut(b, a, top, bottom)];
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    const at = (value: number) => (b === a ? 1 : (value - a) / (b - a));
    const point = (share: number, value: number) =>
      `${round(x(month - 1 + share))},${round(value)}`;
    const start = point(from === a ? 0 : at(from), from);
    path += start === end ? "" : `M${start}`;
    end = point(to === b ? 1 : at(to), to);
    path += `L${end}`;
  }
  return path;
}

/** Where a line from `a` to `b` starts to be in sight; NaN where it never is. */
function cut(a: number, b: number, top: number, bottom: number): number {
  const edge = a < top ? top : a > bottom ? bottom : a;
  if (edge === a) return a;
  return (edge === top ? b >= top : b <= bottom) ? edge : Number.NaN;
}

function bandPath(one: LineData, x: Scale, y: Scale): string {
  const path = area<number>()
    .defined((v) => !Number.isNaN(v))
    .x((_, month) => x(month))
    .y0((v) => y(v))
    .y1((_, month) => y(one.high[month]))
    .digits(1);
  return path(one.low) ?? "";
}

function shapesOf(one: LineData, x: Scale, y: Scale) {
  const months = one.marked ?? LANDMARKS;
  const marked = months.filter((m) => m < one.centre.length && !Number.isNaN(one.centre[m]));
  return {
    band: { ...look(one), d: bandPath(one, x, y) },
    centre: { ...look(one), d: linePath(one.centre, x, y) },
    futures: one.futures.map((values, i) => ({
      ...look(one),
      key: `${one.key}/${i}`,
      d: clippedPath(values, x, y),
    })),
    marks: marked.map((m) => ({
      ...look(one),
      key: `${one.key}@${m}`,
      x: x(m),
      y: y(one.centre[m]),
    })),
  };
}

function rangesOf(lines: readonly LineData[], y: Scale, right: number, room: number): RangeShape[] {
  if (room === 0) return [];
  return lines.flatMap((one, i): RangeShape[] => {
    const month = lastMonth(one.low);
    if (month < 0) return [];
    const [low, high, middle] = [one.low[month], one.high[month], one.centre[month]].map(y);
    return [{ ...look(one), x: right + 6 + i * RANGE_WIDTH, low, high, middle }];
  });
}

function labelsOf(
  lines: readonly LineData[],
  x: Scale,
  y: Scale,
  frame: { right: number; top: number; bottom: number; ranges: number },
  gutter: number,
): LabelShape[] {
  const width = Math.floor((gutter - LABEL_GAP) / CHARACTER);
  const seen = lines.filter((one) => lastMonth(one.centre) >= 0);
  const texts = seen.map((one) => wrap(one.label, width));
  const ends = seen.map((one) => {
    const month = lastMonth(one.centre);
    return { x: x(month), y: y(one.centre[month]) };
  });
  const wishes = ends.map((end, i) => ({ y: end.y, height: texts[i].length * LINE_HEIGHT + 3 }));
  const places = spread(wishes, frame.top - 8, frame.bottom + 2);
  return seen.map((one, i) => ({
    ...look(one),
    x: frame.right + frame.ranges + LABEL_GAP,
    y: places[i],
    lines: texts[i],
    leader: `M${round(ends[i].x + 3 + frame.ranges)},${round(ends[i].y)}L${frame.right + frame.ranges + LABEL_GAP - 3},${round(places[i])}`,
  }));
}

function lastMonth(values: Float64Array): number {
  for (let month = values.length - 1; month >= 0; month -= 1) {
    if (!Number.isNaN(values[month])) return month;
  }
  return -1;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Months of whole years at which a tick has room for its number. */
export function yearTicks(months: number, width: number): number[] {
  const years = Math.floor(months / 12);
  const room = Math.max(2, Math.floor(width / 44));
  const step = [1, 2, 5, 10].find((s) => years / s <= room) ?? 20;
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, i) => i * step * 12);
}
