import { expect, it } from "vitest";
import { judgeMeasure, judgeRow } from "../../../sim/evidence/judge.ts";

const measure = (value: number, se: number, low?: number, high?: number) => ({
  what: "",
  value,
  se,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
});

it.each([
  ["inside, error a fifth of the distance", measure(0.5, 0.1, 0, 1), "pass"],
  ["inside, error larger", measure(0.5, 0.101, 0, 1), "undecided"],
  ["outside, error a fifth of the distance", measure(1.5, 0.1, 0, 1), "fail"],
  ["outside, error larger", measure(1.5, 0.11, 0, 1), "undecided"],
  ["on the end without error: the end belongs to the band", measure(1, 0, 0, 1), "pass"],
  ["an open side", measure(100, 1, 0), "pass"],
  ["no band: for reading only", measure(Number.NaN, Number.NaN), "pass"],
  ["nothing to measure", measure(Number.NaN, 0, 0, 1), "undecided"],
  ["one replicate, so no error known", measure(0.5, Number.NaN, 0, 1), "undecided"],
])("%s", (_, given, verdict) => {
  expect(judgeMeasure(given)).toBe(verdict);
});

it("passes a row when all measures pass, and fails it when one fails", () => {
  const pass = measure(0.5, 0, 0, 1);
  const fail = measure(2, 0, 0, 1);
  const open = measure(0.5, 1, 0, 1);
  expect(judgeRow([pass, pass])).toBe("pass");
  expect(judgeRow([pass, open])).toBe("undecided");
  expect(judgeRow([open, fail])).toBe("fail");
});
