import { describe, expect, it } from "vitest";
import { type FlipResult, flip } from "../../../sim/library.ts";
import { cli } from "./terminal.ts";

const two = ["case-c", "case-c/buddying"] as const;
const few = { replicates: 20, months: 12 } as const;
const result = flip(two, few);

/** Who comes first, and by how much, with other weights or settings. */
const leads = (options: Parameters<typeof flip>[1]): FlipResult =>
  flip(two, { ...few, ...options });

describe("what would bring another to the front", () => {
  it("tells who comes first, and tries levers in which both agree and facts of both parties", () => {
    expect(two).toContain(result.leader);
    expect(result.lead).toBeGreaterThan(0);
    expect(result.tried).toBeGreaterThan(30);
  });

  it("says of every setting the nearest value, within its range, on the side it is on", () => {
    for (const { at, stands, side, range, leader, lead, lead_error } of result.by_setting) {
      expect(at).toBeGreaterThanOrEqual(range[0]);
      expect(at).toBeLessThanOrEqual(range[1]);
      if (stands !== null) expect(at > stands).toBe(side === "above");
      expect(leader).not.toBe(result.leader);
      expect(lead).toBeGreaterThan(2 * lead_error);
    }
  });

  it("is borne out: set to the end of its range, another does come first", () => {
    const [first] = result.by_setting;
    if (!first) return;
    const end = first.side === "above" ? first.range[1] : first.range[0];
    const moved = leads({ set: { [first.path]: end } });
    expect(moved.leader).toBe(first.leader);
    expect(moved.lead).toBeCloseTo(first.lead, 10);
  });

  it("is borne out for weights: between the two that are named, another does come first", () => {
    const flips = result.by_weight.filter(({ from, to }) => to - from > 0.01);
    for (const { objective, from, to, leader } of flips.slice(0, 1)) {
      const weights = { ...result.weights, [objective]: (from + to) / 2 };
      expect(leads({ weights }).leader).toBe(leader);
    }
  });
});

describe("flip on the command line", () => {
  it("prints as JSON what the library gives", async () => {
    const { out } = await cli("flip", ...two, "--replicates", "20", "--months", "12", "--json");
    expect(out).toBe(`${JSON.stringify(result)}\n`);
  });

  it("says to a person who comes first and how surely, and what was tried: assumptions too if asked", async () => {
    const args = [...two, "--replicates", "20", "--months", "12", "--unknowns"];
    const { code, out } = await cli("flip", ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/comes first, (but )?by [\d.]+ points \(standard error [\d.]+\)/);
    const [, tried] = /Each of (\d+) settings was moved by itself/.exec(out) ?? [];
    expect(Number(tried)).toBeGreaterThan(result.tried);
    expect(out).not.toMatch(/undefined|NaN|object/);
  });

  it.each([
    [["case-c"], "at least two scenarios"],
    [["case-c", "case-a"], "begin in different worlds"],
    [["case-c", "case-c/none"], "has no partnership"],
    [["nation", "nation"], "has no partnership"],
    [[...two, "--replicates", "5"], "at least 20 futures"],
    [[...two, "--months", "6"], "before 12 months are over"],
    [[...two, "--weights", "care=0"], "Nothing counts"],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const { code, err, out } = await cli("flip", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim()).not.toContain("\n");
  });
});
