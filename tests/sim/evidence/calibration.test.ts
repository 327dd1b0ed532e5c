import { expect, it } from "vitest";
import { declaredIn, withDefaults } from "../../../sim/evidence/calibration/adopt.ts";
import { BUDGETS, type Budget, budgetFor } from "../../../sim/evidence/calibration/budget.ts";
import { type Calibrating, calibrate } from "../../../sim/evidence/calibration/calibrate.ts";
import { createSolver } from "../../../sim/evidence/calibration/cholesky.ts";
import { documentOf } from "../../../sim/evidence/calibration/document.ts";
import { fitEmulator } from "../../../sim/evidence/calibration/emulator.ts";
import { narrowingOf } from "../../../sim/evidence/calibration/narrowing.ts";
import { standingOf } from "../../../sim/evidence/calibration/others.ts";
import { recordOf } from "../../../sim/evidence/calibration/record.ts";
import type { Ask } from "../../../sim/evidence/calibration/simulate.ts";
import { type Dimension, rounded } from "../../../sim/evidence/calibration/space.ts";
import {
  type Measured,
  outside,
  scaled,
  targetsOf,
} from "../../../sim/evidence/calibration/targets.ts";
import { latinHypercube } from "../../../sim/experiment/designs/latin.ts";

const dimension = (id: string, usual = 0.5): Dimension => ({
  id,
  range: [0, 1],
  default: usual,
});

it("solves a positive definite system and refuses another", () => {
  const solve = createSolver([
    [4, 2],
    [2, 3],
  ]);
  const [x, y] = solve([10, 8]);
  expect(x).toBeCloseTo(1.75, 12);
  expect(y).toBeCloseTo(1.5, 12);
  expect(() => createSolver([[0]])).toThrow("positive definite");
});

it("emulates a parabola, and knows where it knows little", () => {
  const points = latinHypercube(40, 2, "parabola");
  const truth = ([a, b]: readonly number[]) => 1 + 2 * a - 3 * (b - 0.4) * (b - 0.4);
  const emulator = fitEmulator(points, points.map(truth));
  expect(emulator.mean([0.2, 0.9])).toBeCloseTo(truth([0.2, 0.9]), 3);
  expect(emulator.explained).toBeGreaterThan(0.999);
  const noisy = fitEmulator(
    points,
    points.map((point, i) => truth(point) + (i % 2 === 0 ? 0.2 : -0.2)),
  );
  expect(noisy.variance([0, 0])).toBeGreaterThan(noisy.variance([0.5, 0.5]));
});

it("counts in units of the band, and leaves what is far as far", () => {
  const [both, one, stated] = targetsOf(
    [
      { row: "R", what: "both", value: 0, se: 0, low: 1, high: 5 },
      { row: "R", what: "one", value: 0, se: 0, high: 0.6 },
      { row: "R", what: "stated", value: 0, se: 0, low: 0 },
      { row: "R", what: "open", value: 0, se: 0 },
    ],
    { "R: stated": 4 },
  );
  expect([both.scale, one.scale, stated.scale]).toEqual([2, 0.3, 4]);
  expect(outside(both, 7)).toBe(1);
  expect(outside(both, 3)).toBe(-1);
  expect(outside(one, 0.9)).toBeCloseTo(1, 12);
  expect(scaled(stated, { value: 400, se: 2 })).toEqual({ value: 2, se: 0.5 });
  expect(scaled(one, { value: Number.NaN, se: 1 }).value).toBeNaN();
});

it("rounds values as a person would write them, within the range", () => {
  const wide: Dimension = { id: "wide", range: [0, 10], default: 5 };
  const fine: Dimension = { id: "fine", range: [0.9, 1], default: 0.95 };
  expect(rounded([wide, fine], { wide: 3.1234, fine: 0.98765 })).toEqual({
    wide: 3.1,
    fine: 0.988,
  });
});

it("tells how much of a range is left", () => {
  const sets = Array.from({ length: 21 }, (_, i) => ({ a: 0.4 + i / 100 }));
  const [found] = narrowingOf([dimension("a")], sets, [[0.1], [0.9]]);
  expect(found.low).toBeCloseTo(0.41, 12);
  expect(found.high).toBeCloseTo(0.59, 12);
  expect(found.accepted).toBeCloseTo(0.18, 12);
  expect(found.blind).toBeCloseTo((0.9 * 20) / 22, 12);
  expect(narrowingOf([dimension("a")], [{ a: 0.4 }], [[0.1]])[0].accepted).toBeNull();
});

it("judges a row by its worst measure", () => {
  const measure = (value: number): Measured => ({
    row: "R",
    what: "x",
    value,
    se: 0.1,
    low: 0,
    high: 1,
  });
  expect(standingOf([measure(0.5)])).toBe("inside");
  expect(standingOf([measure(0.5), measure(1.1)])).toBe("open");
  expect(standingOf([measure(1.1), measure(1.3)])).toBe("outside");
  expect(standingOf([measure(Number.NaN)])).toBe("open");
});

it("sizes the work by minutes without reading a clock", () => {
  expect(budgetFor(25)).toEqual(BUDGETS.standard);
  expect(budgetFor(50).waveReplicates).toBe(2 * BUDGETS.standard.waveReplicates);
});

it("rewrites the defaults of a declaration and nothing else", () => {
  const text = `const params = {
  pace: judged({
    value: 0.25,
    range: [0, 1],
    label: "Pace 0.25",
  }),
  pace_too: sourced({ value: 1, range: [0, 2], label: "Other" }),
  set: lever({ value: 3, range: [0, 9], label: "Set" }),
};`;
  const changed = withDefaults(text, { pace: 0.4, pace_too: 1.5, set: 9, absent: 1 });
  expect(changed).toBe(
    text.replace("value: 0.25,", "value: 0.4,").replace("value: 1,", "value: 1.5,"),
  );
  expect(declaredIn(text, { pace: 0, set: 0, absent: 0 })).toEqual(["pace"]);
});

