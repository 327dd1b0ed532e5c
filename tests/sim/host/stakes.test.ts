import { expect, test } from "vitest";
import {
  effectAt,
  gapsOf,
  lastingOf,
  ratedGood,
  yardstickAt,
} from "../../../sim/analysis/tradeoff-stakes.ts";
import { stakesBuffers, stakesOf } from "../../../sim/host/stakes.ts";
import { blockOf } from "../analysis/blocks.ts";

const series = [
  ["helper", "care_place"],
  ["helped", "care_place"],
  ["helped", "money"],
  ["helped", "outside_money"],
  ["helped", "running_cost"],
  ["helped", "rating"],
  ["helper~helped", "trust"],
  ["helper+helped", "care_place"],
  ["other", "care_place"],
  ["system", "care_place"],
];

/** An ensemble of 20 futures over 12 months: `value` gives what a series shows in a month. */
function ensemble(value: (outcome: string, entity: string, month: number, r: number) => number) {
  const months = Array.from({ length: 13 }, (_, month) => month);
  const futures = Array.from({ length: 20 }, (_, r) =>
    months.map((month) => series.map(([entity, outcome]) => value(outcome, entity, month, r))),
  );
  return blockOf(series, futures);
}

const twin = ensemble((outcome) => (outcome === "rating" ? 2 : 0));

test("stakes are differences future by future, flows of money summed since the start", () => {
  const scenario = ensemble((outcome, entity, month, r) => {
    if (outcome === "care_place") return entity === "helped" ? r : -20;
    if (outcome === "money") return -month / 2;
    if (outcome === "outside_money") return month / 4;
    if (outcome === "running_cost") return 6;
    return outcome === "rating" ? (r < 5 ? 3 : 2) : 0.5;
  });
  const stakes = stakesOf([scenario, twin], [1, -1]);
  if (!stakes) throw new Error("20 futures are enough");
  expect(stakes.months).toEqual([12]);
  expect(stakes.jobs[1]).toBeNull();
  // The parties of the partnership and the whole; neither merged bodies nor bystanders.
  expect(stakes.jobs[0]?.entities).toEqual(["helper", "helped", "system"]);
  expect(gapsOf(stakes, 0, "helped", "care_place", 12)?.[7]).toBe(7);
  expect(gapsOf(stakes, 0, "helper", "care_place", 12)?.[7]).toBe(-20);
  expect(gapsOf(stakes, 0, "helped", "money", 12)?.[0]).toBe(-6);
  expect(gapsOf(stakes, 0, "helped", "outside_money", 12)?.[0]).toBe(3);
  expect(yardstickAt(stakes, 0, "helped", "care_place", 12)).toEqual({ good: 1, threshold: 2 });
  // Of 20 futures 0, 1, 2 ... 19 places apart, two make no real difference.
  expect(effectAt(stakes, 0, "helped", "care_place", 12)).toMatchObject({
    ...{ n: 20, median: 9.5 },
    ...{ better: 0.9, same: 0.1, worse: 0 },
  });
  expect(gapsOf(stakes, 0, "helped", "running_cost", 12)?.[0]).toBeCloseTo(6);
  expect(gapsOf(stakes, 0, "helped", "waits", 12)?.[0]).toBeNaN();
  expect(gapsOf(stakes, 0, "nobody", "care_place", 12)).toBeNull();
  expect(ratedGood(stakes, 0, "helped", 12)).toEqual({ share: 0.25, without: 0 });
  expect(ratedGood(stakes, 0, "helper", 12)).toBeNull();
  expect(stakesBuffers(stakes)).toHaveLength(5);
});

test("a gain lasts from the first month after which it is never too small again", () => {
  const path = [0, 8, 8, 0, 2, 8, 8, 8, 8, 8, 8, 8, 8];
  const scenario = ensemble((outcome, _entity, month, r) => {
    if (outcome !== "care_place") return 0;
    if (r === 1) return month === 12 ? 1.9 : 40;
    return r === 2 ? Number.NaN : path[month];
  });
  const stakes = stakesOf([scenario, twin], [1, -1]);
  const lasting = stakes && lastingOf(stakes, 0, "helped", "care_place");
  expect([...(lasting ?? [])].slice(0, 3)).toEqual([4, Number.POSITIVE_INFINITY, Number.NaN]);
});

test("too few futures have no stakes", () => {
  const few = blockOf([["a", "care_place"]], [[[0], [1]]]);
  expect(stakesOf([few, few], [1, -1])).toBeNull();
  expect(stakesBuffers(null)).toEqual([]);
});
