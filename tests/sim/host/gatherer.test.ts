import { expect, test } from "vitest";
import { quantile7 } from "../../../sim/analysis/statistics.ts";
import { createGatherer } from "../../../sim/host/gatherer.ts";
import type { PageRun, SliceResult } from "../../../sim/host/page-protocol.ts";

const months = 12;
const series = [{ entity: "a", outcome: "quality", unit: "SD" }] as const;

const levels = { drawn: ["quality"], versus: null };

const run = (replicates: number, jobs = 1, against = [-1]): PageRun => ({
  run: 7,
  seed: "1",
  months,
  outcomes: ["quality"],
  jobs: Array.from({ length: jobs }, (_, i) => ({ scenario: `s${i}`, settings: {}, twin: false })),
  against,
  look: levels,
  aims: null,
  replicates,
});

/** Replicate r of job j has the value r + 100 j in every month. */
function slice(job: number, from: number, to: number): SliceResult {
  const values = new Float64Array((to - from) * (months + 1));
  for (let r = from; r < to; r += 1) {
    values.fill(r + 100 * job, (r - from) * (months + 1), (r - from + 1) * (months + 1));
  }
  const count = to - from;
  const fingerprints = Array.from({ length: count }, (_, i) =>
    (from + i).toString(16).padStart(32, "0"),
  );
  return { run: 7, job, from, to, series, values, fingerprints, errors: Array(count).fill(null) };
}

test("what arrives in another order gives the same answer", () => {
  const answer = (order: [number, number][]) => {
    const gatherer = createGatherer();
    gatherer.begin(run(40));
    for (const [from, to] of order) gatherer.place(slice(0, from, to));
    return gatherer.stage(7, 40, levels);
  };
  const one = answer([[0, 40]]);
  expect(
    answer([
      [20, 40],
      [0, 7],
      [7, 20],
    ]),
  ).toEqual(one);
  const { centre, low, high } = one?.jobs[0].levels ?? { centre: [], low: [], high: [] };
  const all = Float64Array.from({ length: 40 }, (_, i) => i);
  expect([centre[5], low[5], high[5]]).toEqual([0.5, 0.1, 0.9].map((p) => quantile7(all, p)));
});

test("an early stage sums up the first futures only", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(40));
  gatherer.place(slice(0, 0, 40));
  const one = gatherer.stage(7, 7, levels);
  expect(one?.jobs[0].levels.centre[0]).toBeNaN();
  const first = gatherer.stage(7, 8, levels);
  expect(first?.n).toBe(8);
  expect(first?.jobs[0].levels.centre[0]).toBe(3.5);
  expect(first?.jobs[0].levels.low[0]).toBeNaN();
  expect(gatherer.stage(7, 20, levels)?.jobs[0].levels.low[0]).toBeCloseTo(1.9);
});

test("differences pair the same future on both sides", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(20, 2, [1, -1]));
  gatherer.place(slice(0, 0, 20));
  gatherer.place(slice(1, 0, 20));
  expect(gatherer.stage(7, 20, levels)?.jobs[0].gaps).toBeNull();
  const stage = gatherer.stage(7, 20, { ...levels, versus: [1, -1] });
  const gaps = stage?.jobs[0].gaps;
  expect([gaps?.centre[3], gaps?.low[3], gaps?.high[3]]).toEqual([-100, -100, -100]);
  expect(stage?.jobs[1].gaps).toBeNull();
  const [row] = stage?.differences[0] ?? [];
  expect(row).toMatchObject({ month: 12, n: 20, q50: -100, p_better: 0 });
  expect(stage?.differences[1]).toEqual([]);
});

test("a slice of another run is not placed, and an overtaken stage is null", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(2));
  gatherer.place({ ...slice(0, 0, 2), run: 6 });
  gatherer.place(slice(0, 0, 2));
  expect(gatherer.stage(6, 2, levels)).toBeNull();
  expect(gatherer.stage(7, 2, levels)?.jobs[0].failed).toBe(0);
});

