import { expect, it } from "vitest";
import { parseJsonText } from "../../../sim/experiment/json-text.ts";

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
