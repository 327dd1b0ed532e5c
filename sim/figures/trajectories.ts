import type { ChartData, LineData } from "../../viz/charts/chart-data.ts";
import { drawTrajectories, markPath } from "../../viz/charts/trajectory-draw.ts";
import { layoutTrajectories } from "../../viz/charts/trajectory-layout.ts";
import { extentOf } from "./axes.ts";
import { legend } from "./legend.ts";
import { PANEL_WIDTH, panelGrid, TOGETHER } from "./panels.ts";
import { element, type Figure, type FigureWords, picture, WIDTH } from "./svg.ts";
import { createSvg } from "./svg-document.ts";
import { textWidth } from "./text.ts";

/** An outcome in one month. */
export interface TrajectoryPoint {
  readonly month: number;
  readonly centre: number;
  /** Ends of the band; NaN where it is not known. */
  readonly low: number;
  readonly high: number;
}

/** One line with its band, at the months that there are. */
export interface TrajectoryLine {
  readonly label: string;
  /** Number of its colour and mark; 0 for what others are compared with. */
  readonly tone: number;
  readonly points: readonly TrajectoryPoint[];
  /** The label of what it is compared with, where that is not the same for all. */
  readonly beside?: string | undefined;
}

/** An outcome over time. */
export interface TrajectoryData extends FigureWords {
  readonly months: number;
  readonly good: -1 | 0 | 1;
  readonly lines: readonly TrajectoryLine[];
}

const TWINS = "the same world without the partnership";

type Size = { readonly width: number; readonly height: number };

const WHOLE: Size = { width: WIDTH, height: 280 };
const SMALL: Size = { width: PANEL_WIDTH, height: 150 };
/** Room that the page's layout leaves for the numbers on its left. */
const NUMBERS = 32;
/** Room for half of the last number of years beyond what that layout leaves. */
const YEARS = 8;
/** Months further apart than this are not joined: what lies between them is not known. */
const JOINED = 12;
/** Each month has a mark where there are no more than so many. */
const MARKED = 13;
/** How far marks of one month stand apart, CSS pixels. */
const APART = 5;

/**
 * The page's trajectory chart as a picture of its own: the same layout and the same drawing, on a
 * document just large enough for them. Only months that there are have a mark. Lines join those that
 * are at most a year apart; others stand alone, each with its interval. Where there are more lines
 * than colours, or each has another twin, each has a small picture on the same scales, with what it
 * is compared with beside it.
 */
export function trajectoryFigure(given: TrajectoryData): Figure {
  const data = { ...given, lines: given.lines.map(onlyKnown) };
  const notes = [...gapNotes(data.lines), ...(data.notes ?? [])];
  const base = data.lines.filter(({ tone }) => tone === 0);
  const others = data.lines.filter(({ tone }) => tone !== 0);
  if (others.length <= TOGETHER && base.length <= 1) {
    const key = legend(data.lines, WIDTH, keyMark);
    const body = chartOf(data, data.lines, WHOLE);
    const size = { width: WIDTH, height: WHOLE.height + key.height };
    const place = { transform: `translate(0,${key.height})` };
    return picture({ ...data, notes }, size, key.body + element("g", place, body));
  }
  const twins = base.length > 1 ? [{ label: TWINS, tone: 0 }] : base;
  const key = legend(twins, WIDTH, keyMark);
  const grid = panelGrid(
    others.map((one) => ({
      label: one.label,
      tone: 1,
      body: chartOf(data, [...base.filter(isBeside(one)), { ...one, tone: 1 }], SMALL),
    })),
    SMALL.height,
  );
  const place = { transform: `translate(0,${key.height})` };
  const size = { width: WIDTH, height: grid.height + key.height };
  return picture({ ...data, notes }, size, key.body + element("g", place, grid.body));
}

const isBeside =
  ({ beside }: TrajectoryLine) =>
  (base: TrajectoryLine): boolean =>
    beside === undefined || base.label === beside;

const keyMark = (x: number, y: number, tone: number): string =>
  markShape(x, y, tone) +
  element("path", { class: `centre tone-${tone}`, d: `M${x - 5},${y}H${x + 5}` });

const markShape = (x: number, y: number, tone: number): string =>
  element("path", {
    class: `mark tone-${tone}`,
    transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
    d: markPath(tone),
  });

/** A line without what is not a number: no mark where there is no middle, no band without ends. */
function onlyKnown(line: TrajectoryLine): TrajectoryLine {
  const end = (value: number) => (Number.isFinite(value) ? value : Number.NaN);
  const points = line.points
    .filter(({ centre }) => Number.isFinite(centre))
    .map((point) => ({ ...point, low: end(point.low), high: end(point.high) }));
  return { ...line, points };
}

