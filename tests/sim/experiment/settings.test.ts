import { expect, it } from "vitest";
import { parseSettings } from "../../../sim/experiment/settings.ts";

it("takes numbers, truth values and text", () => {
  expect(
    parseSettings(["a.b=0", "c=-1.5e-3", "d=true", "e=acquisition", "f=12%", "g=x=y"]),
  ).toEqual({
    "a.b": 0,
    c: -0.0015,
    d: true,
    e: "acquisition",
    f: "12%",
    g: "x=y",
  });
});

it.each([
  [["levers.money"], "expected PATH=VALUE"],
  [["=3"], "expected PATH=VALUE"],
  [["a="], "has no value"],
  [["a=1", "a=2"], "given twice"],
  [["a=1e999"], "finite"],
])("refuses %j", (texts, message) => {
  expect(() => parseSettings(texts)).toThrow(message);
});
