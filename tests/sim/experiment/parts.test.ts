import { expect, it } from "vitest";
import { differences } from "../../../sim/experiment/json-difference.ts";
import { roundsOf, shardOf } from "../../../sim/experiment/parts.ts";

const parts = (runs: number, rows = 10) => roundsOf(1, runs, runs, rows)[0].parts;

it("parts follow one another without a gap", () => {
  for (const runs of [1, 7, 256, 1000, 100_000]) {
    let next = 0;
    for (const [i, { number, from, to }] of parts(runs).entries()) {
      expect([number, from]).toEqual([i + 1, next]);
      expect(to).toBeGreaterThan(from);
      next = to;
    }
    expect(next).toBe(runs);
  }
});

it("parts are small where a run is large, and never more than fifty runs", () => {
  expect(parts(100_000)[0].to).toBe(50);
  expect(parts(100_000, 20_000)[0].to).toBe(2);
  expect(parts(100_000, 9e9)[0].to).toBe(1);
});

it("rounds end with whole replicates and never change what earlier ones hold", () => {
  const rounds = roundsOf(3, 10, 50, 100);
  expect(rounds.map(({ replicates }) => replicates)).toEqual([10, 15, 23, 35, 50]);
  expect(rounds.map(({ parts: list }) => list[list.length - 1].to)).toEqual([30, 45, 69, 105, 150]);
  const numbers = rounds.flatMap(({ parts: list }) => list.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

it("shards share all parts out, each once", () => {
  const all = parts(1000);
  for (const of of [1, 3, 40, 999]) {
    const joined = Array.from({ length: of }, (_, i) => shardOf(all, i + 1, of)).flat();
    expect(joined).toEqual(all);
  }
});

it("every difference of two values is found with its path", () => {
  const one = { a: [1, { b: "x" }], c: null };
  expect([...differences(one, structuredClone(one))]).toEqual([]);
  expect([...differences(one, { a: [2, { b: "y" }], c: null })]).toEqual([
    { path: "a.0", a: "1", b: "2" },
    { path: "a.1.b", a: '"x"', b: '"y"' },
  ]);
  expect([...differences({ a: 1 }, { a: 1, d: 2 })]).toEqual([{ path: "d", a: "absent", b: "2" }]);
});
