import { expect, test } from "vitest";
import { readWeights } from "../../viz/tradeoff/keep-weights.ts";
import { EVEN } from "../../viz/tradeoff/state.ts";

test("kept weights come back, and what is broken counts as it does at first", () => {
  const kept = { weights: { ...EVEN, care: 10, money: 0 }, whose: "helper" };
  expect(readWeights(JSON.stringify(kept))).toEqual(kept);
  const bad = { weights: { care: "much", staff: 99, waits: -1, money: 3 }, whose: "nobody" };
  expect(readWeights(JSON.stringify(bad))).toEqual({
    weights: { ...EVEN, money: 3 },
    whose: "both",
  });
  for (const text of ["", "null", "[", '"x"', '{"weights":null}']) {
    expect(readWeights(text)).toEqual({ weights: EVEN, whose: "both" });
  }
});
