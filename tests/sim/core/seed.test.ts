import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_SEED, readSeed } from "../../../sim/core/seed.ts";

const problemOf = (given: unknown): string => {
  const read = readSeed(given);
  return "problem" in read ? read.problem : "";
};

describe("seeds that look alike are one seed", () => {
  test.each([
    ["blanks around it", " 1 ", "1"],
    ["a line end after it", "1\r\n", "1"],
    ["a hard blank after it", "1\u00a0", "1"],
    ["a byte order mark before it", "\ufeff1", "1"],
    ["two blanks inside", "two  words", "two words"],
    ["a hard blank inside", "two\u00a0words", "two words"],
    ["é as letter and accent", "caf\u0065\u0301", "caf\u00e9"],
  ])("%s", (_, given, seed) => {
    expect(readSeed(given)).toEqual({ seed });
  });

  test("and otherwise a seed is the text that was given", () => {
    for (const seed of [
      "1",
      "01",
      "-1",
      "+1",
      "1e3",
      "0x10",
      "NaN",
      "true",
      "--json",
      "Größe",
      "種",
    ]) {
      expect(readSeed(seed)).toEqual({ seed });
    }
  });
});

describe("what nobody can see is refused by its number", () => {
  test.each([
    ["a zero-width space", "1\u200b", "U+200B"],
    ["a soft hyphen", "a\u00adb", "U+00AD"],
    ["a mark that turns the direction", "a\u202eb", "U+202E"],
    ["a variation selector", "a\ufe0f", "U+FE0F"],
    ["a filler", "a\u3164", "U+3164"],
    ["a tab inside", "a\tb", "U+0009"],
    ["a line end inside", "a\nb", "U+000A"],
    ["half a character", "a\ud83d", "U+D83D"],
  ])("%s", (_, given, code) => {
    expect(problemOf(given)).toContain(`nobody sees (${code})`);
  });
});

test("a number is its digits, or has to be written in quotes", () => {
  expect(readSeed(7)).toEqual({ seed: "7" });
  expect(readSeed(-7)).toEqual({ seed: "-7" });
  expect(readSeed(2 ** 53 - 1)).toEqual({ seed: "9007199254740991" });
  for (const no of [-0, 0.1, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(problemOf(no), String(no)).toContain("write it in quotes");
  }
});

test("it has 1 to 64 characters", () => {
  expect(readSeed("x".repeat(LONGEST_SEED))).toHaveProperty("seed");
  expect(problemOf("x".repeat(LONGEST_SEED + 1))).toContain("too long, 65 characters");
  for (const empty of ["", "  ", "\n"]) expect(problemOf(empty)).toContain("is empty");
  for (const none of [null, undefined, true, ["1"], {}])
    expect(problemOf(none)).toContain("no text");
});

test("reading what was read changes nothing, and whatever is accepted can be printed on a line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
      const read = readSeed(text);
      if ("problem" in read) return;
      expect(readSeed(read.seed)).toEqual(read);
      expect(read.seed).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);
      expect(readSeed(text.normalize("NFD"))).toEqual(read);
    }),
    { seed: 1, numRuns: 500 },
  );
});
