import type { ScaleContinuousNumeric } from "d3";
import { element, label } from "./svg.ts";

type Scale = ScaleContinuousNumeric<number, number>;

/** A scale along the bottom, its lines from `top` to `bottom`, with words below. */
export function axisAcross(x: Scale, top: number, bottom: number, words: string): string {
  const [from, to] = x.range();
  const ticks = x.ticks(6).map((value) => {
    const at = x(value);
    const line = element("line", { x1: at, x2: at, y1: top, y2: bottom });
    const text = label(at, bottom + 15, x.tickFormat(6)(value), { class: "across" });
    return element("g", { class: value === 0 ? "tick zero" : "tick" }, line, text);
  });
  return ticks.join("") + label((from + to) / 2, bottom + 31, words, { class: "note across" });
}

/** A scale along the left side, its lines from `left` to `right`, with words above. */
export function axisUp(y: Scale, left: number, right: number, words: string): string {
  const top = Math.min(...y.range());
  const ticks = y.ticks(5).map((value) => {
    const at = y(value);
    const line = element("line", { x1: left, x2: right, y1: at, y2: at });
    const text = label(left - 6, at + 4, y.tickFormat(5)(value), { "text-anchor": "end" });
    return element("g", { class: value === 0 ? "tick zero" : "tick" }, line, text);
  });
  return ticks.join("") + label(0, top - 8, words, { class: "note" });
}
