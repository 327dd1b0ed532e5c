import { expect, test } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import type { ParamInfo } from "../../../sim/core/parameters.ts";
import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { assumptionDraws, EVEN } from "../../../sim/experiment/not-knowing.ts";
import { createEngine, prepareJob } from "../../../sim/host/engine.ts";
import { parameters, simulate } from "../../../sim/model.ts";

const known = [
  { id: "a", role: "uncertain", range: [0, 1] },
  { id: "b", role: "uncertain", range: [-5, 15] },
  { id: "c", role: "lever", range: [0, 1] },
  { id: "d", role: "fixed", range: [0, 1] },
] as unknown as ParamInfo[];

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test("draws what nobody knows, and nothing that is decided or settled", () => {
  expect(Object.keys(assumptionDraws("1", known)(0))).toEqual(["a", "b"]);
});

test("every 20 futures in a row have one value in each twentieth of each range", () => {
  const draws = assumptionDraws("1", known);
  for (const block of [0, 1, 7]) {
    const sets = range(block * EVEN, (block + 1) * EVEN).map(draws);
    const slices = (id: string, low: number, width: number) =>
      sets.map((set) => Math.floor(((set[id] - low) / width) * EVEN)).sort((x, y) => x - y);
    expect(slices("a", 0, 1)).toEqual(range(0, EVEN));
    expect(slices("b", -5, 20)).toEqual(range(0, EVEN));
  }
});

test("a draw depends on seed, id and number alone, not on what was asked before", () => {
  const draws = assumptionDraws("1", known);
  const forwards = range(0, 45).map(draws);
  const backwards = range(0, 45).reverse().map(assumptionDraws("1", known)).reverse();
  expect(backwards).toEqual(forwards);
  const fewer = assumptionDraws("1", known.slice(1));
  expect(fewer(33).b).toBe(forwards[33].b);
  expect(assumptionDraws("2", known)(33)).not.toEqual(forwards[33]);
  expect(forwards[1].a).not.toBe(forwards[1].b / 20 + 0.25);
});

test("assumptions are independent of one another", () => {
  const sets = range(0, 2000).map(assumptionDraws("1", known));
  const [a, b] = [sets.map((s) => s.a - 0.5), sets.map((s) => (s.b - 5) / 20)];
  const product = a.reduce((sum, x, i) => sum + x * b[i], 0) / 2000;
  expect(Math.abs(product * 12)).toBeLessThan(0.08);
});

const scenario = catalogue(builtins).find(({ id }) => id === "case-b")?.scenario;
if (!scenario) throw new Error("case-b is missing");
const months = 24;

test("an engine gives the same futures in one go and in pieces, and keeps what is set", () => {
  const job = { scenario, unknown: true, assumptions: { loss_ratio: 3 } };
  const whole = createEngine().runBlock(job, "s", 0, 25, months, false);
  const other = createEngine();
  const late = other.runBlock(job, "s", 18, 25, months, false);
  const early = other.runBlock(job, "s", 0, 18, months, false);
  expect([...early.fingerprints, ...late.fingerprints]).toEqual(whole.fingerprints);
  expect(whole.errors.every((error) => error === null)).toBe(true);
  const values = { ...assumptionDraws("s")(21), loss_ratio: 3 };
  const single = simulate(prepareJob({ scenario, assumptions: values }), "s", 21, months, false);
  expect(single.fingerprint).toBe(whole.fingerprints[21]);
});

test("two jobs differ by what differs between them: the same assumptions on both sides", () => {
  const engine = createEngine();
  const run = (counterfactual: boolean) =>
    engine.runBlock({ scenario, unknown: true, counterfactual }, "s", 0, 6, 0, false);
  const [with_, without] = [run(false), run(true)];
  const quality = (block: typeof with_) =>
    block.series.findIndex((s) => s.outcome === "quality" && s.entity !== "system");
  const at = (block: typeof with_, r: number) =>
    block.values[r * block.series.length + quality(block)];
  for (let r = 0; r < 6; r += 1) expect(at(with_, r)).toBe(at(without, r));
});

test("every range of the model can be sampled from end to end", () => {
  const uncertain = parameters.filter(({ role }) => role === "uncertain");
  expect(uncertain.length).toBeGreaterThan(50);
  for (const { id, range: ends, default: preset } of uncertain) {
    expect(ends[0], id).toBeLessThan(ends[1]);
    expect(preset, id).toBeGreaterThanOrEqual(ends[0]);
  }
});
