import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Futures } from "../../sim/teach/futures.ts";
import { inFutures } from "../../sim/teach/in-words.ts";
import { optionId } from "../../sim/teach/jobs.ts";
import { comparePrediction } from "../../sim/teach/prediction.ts";
import { roomWords } from "../../sim/teach/room-words.ts";
import { shapeText } from "../../sim/teach/shape.ts";
import { figureText } from "../../viz/teach/figure.ts";
import { favourText, roleStakes } from "../../viz/teach/learn/stakes-shown.ts";
import { gapText } from "../../viz/teach/play/truths.ts";
import { readingOf } from "../../viz/teach/predict/reading.ts";
import { realModel } from "../viz/real-model.ts";

/**
 * Every sentence made from numbers says what the numbers say. The numbers are drawn at random, and
 * what is compared with the sentences is counted here anew, from the values themselves.
 */

const WORTH = 0.25;
const TURN = 0.5;
const AT = [0, 12, 24, 36, 48];
const LAST = 48;

/** A level as people draw it: a tenth of an SD at a time. */
const level = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
const drawn = fc.tuple(level, level, level, level, level);
/** A future through yearly levels, straight between them: smoothing leaves its year ends near. */
const course = drawn.map((values) =>
  Float64Array.from({ length: LAST + 1 }, (_, month) => {
    const year = Math.min(3, Math.floor(month / 12));
    return values[year] + ((month - 12 * year) / 12) * (values[year + 1] - values[year]);
  }),
);
const futures = fc.array(course, { minLength: 1, maxLength: 24 });

const spoken = {
  unit: "SD",
  say: (value: number) => `${value.toFixed(3)} SD`,
  size: (value: number) => `${value.toFixed(3)} SD`,
};
const said = (values: readonly number[], lines: readonly Float64Array[]) =>
  Object.fromEntries(
    comparePrediction({ at: AT, values, sure: 1 }, lines, spoken).map(({ id, text }) => [id, text]),
  );

/** A line as it is measured: each month the mean of its neighbours, the first one as it is. */
const smooth = (line: ArrayLike<number>): number[] =>
  Array.from(line, (value, i) => {
    if (i === 0) return value;
    const near = [line[i - 1], value, ...(i + 1 < line.length ? [line[i + 1]] : [])];
    return near.reduce((sum, one) => sum + one, 0) / near.length;
  });

const way = (change: number) => (Math.abs(change) < WORTH - 1e-9 ? 0 : Math.sign(change));
const yearly = (line: ArrayLike<number>) =>
  [1, 2, 3, 4].map((y) => line[12 * y] - line[12 * y - 12]);

/** Whether a line goes below its start by so much and comes back at least half of the way. */
function dips(line: readonly number[], size: number): boolean {
  const depth = line[0] - Math.min(...line);
  if (depth < size - 1e-9) return false;
  // Of months that are equally low but for rounding the first counts.
  const lowest = line.findIndex((value) => value <= Math.min(...line) + 1e-9);
  return Math.max(...line.slice(lowest)) - Math.min(...line) >= Math.max(size, depth / 2) - 1e-9;
}
const upside = (line: readonly number[]) => line.map((value) => -value);
const joined = (values: readonly number[]) =>
  Array.from({ length: LAST + 1 }, (_, month) => {
    const year = Math.min(3, Math.floor(month / 12));
    return values[year] + ((month - 12 * year) / 12) * (values[year + 1] - values[year]);
  });

