import type { ScaleContinuousNumeric } from "d3";
import { element, label, labels } from "./svg.ts";
import { textWidth, wrapped } from "./text.ts";

type Scale = ScaleContinuousNumeric<number, number>;

/** Room for one number on a scale that runs across, and on one that runs up, CSS pixels. */
const ACROSS = 76;
const UP = 44;
/** Height of the numbers below a plot, without the words under them. */
const NUMBERS = 20;
const LINE = 15;

/**
 * Ends of a scale that shows all these values: the smallest and the largest that are finite. Where
 * they are all one value there is room to both sides of it; where there is none, 0 to 1.
 */
export function extentOf(values: readonly number[]): [number, number] {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return [0, 1];
  const low = known.reduce((least, x) => Math.min(least, x));
  const high = known.reduce((most, x) => Math.max(most, x));
  if (high > low) return [low, high];
  const room = Math.abs(low) / 10 || 1;
  return [low - room, high + room];
}

const countOf = ([from, to]: readonly number[], each: number): number =>
  Math.max(2, Math.floor(Math.abs(to - from) / each));

/** Numbers of a scale and what they are written as; of a scale by factors only some are written. */
function ticksOf(scale: Scale, each: number) {
  const count = countOf(scale.range(), each);
  const format = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ value, at: scale(value), text: format(value) }));
}

/** Height that a scale along the bottom needs below its plot. */
export const acrossHeight = (words: string, width: number): number =>
  NUMBERS + wrapped(words, width).length * LINE + 3;

/** Width that a scale along the left side needs for its numbers. */
export const upWidth = (y: Scale): number =>
  12 + Math.max(0, ...ticksOf(y, UP).map(({ text }) => textWidth(text)));

/** Half the widest number of a scale along the bottom: what may stand out to either side. */
export const overhang = (x: Scale): number =>
  Math.max(0, ...ticksOf(x, ACROSS).map(({ text }) => textWidth(text))) / 2;

/** A scale along the bottom, its lines from `top` to `bottom`, with words below in `width` pixels. */
export function axisAcross(
  x: Scale,
  place: { readonly top: number; readonly bottom: number; readonly width: number },
  words: string,
): string {
  const { top, bottom, width } = place;
  const ticks = ticksOf(x, ACROSS).map(({ value, at, text }) => {
    const line = element("line", { x1: at, x2: at, y1: top, y2: bottom });
    const number = label(at, bottom + 15, text, { class: "across" });
    return element("g", { class: value === 0 ? "tick zero" : "tick" }, line, number);
  });
  const said = labels({ x: 0, y: bottom + NUMBERS + 12, step: LINE }, wrapped(words, width), {
    class: "note",
  });
  return ticks.join("") + said;
}

/** A scale along the left side, its lines from `left` to `right`. */
export function axisUp(y: Scale, left: number, right: number): string {
  const ticks = ticksOf(y, UP).map(({ value, at, text }) => {
    const line = element("line", { x1: left, x2: right, y1: at, y2: at });
    const number = label(left - 6, at + 4, text, { "text-anchor": "end" });
    return element("g", { class: value === 0 ? "tick zero" : "tick" }, line, number);
  });
  return ticks.join("");
}
