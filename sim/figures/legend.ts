import { element, label, labels } from "./svg.ts";
import { textWidth, wrapped } from "./text.ts";

/** What a colour and its mark stand for. */
export interface LegendEntry {
  readonly label: string;
  /** Number of its colour and mark. */
  readonly tone: number;
}

const LINE = 16;
const MARK = 14;
const GAP = 18;

/** The mark of a colour, so that colour is never the only cue. */
export function markAt(x: number, y: number, tone: number): string {
  const shapes = [
    "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0-8,0",
    "M-3.5-3.5h7v7h-7Z",
    "M0-4.5L4.5,3.5h-9Z",
    "M0-5L4,0L0,5L-4,0Z",
    "M-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3Z",
  ];
  const d = shapes[Math.max(0, tone - 1) % shapes.length];
  const transform = `translate(${x.toFixed(1)},${y.toFixed(1)})`;
  return element("path", { class: `mark tone-${tone}`, transform, d });
}

/**
 * Marks and what they stand for, one after another in rows of `width` pixels; a name that is too
 * wide goes on in the next line. Its height is 0 where there is nothing to tell apart.
 */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
  mark: (x: number, y: number, tone: number) => string = markAt,
): { readonly height: number; readonly body: string } {
  let [x, y, below] = [0, 0, 0];
  const drawn = entries.map((entry) => {
    const lines = wrapped(entry.label, width - MARK);
    const room = MARK + Math.max(...lines.map((line) => textWidth(line)));
    if (x > 0 && x + room > width) [x, y] = [0, below];
    const place = { x: x + MARK, y: y + 12, step: LINE };
    const text = labels(place, lines, { class: `label tone-${entry.tone}` });
    const both = mark(x + 5, y + 8, entry.tone) + text;
    below = Math.max(below, y + lines.length * LINE);
    x += room + GAP;
    return both;
  });
  return { height: entries.length > 0 ? below + 6 : 0, body: drawn.join("") };
}

/** A heading of a small picture in lines of `width` pixels, with its height. */
export function heading(text: string, width: number, look: Readonly<Record<string, string>> = {}) {
  const lines = wrapped(text, width);
  const body = lines.map((line, i) => label(0, 12 + i * LINE, line, look)).join("");
  return { height: lines.length * LINE + 4, body };
}
