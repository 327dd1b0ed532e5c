import { describe, expect, it } from "vitest";
import { decided } from "../../../sim/library.ts";
import { cli } from "./terminal.ts";

const few = ["--months", "24", "--redraws", "10", "--every", "12"];

describe("decided", () => {
  it("prints when a future was decided, with sizes beside every chance", async () => {
    const { code, out, err } = await cli("decided", "case-c", "--future", "1", ...few);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("of rowheath_park in future 1 of case-c");
    expect(out).toMatch(/\n {2}0 +\d+ of 10 +\d+ to \d+ of 100 +[+−]?[\d.]+ \([+−]?[\d.]+ to /);
    expect(out).toMatch(/It was decided from the start|After month \d+ it was decided|It was open/);
    expect(out).not.toMatch(/undefined|NaN/);
  });

  it("as JSON is the library's, and its fingerprint that of the same future in a run", async () => {
    const { out } = await cli("decided", "case-c", "--future", "1", ...few, "--json");
    const options = { future: 1, months: 24, redraws: 10, every: 12 };
    expect(`${JSON.stringify(decided("case-c", options))}\n`).toBe(out);
    const result = JSON.parse(out);
    expect(result.redrawn[0]).toMatchObject({ month: 0, n: 10 });
    expect(result.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    [["case-c", "--future", "-1"], "Expected a whole number from 0"],
    [["case-c", "--outcome", "qualty"], 'did you mean "quality"'],
    [["case-c", "--entity", "nobody"], '"nobody" has no care_place'],
    [["case-c/none"], "case-c/none has no partnership"],
    [["care-system"], "care-system has no partnership"],
    [["case-c", "--redraws", "5"], "Expected a whole number from 10"],
    [["nothing"], "neither a built-in scenario nor a file"],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const { code, err, out } = await cli("decided", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim()).not.toContain("\n");
  });
});
