import type { Band } from "./bands.ts";
import { type Futures, lineOf, seriesIndex } from "./futures.ts";
import { inFutures } from "./in-words.ts";
import type { Lesson } from "./lesson-file.ts";
import type { PredictionSummary } from "./room-summary.ts";
import { type Point, pointsOf, type Shape, shapeOf, smoothed, whenText } from "./shape.ts";

/** How many of some lines have which shape. */
export interface ShapeCounts {
  readonly n: number;
  readonly dips: number;
  readonly bumps: number;
  readonly higher: number;
  readonly alike: number;
  readonly lower: number;
  /** The month in which half of the dips, or bumps, have been deepest; null without any. */
  readonly dipMonth: number | null;
  readonly bumpMonth: number | null;
}

/** What a change must be to be called one, and a dip or passing rise of a future. */
export interface Sizes {
  readonly worth: number;
  readonly turn: number;
}

/** Counts the shapes of lines; those with too few values have none. */
function countShapes(
  lines: readonly (readonly Point[])[],
  worth: number,
  turn: number,
): ShapeCounts {
  const shapes = lines
    .map((points) => shapeOf(points, worth, turn))
    .filter((shape): shape is Shape => shape !== null);
  const ending = (way: number) => shapes.filter(({ direction }) => direction === way).length;
  const turns = (kind: "dip" | "bump") => shapes.flatMap((shape) => shape[kind]?.month ?? []);
  return {
    n: shapes.length,
    dips: turns("dip").length,
    bumps: turns("bump").length,
    higher: ending(1),
    alike: ending(0),
    lower: ending(-1),
    dipMonth: middle(turns("dip")),
    bumpMonth: middle(turns("bump")),
  };
}

function middle(months: readonly number[]): number | null {
  const sorted = [...months].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Shapes of what a room drew. */
export const predictedShapes = (
  { months, lines }: PredictionSummary,
  { worth }: Sizes,
): ShapeCounts =>
  countShapes(
    lines.map((line) => line.map((value, i) => ({ month: months[i], value }))),
    worth,
    worth,
  );

/** Shapes of the futures of what was to be predicted. */
export function simulatedShapes(
  futures: Futures,
  { entity, outcome, at: asked }: Lesson["predict"],
  { worth, turn }: Sizes,
): ShapeCounts {
  const at = seriesIndex(futures, entity, outcome);
  if (at < 0) return countShapes([], worth, turn);
  // What comes after the last month that was asked for, nobody could predict.
  const last = asked[asked.length - 1];
  const lines = Array.from({ length: futures.replicates }, (_, replicate) =>
    smoothed(pointsOf(lineOf(futures, replicate, at).subarray(0, last + 1))),
  );
  return countShapes(lines, worth, turn);
}

/** A turn is spoken of where so large a share of the lines has one. */
const WORTH_A_WORD = 0.1;

/** What a room expected, in sentences; with the simulation's shapes, beside what it shows. */
export function roomWords(room: ShapeCounts, shown: ShapeCounts | null): string[] {
  if (room.n === 0) return [];
  const spoken = (kind: "dips" | "bumps") =>
    [room, shown].some((all) => all && all[kind] > WORTH_A_WORD * all.n);
  return [
    spoken("dips")
      ? turnWords("dip", room.dips, room.n, shown && [shown.dips, shown.n, shown.dipMonth])
      : "",
    spoken("bumps")
      ? turnWords("rise", room.bumps, room.n, shown && [shown.bumps, shown.n, shown.bumpMonth])
      : "",
    endWords(room, shown),
  ].filter((text) => text !== "");
}

const MEANING = {
  dip: "it falls below where it started and comes back",
  rise: "it rises above where it started and comes back",
} as const;

type Turns = readonly [count: number, n: number, month: number | null];

function turnWords(
  kind: keyof typeof MEANING,
  expected: number,
  of: number,
  shown: Turns | null,
): string {
  const name = kind === "dip" ? "a dip" : "a passing rise";
  if (!shown) return `${expected} of ${of} expected ${name} (${MEANING[kind]}).`;
  const [count, n, month] = shown;
  const most = expected > of / 2;
  const told = most
    ? `${expected} of ${of} expected ${name}`
    : `${of - expected} of ${of} expected no ${kind === "dip" ? "dip" : "passing rise"}`;
  const when =
    month === null || count < n / 10
      ? ""
      : `, most often ${kind === "dip" ? "deepest" : "highest"} around ${whenText(month)}`;
  return `${told}; ${inFutures(count, n)} there is one${when}.`;
}

function endWords(room: ShapeCounts, shown: ShapeCounts | null): string {
  const { higher, alike, lower, n } = room;
  const told = `At the end, ${higher} of ${n} expected it higher than at the start, ${alike} about the same and ${lower} lower`;
  if (!shown || shown.n === 0) return `${told}.`;
  const ways = [
    [shown.higher, "higher"],
    [shown.alike, "about the same"],
    [shown.lower, "lower"],
  ] as const;
  const [count, way] = ways.reduce((a, b) => (b[0] > a[0] ? b : a));
  return `${told}; ${inFutures(count, shown.n)} it is ${way}.`;
}

/** Where the room's last values lie in the simulated band; the empty text where there is no band. */
export function placeWords({ months, lines }: PredictionSummary, { low, high }: Band): string {
  const last = months.length - 1;
  const [bottom, top] = [low[months[last]], high[months[last]]];
  if (lines.length === 0 || !(bottom <= top)) return "";
  const above = lines.filter((line) => line[last] > top).length;
  const below = lines.filter((line) => line[last] < bottom).length;
  const inside = lines.length - above - below;
  return `${inside} of ${lines.length} lines end inside the band that holds 8 of 10 futures, ${above} above it and ${below} below.`;
}
