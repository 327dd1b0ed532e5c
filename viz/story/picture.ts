import { linkHorizontal, scaleLinear } from "d3";
import type { Acquaintance, Place, Scene, Seat } from "./scene.ts";

/** An organisation as a box with its two gauges. */
export interface Box {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name, broken into lines that fit. */
  readonly name: readonly string[];
  readonly gauges: readonly Gauge[];
}

/** Where care or staff experience stands on its rail. */
export interface Gauge {
  readonly label: string;
  readonly value: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Of the average, and of the value. */
  readonly middle: number;
  readonly at: number;
}

/** A person's seat as a dot with its name. */
export interface Dot {
  readonly seat: Seat;
  readonly x: number;
  readonly y: number;
  readonly textX: number;
  readonly anchor: "start" | "end";
}

/** An acquaintance as a line between two dots. */
export interface Line {
  readonly key: string;
  readonly tie: Acquaintance;
  readonly path: string;
  readonly width: number;
}

/** A scene laid out for a width: plain numbers, ready to be drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  /** Around both where they are one body. */
  readonly frame: { readonly x: number; readonly width: number } | null;
}

const MARGIN = 6;
const FOOT = 8;
const TOP = 26;
const HEAD = 124;
const ROW = 19;
const LEVEL_GAP = 9;
const INSET = 12;
/** Room between the boxes: at least, and for the board of a joint body. */
const NEAR = 56;
const BOARDROOM = 112;
const WIDEST = 190;
/** Culture distance at which the boxes are as far apart as they can be. */
const FAR = 1.2;
/** Places among 100 trusts at the ends of a gauge, and of the average trust. */
const PLACES = [0, 100] as const;
const AVERAGE = 50;

/** Lays a scene out: the helped organisation left, the helper right, nearer the more alike they are. */
export function layOut(scene: Scene, width: number, name: (id: string) => string): Picture {
  const box = Math.min(WIDEST, (width - 2 * MARGIN - BOARDROOM) / 2);
  const room = Math.min(width - 2 * MARGIN - 2 * box, 300);
  const apart = scaleLinear([0, FAR], [NEAR, room]).clamp(true);
  const wanted = Number.isFinite(scene.distance) ? apart(scene.distance) : room;
  const gap = scene.joint ? Math.max(BOARDROOM, wanted) : wanted;
  const leftX = (width - 2 * box - gap) / 2;
  const rightX = leftX + box + gap;
  const rows = rowsOf(scene);
  const height = TOP + HEAD + rows.height + FOOT + MARGIN;
  const left = dotsOf(scene.left.seats, leftX + box - INSET, "end", rows.y);
  const right = dotsOf(scene.right.seats, rightX + INSET, "start", rows.y);
  const joint = scene.joint ? dotsOf(scene.joint.seats, leftX + box + MARGIN, "start", rows.y) : [];
  const boxOf = (place: Place, x: number): Box => ({
    place,
    x,
    y: TOP,
    width: box,
    height: height - TOP - MARGIN,
    name: broken(name(place.id), Math.floor((box - INSET) / 7)),
    gauges: [
      gaugeOf("Care", place.carePlace, x, box, TOP + 58),
      gaugeOf("Staff", place.staffPlace, x, box, TOP + 88),
    ],
  });
  return {
    width,
    height,
    boxes: [boxOf(scene.left, leftX), boxOf(scene.right, rightX)],
    dots: [...left, ...right, ...joint].filter((dot) => dot !== null),
    lines: scene.ties.flatMap((tie) => lineOf(tie, left[tie.left], right[tie.right])),
    frame: scene.joint ? { x: leftX - MARGIN, width: 2 * box + gap + 2 * MARGIN } : null,
  };
}

/** The height of each seat: one below the other, levels a little apart. */
function rowsOf(scene: Scene) {
  const levels = [scene.left, scene.right].map(({ seats }) =>
    seats.map((seat, i) => seat?.level ?? (i < boardSize(seats) ? 0 : 1)),
  );
  const longest = levels[0].length >= levels[1].length ? levels[0] : levels[1];
  const y = (i: number) => TOP + HEAD + ROW * (i + 0.5) + LEVEL_GAP * (longest[i] ?? 0);
  const last = longest.length - 1;
  return { y, height: ROW * longest.length + LEVEL_GAP * (longest[last] ?? 0) };
}

/** How many seats stand before the first that is below the board. */
function boardSize(seats: readonly (Seat | null)[]): number {
  const first = seats.findIndex((seat) => seat !== null && seat.level > 0);
  return first < 0 ? seats.length : first;
}

function dotsOf(
  seats: readonly (Seat | null)[],
  x: number,
  anchor: Dot["anchor"],
  y: (i: number) => number,
): (Dot | null)[] {
  const textX = x + (anchor === "end" ? -INSET : INSET);
  return seats.map((seat, i) => seat && { seat, x, y: y(i), textX, anchor });
}

const link = linkHorizontal<unknown, readonly [number, number]>();

function lineOf(tie: Acquaintance, a: Dot | null, b: Dot | null): Line[] {
  if (!a || !b) return [];
  const path = link({ source: [a.x, a.y], target: [b.x, b.y] }) ?? "";
  const width = scaleLinear([0, 1], [0.75, 6]).clamp(true)(tie.trust);
  return [{ key: `${tie.left}-${tie.right}`, tie, path, width }];
}

function gaugeOf(label: string, value: number, x: number, width: number, y: number): Gauge {
  const from = x + INSET;
  const to = x + width - INSET;
  const scale = scaleLinear(PLACES, [from, to]).clamp(true);
  return { label, value, y, from, to, middle: scale(AVERAGE), at: scale(value) };
}

/** A name in at most two lines; what does not fit is cut off with an ellipsis. */
export function broken(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const words = name.split(" ");
  let first = words.shift() ?? "";
  while (words.length > 0 && `${first} ${words[0]}`.length <= most) first += ` ${words.shift()}`;
  return [first, words.join(" ")].filter(Boolean).map((line) => cut(line, most));
}

const cut = (line: string, most: number): string =>
  line.length <= most ? line : `${line.slice(0, Math.max(1, most - 1))}…`;
