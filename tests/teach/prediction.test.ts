import { describe, expect, test } from "vitest";
import type { Futures } from "../../sim/teach/futures.ts";
import { type Compared, comparePrediction, linesOf } from "../../sim/teach/prediction.ts";
import { joined } from "../../sim/teach/shape.ts";

const say = (value: number) => `${value.toFixed(1)} SD`;
const spoken = { unit: "SD", say, size: say };
const AT = [0, 6, 12, 24, 36];

/** A future through some points, raised by `by` in every month after the first. */
const future = (points: [number, number][], by = 0): Float64Array =>
  joined(
    points.map(([month, value], i) => ({ month, value: i === 0 ? value : value + by })),
    36,
  );

/** `n` futures of the same course, evenly spread over -0.2 to 0.2 around it. */
const many = (n: number, ...points: [number, number][]): Float64Array[] =>
  Array.from({ length: n }, (_, i) => future(points, n === 1 ? 0 : (0.4 * i) / (n - 1) - 0.2));

const dips = many(8, [0, 0], [7, -1.5], [24, 0.5], [36, 1]);
const rises = many(2, [0, 0], [12, 0.5], [36, 1]);

const compared = (
  values: readonly number[],
  futures: readonly ArrayLike<number>[],
  sure: number | null = null,
  beside: Parameters<typeof comparePrediction>[3] = null,
) => comparePrediction({ at: AT, values, sure }, futures, spoken, beside);
const part = (parts: readonly Compared[], id: Compared["id"]) =>
  parts.find((one) => one.id === id)?.text ?? "";

describe("the shape", () => {
  test("a dip that nobody expected, in how many futures and how deep", () => {
    const text = part(compared([0, 0.2, 0.4, 0.7, 1], [...dips, ...rises]), "shape");
    expect(text).toContain("You expected no dip. In 8 of 10 futures there is one");
    expect(text).toMatch(/deepest about month 7 and then about 1\.\d SD below the start/);
    expect(text).toContain("to end higher than it began, and so it does in all 10 futures");
  });

  test("a dip that was expected and is nowhere", () => {
    const text = part(compared([0, -1, -0.5, 0.2, 1], rises), "shape");
    expect(text).toContain(
      "You expected a dip, deepest at month 6. None of the 2 futures has one.",
    );
  });

  test("a bump, and where the futures end instead", () => {
    const bumps = many(10, [0, 0], [12, 2], [36, -1]);
    const text = part(compared([0, 0, 0, 0, 0], bumps), "shape");
    expect(text).toContain("You expected no bump. In all 10 futures there is one, highest about");
    expect(text).toContain("to end about where it began, and so it does in none of 10 futures");
    expect(text).toContain("in all 10 futures it ends lower than it began");
    expect(text).not.toContain("dip");
  });

  test("noise is no dip: what swings by less than a turn is not spoken of", () => {
    const noisy = Array.from({ length: 20 }, (_, i) =>
      Float64Array.from({ length: 37 }, (_, m) =>
        m === 0 ? 0 : ((m * 7 + i * 3) % 5) * 0.1 - 0.2,
      ),
    );
    expect(part(compared([0, 0, 0, 0, 0], noisy), "shape")).toBe(
      "You expected it to end about where it began, and so it does in all 20 futures.",
    );
  });

  test("what happens in another world too, with the same luck", () => {
    const beside = { label: "Not partnering", lines: [...dips, ...many(8, [0, 0], [36, 0])] };
    expect(part(compared([0, 0, 0, 0, 0], dips, null, beside), "shape")).toContain(
      "With “Not partnering” there is one in about half of the futures.",
    );
  });

  test("futures that go up and down have the turn that is farthest", () => {
    const swinging = many(4, [0, 0], [6, -1], [12, 1], [18, -2], [30, 2], [36, 0]);
    expect(part(compared([0, -1, 0, 0, 0], swinging), "shape")).toMatch(
      /^You expected a dip, deepest at month 6\. In all 4 futures there is one, deepest about month 18/,
    );
  });
});

describe("the timing", () => {
  test("when it is back, and in which year most happens", () => {
    const text = part(compared([0, -1, 0, 0.5, 1], dips), "timing");
    expect(text).toMatch(/You expected it to be back where it started by the end of year 1\./);
    expect(text).toMatch(/half of the futures are back by month 2\d|by the end of year 2/);
    expect(text).toMatch(/You drew the largest change in year 2/);
  });

  test("futures that do not come back", () => {
    const staying = many(6, [0, 0], [6, -2], [36, -0.5]);
    expect(part(compared([0, -1, 0, 0.5, 1], staying), "timing")).toContain(
      "Where there is a dip, the line is not back by the end of year 3 in all 6 futures of this kind.",
    );
  });

  test("nothing is said where there is nothing to say", () => {
    const flat = many(5, [0, 0], [36, 0]);
    expect(part(compared([0, 0, 0, 0, 0], flat), "timing")).toBe("");
  });
});

