import { expect, it } from "vitest";
import { judgeInSteps, nextCount } from "../../../sim/evidence/growth.ts";
import type { Measure, Pattern } from "../../../sim/evidence/pattern.ts";
import { planted } from "./planted.ts";

/** Follows how replicates grow for a row whose measure after n replicates is given. */
async function follow(of: (n: number) => Measure, most = 5000) {
  const counts: number[] = [];
  const row = { ...planted("p", [0, 1]), measure: ({ x }) => [of(x.length)] } as Pattern;
  const trial = await judgeInSteps(row, most, async (n) => {
    counts.push(n);
    return { x: new Float64Array(n) };
  });
  return { counts, verdict: trial.verdict, replicates: trial.replicates };
}

const near = (value: number, sd: number) => (n: number) => ({
  what: "",
  value,
  se: sd / Math.sqrt(n),
  low: 0,
});

it("grows to what the error needs, at least by half and at most fourfold", async () => {
  // The error must be at most 0.02: (1 / 0.02)^2 = 2,500 replicates.
  expect(await follow(near(0.1, 1))).toEqual({
    counts: [100, 400, 1600, 2500],
    verdict: "pass",
    replicates: 2500,
  });
  // 1.1 times as many would be enough, and half as many again are run.
  expect((await follow(near(0.1, 0.21))).counts).toEqual([100, 150]);
});

it("ends undecided at the most it may have", async () => {
  // Needs (1 / 0.013)^2 = 5,917.
  expect(await follow(near(0.065, 1))).toMatchObject({ verdict: "undecided", replicates: 5000 });
  expect((await follow(near(0.01, 1), 30)).counts).toEqual([30]);
});

it("ends earlier where 5,000 would not do even if it moved by two standard errors", async () => {
  // After 1,600 the error is 0.025: 0.01 might become 0.06, which needs (1 / 0.012)^2 = 6,944.
  expect(await follow(near(0.01, 1))).toMatchObject({ verdict: "undecided", replicates: 1600 });
});

it("gives up after 400 replicates that have nothing to measure", async () => {
  const nothing = () => ({ what: "", value: Number.NaN, se: Number.NaN, low: 0 });
  expect(await follow(nothing)).toEqual({
    counts: [100, 400],
    verdict: "undecided",
    replicates: 400,
  });
});

it("asks for a fourfold number where the error is unknown or the value is on the band's end", () => {
  expect(nextCount([{ what: "", value: 0, se: 0.1, low: 0 }], 100, 5000)).toBe(400);
  expect(nextCount([{ what: "", value: 1, se: Number.NaN, low: 0 }], 100, 5000)).toBe(400);
});
