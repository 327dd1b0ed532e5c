import fc from "fast-check";
import { expect, it } from "vitest";
import { fromPlainText, plainText } from "../../../sim/analysis/plain-text.ts";

it.each([
  '=HYPERLINK("x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "＝1",
])("puts an apostrophe before %j", (text) => {
  expect(plainText(text)).toBe(`'${text}`);
});

it.each(["", "case-c", "a=b", "-1", "+1.5e-3", ".5", "'quoted'", "x@y", "007"])(
  "leaves %j as it is",
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);

it("gives back whatever it was given", () => {
  const marks = fc.string({
    unit: fc.constantFrom("'", "=", "-", "1", " ", "a", "\n"),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.oneof(marks, fc.string()), (text) => {
      expect(fromPlainText(plainText(text))).toBe(text);
    }),
  );
});
