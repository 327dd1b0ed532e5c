import { scaleLinear } from "d3";
import { axisAcross } from "./axes.ts";
import { element, type Figure, label, picture } from "./svg.ts";

/** A value with the interval it lies in. */
export interface IntervalMark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Number of its colour and mark. */
  readonly tone: number;
}

/** Rows of values with intervals, one scale for all. */
export interface IntervalData {
  readonly name: string;
  readonly title: string;
  /** What the scale says, with its unit. */
  readonly axis: string;
  readonly rows: readonly { readonly label: string; readonly marks: readonly IntervalMark[] }[];
  /** What each colour stands for; empty where there is one only. */
  readonly key: readonly string[];
  /** Values that are always in sight, such as 0. */
  readonly seen?: readonly number[];
}

const WIDTH = 640;
const ROW = 24;
const TOP = 44;
const CHARACTER = 6.6;

/** Draws a row for each label: a point for each value and a line for its interval. */
export function intervalFigure(data: IntervalData): Figure {
  const longest = Math.max(0, ...data.rows.map((row) => row.label.length));
  const left = Math.min(300, 12 + longest * CHARACTER);
  const all = data.rows.flatMap(({ marks }) => marks.flatMap((m) => [m.low, m.high, m.value]));
  const known = [...all, ...(data.seen ?? [0])].filter(Number.isFinite);
  const x = scaleLinear([Math.min(...known), Math.max(...known)], [left, WIDTH - 16]).nice(6);
  const bottom = TOP + data.rows.length * ROW;
  const rows = data.rows.map((row, i) => {
    const middle = TOP + (i + 0.5) * ROW;
    const step = Math.min(8, ROW / (row.marks.length + 1));
    const marks = row.marks.map((mark, k) =>
      drawMark(mark, x, middle + (k - (row.marks.length - 1) / 2) * step),
    );
    return label(0, middle + 4, shortened(row.label, left)) + marks.join("");
  });
  const key = data.key.map((text, i) => {
    const at = left + i * 150;
    const tone = data.rows[0]?.marks[i]?.tone ?? i + 1;
    return markAt(at + 5, 30, tone) + label(at + 14, 34, text, { class: `label tone-${tone}` });
  });
  const axis = axisAcross(x, TOP - 4, bottom, data.axis);
  const size = { width: WIDTH, height: bottom + 38 };
  return picture(data, size, axis + rows.join("") + key.join(""));
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

/** The mark of a colour, so that colour is never the only cue: a circle, a square, a triangle. */
export function markAt(x: number, y: number, tone: number): string {
  const shapes = ["M-4,0a4,4 0 1,0 8,0a4,4 0 1,0-8,0", "M-3.5-3.5h7v7h-7Z", "M0-4.5L4.5,3.5h-9Z"];
  const d = shapes[Math.max(0, tone - 1) % shapes.length];
  const transform = `translate(${x.toFixed(1)},${y.toFixed(1)})`;
  return element("path", { class: `mark tone-${tone}`, transform, d });
}

const shortened = (text: string, width: number): string => {
  const most = Math.floor((width - 8) / CHARACTER);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
};
