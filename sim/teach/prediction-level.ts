import { quantile7 } from "../analysis/statistics.ts";
import { inFutures } from "./in-words.ts";
import type { Both } from "./prediction.ts";
import { listed, opening } from "./prediction-words.ts";
import { whenText } from "./shape.ts";

/** Futures in one month, summed up; null where fewer than half of them have a value. */
interface Month {
  readonly values: Float64Array;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

function monthOf(lines: Both["lines"], month: number): Month | null {
  const values = Float64Array.from(lines, (line) => line[month])
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (values.length === 0 || values.length * 2 < lines.length) return null;
  const at = (share: number) => quantile7(values, share);
  return { values, low: at(0.1), middle: at(0.5), high: at(0.9) };
}

/** Where the line ends among the futures, and where it is furthest from the middle one. */
export function levelPart(both: Both): string {
  const { ownPoints, lines, spoken } = both;
  const end = ownPoints[ownPoints.length - 1];
  const found = monthOf(lines, end.month);
  if (!found) return "";
  const { say } = spoken;
  return [
    `You expected ${say(end.value)} at ${whenText(end.month)}.`,
    `The middle future is then at ${say(found.middle)}; 8 of 10 lie between ${say(found.low)} and ${say(found.high)}.`,
    sidesText(end.value, found.values),
    gapText(both),
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/** How many futures end above and below a line. */
function sidesText(value: number, values: Float64Array): string {
  const n = values.length;
  const sides = [
    { word: "above", count: values.filter((one) => one > value).length },
    { word: "below", count: values.filter((one) => one < value).length },
    { word: "exactly on", count: values.filter((one) => one === value).length },
  ];
  const told = sides.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const [most, ...rest] = told;
  if (rest.length === 1) {
    return `${opening(inFutures(most.count, n))} it ends ${most.word} your line, in the others ${rest[0].word} it.`;
  }
  const parts = told.map(({ word, count }) => `${inFutures(count, n)} ${word} it`);
  if (rest.length === 0) return `It ends ${most.word} your line ${inFutures(n, n)}.`;
  return `Beside your line it ends ${listed(parts)}.`;
}

/** The month, other than the last, in which the line is furthest from the middle future. */
function gapText({ ownPoints, lines, worth, spoken }: Both): string {
  const gaps = ownPoints.slice(1, -1).flatMap(({ month, value }) => {
    const found = monthOf(lines, month);
    return found ? [{ month, gap: value - found.middle }] : [];
  });
  if (gaps.length === 0) return "";
  const widest = gaps.reduce((a, b) => (Math.abs(b.gap) > Math.abs(a.gap) ? b : a));
  if (Math.abs(widest.gap) < worth) return "";
  const side = widest.gap > 0 ? "above" : "below";
  return `On the way, your line is furthest from the middle future at ${whenText(widest.month)}: ${spoken.size(Math.abs(widest.gap))} ${side} it.`;
}

/** What is said of the band, and where the line lies as part of another sentence. */
interface BandPart {
  readonly text: string;
  readonly where: string;
  readonly outside: boolean;
}

const BAND = "the band that holds 8 of 10 futures";

/** Whether the line stays within the band, and where not. */
export function bandPart({ ownPoints, lines }: Both): BandPart {
  const points = ownPoints.slice(1).flatMap(({ month, value }): Placed[] => {
    const found = monthOf(lines, month);
    return found ? [{ month, side: sideIn(value, found) }] : [];
  });
  const inside = points.filter(({ side }) => side === 0).length;
  if (inside === points.length) {
    const text = points.length === 0 ? "" : `Your line stays within ${BAND} all the way.`;
    return { text, where: "your line stays within the band", outside: false };
  }
  const sides = ([1, -1] as const).filter((side) => points.some((one) => one.side === side));
  if (inside === 0 && sides.length === 1) {
    const text = `Your line is ${SIDES[sides[0]]} ${BAND} all the way.`;
    return { text, where: "your line lies outside the band", outside: true };
  }
  const told = sides.map((side, i) => {
    return `${SIDES[side]} ${i === 0 ? BAND : "it"} ${listed(runsOf(points, side))}`;
  });
  const rest = inside > 0 ? ", and within it at the other times" : "";
  const text = `Your line is ${told.join("; ")}${rest}.`;
  return { text, where: "your line leaves the band", outside: true };
}

/** On which side of the band the line is in a month. */
interface Placed {
  readonly month: number;
  readonly side: -1 | 0 | 1;
}

const SIDES = { [-1]: "below", 1: "above" } as const;

function sideIn(value: number, { low, high }: Month): Placed["side"] {
  return value < low ? -1 : value > high ? 1 : 0;
}

/** Months on one side, those that follow one another as “from … to …”. */
function runsOf(points: readonly Placed[], wanted: -1 | 1): string[] {
  const runs: { first: number; last: number }[] = [];
  points.forEach(({ month, side }, i) => {
    if (side !== wanted) return;
    const run = runs[runs.length - 1];
    if (run && points[i - 1].side === wanted) run.last = month;
    else runs.push({ first: month, last: month });
  });
  return runs.map(({ first, last }) => {
    return first === last
      ? `at ${whenText(first)}`
      : `from ${whenText(first)} to ${whenText(last)}`;
  });
}
