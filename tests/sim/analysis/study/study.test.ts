import { describe, expect, it } from "vitest";
import { statistics } from "../../../../sim/analysis/statistics.ts";
import { comparisonOf } from "../../../../sim/analysis/study/compare.ts";
import { discoverOf } from "../../../../sim/analysis/study/discover.ts";
import { outwards } from "../../../../sim/analysis/study/outwards.ts";
import { precisionAnswer } from "../../../../sim/analysis/study/precision.ts";
import { remembering } from "../../../../sim/analysis/study/remembering.ts";
import { robustOf } from "../../../../sim/analysis/study/robust.ts";
import { sensitivityOf } from "../../../../sim/analysis/study/sensitivity.ts";
import { measureOf } from "../../../../sim/analysis/study/study.ts";
import { pooled, studySummary } from "../../../../sim/analysis/study/summary.ts";
import { winnersOf } from "../../../../sim/analysis/study/winners.ts";
import { bandsOf } from "../../../../sim/analysis/study/winners-bands.ts";
import { fullFactorial } from "../../../../sim/experiment/designs/factorial.ts";
import { latinHypercube } from "../../../../sim/experiment/designs/latin.ts";
import { morrisDesign } from "../../../../sim/experiment/designs/morris.ts";
import { oneAtATime } from "../../../../sim/experiment/designs/one-at-a-time.ts";
import { saltelliDesign } from "../../../../sim/experiment/designs/saltelli.ts";
import { uniformsOf } from "../../../../sim/experiment/designs/uniforms.ts";
import { ISHIGAMI, ishigami } from "../test-functions.ts";
import { fakeStudy } from "./fake-study.ts";

const inputs = [{ path: "x1" }, { path: "x2" }, { path: "x3" }];
const few = { resamples: 200 };
const numbers = (point: readonly unknown[]) => point.map(Number);

/** Luck that is the same in every scenario and at every point. */
const luckOf = (seed: string) => {
  const uniform = uniformsOf(seed, "luck");
  const drawn = Array.from({ length: 200 }, () => uniform() - 0.5);
  return (replicate: number) => drawn[replicate];
};
const luck = luckOf("1");

