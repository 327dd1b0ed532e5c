import { expect, test } from "vitest";
import { quantile7 } from "../../../sim/analysis/statistics.ts";
import { createGatherer } from "../../../sim/host/gatherer.ts";
import type { PageRun, SliceResult } from "../../../sim/host/page-protocol.ts";

const months = 12;
const series = [{ entity: "a", outcome: "quality", unit: "SD" }] as const;

const run = (replicates: number, jobs = 1, against = [-1]): PageRun => ({
  run: 7,
  seed: "1",
  months,
  outcomes: ["quality"],
  jobs: Array.from({ length: jobs }, (_, i) => ({ scenario: `s${i}`, settings: {}, twin: false })),
  against,
  gaps: false,
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
    return gatherer.stage(7, 40);
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
  const first = gatherer.stage(7, 1);
  expect(first?.n).toBe(1);
  expect(first?.jobs[0].levels.centre[0]).toBe(0);
  expect(first?.jobs[0].levels.low[0]).toBeNaN();
  expect(gatherer.stage(7, 20)?.jobs[0].levels.low[0]).toBeCloseTo(1.9);
});

test("differences pair the same future on both sides", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(20, 2, [1, -1]));
  gatherer.place(slice(0, 0, 20));
  gatherer.place(slice(1, 0, 20));
  const stage = gatherer.stage(7, 20);
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
  expect(gatherer.stage(6, 2)).toBeNull();
  expect(gatherer.stage(7, 2)?.jobs[0].failed).toBe(0);
});

test("failed futures are counted, and the first says why", () => {
  const gatherer = createGatherer();
  gatherer.begin(run(3));
  const errors = [null, "it broke", "again"];
  gatherer.place({ ...slice(0, 0, 3), errors });
  expect(gatherer.stage(7, 3)?.jobs[0]).toMatchObject({ failed: 2, failure: "it broke" });
});
