import { expect, test } from "vitest";
import { readTyped } from "../../viz/boxes/typed.ts";

const income = { range: [0.1, 5000] as const };
const problemOf = (text: string, wanted: Parameters<typeof readTyped>[1] = income): string => {
  const read = readTyped(text, wanted);
  return "problem" in read ? read.problem : "";
};

test.each([
  ["350", 350],
  [" 350 ", 350],
  ["350.5", 350.5],
  ["1e3", 1000],
  ["+5", 5],
  [".5", 0.5],
])("“%s” is taken as it is", (text, value) => {
  expect(readTyped(text, income)).toEqual({ value });
});

test("the page's own minus is a minus", () => {
  expect(readTyped("−1.5", { range: [-4, 4] })).toEqual({ value: -1.5 });
});

test.each([
  ["1,5", "without commas"],
  ["1,234", "without commas"],
  ["", "Type a number from 0.1 to 5000."],
  ["0", "0 is not a number from 0.1 to 5000."],
  ["5001", "5001 is not a number from 0.1 to 5000."],
  ["0x10", "“0x10” is not a number"],
  ["1e999", "too large"],
  ["Infinity", "is not a number"],
  ["12 345", "is not a number"],
  ["12345678901234567890", "more digits"],
])("“%s” is refused in a sentence, and nothing is made of it", (text, words) => {
  expect(problemOf(text)).toContain(words);
});

test("a whole number is not rounded", () => {
  expect(problemOf("2.5", { range: [1, 200], whole: true })).toContain(
    "a whole number from 1 to 200",
  );
});

test("what may still become a number is not complained of while it is typed", () => {
  for (const begun of ["", "-", "1e", "1e-", "."]) {
    expect(readTyped(begun, income), begun).toMatchObject({ begun: true });
  }
  for (const wrong of ["x", "1,", "5001"]) {
    expect(readTyped(wrong, income), wrong).toMatchObject({ begun: false });
  }
});
