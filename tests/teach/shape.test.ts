import { describe, expect, test } from "vitest";
import {
  joined,
  type Point,
  pointsOf,
  shapeOf,
  shapeText,
  smoothed,
  turnsOf,
  whenText,
  worthOf,
} from "../../sim/teach/shape.ts";

const line = (...values: number[]): Point[] => values.map((value, month) => ({ month, value }));
/** Straight lines between some months, one value a month. */
const drawn = (...points: [number, number][]): Point[] =>
  pointsOf(
    joined(
      points.map(([month, value]) => ({ month, value })),
      points.at(-1)?.[0] ?? 0,
    ),
  );

describe("the shape of a line", () => {
  test("a line that only falls has no dip, one that comes back has", () => {
    expect(shapeOf(drawn([0, 0], [12, -1], [60, -2]), 0.25)).toMatchObject({
      direction: -1,
      dip: null,
      bump: null,
    });
    expect(shapeOf(drawn([0, 0], [12, -1], [36, 1]), 0.25)).toMatchObject({
      direction: 1,
      dip: { size: 1, month: 12, back: 24 },
      bump: null,
    });
  });

  test("a bump is a dip upside down", () => {
    expect(shapeOf(drawn([0, 2], [6, 4], [24, 1]), 0.25)).toMatchObject({
      direction: -1,
      dip: null,
      bump: { size: 2, month: 6, back: 18 },
    });
  });

  test("a dip may stay below the start, but must come back half of the way", () => {
    expect(shapeOf(drawn([0, 0], [12, -2], [24, -1]), 0.25)?.dip).toEqual({
      ...{ size: 2, month: 12, back: null },
    });
    expect(shapeOf(drawn([0, 0], [12, -2], [24, -1.1]), 0.25)?.dip).toBeNull();
  });

  test("what is smaller than worth a word is flat, exactly that much is not", () => {
    expect(shapeOf(drawn([0, 0], [12, -0.2], [24, 0]), 0.25)?.dip).toBeNull();
    expect(shapeOf(drawn([0, 0], [12, -0.25], [24, 0]), 0.25)?.dip).toMatchObject({ size: 0.25 });
    expect(shapeOf(line(1, 1, 1, 1), 0.25)).toMatchObject({
      ...{ direction: 0, dip: null, bump: null, steepest: null },
    });
    // 0.1 + 0.2 - 0.05 is not 0.25 to the last bit.
    expect(shapeOf(line(0.1 + 0.2, 0.05, 0.3), 0.25)?.dip).toMatchObject({ month: 1 });
  });

  test("of equally deep months the first counts", () => {
    expect(shapeOf(line(0, -1, 0, -1, 0), 0.25)?.dip).toMatchObject({ month: 1, back: 2 });
  });

  test("the year of the largest change and its way; the first where two are as large", () => {
    const steepest = (...points: [number, number][]) => shapeOf(drawn(...points), 0.25)?.steepest;
    expect(steepest([0, 0], [24, 0], [36, 3], [60, 4])).toEqual({ year: 3, way: 1 });
    expect(steepest([0, 0], [24, 0], [36, -3], [60, -2])).toEqual({ year: 3, way: -1 });
    expect(steepest([0, 0], [12, 1], [24, 2])).toEqual({ year: 1, way: 1 });
    expect(steepest([0, 0], [12, 1])).toBeNull();
  });

  test("a line of fewer than two values has no shape", () => {
    expect(shapeOf(line(1), 0.25)).toBeNull();
    expect(shapeOf(pointsOf(new Float64Array(5).fill(Number.NaN)), 0.25)).toBeNull();
  });
});

describe("what a line is made of", () => {
  test("months without a value are left out, wherever they are", () => {
    const { NaN: none } = Number;
    expect(pointsOf([none, 1, none, 2, none])).toEqual([
      { month: 1, value: 1 },
      { month: 3, value: 2 },
    ]);
  });

  test("smoothing keeps the first value and takes an odd month down", () => {
    expect(smoothed(line(0, 0, 3, 0, 0)).map(({ value }) => value)).toEqual([0, 1, 1, 1, 0]);
    expect(smoothed(line(5))).toEqual(line(5));
  });

  test("straight lines between points, and nothing beyond them", () => {
    const points = [
      { month: 1, value: 0 },
      { month: 3, value: 4 },
    ];
    const { NaN: none } = Number;
    expect([...joined(points, 4)]).toEqual([none, 0, 2, 4, none]);
    expect([...joined(points, 2)]).toEqual([none, 0, 2]);
  });
});

describe("the course of a line in words", () => {
  test.each([
    [drawn([0, 0], [60, 0.1]), "stays about the same"],
    [drawn([0, 0], [60, 2]), "rises"],
    [drawn([0, 0], [24, 0.3], [60, 0.1]), "rises a little and ends about where it started"],
    [drawn([0, 0], [12, 0], [13, -2], [60, -2]), "falls"],
    [
      drawn([0, 0], [12, -1], [60, 2]),
      "falls until the end of year 1, then rises above where it started",
    ],
    [
      drawn([0, 0], [6, -1], [60, 0]),
      "falls until month 6, then rises back to about where it started",
    ],
    [
      drawn([0, 0], [30, -2], [60, -1]),
      "falls until month 30 (in year 3), then rises but stays below where it started",
    ],
    [
      drawn([0, 0], [12, 1], [24, -1], [60, 3]),
      "rises until the end of year 1, falls until the end of year 2, then rises above where it started",
    ],
    [
      drawn([0, 0], [12, 1], [24, 0], [36, 1], [48, 0]),
      "turns 3 times, and in the end falls back to about where it started",
    ],
  ])("%#: says %s", (points, text) => {
    expect(shapeText(points, 0.25)).toBe(text);
  });

  test("small swings on the way are no turns", () => {
    const wobbling = line(0, 0.1, -0.1, 0.1, 0.3, 0.2, 0.5, 0.4, 0.8, 1);
    expect(turnsOf(wobbling, 0.25)).toEqual([
      { month: 0, value: 0 },
      { month: 9, value: 1 },
    ]);
  });

  test("months by their year, once there are many", () => {
    expect([7, 12, 24, 31].map(whenText)).toEqual([
      "month 7",
      "the end of year 1",
      "the end of year 2",
      "month 31 (in year 3)",
    ]);
  });

  test("every unit has a size that is worth a word", () => {
    expect(worthOf("SD")).toBe(0.25);
    expect(worthOf("£m a year")).toBe(1);
  });
});