describe("a prediction beside the simulation", () => {
  test("where it ends, and in how many futures it is so", () => {
    fc.assert(
      fc.property(drawn, futures, (values, lines) => {
        const { shape = "" } = said(values, lines);
        const words = ["lower than it began", "about where it began", "higher than it began"];
        const mine = way(values[4] - values[0]);
        const same = lines.filter((line) => way(smooth(line)[LAST] - line[0]) === mine).length;
        expect(shape).toContain(
          `You expected it to end ${words[mine + 1]}, and so it does ${inFutures(same, lines.length)}`,
        );
      }),
    );
  });

  test("a dip is spoken of where there is one, and in as many futures as have one", () => {
    fc.assert(
      fc.property(drawn, futures, (values, lines) => {
        const { shape = "" } = said(values, lines);
        for (const [kind, turned] of [
          ["dip", (line: readonly number[]) => line],
          ["bump", upside],
        ] as const) {
          const mine = dips(turned(joined(values)), WORTH);
          const count = lines.filter((line) => dips(turned(smooth(line)), TURN)).length;
          if (mine) expect(shape).toContain(`You expected a ${kind}, `);
          else expect(shape).not.toContain(`You expected a ${kind}, `);
          if (!mine && count === 0) expect(shape).not.toContain(kind);
          const told = new RegExp(
            `expected (?:a|no) ${kind}[^.]*\\. (.*?) (?:there is one|has one)`,
          );
          const found = told.exec(shape)?.[1];
          if (found === undefined) continue;
          const expected =
            count === 0 ? `None of the ${lines.length} futures` : inFutures(count, lines.length);
          expect(found.toLowerCase()).toBe(expected.toLowerCase());
        }
      }),
    );
  });

  test("the largest change has its year and its sign, and so have those of the futures", () => {
    fc.assert(
      fc.property(drawn, futures, (values, lines) => {
        const { timing = "" } = said(values, lines);
        const found = /largest change in year (\d), a (rise|fall)(, and there it is (.*)\.$)?/.exec(
          timing,
        );
        const changes = yearly(joined(values));
        const most = Math.max(...changes.map(Math.abs));
        if (most < WORTH - 1e-9) {
          expect(found).toBeNull();
          return;
        }
        const mine = changes[Number(found?.[1]) - 1];
        expect(Math.abs(mine)).toBeCloseTo(most, 9);
        expect(found?.[2]).toBe(mine > 0 ? "rise" : "fall");
        if (!found?.[3]) return;
        const alike = lines.filter((line) => {
          const theirs = yearly(smooth(line));
          const largest = theirs.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-9 ? b : a));
          return (
            Math.abs(largest) >= WORTH - 1e-9 &&
            theirs.indexOf(largest) === Number(found[1]) - 1 &&
            Math.sign(largest) === Math.sign(mine)
          );
        }).length;
        expect(found[4]).toBe(inFutures(alike, lines.length));
      }),
    );
  });

  test("a fall is never said to be there where the futures rise", () => {
    const rising = Array.from({ length: 10 }, () => Float64Array.from(joined([0, 0, 0, 0, 2])));
    const { timing } = said([0, 0, 0, 0, -2], rising);
    expect(timing).toBe(
      "You drew the largest change in year 4, a fall; most often it comes in year 4, a rise (in all 10 futures).",
    );
  });

  test("how many futures end above and below", () => {
    fc.assert(
      fc.property(drawn, futures, (values, lines) => {
        const { level: text = "" } = said(values, lines);
        const above = lines.filter((line) => line[LAST] > values[4]).length;
        const below = lines.filter((line) => line[LAST] < values[4]).length;
        if (above > 0 && below > 0) {
          const [more, word] = above >= below ? [above, "above"] : [below, "below"];
          if (above + below === lines.length)
            expect(text.toLowerCase()).toContain(
              `${inFutures(more, lines.length)} it ends ${word} your line`,
            );
        } else if (above === lines.length) {
          expect(text).toContain("ends above your line");
        } else if (below === lines.length) expect(text).toContain("ends below your line");
      }),
    );
  });
});

test("the course of a line in words ends as the line does", () => {
  fc.assert(
    fc.property(drawn, (values) => {
      const points = values.map((value, i) => ({ month: 12 * i, value }));
      const text = shapeText(points, WORTH);
      const side = way(values[4] - values[0]);
      if (side === 0) expect(text).toMatch(/about/);
      else expect(text).not.toMatch(/about/);
      if (side === 1) expect(text).toMatch(/^rises$|above where it started$/);
      if (side === -1) expect(text).toMatch(/^falls$|below where it started$/);
    }),
  );
});

