/** A label that wants to stand at `y` and takes up `height`. */
export interface Wish {
  readonly y: number;
  readonly height: number;
}

/**
 * Middles for labels so that none overlaps the next, as near to their wishes as a single sweep
 * down and one back up allow; all between `top` and `bottom` when there is room.
 * The answer is in the order of `wishes`.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a].y - wishes[b].y || a - b);
  const places = wishes.map((wish) => wish.y);
  let edge = top;
  for (const i of order) {
    const half = wishes[i].height / 2;
    places[i] = Math.max(places[i], edge + half);
    edge = places[i] + half;
  }
  edge = bottom;
  for (const i of order.reverse()) {
    const half = wishes[i].height / 2;
    places[i] = Math.min(places[i], edge - half);
    edge = places[i] - half;
  }
  return places;
}

/** Breaks a sentence into as many lines as it takes; a word longer than a line is broken too. */
export function broken(text: string, width: number): string[] {
  const pieces = text
    .split(" ")
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length < width)
      lines[lines.length - 1] += ` ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/** Breaks a label into lines of at most `width` characters; what does not fit in `lines` ends in “…”. */
export function wrap(text: string, width: number, lines = 2): string[] {
  const out: string[] = [];
  for (const word of text.split(" ")) {
    const last = out[out.length - 1];
    if (last !== undefined && last.length + word.length < width) out[out.length - 1] += ` ${word}`;
    else out.push(word);
  }
  if (out.length <= lines) return out;
  return [...out.slice(0, lines - 1), `${out[lines - 1]}…`];
}
