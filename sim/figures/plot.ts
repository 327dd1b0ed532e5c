import { scaleLinear, scaleLog } from "d3";
import { acrossHeight, axisAcross, axisUp, extentOf, overhang, upWidth } from "./axes.ts";
import { heading, legend, markAt } from "./legend.ts";
import { PANEL_WIDTH, panelGrid, TOGETHER } from "./panels.ts";
import { element, type Figure, type FigureWords, picture, WIDTH } from "./svg.ts";

/** A point of a plot, with the interval of its height where there is one. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

/** Points that belong together. */
export interface PlotSeries {
  readonly label: string;
  readonly tone: number;
  readonly joined: boolean;
  readonly points: readonly PlotPoint[];
}

/** Points in a plane, some of them joined. */
export interface PlotData extends FigureWords {
  readonly across: string;
  readonly up: string;
  readonly series: readonly PlotSeries[];
  /** Whether steps across are by factors. */
  readonly log?: boolean;
  /** Values that are always in sight, across and up. */
  readonly seen?: { readonly across: readonly number[]; readonly up: readonly number[] };
}

const WHOLE = { width: WIDTH, height: 300 };
const SMALL = { width: PANEL_WIDTH, height: 150 };

/**
 * Draws points with their intervals, joined by lines where that means something: in one plot with a
 * legend, or, where there are too many series for that, a small plot each on the same scales.
 */
export function plotFigure(data: PlotData): Figure {
  const up = heading(data.up, WIDTH, { class: "note" });
  const several = data.series.length > TOGETHER;
  const key = legend(data.series.length > 1 && !several ? data.series : [], WIDTH);
  const plots = several
    ? panelGrid(
        data.series.map((one) => ({ label: one.label, tone: 1, body: small(data, one) })),
        SMALL.height + acrossHeight(data.across, SMALL.width),
      )
    : {
        height: WHOLE.height + acrossHeight(data.across, WIDTH),
        body: plotOf(data, data.series, WHOLE),
      };
  const top = key.height + up.height + 6;
  const under = element("g", { transform: `translate(0,${key.height})` }, up.body);
  const body = key.body + under + element("g", { transform: `translate(0,${top})` }, plots.body);
  return picture(data, { width: WIDTH, height: top + plots.height }, body);
}

const small = (data: PlotData, one: PlotSeries): string =>
  plotOf(data, [{ ...one, tone: 1 }], SMALL);

/** The scales of all series of a plot of this size: the same for every part of it. */
function scalesOf(data: PlotData, { width, height }: typeof WHOLE) {
  const points = data.series.flatMap((one) => one.points).filter(isKnown);
  const xs = extentOf([...points.map((p) => p.x), ...(data.seen?.across ?? [])]);
  const ys = extentOf([
    ...points.flatMap((p) => [p.y, p.low ?? p.y, p.high ?? p.y]),
    ...(data.seen?.up ?? []),
  ]);
  const y = scaleLinear(ys, [height, 8]).nice(6);
  const left = upWidth(y);
  const x = data.log ? scaleLog(xs, [left, width - 8]) : scaleLinear(xs, [left, width - 8]).nice(6);
  x.range([left, width - Math.max(8, overhang(x))]);
  return { x, y, left, right: x.range()[1] };
}

function plotOf(data: PlotData, series: readonly PlotSeries[], size: typeof WHOLE): string {
  const { x, y, left, right } = scalesOf(data, size);
  const drawn = series.map((one) => {
    const known = one.points.filter(isKnown);
    const places = known.map((p) => `${x(p.x).toFixed(1)},${y(p.y).toFixed(1)}`);
    const line =
      one.joined && known.length > 1
        ? element("path", { class: `centre tone-${one.tone}`, d: `M${places.join("L")}` })
        : "";
    return line + known.map((p) => pointAt(p, x(p.x), y, one.tone)).join("");
  });
  const place = { top: 8, bottom: size.height, width: size.width };
  return axisAcross(x, place, data.across) + axisUp(y, left, right) + drawn.join("");
}

const isKnown = (point: PlotPoint): boolean => Number.isFinite(point.x) && Number.isFinite(point.y);

function pointAt(point: PlotPoint, at: number, y: (value: number) => number, tone: number): string {
  const { low = Number.NaN, high = Number.NaN } = point;
  const interval =
    Number.isFinite(low) && Number.isFinite(high)
      ? element("path", {
          class: `interval tone-${tone}`,
          d: `M${at.toFixed(1)},${y(low).toFixed(1)}V${y(high).toFixed(1)}`,
        })
      : "";
  return interval + markAt(at, y(point.y), tone);
}
