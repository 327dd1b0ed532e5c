import { SURE } from "./assignment.ts";
import { type Futures, lineOf, seriesIndex } from "./futures.ts";
import { bandPart, levelPart } from "./prediction-level.ts";
import { shapePart, timingPart } from "./prediction-shape.ts";
import {
  joined,
  type Point,
  pointsOf,
  type Shape,
  shapeOf,
  smoothed,
  turnSize,
  worthOf,
} from "./shape.ts";

/** A prediction as it is compared: a value for each month of `at`, and how sure somebody was. */
export interface Predicted {
  readonly at: readonly number[];
  readonly values: readonly number[];
  /** Place in {@link SURE}, or null. */
  readonly sure: number | null;
}

/** An outcome as the comparison speaks of it. */
export interface Spoken {
  readonly unit: string;
  /** A value with its unit. */
  readonly say: (value: number) => string;
  /** A distance between two values with its unit. */
  readonly size: (distance: number) => string;
}

/** One part of the comparison, in sentences. */
export interface Compared {
  readonly id: "shape" | "timing" | "level" | "band" | "question";
  readonly text: string;
}

/** A prediction and futures, measured in the same way up to the last month predicted. */
export interface Both {
  readonly own: Shape;
  readonly ownPoints: readonly Point[];
  /** One for each future that has at least two values. */
  readonly shapes: readonly Shape[];
  /** Futures of another world, to tell what happens there as well; null where none are given. */
  readonly beside: { readonly label: string; readonly shapes: readonly Shape[] } | null;
  readonly lines: readonly ArrayLike<number>[];
  readonly last: number;
  readonly worth: number;
  readonly spoken: Spoken;
}

/** One outcome of somebody in each future, months 0 to the horizon; none where it is never there. */
export function linesOf(futures: Futures, entity: string, outcome: string): Float64Array[] {
  const at = seriesIndex(futures, entity, outcome);
  if (at < 0) return [];
  return Array.from({ length: futures.replicates }, (_, replicate) =>
    lineOf(futures, replicate, at),
  );
}

/** Another world with the same luck, such as the one in which nobody partners. */
export interface Beside {
  readonly label: string;
  readonly lines: readonly ArrayLike<number>[];
}

/**
 * A prediction beside what is simulated, in words and without a mark: the shape, when things happen,
 * how high the line is, whether it stays within the band that holds 8 of 10 futures, and a question.
 * Futures are smoothed over three months before their shape is read; a change is {@link worthOf} at
 * least, a dip of a future {@link turnSize}. A part that has nothing to say is left out. `beside` is
 * there because many futures dip by luck alone: it tells how many do so in another world.
 */
export function comparePrediction(
  predicted: Predicted,
  futures: readonly ArrayLike<number>[],
  spoken: Spoken,
  beside: Beside | null = null,
): Compared[] {
  const both = measured(predicted, futures, spoken, beside);
  if (!both) return [];
  const band = bandPart(both);
  const parts: Compared[] = [
    { id: "shape", text: shapePart(both) },
    { id: "timing", text: timingPart(both) },
    { id: "level", text: levelPart(both) },
    { id: "band", text: band.text },
    { id: "question", text: questionFor(predicted.sure, band) },
  ];
  return parts.filter(({ text }) => text !== "");
}

function measured(
  { at, values }: Predicted,
  futures: readonly ArrayLike<number>[],
  spoken: Spoken,
  beside: Beside | null,
): Both | null {
  const ownPoints = at.map((month, i) => ({ month, value: values[i] }));
  const last = at[at.length - 1];
  const worth = worthOf(spoken.unit);
  const own = shapeOf(pointsOf(joined(ownPoints, last)), worth);
  const cut = (line: ArrayLike<number>) => Array.from(line).slice(0, last + 1);
  const shapesOf = (lines: readonly ArrayLike<number>[]) =>
    lines.flatMap(
      (line) => shapeOf(smoothed(pointsOf(cut(line))), worth, turnSize(spoken.unit)) ?? [],
    );
  const shapes = shapesOf(futures);
  if (!own || shapes.length === 0) return null;
  return {
    ...{ own, ownPoints, shapes, last, worth, spoken },
    lines: futures.map(cut),
    beside: beside && { label: beside.label, shapes: shapesOf(beside.lines) },
  };
}

/** How sure somebody was, taken up without judging it. */
function questionFor(
  sure: number | null,
  { where, outside }: Pick<ReturnType<typeof bandPart>, "where" | "outside">,
): string {
  if (sure === null) {
    return outside
      ? "Where is your line furthest from the futures, and what might be behind it?"
      : "What did you build your line on?";
  }
  const said = `You said ${sure === 0 ? "it was a guess" : `you were ${SURE[sure]}`}`;
  if (sure >= 3) {
    return outside
      ? `${said}; here ${where}. What did you count on?`
      : `${said}, and ${where}. What did you know that somebody new to this might not?`;
  }
  if (sure === 2) return `${said}; ${where}. Which part of it were you least sure of, and why?`;
  return outside
    ? `${said}. What would you want to know before you draw it again?`
    : `${said}, and ${where}. What did you build it on?`;
}
