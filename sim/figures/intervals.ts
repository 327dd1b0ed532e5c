import { scaleLinear } from "d3";
import { acrossHeight, axisAcross, extentOf, overhang } from "./axes.ts";
import { legend, markAt } from "./legend.ts";
import { element, type Figure, type FigureWords, labels, picture, WIDTH } from "./svg.ts";
import { textWidth, wrapped } from "./text.ts";

/** A value with the interval it lies in. */
export interface IntervalMark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Number of its colour and mark. */
  readonly tone: number;
}

/** Rows of values with intervals, one scale for all. */
export interface IntervalData extends FigureWords {
  /** What the scale says, with its unit. */
  readonly axis: string;
  readonly rows: readonly { readonly label: string; readonly marks: readonly IntervalMark[] }[];
  /** What the marks of a row stand for, in their order; empty where there is one only. */
  readonly key: readonly string[];
  /** Values that are always in sight, such as 0. */
  readonly seen?: readonly number[];
}

const LINE = 15;
const GAP = 9;
const SIDE = 16;
/** Room that names may have, of the whole width. */
const NAMES = 0.45;

/** Draws a row for each label: a point for each value and a line for its interval. */
export function intervalFigure(data: IntervalData): Figure {
  const widest = Math.max(0, ...data.rows.map((row) => textWidth(row.label)));
  const names = Math.min(WIDTH * NAMES, widest + 2);
  const all = data.rows.flatMap(({ marks }) => marks.flatMap((m) => [m.low, m.high, m.value]));
  const x = scaleLinear(extentOf([...all, ...(data.seen ?? [0])]), [names + SIDE, WIDTH - SIDE]);
  x.nice(6).range([names + Math.max(SIDE, overhang(x)), WIDTH - Math.max(SIDE, overhang(x))]);
  const key = legend(
    data.key.map((text, i) => ({ label: text, tone: data.rows[0]?.marks[i]?.tone ?? i + 1 })),
    WIDTH,
  );
  const top = key.height + 6;
  let bottom = top;
  const rows = data.rows.map((row) => {
    const lines = wrapped(row.label, names);
    const height = GAP + Math.max(lines.length * LINE, row.marks.length * 8);
    const middle = bottom + height / 2;
    bottom += height;
    const first = middle - ((lines.length - 1) * LINE) / 2 + 4;
    const marks = row.marks.map((mark, k) =>
      drawMark(mark, x, middle + (k - (row.marks.length - 1) / 2) * 8),
    );
    return labels({ x: 0, y: first, step: LINE }, lines) + marks.join("");
  });
  const axis = axisAcross(x, { top: top - 2, bottom, width: WIDTH }, data.axis);
  const size = { width: WIDTH, height: bottom + acrossHeight(data.axis, WIDTH) };
  return picture(data, size, axis + rows.join("") + key.body);
}

function drawMark(mark: IntervalMark, x: (value: number) => number, y: number): string {
  if (!Number.isFinite(mark.value)) return "";
  const known = Number.isFinite(mark.low) && Number.isFinite(mark.high);
  const line = known
    ? element("path", {
        class: `interval tone-${mark.tone}`,
        d: `M${x(mark.low).toFixed(1)},${y.toFixed(1)}H${x(mark.high).toFixed(1)}`,
      })
    : "";
  return line + markAt(x(mark.value), y, mark.tone);
}
