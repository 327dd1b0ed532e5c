import { describe, expect, it } from "vitest";
import { printFlip } from "../../../sim/cli/flip.ts";
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
    expect(result.tried).toBeGreaterThan(20);
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

  it("says of two together, and of what is worth knowing, what was found and what is sure", () => {
    const box = { paths: ["x", "y"] as const, coverage: 0.9, density: 0.8, share: 0.1, limits: [] };
    const unknown = { path: "assumptions.a", label: "Pull of a", value: 0.5, error: 0.1 };
    const out = printFlip({
      ...result,
      together: {
        ...{ pairs: 36, points: 384, futures: 20 },
        found: [{ ...box, words: "x at least 0.3 and y at most 2", leader: "case-c/buddying" }],
      },
      knowing: {
        ...{ futures: 400, leader: "case-c", regret: 1.2 },
        unknowns: [
          { ...unknown, quasi_p: 0.01 },
          { ...unknown, label: "Pull of b", value: 0.1, quasi_p: 0.7 },
        ],
      },
    });
    expect(out).toContain(
      "  X at least 0.3 and y at most 2: there case-c/buddying is first at 80 of 100 points (10 of 100 in all).\n",
    );
    expect(out).toContain("misses 1.20 points to the best of each; no knowledge is worth more.");
    expect(out).toContain("To know pull of a would improve the choice most.");
    expect(out).toMatch(
      / {2}Pull of a {2}0\.50 ± 0\.20 +told from luck\n {2}Pull of b {2}0\.10 ± 0\.20 +may be luck/,
    );
    const none = { pairs: 36, points: 384, futures: 20, found: [] };
    expect(printFlip({ ...result, together: none, knowing: null })).toMatch(
      /No two that were moved bring another before [\s\S]*Nothing that is asked about is unknown/,
    );
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