/** Three planted parameters among eight; two rows that hold near (0.7, 0.3, …) and not at 0.5. */
const PLANTED = ["a", "b", "c"];
const ids = [...PLANTED, "d", "e", "f", "g", "h"];

function toy({ values, rows, replicates }: Ask): Measured[] {
  const x = (id: string) => values[id] ?? 0.5;
  const se = 0.05 / Math.sqrt(replicates);
  // What stands for chance: fixed by the values, and small against the bands.
  const luck = se * (((x("a") * 7919 + x("d") * 104729) % 1) - 0.5);
  const all: Measured[] = [
    { row: "T1", what: "sum", value: x("a") + x("b") + luck, se, low: 0.9, high: 1.1 },
    { row: "T1", what: "difference", value: x("a") - x("b") + luck, se, low: 0.3, high: 0.5 },
    { row: "T2", what: "curve", value: (x("c") - 0.2) * (x("c") - 0.2) + luck, se, high: 0.05 },
    { row: "T2", what: "shown only", value: x("h"), se },
    { row: "T3", what: "other", value: x("a"), se, low: 0.5 },
  ];
  return all.filter(({ row }) => rows.includes(row));
}

const problem: Calibrating = {
  dimensions: ids.map((id) => dimension(id)),
  rows: ["T1", "T2"],
  checks: [],
  steps: {},
  seed: "1",
  measure: async (ask) => toy(ask),
  others: [
    {
      id: "T3",
      kind: "emergent",
      samples: {},
      measure: () => [],
    } as unknown as Calibrating["others"][number],
  ],
};

const budget: Budget = {
  ...BUDGETS.quick,
  trajectories: 6,
  active: 3,
  waves: 2,
  wavePoints: 60,
  candidates: 12,
  full: 8,
};

it("finds planted parameters and accepts sets near them, from start to end", async () => {
  const stages: string[] = [];
  const found = await calibrate({ ...problem, onStage: (stage) => stages.push(stage) }, budget);
  expect(stages.length).toBe(4);
  expect(found.screen.active.slice().sort()).toEqual(PLANTED);
  expect(found.targets.length).toBe(3);
  const [first, second] = found.waves;
  expect(first.left).toBeLessThan(1);
  expect(second.left).toBeLessThan(first.left);
  // What truly fits is 0.02 of the square of a and b and 0.42 of c: it must not be ruled out.
  expect(second.left).toBeGreaterThan(0.02 * 0.42);
  expect(found.unmet).toEqual([]);
  expect(found.today.accepted).toBe(false);
  expect(found.accepted.length).toBeGreaterThan(1);
  for (const { values } of found.accepted) {
    expect(Math.abs(values.a - 0.7)).toBeLessThan(0.12);
    expect(Math.abs(values.b - 0.3)).toBeLessThan(0.12);
  }
  const worsts = found.accepted.map(({ worst }) => worst);
  expect(worsts).toEqual(worsts.slice().sort((a, b) => a - b));
  expect(found.members[0].rows).toEqual([
    { row: "T3", kind: "emergent", must: false, standing: "inside" },
  ]);
});

it("writes the same bytes whoever does the work, and in whatever order", async () => {
  const asked = { mode: "quick", seed: "1", budget, rows: problem.rows, checks: [] };
  const late = async (ask: Ask) => {
    await new Promise((done) => setTimeout(done, (Object.values(ask.values)[0] * 1e6) % 3));
    return toy(ask);
  };
  const [one, two] = [
    await calibrate(problem, budget),
    await calibrate({ ...problem, measure: late }, budget),
  ];
  const text = recordOf(one, asked);
  expect(recordOf(two, asked)).toBe(text);
  expect(documentOf(two, asked)).toBe(documentOf(one, asked));
  expect(documentOf(one, asked)).not.toMatch(/NaN|undefined|Infinity/);
  const { sets } = JSON.parse(text);
  expect(Object.keys(sets[0].values)).toEqual(PLANTED);
});

it("names a measure that nothing meets, and accepts by the others", async () => {
  const measure = async (ask: Ask): Promise<Measured[]> => [
    ...toy(ask),
    { row: "T2", what: "never", value: 5, se: 0.1, low: 9 },
  ];
  const found = await calibrate({ ...problem, measure }, budget);
  expect(found.unmet).toEqual(["T2: never"]);
  expect(found.waves[0].beyond).toEqual(["T2: never"]);
  expect(found.accepted.length).toBeGreaterThan(0);
});

it("checks what it accepts on rows that are too dear for every candidate", async () => {
  const asked: Ask[] = [];
  let limit = 0;
  const measure = async (ask: Ask): Promise<Measured[]> => {
    if (!ask.rows.includes("C")) return toy(ask);
    asked.push(ask);
    const value = ask.values.a;
    return [{ row: "C", what: "dear", value, se: 0, low: limit }];
  };
  const free = await calibrate({ ...problem, others: [] }, budget);
  limit = Math.max(...free.accepted.map(({ values }) => values.a));
  const found = await calibrate({ ...problem, others: [], measure, checks: ["C"] }, budget);
  expect(asked.length).toBe(free.accepted.length);
  const kept = free.accepted.filter(({ values }) => values.a >= limit);
  expect(found.accepted.length).toBe(kept.length);
  expect(kept.length).toBeLessThan(free.accepted.length);
  expect(found.accepted[0].measures.length).toBe(found.targets.length);
});