test("failed futures are counted, and the first says why", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(3));
  const errors = [null, "it broke", "again"];
  gatherer.place({ ...slice(0, 0, 3), errors });
  expect(gatherer.stage(7, 3, levels)?.jobs[0]).toMatchObject({
    failed: 2,
    failure: "it broke",
  });
});

test("differences can be measured from another scenario, the twin's stay", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(20, 3, [2, 2, -1]));
  for (const job of [0, 1, 2]) gatherer.place(slice(job, 0, 20));
  const stage = gatherer.stage(7, 20, { ...levels, versus: [-1, 0, 0] });
  expect(stage?.versus).toEqual([-1, 0, 0]);
  expect(stage?.jobs[0].gaps).toBeNull();
  expect([stage?.jobs[1].gaps?.centre[3], stage?.jobs[2].gaps?.centre[3]]).toEqual([100, 200]);
  expect(stage?.rivals.map((rows) => rows[0]?.q50)).toEqual([undefined, 100, 200]);
  expect(stage?.differences.map((rows) => rows[0]?.q50)).toEqual([-200, -100, undefined]);
  expect(stage?.of).toBe(20);
  const last = gatherer.stage(7, 20, levels);
  expect(last?.rivals[0]).toBe(last?.differences[0]);
});

test("room grows with the futures that come, and it is told how precise they are", () => {
  const gatherer = createGatherer();
  const long = { ...run(1000), aims: { outcomes: ["quality"], entities: ["a"] } };
  gatherer.begin(long);
  gatherer.place(slice(0, 0, 200));
  gatherer.place(slice(0, 200, 450));
  const stage = gatherer.stage(7, 450, levels);
  expect([stage?.n, stage?.of]).toEqual([450, 1000]);
  expect(stage?.jobs[0].levels.centre[0]).toBe(224.5);
  expect(gatherer.stage(7, 200, levels)?.of).toBe(1000);
  expect(stage?.precision).toMatchObject({ n: 450, enough: true, widest: null });
});

test("curves are drawn of the outcomes looked at only, differences known of all that are kept", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(20, 2, [1, -1]));
  for (const job of [0, 1]) gatherer.place(slice(job, 0, 20));
  const stage = gatherer.stage(7, 20, { drawn: [], versus: null });
  expect(stage?.jobs[0].levels.series).toEqual([]);
  expect(stage?.differences[0]).not.toEqual([]);
});

test("slices that overtake the one that says what the columns are wait for it", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(8));
  gatherer.place({ ...slice(0, 4, 8), series: null });
  expect(gatherer.lacks(7, 8)).toBe(true);
  gatherer.place(slice(0, 0, 4));
  expect(gatherer.lacks(7, 8)).toBe(false);
  expect(gatherer.stage(7, 8, levels)?.jobs[0].levels.centre[0]).toBe(3.5);
});

test("it knows what is still on its way, and keeps what comes before its run has begun", () => {
  const gatherer = createGatherer();
  gatherer.place({ ...slice(0, 0, 1), run: 6 });
  gatherer.place(slice(0, 0, 5));
  gatherer.begin(run(10, 2, [1, -1]));
  expect(gatherer.lacks(7, 5)).toBe(true);
  gatherer.place({ ...slice(1, 0, 1) });
  gatherer.place({ ...slice(1, 1, 5), series: null });
  expect(gatherer.lacks(7, 5)).toBe(false);
  expect(gatherer.lacks(7, 6)).toBe(true);
  expect(gatherer.lacks(8, 6)).toBe(false);
  expect(gatherer.stage(7, 5, levels)?.jobs[0].levels.present[0]).toBe(5);
  gatherer.begin({ ...run(10), run: 8 });
  gatherer.place(slice(0, 5, 10));
  expect(gatherer.lacks(8, 1)).toBe(true);
});
