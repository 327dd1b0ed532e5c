import { expect, test } from "vitest";
import type { Futures } from "../../sim/teach/futures.ts";
import { optionId } from "../../sim/teach/jobs.ts";
import { roleOutcomes } from "../../sim/teach/room-outcomes.ts";
import type { PredictionSummary } from "../../sim/teach/room-summary.ts";
import {
  placeWords,
  predictedShapes,
  roomWords,
  simulatedShapes,
} from "../../sim/teach/room-words.ts";
import { FRESH, readBoard, writeBoard } from "../../viz/teach/board/kept.ts";
import { binsOf, movesOf } from "../../viz/teach/board/lever-bins.ts";
import { small } from "./small.ts";

const months = small.predict.at;
const SIZES = { worth: 0.25, turn: 0.5 };
const DIP = [0, -1, 0.5, 1, 1, 1];
const RISE = [0, 0.2, 0.4, 0.6, 0.8, 1];
const FALL = [0, -0.2, -0.4, -0.6, -0.8, -1];

const room = (...lines: number[][]): PredictionSummary => ({
  months,
  lines,
  median: [],
  low: [],
  high: [],
});

/** Futures of one series that all follow these values, given at the months of the prediction. */
function futures(...values: number[][]): Futures {
  const lines = values.map((line) =>
    Array.from({ length: 61 }, (_, month) => {
      const i = Math.min(4, Math.floor(month / 12));
      return line[i] + ((line[i + 1] - line[i]) * (month - 12 * i)) / 12;
    }),
  );
  const { entity, outcome } = small.predict;
  return {
    series: [{ entity, outcome, unit: "SD" }],
    months: 60,
    replicates: lines.length,
    values: Float64Array.from(lines.flat()),
  };
}

test("before the simulation is shown, what the room expected is said alone", () => {
  const words = roomWords(predictedShapes(room(DIP, RISE, RISE, FALL), SIZES), null);
  expect(words).toEqual([
    "1 of 4 expected a dip (it falls below where it started and comes back).",
    "At the end, 3 of 4 expected it higher than at the start, 0 about the same and 1 lower.",
  ]);
});

test("with the simulation, the room stands beside what happens in how many futures", () => {
  const shown = futures(...Array.from({ length: 8 }, () => DIP), RISE, FALL);
  const words = roomWords(
    predictedShapes(room(DIP, RISE, RISE, FALL), SIZES),
    simulatedShapes(shown, small.predict, SIZES),
  );
  expect(words).toEqual([
    "3 of 4 expected no dip; in 8 of 10 futures there is one, most often deepest around the end of year 1.",
    "At the end, 3 of 4 expected it higher than at the start, 0 about the same and 1 lower; in 9 of 10 futures it is higher.",
  ]);
  const most = roomWords(
    predictedShapes(room(DIP, DIP), SIZES),
    simulatedShapes(shown, small.predict, SIZES),
  );
  expect(most[0]).toMatch(/^2 of 2 expected a dip; in 8 of 10/);
  expect(roomWords(predictedShapes(room(), SIZES), null)).toEqual([]);
});

test("the last values are placed in the band; without a band nothing is said", () => {
  const flat = (value: number) => new Float64Array(61).fill(value);
  const band = { centre: flat(0), low: flat(-0.5), high: flat(1) };
  expect(placeWords(room(DIP, RISE, FALL, [0, 0, 0, 0, 0, 2]), band)).toBe(
    "2 of 4 lines end inside the band that holds 8 of 10 futures, 1 above it and 1 below.",
  );
  expect(placeWords(room(DIP), { ...band, low: flat(Number.NaN) })).toBe("");
});

test("for each role the best decision is counted future by future; ties have no best", () => {
  const [first, second] = small.decide.options.map(({ id }) => optionId(id));
  const { watch } = small.roles[0];
  const world = (...ends: number[]): Futures => ({
    series: [{ ...watch, unit: "SD" }],
    months: 12,
    replicates: ends.length,
    values: Float64Array.from(ends.flatMap((end) => Array.from({ length: 13 }, () => end))),
  });
  const worlds = new Map([
    [first, world(1, 2, 3, Number.NaN)],
    [second, world(2, 1, 3.001, 1)],
  ]);
  const info = (better: "higher" | "lower" | "neutral") => [
    { id: watch.outcome, better, threshold: 0.05 },
  ];
  const [higher] = roleOutcomes(small, worlds, info("higher"));
  expect(higher.options.map(({ best }) => best)).toEqual([1, 1]);
  expect([higher.compared, higher.ties, higher.options[0].n]).toEqual([3, 1, 3]);
  const [neutral] = roleOutcomes(small, worlds, info("neutral"));
  expect([neutral.compared, neutral.options[0].best]).toEqual([0, 0]);
});

test("levers: far values keep their own column, near ones share one, and none leaves the picture", () => {
  const lever = (...values: [number, number][]) => ({
    id: "money",
    values: values.map(([id, count]) => ({ id, count })),
    chosen: values.reduce((sum, [, count]) => sum + count, 0),
  });
  expect(binsOf(lever([0.1, 2], [0.5, 3]), [0, 1])).toEqual([
    { middle: 0.1, count: 2 },
    { middle: 0.5, count: 3 },
  ]);
  const near = binsOf(lever([0.5, 1], [0.501, 4], [7, 2]), [0, 1]);
  expect(near).toEqual([
    { middle: 0.5, count: 5 },
    { middle: 1, count: 2 },
  ]);
  expect(movesOf(lever([0.1, 2], [0.3, 1], [0.5, 4]), 0.3)).toEqual({
    more: 4,
    less: 2,
    same: 1,
    middle: 0.5,
  });
  expect(movesOf(lever(), 0.3).middle).toBeNaN();
});

test("a board is kept as the same text whatever its order, and nothing else is read as one", () => {
  const board = { ...FRESH, link: "l=x", codes: ["B", "A"], hidden: ["2", "1"], without: [] };
  const text = writeBoard(board);
  expect(text).toBe(writeBoard({ ...board, codes: ["A", "B"], hidden: ["1", "2"] }));
  expect(readBoard(text)).toMatchObject({ link: "l=x", codes: ["A", "B"], names: true });
  const broken = [
    "",
    "{",
    "null",
    '"partnerscape-board"',
    text.slice(0, -5),
    text.replace('"version": 1', '"version": 2'),
    text.replace('"names": true', '"names": "yes"'),
    text.replace('"A"', "7"),
    `${"[".repeat(100_000)}"partnerscape-board"`,
    text.replace('"A"', `"${"A".repeat(7000)}"`),
  ];
  for (const one of broken) expect(readBoard(one)).toBeNull();
});
