import { scaleLinear, scaleLog } from "d3";
import { axisAcross, axisUp } from "./axes.ts";
import { markAt } from "./intervals.ts";
import { element, type Figure, label, picture } from "./svg.ts";

/** A point of a plot, with the interval of its height where there is one. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  /** Words beside it. */
  readonly label?: string;
}

/** Points in a plane, some of them joined. */
export interface PlotData {
  readonly name: string;
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly series: readonly {
    readonly label: string;
    readonly tone: number;
    readonly joined: boolean;
    readonly points: readonly PlotPoint[];
  }[];
  /** Whether steps across are by factors. */
  readonly log?: boolean;
  /** Values that are always in sight, across and up. */
  readonly seen?: { readonly across: readonly number[]; readonly up: readonly number[] };
}

const WIDTH = 640;
const FRAME = { left: 52, right: WIDTH - 120, top: 48, bottom: 300 };

/** Draws points with their intervals, joined by lines where that means something. */
export function plotFigure(data: PlotData): Figure {
  const points = data.series.flatMap((one) => one.points).filter(isKnown);
  const xs = [...points.map((p) => p.x), ...(data.seen?.across ?? [])];
  const ys = [
    ...points.flatMap((p) => [p.y, p.low ?? p.y, p.high ?? p.y].filter(Number.isFinite)),
    ...(data.seen?.up ?? []),
  ];
  const across = [FRAME.left, FRAME.right];
  const ends = [Math.min(...xs), Math.max(...xs)];
  const x = data.log ? scaleLog(ends, across) : scaleLinear(ends, across).nice(6);
  const y = scaleLinear([Math.min(...ys), Math.max(...ys)], [FRAME.bottom, FRAME.top]).nice(6);
  const series = data.series.map((one, i) => {
    const known = one.points.filter(isKnown);
    const places = known.map((p) => `${x(p.x).toFixed(1)},${y(p.y).toFixed(1)}`);
    const line = one.joined
      ? element("path", { class: `centre tone-${one.tone}`, d: `M${places.join("L")}` })
      : "";
    const marks = known.map((p) => pointAt(p, x(p.x), y, one.tone));
    const key =
      data.series.length > 1
        ? label(FRAME.right + 8, FRAME.top + 8 + i * 16, ending(one.label), {
            class: `label tone-${one.tone}`,
          })
        : "";
    return line + marks.join("") + key;
  });
  const axes =
    axisAcross(x, FRAME.top, FRAME.bottom, data.across) +
    axisUp(y, FRAME.left, FRAME.right, data.up);
  return picture(data, { width: WIDTH, height: FRAME.bottom + 40 }, axes + series.join(""));
}

/** A name that is too long, by its end: of a path that says most. */
const ending = (text: string): string => (text.length <= 17 ? text : `…${text.slice(-16)}`);

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
  const words = point.label ? label(at + 7, y(point.y) + 4, point.label, { class: "note" }) : "";
  return interval + markAt(at, y(point.y), tone) + words;
}