describe("sensitivity of a study", () => {
  it("gives Sobol indices of a Saltelli design, scenario by scenario", async () => {
    const points = saltelliDesign(512, 3, "1");
    const planted = { scenarios: ["base", "other"], columns: inputs, points, design: "saltelli" };
    const study = fakeStudy({ ...planted, replicates: 2 }, (scenario, point, r) =>
      scenario === "base" ? luck(r) : ishigami(numbers(point)) + luck(r),
    );
    const answer = await sensitivityOf(study, { against: "base", ...few });
    expect(answer.scenarios.map(({ id }) => id)).toEqual(["other"]);
    const [{ sobol, convergence, morris, luck: left }] = answer.scenarios;
    sobol?.forEach((row, d) => {
      expect(row.first_low).toBeLessThan(ISHIGAMI.first[d]);
      expect(row.first_high).toBeGreaterThan(ISHIGAMI.first[d]);
      expect(row.total_low).toBeLessThan(ISHIGAMI.total[d]);
      expect(row.total_high).toBeGreaterThan(ISHIGAMI.total[d]);
    });
    expect(convergence?.map(({ base }) => base)).toEqual([64, 128, 256, 512]);
    expect(morris).toBeNull();
    expect(left).toBeCloseTo(0, 10);
  });

  it("says how much of the variance is luck", async () => {
    const points = latinHypercube(50, 1, "1");
    const noise = uniformsOf("2", "noise");
    const design = { columns: [{ path: "x" }], points: [...points, ...points, ...points] };
    const study = fakeStudy({ ...design, design: "saltelli", replicates: 10 }, (_, [x]) => {
      return Number(x) + Math.sqrt(12 / 12) * (noise() - 0.5);
    });
    const [{ luck: left }] = (await sensitivityOf(study, few)).scenarios;
    // Both parts have variance 1/12, and a mean over ten replicates keeps a tenth of that of luck.
    expect(left).toBeGreaterThan(0.07);
    expect(left).toBeLessThan(0.12);
  });

  it("gives Morris indices in the outcome's unit for the whole range", async () => {
    const columns = [
      { path: "x", range: [10, 20] as const },
      { path: "y", range: [-1, 1] as const },
    ];
    const points = morrisDesign(10, 2, "1").points.map(([u, v]) => [10 + 10 * u, 2 * v - 1]);
    const study = fakeStudy({ columns, points, design: "morris" }, (_, [x, y]) => {
      return 0.3 * Number(x) - 2 * Number(y);
    });
    const [{ morris }] = (await sensitivityOf(study, few)).scenarios;
    expect(morris?.map(({ mu }) => mu)).toEqual([expect.closeTo(3), expect.closeTo(-4)]);
    expect(morris?.[1].mu_star_low).toBeCloseTo(4);
    expect(morris?.[1].sigma).toBeCloseTo(0);
  });

  it("gives a tornado of one at a time, the largest swing first", async () => {
    const levels = [
      [1, 2],
      [-5, 5],
    ];
    const points = oneAtATime([2, 2]).map((row) =>
      row.map((level, c) => (level === null ? null : levels[c][level])),
    );
    const planted = { columns: inputs.slice(0, 2), points, design: "one-at-a-time", replicates: 5 };
    const study = fakeStudy(planted, (_, [x, y], r) => Number(x) + Number(y) + luck(r));
    const [{ tornado }] = (await sensitivityOf(study, few)).scenarios;
    expect(tornado?.map(({ path, swing }) => [path, swing])).toEqual([
      ["x2", expect.closeTo(10)],
      ["x1", expect.closeTo(2)],
    ]);
    expect(tornado?.[0].levels[0]).toMatchObject({ value: -5, mean: expect.closeTo(-5) });
  });

  it("computes no share of what does not vary, whatever luck does", async () => {
    const points = saltelliDesign(16, 3, "1");
    const planted = { columns: inputs, points, design: "saltelli", replicates: 3 };
    // A third of three times a tenth is not a tenth: rounding is no variance.
    const study = fakeStudy(planted, (_, _point, r) => 0.1 + luck(r));
    const [found] = (await sensitivityOf(study, few)).scenarios;
    expect(found).toMatchObject({ variance: 0, luck: null, n: 240 });
    expect(found.sobol?.every(({ first, total }) => Number.isNaN(first + total))).toBe(true);
  });

  it("never says that more than all of the variance is luck", async () => {
    const noise = uniformsOf("3", "noise");
    const points = saltelliDesign(2, 2, "1");
    const planted = { columns: inputs.slice(0, 2), points, design: "saltelli", replicates: 2 };
    for (let trial = 0; trial < 50; trial += 1) {
      const study = fakeStudy(planted, () => noise());
      const [{ luck: left, luck_low, luck_high }] = (await sensitivityOf(study, few)).scenarios;
      for (const share of [left, luck_low, luck_high]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it("says that it needs something that varied", async () => {
    const study = fakeStudy({ design: "latin-hypercube" }, () => 1);
    await expect(sensitivityOf(study)).rejects.toThrow("needs an experiment with vary");
  });
});

describe("discovery in a study", () => {
  const points = latinHypercube(400, 2, "1");
  const planted = { scenarios: ["none", "merger", "buddy"], columns: inputs.slice(0, 2), points };
  /** A merger wins where x1 is above 0.6 and x2 below 0.5. */
  const value = (scenario: string, point: readonly unknown[], r: number) => {
    const [x, y] = numbers(point);
    if (scenario === "none") return luck(r);
    if (scenario === "buddy") return 0.5 + luck(r);
    return (x > 0.6 && y < 0.5 ? 1 : -1) + luck(r);
  };

  it("finds where a form wins, in words and numbers", async () => {
    const study = fakeStudy({ ...planted, baseline: "none", replicates: 3 }, value);
    const answer = await discoverOf(study, { option: "merger" });
    expect(answer).toMatchObject({ option: "merger", case: "wins", n: 1200, by: "future" });
    expect(answer.share).toBeCloseTo(0.2, 1);
    const [box] = answer.boxes;
    expect(box.coverage).toBeGreaterThan(0.9);
    expect(box.density).toBeGreaterThan(0.9);
    expect(box.words).toMatch(/^x1 at least 0\.[56]\d* and x2 at most 0\.[45]\d*$/);
    expect(box.limits[0].low).toBeCloseTo(0.6, 1);
  });

  it.each([1, 40])("prints the box that its numbers are those of (%i contexts)", async (many) => {
    const uniform = uniformsOf(String(many), "contexts");
    const contexts = Array.from({ length: 60 * many }, () => [uniform() / 7, 1e4 * uniform()]);
    const columns = inputs.slice(0, 2);
    const study = fakeStudy({ columns, points: contexts, scenarios: ["none", "merger"] }, (s, x) =>
      s === "none" ? 0 : Number(x[0]) > 0.06 && Number(x[1]) < 6000 !== uniform() < 0.1 ? 1 : -1,
    );
    const answer = await discoverOf(study, { option: "merger", case: "above", threshold: 0 });
    const [box] = answer.boxes;
    const inside = contexts.filter((context) =>
      box.limits.every(({ path, low, high }) => {
        const value = context[columns.findIndex((one) => one.path === path)];
        return value >= (low ?? -Infinity) && value <= (high ?? Infinity);
      }),
    );
    expect(inside.length).toBe(box.cases);
    for (const { words, low, high } of box.limits) {
      for (const limit of [low, high]) if (limit !== null) expect(words).toContain(String(limit));
    }
  });

  it("tells what may be luck apart from what is not", async () => {
    const study = fakeStudy({ ...planted, baseline: "none" }, value);
    const [box] = (await discoverOf(study, { option: "merger" })).boxes;
    for (const limit of box.limits) {
      expect(limit.sure).toBe(limit.quasi_p < 0.05);
      expect((limit.sure ? box.words : box.unsure).includes(limit.words)).toBe(true);
      expect((limit.sure ? box.unsure : box.words).includes(limit.words)).toBe(false);
    }
  });

  it("finds where it fails, and counts a context once on request", async () => {
    const study = fakeStudy({ ...planted, baseline: "none", replicates: 3 }, value);
    const answer = await discoverOf(study, { option: "merger", case: "fails", by: "context" });
    expect(answer).toMatchObject({ against: "none", n: 400 });
    expect(answer.share).toBeCloseTo(0.8, 1);
  });

  it("takes what varied as options, and names among what is restricted", async () => {
    const kinds = ["merger", "buddying"];
    const places = ["city", "coast", "hills"];
    const rows = fullFactorial([2, 3, 20]).map(([f, p, x]) => [kinds[f], places[p], x / 19]);
    const columns = [{ path: "partnership.form" }, { path: "place" }, { path: "x" }];
    const study = fakeStudy({ columns, points: rows, replicates: 2 }, (_, [form, place]) => {
      if (form === "buddying") return 0;
      return place === "hills" ? -1 : 1;
    });
    const answer = await discoverOf(study, { options: "partnership.form", option: "merger" });
    expect(answer.boxes[0].limits).toMatchObject([{ path: "place", values: ["city", "coast"] }]);
    expect(answer.boxes[0].words).toBe("place is city or coast");
    const robust = await robustOf(study, { options: "partnership.form" });
    expect(robust.n).toBe(120);
    expect(robust.options.map(({ id, p_best }) => [id, p_best])).toEqual([
      ["merger", expect.closeTo(2 / 3)],
      ["buddying", expect.closeTo(1 / 3)],
    ]);
  });

  it.each([
    [{ case: "above" as const }, "needs --threshold"],
    [{ option: "takeover" }, "they are none, merger, buddy"],
    [{ options: "levers.mandate" }, "it varied x1, x2"],
    [{ outcome: "transition_costs" }, "not an outcome"],
    [{ month: 13 }, "expected one of 12"],
  ])("explains %j", async (choice, message) => {
    await expect(discoverOf(fakeStudy(planted, value), choice)).rejects.toThrow(message);
  });
});

it("compares with intervals that draw whole replicates anew", async () => {
  const planted = { scenarios: ["none", "merger"], points: [[1], [2], [3]], replicates: 60 };
  const study = fakeStudy({ ...planted, columns: [{ path: "x" }] }, (scenario, [x], r) =>
    scenario === "none" ? luck(r) : luck(r) + 0.1 * Number(x) + luck(r + 60),
  );
  const answer = await comparisonOf(study, few);
  expect(answer).toMatchObject({ against: "none", resampled: "replicates" });
  const [merger] = answer.scenarios;
  expect(merger.n).toBe(180);
  expect(merger.mean_low).toBeLessThan(merger.mean);
  // Three points share each replicate's luck, so the interval is that of 60 replicates, not of 180.
  expect(merger.mean_high - merger.mean_low).toBeGreaterThan(3 * (0.29 / Math.sqrt(60)));
});

it("says how many replicates are enough at the point known least well", async () => {
  const planted = { scenarios: ["a", "b"], points: [[1], [10]], replicates: 100 };
  const study = fakeStudy(
    { ...planted, columns: [{ path: "x" }] },
    (_, [x], r) => Number(x) * luck(r),
  );
  const answer = await precisionAnswer(study, { within: 0.1 });
  expect(answer.scenarios[0]).toMatchObject({ point: 1, n: 100, enough: 0.5 });
  expect(answer.scenarios[0].needed).toBeGreaterThan(2000);
  const paired = await precisionAnswer(study, { within: 0.1, against: "a" });
  expect(paired.scenarios).toMatchObject([{ id: "b", sd: 0, needed: 2, enough: 1 }]);
});

it("sums up all runs of a scenario", async () => {
  const planted = { scenarios: ["a", "b"], points: [[1], [3]], replicates: 2, months: [6, 12] };
  const study = fakeStudy({ ...planted, columns: [{ path: "x" }] }, (scenario, [x], _, outcome) =>
    outcome === "waits" ? Number.NaN : Number(x) + (scenario === "b" ? 10 : 0),
  );
  const rows = await studySummary(study, ["quality", "waits"], "system", [12]);
  expect(rows.map(({ scenario, n, mean, unit }) => [scenario, n, mean, unit])).toEqual([
    ["a", 4, 2, "SD"],
    ["b", 4, 12, "SD"],
  ]);
});

describe("somebody who exists in some futures only", () => {
  const planted = { scenarios: ["none", "merger", "later"], replicates: 4, months: [12, 60] };
  /** The merged body is there in two futures of the merger. */
  const study = fakeStudy(planted, (scenario, _, r) =>
    scenario === "merger" && r < 2 ? r : Number.NaN,
  );

  it("is summed up where it exists, with how many futures that are", async () => {
    const rows = await studySummary(study, ["quality"], "system", [60]);
    expect(rows).toMatchObject([{ scenario: "merger", n: 2, mean: 0.5 }]);
  });

  it.each([
    ["robust", robustOf, "merger 2, later 0"],
    ["compare", comparisonOf, "can be paired with one of none"],
    ["discover", discoverOf, "nothing does"],
  ])("%s says that there is nothing to say", async (_, ask, sentence) => {
    await expect((ask as typeof robustOf)(study)).rejects.toThrow(sentence);
  });

  it("names those without a value beside the others", async () => {
    expect(await precisionAnswer(study)).toMatchObject({
      scenarios: [{ id: "merger", n: 2 }],
      without: ["none", "later"],
    });
  });
});

describe("a limit in short numbers", () => {
  const values = Float64Array.of(0.1, 0.4689, 0.4731, 0.9);

  it("parts the same values and is not further in", () => {
    expect(outwards(0.4731, values, -1)).toBe(0.47);
    expect(outwards(0.4689, values, 1)).toBe(0.47);
    expect(outwards(0.4731, values, 1)).toBe(0.5);
    expect(outwards(0.1, values, -1)).toBe(0.1);
    const near = Float64Array.of(1 / 3, 1 / 3 + 2 ** -54, 1 / 3 + 2 ** -53);
    expect(outwards(near[2], near, -1)).toBeGreaterThan(near[0]);
  });
});

describe("a map of winners", () => {
  const columns = [{ path: "noise" }, { path: "x" }, { path: "place" }];
  const uniform = uniformsOf("map", "winners");
  const points = Array.from({ length: 120 }, (_, i) => [
    uniform(),
    uniform(),
    ["city", "coast"][i % 2],
  ]);
  /** A merger is the best where x is above 0.6, or by the coast; buddying elsewhere. */
  const study = fakeStudy(
    { scenarios: ["merger", "buddy"], columns, points, replicates: 2 },
    (scenario, [, x, place]) =>
      scenario === "buddy" ? 0 : Number(x) > 0.6 || place === "coast" ? 2 : -1,
  );

  it("takes the inputs that tell winners apart, and counts every future once", async () => {
    const { across, up, cells, n } = await winnersOf(study);
    expect([across.path, up?.path].sort()).toEqual(["place", "x"]);
    expect(n).toBe(240);
    expect(cells.reduce((sum, cell) => sum + cell.n, 0)).toBe(240);
    const [x, place] = across.path === "x" ? [across, up] : [up, across];
    const lowest = cells.find(
      (cell) =>
        x?.bands[x === across ? cell.across : cell.up].startsWith("below") &&
        place?.bands[place === across ? cell.across : cell.up] === "city",
    );
    expect(lowest).toMatchObject({ winner: "buddy", lead: expect.closeTo(1) });
  });

  it("names no winner where every lead is below the outcome's smallest real difference", async () => {
    const of = (gain: number) =>
      fakeStudy(
        { scenarios: ["merger", "buddy"], columns: [{ path: "x" }], points: [[0], [1]] },
        (scenario, [x]) => (scenario === "buddy" ? 0 : Number(x) * gain),
      );
    // Quality: 0.05 SD is the smallest difference worth the name.
    const small = await winnersOf(of(0.04));
    expect(small.real_from).toBe(0.05);
    expect(small.cells.map(({ winner, share, none }) => [winner, share, none])).toEqual([
      [null, 0, 1],
      [null, 0, 1],
    ]);
    const large = await winnersOf(of(0.05));
    expect(large.cells.map(({ winner, share, none }) => [winner, share, none])).toEqual([
      [null, 0, 1],
      ["merger", 1, 0],
    ]);
  });

  it("names no winner where none is ahead in more futures than the option that is so most often", async () => {
    // Luck decides: merger is ahead in two futures of five, buddy in none, and in three they are alike.
    const gains = [0.5, 0.5, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0];
    const study = fakeStudy(
      {
        scenarios: ["merger", "buddy"],
        columns: [{ path: "x" }],
        points: [[0], [1]],
        replicates: 5,
      },
      (scenario, [x], replicate) => (scenario === "buddy" ? 0 : gains[Number(x) * 5 + replicate]),
    );
    const { cells } = await winnersOf(study);
    expect(cells.map(({ winner, share, none }) => [winner, share, none])).toEqual([
      [null, 0.4, 0.6],
      ["merger", 0.6, 0.4],
    ]);
  });

  it("puts a context into the band whose printed limits it meets", async () => {
    const values = points.map(([x]) => x);
    const { names, of } = bandsOf(values);
    values.forEach((value, i) => {
      const [low, high] = names[of[i]].startsWith("below")
        ? [-Infinity, Number(names[of[i]].slice(6))]
        : names[of[i]].startsWith("from")
          ? [Number(names[of[i]].slice(5)), Infinity]
          : names[of[i]].split(" to ").map(Number);
      expect(Number(value)).toBeGreaterThanOrEqual(low);
      expect(Number(value)).toBeLessThan(high);
    });
    expect(bandsOf([1, 1, 1]).names).toEqual(["1"]);
    expect(bandsOf([null, 3, null]).names).toEqual(["3", "as it is"]);
    expect(bandsOf([..."abcdefghij"]).names).toHaveLength(6);
  });

  it("says so where there is nothing to map", async () => {
    await expect(winnersOf(fakeStudy({ scenarios: ["a", "b"] }, () => 1))).rejects.toThrow(
      "something that varies",
    );
  });
});

it("adds up what was summarised at several points", () => {
  const parts = [
    [1, 2, 6],
    [10, 20],
  ];
  const each = parts.map((values) => statistics(Float64Array.from(values), values.length));
  const all = statistics(Float64Array.from(parts.flat()), 5);
  const sum = pooled([...each, statistics(new Float64Array(), 0)]);
  expect(sum).toMatchObject({ n: 5, mean: expect.closeTo(all.mean), sd: expect.closeTo(all.sd) });
  expect(sum?.q50).toBeNaN();
  expect(pooled([])).toBeNull();
});

it("reads a measure that is asked for again only once", async () => {
  let read = 0;
  const study = fakeStudy({ scenarios: ["a", "b"], replicates: 30 }, (scenario, _, r) => {
    read += 1;
    return luck(r) + (scenario === "b" ? 1 : 0);
  });
  const held = remembering(study);
  const first = await comparisonOf(held, few);
  expect(await comparisonOf(held, few)).toEqual(first);
  expect(await comparisonOf(study, few)).toEqual(first);
  expect(read).toBe(2 * 60);
});

it("fills in what was not chosen", () => {
  const study = fakeStudy({ months: [12, 24] }, () => 0);
  expect(measureOf(study)).toMatchObject({ outcome: "quality", entity: "system", month: 24 });
});
