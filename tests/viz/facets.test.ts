import { describe, expect, test } from "vitest";
import { domainOf, drawable, type FacetOptions, facetsOf } from "../../viz/charts/facets.ts";
import { curves, member, stage } from "./fixtures.ts";

const options: FacetOptions = {
  mode: "levels",
  outcome: "quality",
  good: 1,
  foreground: null,
  before: null,
  domain: null,
};

describe("facets", () => {
  test("one a party, then the merged body, then the tie, then the system", () => {
    const levels = curves(["system", "b", "a~b", "a", "a+b"], 12, 0);
    const result = stage([{ levels }, { levels }], 12);
    const facets = facetsOf({ result, cast: [member(1, 1), member(0)] }, options);
    expect(facets.map((f) => f.entity)).toEqual(["b", "a", "a+b", "a~b", "system"]);
    expect(facets[0].data.lines.map((l) => l.label)).toEqual(["Form 1", "Not partnering"]);
  });

  test("an outcome nobody has gives no chart", () => {
    const answer = { result: stage([{}, {}]), cast: [member(1, 1), member(0)] };
    expect(facetsOf(answer, { ...options, outcome: "waits" })).toEqual([]);
  });

  test("a line starts when half of the futures have a value, so that medians do not jump", () => {
    const levels = curves(["a+b"], 12, 0);
    levels.present.fill(49, 0, 6);
    const answer = { result: stage([{ levels }, { levels }], 12), cast: [member(1, 1), member(0)] };
    const { centre, low } = facetsOf(answer, options)[0].data.lines[0];
    expect(centre[5]).toBeNaN();
    expect(low[5]).toBeNaN();
    expect(centre[6]).toBe(0);
  });

  test("counterfactuals with the same futures are drawn once", () => {
    const jobs = [{}, {}, { fingerprint: "same" }, { fingerprint: "same" }];
    const cast = [member(1, 2), member(2, 3), member(0), member(0)];
    const { lines } = facetsOf({ result: stage(jobs), cast }, options)[0].data;
    expect(lines.map((l) => l.tone)).toEqual([1, 2, 0]);
  });

  test("differences are drawn against a line at zero", () => {
    const jobs = [{ gaps: curves(["green_bay"], 60, 0.5) }, {}];
    const answer = {
      result: { ...stage(jobs), versus: [1, -1] },
      cast: [member(1, 1), member(0)],
    };
    const { lines } = facetsOf(answer, { ...options, mode: "gaps" })[0].data;
    expect(lines.map((l) => l.centre[60])).toEqual([0.5, 0]);
    expect(lines[1].low[60]).toBeNaN();
  });

  test("differences from another card leave out who is about somebody else", () => {
    const jobs = [{}, { gaps: curves(["green_bay"], 60, 0.5) }, {}];
    const cast = [member(1, 2), member(2, 2), member(0)];
    const answer = { result: { ...stage(jobs), versus: [-1, 0, -1] }, cast };
    expect(drawable(answer, "gaps")).toBe("gaps");
    expect(drawable({ ...answer, result: stage([{}, {}, {}]) }, "gaps")).toBe("levels");
    const { lines } = facetsOf(answer, { ...options, mode: "gaps" })[0].data;
    expect(lines.map((l) => [l.tone, l.centre[60]])).toEqual([
      [1, 0],
      [2, 0.5],
    ]);
  });

  test("a few single futures of each, more of the one in the foreground, none of those behind", () => {
    const cast = [member(1, 2), member(2, 2), member(0)];
    const answer = { result: stage([{}, {}, {}]), cast };
    const drawn = (foreground: number | null) =>
      facetsOf(answer, { ...options, foreground })[0].data.lines.map((l) => l.futures.length);
    expect(drawn(null)).toEqual([2, 2, 0]);
    expect(drawn(2)).toEqual([0, 2, 0]);
    const { lines } = facetsOf(answer, { ...options, foreground: 2 })[0].data;
    expect(lines.map((l) => l.faded)).toEqual([true, false, false]);
    const few = { result: { ...answer.result, n: 19 }, cast };
    expect(facetsOf(few, options)[0].data.lines[0].futures).toEqual([]);
  });

  test("the first line comes with the last answer pale behind it, on the same scale", () => {
    const before = { result: stage([{}, {}]), cast: [member(1, 1), member(0)] };
    const first = { ...stage([{}, {}]), n: 1 };
    const facet = facetsOf(
      { result: first, cast: before.cast },
      { ...options, before, domain: [-9, 9] },
    )[0];
    expect(facet.data.ghosts).toHaveLength(2);
    expect(facet.data.domain).toEqual([-9, 9]);
  });
});

test("a domain holds every band, negative ones too, and is never empty", () => {
  const line = (centre: number) => ({
    ...{ key: "", label: "", tone: 1, faded: false, futures: [] },
    centre: new Float64Array([centre]),
    low: new Float64Array([centre - 2]),
    high: new Float64Array([Number.NaN]),
  });
  const [low, high] = domainOf([line(-5), line(-3)]);
  expect(low).toBeLessThan(-7);
  expect(high).toBeGreaterThan(-3);
  expect(high).toBeLessThan(0);
  expect(domainOf([])).toEqual([0, 1]);
});