/** One chart with the scales of the whole figure. */
function chartOf(data: TrajectoryData, lines: readonly TrajectoryLine[], size: Size): string {
  const all = data.lines.flatMap(({ points }) => points);
  const domain = extentOf(all.flatMap(({ centre, low, high }) => [centre, low, high]));
  const chart: ChartData = {
    months: data.months,
    domain,
    good: data.good,
    lines: lines.map((one) => lineData(one, data.months)),
    ghosts: [],
    keyed: true,
  };
  const plain = layoutTrajectories(chart, size);
  const room = Math.max(NUMBERS, ...plain.yTicks.map(({ text }) => textWidth(text)));
  const narrow = { ...size, width: size.width - (room - NUMBERS) - YEARS };
  const svg = createSvg();
  const layout = layoutTrajectories(chart, narrow);
  // Where an end stands alone with its interval, the same beside the plot would be one too many.
  const ends = lines.some(({ points }) => !isJoined(points, points.length - 1));
  drawTrajectories(svg.element, ends ? { ...layout, ranges: [] } : layout);
  const look = lines.length > 3 ? { class: "crowded" } : {};
  const place = { transform: `translate(${(room - NUMBERS).toFixed(1)},0)` };
  return element("g", { ...look, ...place }, svg.inside() + alone(chart, lines, narrow));
}

/** Whether a point is joined to another before or behind it. */
function isJoined(points: readonly TrajectoryPoint[], i: number): boolean {
  const near = (a: number, b: number) =>
    points[a] !== undefined &&
    points[b] !== undefined &&
    points[b].month - points[a].month <= JOINED;
  return near(i - 1, i) || near(i, i + 1);
}

/** Marks with their intervals in months that are joined to no other, side by side. */
function alone(chart: ChartData, lines: readonly TrajectoryLine[], size: Size): string {
  return lines
    .flatMap(({ points, tone }, i) => {
      const single = points.filter((_, p) => !isJoined(points, p));
      const aside = (i - (lines.length - 1) / 2) * APART;
      return single.map((point) => {
        const [at, low, high] = placesOf(chart, point, size);
        const band =
          low && high
            ? element("path", {
                class: `interval tone-${tone}`,
                d: `M${(at.x + aside).toFixed(1)},${low.y.toFixed(1)}V${high.y.toFixed(1)}`,
              })
            : "";
        return band + markShape(at.x + aside, at.y, tone);
      });
    })
    .join("");
}

/** Where the middle and the ends of a point lie, by the page's layout. */
function placesOf(chart: ChartData, { month, centre, low, high }: TrajectoryPoint, size: Size) {
  return [centre, low, high].map((value) => {
    const values = new Float64Array(chart.months + 1).fill(Number.NaN);
    values[month] = value;
    const only = { ...chart.lines[0], centre: values, marked: [month] };
    return layoutTrajectories({ ...chart, lines: chart.lines.map(() => only) }, size).marks[0];
  });
}

/** A line over all months; between two that are joined it is straight. */
function lineData({ label, tone, points }: TrajectoryLine, months: number): LineData {
  const filled = (read: (point: TrajectoryPoint) => number) => {
    const out = new Float64Array(months + 1).fill(Number.NaN);
    points.forEach((point, i) => {
      const before = points[i - 1] ?? point;
      out[point.month] = read(point);
      const steps = point.month - before.month;
      if (steps > JOINED) return;
      for (let m = before.month + 1; m < point.month; m += 1) {
        const share = (m - before.month) / steps;
        out[m] = read(before) * (1 - share) + read(point) * share;
      }
    });
    return out;
  };
  const joined = points.filter((_, i) => isJoined(points, i)).map(({ month }) => month);
  const each = joined.length <= MARKED ? joined : joined.filter((month) => month % JOINED === 0);
  return {
    key: label,
    label,
    tone,
    faded: false,
    centre: filled((point) => point.centre),
    low: filled((point) => point.low),
    high: filled((point) => point.high),
    futures: [],
    marked: each,
  };
}

/** Says between which months nothing is drawn. */
function gapNotes(lines: readonly TrajectoryLine[]): string[] {
  const months = [...new Set(lines.flatMap(({ points }) => points.map(({ month }) => month)))];
  months.sort((a, b) => a - b);
  const gaps = months.flatMap((month, i) =>
    i > 0 && month - months[i - 1] > JOINED ? [`${months[i - 1]} and ${month}`] : [],
  );
  if (gaps.length === 0) return [];
  return [`Nothing is drawn between months ${gaps.join(", ")}: no month between them is known.`];
}