describe("the level", () => {
  test("where the futures end, on which side of the line, and where it is furthest away", () => {
    const text = part(
      compared([0, 2, 0.5, 0.75, 0.9], many(11, [0, 0], [12, 0.5], [36, 1])),
      "level",
    );
    expect(text).toContain("You expected 0.9 SD at the end of year 3.");
    expect(text).toContain(
      "The middle future is then at 1.0 SD; 8 of 10 lie between 0.8 SD and 1.2 SD.",
    );
    expect(text).toContain("In 7 of 10 futures it ends above your line, in the others below it.");
    expect(text).toContain("furthest from the middle future at month 6");
  });

  test("ties are on the line, neither above nor below it", () => {
    const same = Array.from({ length: 4 }, () =>
      future([
        [0, 0],
        [36, 1],
      ]),
    );
    expect(part(compared([0, 0.2, 0.3, 0.6, 1], same), "level")).toContain(
      "It ends exactly on your line in all 4 futures.",
    );
    const three = [
      future([
        [0, 0],
        [36, 2],
      ]),
      future([
        [0, 0],
        [36, 0],
      ]),
      ...same,
    ];
    expect(part(compared([0, 0.2, 0.3, 0.6, 1], three), "level")).toContain(
      "Beside your line it ends in 7 of 10 futures exactly on it, in 2 of 10 futures above it and in 2 of 10 futures below it.",
    );
  });
});

describe("the band and the question", () => {
  const futures = many(21, [0, 0], [36, 1]);

  test("a line within the band", () => {
    const inside = compared([0, 0.17, 0.33, 0.67, 1], futures, 4);
    expect(part(inside, "band")).toBe(
      "Your line stays within the band that holds 8 of 10 futures all the way.",
    );
    expect(part(inside, "question")).toBe(
      "You said you were certain, and your line stays within the band. What did you know that somebody new to this might not?",
    );
  });

  test("where a line leaves the band", () => {
    const outside = compared([0, 2, 0.33, -2, -2], futures, 4);
    expect(part(outside, "band")).toBe(
      "Your line is above the band that holds 8 of 10 futures at month 6; below it from the end of year 2 to the end of year 3, and within it at the other times.",
    );
    expect(part(outside, "question")).toBe(
      "You said you were certain; here your line leaves the band. What did you count on?",
    );
    expect(part(compared([0, 3, 3, 3, 3], futures), "band")).toBe(
      "Your line is above the band that holds 8 of 10 futures all the way.",
    );
  });

  test.each([0, 1, 2, 3, 4, null])("sure %s: a question, and never a mark", (sure) => {
    for (const values of [
      [0, 0.17, 0.33, 0.67, 1],
      [0, 9, 9, 9, 9],
    ]) {
      const all = compared(values, futures, sure);
      expect(part(all, "question")).toMatch(/\?$/);
      const words = all.map(({ text }) => text).join(" ");
      expect(words).not.toMatch(/\b(right|wrong|correct|score|points|well done|good|bad|error)\b/i);
    }
  });
});

describe("what is missing", () => {
  test("futures that end early are compared as far as they go", () => {
    const { NaN: none } = Number;
    const short = dips.map((one) => one.map((value, month) => (month > 20 ? none : value)));
    const found = compared([0, 0, 0, 0, 0], [...short, ...rises]);
    expect(part(found, "shape")).toContain("In 8 of 10 futures there is one");
    // Fewer than half are there at the end: no level is told.
    expect(part(found, "level")).toBe("");
    expect(part(found, "band")).toBe(
      "Your line stays within the band that holds 8 of 10 futures all the way.",
    );
  });

  test("without any future nothing is said", () => {
    const { NaN: none } = Number;
    expect(compared([0, 0, 0, 0, 0], [])).toEqual([]);
    expect(compared([0, 0, 0, 0, 0], [new Float64Array(37).fill(none)])).toEqual([]);
  });

  test("a single future", () => {
    const one = compared([0, -1, -1, 0, 1], [dips[0]]);
    expect(one.map(({ id }) => id)).toEqual(["shape", "timing", "level", "band", "question"]);
    expect(part(one, "shape")).toContain("In all 1 futures");
  });

  test("the same twice is the same", () => {
    const once = compared([0, -1, -1, 0, 1], [...dips, ...rises], 2);
    expect(compared([0, -1, -1, 0, 1], [...dips, ...rises], 2)).toEqual(once);
  });
});

test("lines of futures by entity and outcome; none where it is never there", () => {
  const futures: Futures = {
    series: [
      { entity: "a", outcome: "quality" },
      { entity: "a", outcome: "waits" },
    ] as unknown as Futures["series"],
    months: 1,
    replicates: 2,
    values: Float64Array.from([1, 10, 2, 20, 3, 30, 4, 40]),
  };
  expect(linesOf(futures, "a", "waits").map((line) => [...line])).toEqual([
    [10, 20],
    [30, 40],
  ]);
  expect(linesOf(futures, "b", "waits")).toEqual([]);
});