describe("what a choice means for those who watch", () => {
  const roles = ["The board", "The regulator"].map((name, i) => ({
    ...{ id: `r${i}`, name, brief: "", watch: { entity: "a", outcome: ["quality", "waits"][i] } },
  }));
  const options = ["x", "y", "z"].map((id) => ({ id, label: id.toUpperCase(), settings: {} }));
  const lesson = { roles, decide: { prompt: "", world: "w", options } };
  /** Worlds of one month, in which each future has a care and a wait. */
  const worldsOf = (all: readonly (readonly (readonly [number, number])[])[]) =>
    new Map(
      options.map(({ id }, i): [string, Futures] => [
        optionId(id),
        {
          series: roles.map(({ watch }) => ({
            ...watch,
            unit: "SD",
          })) as unknown as Futures["series"],
          ...{ months: 0, replicates: all[i].length },
          values: Float64Array.from(all[i].flat()),
        },
      ]),
    );
  const pair = fc.tuple(level, fc.integer({ min: 0, max: 20 }));
  const world = fc.array(pair, { minLength: 6, maxLength: 6 });

  test("best and worst are said where every comparison beside it says so, and never of a tie", () => {
    fc.assert(
      fc.property(fc.tuple(world, world, world), (all) => {
        const shown = roleStakes(lesson as never, worldsOf(all), "x", realModel);
        const text = favourText(shown, "x");
        for (const { who, stakes } of shown) {
          const against = stakes.slice(1).map((one) => one.against);
          const best = against.every((one) => one.startsWith("better"));
          const worst = against.every((one) => one.startsWith("worse"));
          const name = who.replace("The", "the");
          const [good, bad] = text.split(/(?<=\.) It is/);
          expect(good.includes(name)).toBe(best);
          expect((bad ?? "").includes(name)).toBe(worst);
        }
      }),
    );
  });

  test("a comparison counts futures that are better, worse, and no different", () => {
    fc.assert(
      fc.property(fc.tuple(world, world, world), (all) => {
        const [care, wait] = roleStakes(lesson as never, worldsOf(all), "x", realModel);
        for (const [{ stakes }, at, sign] of [
          [care, 0, 1],
          [wait, 1, -1],
        ] as const) {
          const gaps = all[0].map((own, i) => sign * (own[at] - all[1][i][at]));
          const counts = [
            ["better", gaps.filter((gap) => gap > 1e-9).length],
            ["worse", gaps.filter((gap) => gap < -1e-9).length],
          ] as const;
          const { against } = stakes[1];
          for (const [word, count] of counts) {
            if (against.includes(word)) expect(against).toContain(`${word} ${inFutures(count, 6)}`);
          }
          const ahead = counts.find(([word]) => against.startsWith(word));
          if (ahead) expect(ahead[1]).toBeGreaterThanOrEqual(0.6 * 6);
          else
            expect(
              Math.max(counts[0][1], counts[1][1]) < 0.6 * 6 || counts[0][1] === counts[1][1],
            ).toBe(true);
        }
      }),
    );
  });
});

test("what a board saw is better where better is: longer waits look worse", () => {
  const info = (id: string) =>
    realModel.outcomes.find((one) => one.id === id) as (typeof realModel.outcomes)[number];
  const figure = (id: string, seen: number) => ({
    ...{ key: "", title: "", kind: "line" as const, reading: readingOf(info(id)) },
    lines: [
      { key: "true", label: "", tone: 1, yearly: false, points: [{ month: 12, value: 10 }] },
      { key: "seen", label: "", tone: 2, yearly: false, points: [{ month: 12, value: seen }] },
    ],
  });
  const text = (id: string, seen: number) => gapText(figure(id, seen) as never, info(id).better);
  expect(text("waits", 14)).toMatch(/it looked .* worse than it was/);
  expect(text("waits", 6)).toMatch(/it looked .* better than it was/);
  expect(text("quality", 14)).toMatch(/it looked .* better than it was/);
  expect(text("quality", 10)).toBeNull();
});

test("a best row that is behind is said to be behind", () => {
  const grid = { measure: { outcome: "quality", stat: "mean" } };
  const finding = { estimate: -0.4, error: 0.1, n: 50, holds: false, fails: true };
  const check = { best: { column: "c", row: "r" } };
  expect(figureText(finding, check, grid as never, realModel.outcomes)).toMatch(
    /^Here: behind the best of the others by 0\.4/,
  );
});

test("a room in which nobody expects a dip, before futures without one, hears of none", () => {
  const none = {
    dips: 0,
    bumps: 0,
    higher: 3,
    alike: 0,
    lower: 0,
    dipMonth: null,
    bumpMonth: null,
  };
  expect(roomWords({ n: 3, ...none }, { n: 20, ...none, higher: 20 })).toEqual([
    "At the end, 3 of 3 expected it higher than at the start, 0 about the same and 0 lower; in all 20 futures it is higher.",
  ]);
});
