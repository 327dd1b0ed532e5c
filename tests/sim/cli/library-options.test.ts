import { describe, expect, it } from "vitest";
import { compare, type LibraryOptions, scenarios, simulate } from "../../../sim/library.ts";

const quick = { replicates: 2, months: 12 };

describe("the library's options", () => {
  it.each([
    [{ replicates: 0 }, "replicates is 0"],
    [{ replicates: 1.5 }, "replicates is 1.5"],
    [{ months: 999 }, "months is 999"],
    [{ every: -1 }, "every is -1"],
    [{ seed: "" }, "seed is empty"],
    [{ replicate: 5 }, "replicate is not an option"],
  ])("%j are refused in words", (options, words) => {
    expect(() => simulate("case-a", options as LibraryOptions)).toThrow(words);
  });

  it("take a number for a seed as its text", () => {
    const fingerprint = (seed: string | number) =>
      simulate("case-a", { ...quick, seed }).scenarios[0].fingerprint;
    expect(fingerprint(1)).toBe(fingerprint("1"));
    expect(fingerprint(2)).not.toBe(fingerprint(1));
  });

  it("do not let one caller change another's scenarios", () => {
    const { levers } = scenarios[0].scenario as { levers: Record<string, number> };
    expect(() => {
      levers.mandate = 0.9;
    }).toThrow(TypeError);
  });

  it("ask for something to compare", () => {
    expect(() => compare(["none"], quick)).toThrow(/at least one scenario/);
  });
});
