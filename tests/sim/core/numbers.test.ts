import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../../../sim/core/numbers.ts";

test.each([
  ["0", 0],
  ["-0", 0],
  ["+5", 5],
  ["007", 7],
  ["5.", 5],
  [".5", 0.5],
  ["1.50", 1.5],
  ["1e3", 1000],
  ["1E-2", 0.01],
  ["1e21", 1e21],
  // As other programs write a tenth: the shortest way, and with 17 and 19 digits.
  ["0.1", 0.1],
  ["0.10000000000000001", 0.1],
  ["1.000000000000000056e-01", 0.1],
])("%s is %d", (text, value) => {
  expect(readNumber(text)).toEqual({ value });
});

test.each([
  "",
  " ",
  "1,5",
  "1,234",
  "1_000",
  "1 000",
  "0x10",
  "NaN",
  "Infinity",
  "1e",
  ".",
  "--1",
  "1.2.3",
  "½",
  "１",
  "12%",
])("“%s” is no number", (text) => {
  expect(readNumber(text)).toBeNull();
});

test.each([
  ["1e999", "too large"],
  ["1e-999", "too small"],
  ["12345678901234567890", "more digits"],
  ["9007199254740993", "more digits"],
  ["0.12345678901234567890", "more digits"],
])("%s cannot be kept as it is", (text, problem) => {
  expect(readNumber(text)).toEqual({ problem: expect.stringContaining(problem) });
});

test("every number is read back from however many digits it is written with", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 17, max: 40 }),
      (value, digits) => {
        const same = { value: value + 0 };
        expect(readNumber(String(value))).toEqual(same);
        expect(readNumber(value.toPrecision(digits))).toEqual(same);
      },
    ),
    { seed: 1, numRuns: 1000 },
  );
});
