import { expect, it } from "vitest";
import { parseJsonText } from "../../../sim/core/json-text.ts";

it("reads JSON, with or without a byte order mark", () => {
  expect(parseJsonText('\uFEFF{"a": [1, {"b": "x,{}\\"]"}]}', "f")).toEqual({
    a: [1, { b: 'x,{}"]' }],
  });
});

it.each([
  ["", "f is empty"],
  ["{a: 1}", "f is not JSON"],
  ['{"a": {"x": 1, "x": 2}}', "f: a.x is there twice"],
  ['{"a": [0, {"b": 1, "b": 1}]}', "f: a.1.b is there twice"],
  ['{"a": {"__proto__": {}}}', "f: a.__proto__ is not a key"],
  [`${"[".repeat(41)}${"]".repeat(41)}`, "nests deeper than 40"],
])("refuses %j", (text, message) => {
  expect(() => parseJsonText(text, "f")).toThrow(message);
});

it("gives line and column of a slip", () => {
  expect(() => parseJsonText('{\n  "a": 1\n  "b": 2\n}', "f")).toThrow("in line 3, column 3");
});

it("lets the same key stand in different objects", () => {
  expect(parseJsonText('[{"a": 1}, {"a": 2}, {"b": {"a": 3}}]', "f")).toHaveLength(3);
});

it("refuses a number that would become another one, and says where", () => {
  const long = '{\n"a": [1, {"b": 12345678901234567890}]\n}';
  expect(() => parseJsonText(long, "f")).toThrow(
    "f, line 2: a.1.b is 12345678901234567890, which has more digits than a number can keep",
  );
  expect(() => parseJsonText('{"a": 1e-400}', "f")).toThrow("too small");
  expect(parseJsonText('{"a": "12345678901234567890", "b": 9007199254740991}', "f")).toEqual({
    a: "12345678901234567890",
    b: 9007199254740991,
  });
});

it.each(["12345678901234567890", "-0", "1e3", "1.0", "0.1", "1e21", "9007199254740992"])(
  "takes %s only in quotes where a number stands for a text",
  (number) => {
    const read = (given: string) => parseJsonText(`{"seed": ${given}}`, "f", ["seed"]);
    expect(() => read(number)).toThrow(`f, line 1: seed is the number ${number}, which is not`);
    expect(() => read(number)).toThrow("write it in quotes");
    expect(read(`"${number}"`)).toEqual({ seed: number });
  },
);

it("takes plain digits where a number stands for a text", () => {
  expect(parseJsonText('{"seed": 42, "other": 1e3}', "f", ["seed"])).toEqual({
    seed: 42,
    other: 1000,
  });
});

it("counts lines with any line end", () => {
  expect(() => parseJsonText('{"x":\r\n1,\r"y": 1e-999}', "f")).toThrow("f, line 3: y");
});
