import { expect, it } from "vitest";
import { prepare } from "../../sim/model.ts";
import { differing, outcomesOutOfRange, outOfRange, runOf, scenarioOf } from "./worlds.ts";

// The checks that the contract tests rely on, shown to find what they look for.

it("a value that is not a number or out of its range would be found", () => {
  const { world } = prepare(scenarioOf("case-c")).plan.start("1", 0, { months: 1 });
  expect(outOfRange(world)).toEqual([]);
  world.organisations.care[1] = Number.NaN;
  world.organisations.stability[0] = 1.01;
  world.posts.ability[7] = Number.POSITIVE_INFINITY;
  expect(outOfRange(world)).toEqual([
    "organisation.stability[0] = 1.01",
    "organisation.care[1] = NaN",
    "post.ability[7] = Infinity",
  ]);
});

it("an outcome out of its range would be found, and an absent one is none", () => {
  const run = runOf(scenarioOf("case-c"), 2);
  expect(outcomesOutOfRange(run)).toEqual([]);
  const rating = run.series.findIndex(({ outcome }) => outcome === "rating");
  run.values[run.series.length + rating] = 4.5;
  expect(outcomesOutOfRange(run)).toEqual(["st_phillips rating in month 1 = 4.5"]);
});

it("a difference in the last bit would be found, and a line that is missing", () => {
  const lines = new Map([
    ["a", String(0.1 + 0.2)],
    ["b", "1"],
  ]);
  expect(differing(lines, new Map([["a", String(0.3)]]))).toEqual(["a", "b"]);
  expect(differing(lines, new Map(lines))).toEqual([]);
});
