import { describe, expect, it } from "vitest";
import { endOf, whenDecided } from "../../../sim/analysis/decided.ts";
import { KeyedDraws } from "../../../sim/core/draws.ts";
import { deriveKey, masterKey } from "../../../sim/core/random.ts";
import { createTable } from "../../../sim/core/world.ts";

const MONTHS = 60;
const higher = { good: 1, threshold: 1 } as const;

/** Twenty re-draws, of which so many end 5 higher and the others 5 lower. */
const ends = (high: number) => Float64Array.from({ length: 20 }, (_, r) => (r < high ? 5 : -5));

describe("a future in which a coin is thrown", () => {
  it.each([1, 13, 14, 36, 59])("in month %i was decided in that month", (thrown) => {
    const redraw = (month: number) => ends(month >= thrown ? 20 : 10);
    const { month, side, redrawn } = whenDecided(5, higher, redraw, MONTHS, 12);
    expect({ month, side }).toEqual({ month: thrown, side: 1 });
    const before = redrawn.find((one) => one.month === thrown - 1);
    expect(before).toMatchObject({ n: 20, same: 10, chance: 0.5, q10: -5, q90: 5 });
  });

  it("before it began was decided from the start", () => {
    expect(whenDecided(-5, higher, () => ends(0), MONTHS, 12)).toMatchObject({
      month: 0,
      side: -1,
    });
  });

  it("again and again was open to the end", () => {
    expect(whenDecided(5, higher, () => ends(10), MONTHS, 12).month).toBeNull();
  });

  it("is asked of each month once", () => {
    const asked: number[] = [];
    whenDecided(
      5,
      higher,
      (month) => {
        asked.push(month);
        return ends(month >= 14 ? 20 : 10);
      },
      MONTHS,
      12,
    );
    expect(new Set(asked).size).toBe(asked.length);
    // Five on the grid, and the halving of twelve months takes at most four more.
    expect(asked.length).toBeLessThanOrEqual(9);
  });

  it("leaves out re-draws that have no value", () => {
    const redraw = () => Float64Array.of(Number.NaN, 5, 5, 5);
    expect(whenDecided(5, higher, redraw, 1, 1).redrawn[0]).toMatchObject({ n: 3, same: 3 });
  });
});

it("an end is told by the threshold, and by its direction where none is good", () => {
  expect([0.5, 1, -3].map((x) => endOf(x, { good: -1, threshold: 1 }))).toEqual([0, -1, 1]);
  expect([0.5, 1, -3].map((x) => endOf(x, { good: 0, threshold: 1 }))).toEqual([0, 1, -1]);
});

it("the luck of another seed is another in every month, and its own whenever it is asked for", () => {
  const coin = createTable("coin", {}, 1);
  coin.count = 1;
  const thrown = (seed: string, month: number) => {
    const draws = new KeyedDraws("coin");
    draws.rekey(deriveKey(masterKey(seed), 0));
    draws.month = month;
    return draws.uniforms(coin, 1)[0];
  };
  for (const month of [1, 14, 60]) {
    expect(thrown("1 drawn anew 0", month)).not.toBe(thrown("1", month));
    expect(thrown("1 drawn anew 0", month)).not.toBe(thrown("1 drawn anew 1", month));
    expect(thrown("1 drawn anew 0", month)).toBe(thrown("1 drawn anew 0", month));
  }
});
