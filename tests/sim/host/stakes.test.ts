import { expect, test } from "vitest";
import { gapsOf, lastingOf, ratedGood } from "../../../sim/analysis/tradeoff-stakes.ts";
import { stakesBuffers, stakesOf } from "../../../sim/host/stakes.ts";
import { blockOf } from "../analysis/blocks.ts";

const series = [
  ["helper", "quality"],
  ["helped", "quality"],
  ["helped", "surplus"],
  ["helped", "running_cost"],
  ["helped", "rating"],
  ["helper~helped", "trust"],
  ["helper+helped", "quality"],
  ["other", "quality"],
  ["system", "quality"],
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

test("stakes are differences future by future, money averaged or summed since the start", () => {
  const scenario = ensemble((outcome, entity, month, r) => {
    if (outcome === "quality") return entity === "helped" ? r / 100 : -0.5;
    if (outcome === "surplus") return month <= 6 ? -4 : 2;
    if (outcome === "running_cost") return 6;
    return outcome === "rating" ? (r < 5 ? 3 : 2) : 0.5;
  });
  const stakes = stakesOf([scenario, twin], [1, -1]);
  if (!stakes) throw new Error("20 futures are enough");
  expect(stakes.months).toEqual([12]);
  expect(stakes.jobs[1]).toBeNull();
  // The parties of the partnership and the whole; neither merged bodies nor bystanders.
  expect(stakes.jobs[0]?.entities).toEqual(["helper", "helped", "system"]);
  expect(gapsOf(stakes, 0, "helped", "quality", 12)?.[7]).toBeCloseTo(0.07);
  expect(gapsOf(stakes, 0, "helper", "quality", 12)?.[7]).toBe(-0.5);
  expect(gapsOf(stakes, 0, "helped", "surplus", 12)?.[0]).toBe(-1);
  expect(gapsOf(stakes, 0, "helped", "running_cost", 12)?.[0]).toBeCloseTo(6);
  expect(gapsOf(stakes, 0, "helped", "waits", 12)?.[0]).toBeNaN();
  expect(gapsOf(stakes, 0, "nobody", "quality", 12)).toBeNull();
  expect(ratedGood(stakes, 0, "helped", 12)).toEqual({ share: 0.25, without: 0 });
  expect(ratedGood(stakes, 0, "helper", 12)).toBeNull();
  expect(stakesBuffers(stakes)).toHaveLength(4);
});

test("a gain lasts from the first month after which it is never too small again", () => {
  const path = [0, 0.2, 0.2, 0, 0.05, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
  const scenario = ensemble((outcome, _entity, month, r) => {
    if (outcome !== "quality") return 0;
    if (r === 1) return month === 12 ? 0.04 : 1;
    return r === 2 ? Number.NaN : path[month];
  });
  const stakes = stakesOf([scenario, twin], [1, -1]);
  const lasting = stakes && lastingOf(stakes, 0, "helped", "quality");
  expect([...(lasting ?? [])].slice(0, 3)).toEqual([4, Number.POSITIVE_INFINITY, Number.NaN]);
});

test("too few futures have no stakes", () => {
  const few = blockOf([["a", "quality"]], [[[0], [1]]]);
  expect(stakesOf([few, few], [1, -1])).toBeNull();
  expect(stakesBuffers(null)).toEqual([]);
});
