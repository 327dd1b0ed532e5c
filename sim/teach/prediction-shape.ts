import { inFutures } from "./in-words.ts";
import type { Both } from "./prediction.ts";
import { middleOf, opening } from "./prediction-words.ts";
import { type Steepest, type Turn, whenText } from "./shape.ts";

/** Share of futures from which a dip or a bump is spoken of that nobody expected. */
const NOTED = 0.25;

type Kind = "dip" | "bump";

/** How a dip and a bump are spoken of. */
const WORDS = {
  dip: { extreme: "deepest", side: "below" },
  bump: { extreme: "highest", side: "above" },
} as const;

/** Whether there is a dip or a bump, and which way it goes in the end. */
export function shapePart(both: Both): string {
  const turns = spokenOf(both).map((kind) => turnText(kind, both));
  return [...turns, directionText(both)].join(" ");
}

/** What was expected, and else whichever of both is in more futures, if it is in enough of them. */
function spokenOf({ own, shapes }: Both): Kind[] {
  const kinds: readonly Kind[] = ["dip", "bump"];
  const expected = kinds.filter((kind) => own[kind]);
  const count = (kind: Kind) => turnsIn(shapes, kind).length;
  const more: Kind = count("bump") > count("dip") ? "bump" : "dip";
  if (expected.includes(more) || count(more) < NOTED * shapes.length) return expected;
  return [...expected, more];
}

const turnsIn = (shapes: Both["shapes"], kind: Kind): Turn[] =>
  shapes.flatMap((shape) => shape[kind] ?? []);

function turnText(kind: Kind, both: Both): string {
  const { own, shapes, spoken } = both;
  const { extreme, side } = WORDS[kind];
  const mine = own[kind];
  const found = turnsIn(shapes, kind);
  const expected = mine
    ? `You expected a ${kind}, ${extreme} at ${whenText(mine.month)}.`
    : `You expected no ${kind}.`;
  if (found.length === 0) return `${expected} None of the ${shapes.length} futures has one.`;
  const share = opening(inFutures(found.length, shapes.length));
  const month = Math.round(middleOf(found.map((turn) => turn.month)));
  const size = spoken.size(middleOf(found.map((turn) => turn.size)));
  return `${expected} ${share} there is one, ${extreme} about ${whenText(month)} and then about ${size} ${side} the start.${besideText(kind, both)}`;
}

/** In how many futures of the other world it is so too. */
function besideText(kind: Kind, { beside }: Both): string {
  if (!beside || beside.shapes.length === 0) return "";
  const count = turnsIn(beside.shapes, kind).length;
  return ` With “${beside.label}” there is one ${inFutures(count, beside.shapes.length)}.`;
}

const ENDS = ["lower than it began", "about where it began", "higher than it began"] as const;

function directionText({ own, shapes }: Both): string {
  const n = shapes.length;
  const counts = [-1, 0, 1].map(
    (side) => shapes.filter(({ direction }) => direction === side).length,
  );
  const mine = own.direction + 1;
  const others = [0, 1, 2].filter((side) => side !== mine && counts[side] > 0);
  const next = others.sort((a, b) => counts[b] - counts[a])[0];
  const rest = next === undefined ? "" : `; ${inFutures(counts[next], n)} it ends ${ENDS[next]}`;
  return `You expected it to end ${ENDS[mine]}, and so it does ${inFutures(counts[mine], n)}${rest}.`;
}

/** When it is back at the start, and in which year most happens. */
export function timingPart(both: Both): string {
  const word = both.own.dip || mostly(both, "dip") ? "dip" : "bump";
  return [backText(word, both), yearText(both)].filter((text) => text !== "").join(" ");
}

const mostly = ({ shapes }: Both, word: Kind): boolean =>
  shapes.filter((shape) => shape[word]).length >= shapes.length / 2;

function backText(word: Kind, both: Both): string {
  const own = both.own[word];
  const found = turnsIn(both.shapes, word);
  if (found.length === 0 || (!own && !mostly(both, word))) return "";
  const expected = own
    ? own.back === null
      ? "You expected it not to be back where it started by the last month you drew. "
      : `You expected it to be back where it started by ${whenText(own.back)}. `
    : "";
  const months = found.map(({ back }) => back ?? Number.POSITIVE_INFINITY);
  const never = months.filter((month) => !Number.isFinite(month)).length;
  const half = middleOf(months);
  if (Number.isFinite(half)) {
    return `${expected}Where there is a ${word}, half of the futures are back by ${whenText(Math.round(half))}.`;
  }
  return `${expected}Where there is a ${word}, the line is not back by ${whenText(both.last)} ${inFutures(never, found.length)} of this kind.`;
}

const WAYS = { [-1]: "a fall", 1: "a rise" } as const;

/** The year and way of the largest change, beside those that most futures have. */
function yearText({ own, shapes }: Both): string {
  const mine = own.steepest;
  if (mine === null) return "";
  const found = shapes.flatMap(({ steepest }) => steepest ?? []);
  const drawn = `You drew the largest change in year ${mine.year}, ${WAYS[mine.way]}`;
  if (found.length === 0)
    return `${drawn}; in none of ${shapes.length} futures is there a year of much change.`;
  const same = (a: Steepest, b: Steepest) => a.year === b.year && a.way === b.way;
  const count = (one: Steepest) => found.filter((other) => same(one, other)).length;
  // What was drawn comes first where nothing is more frequent.
  const most = [mine, ...found].reduce((a, b) => (count(b) > count(a) ? b : a));
  if (same(most, mine))
    return `${drawn}, and there it is ${inFutures(count(most), shapes.length)}.`;
  const { year, way } = most;
  return `${drawn}; most often it comes in year ${year}, ${WAYS[way]} (${inFutures(count(most), shapes.length)}).`;
}
