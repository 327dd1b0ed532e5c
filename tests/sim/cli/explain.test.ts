import { describe, expect, it } from "vitest";
import { explain } from "../../../sim/library.ts";
import { cli } from "./terminal.ts";

const few = ["--replicates", "6", "--months", "24"];
const pair = ["struggling-trust/group", "struggling-trust/acquisition"];

describe("explain", () => {
  it("prints shares that add up to the difference that compare gives", async () => {
    const set = ["--set", "levers.engagement=0.2"];
    const asked = ["--entity", "harbour", "--outcome", "quality"];
    const explained = await cli("explain", ...pair, ...asked, ...few, ...set, "--json");
    expect(explained.code).toBe(0);
    const result = JSON.parse(explained.out);
    const sum = result.levers.reduce((all: number, { share }: { share: number }) => all + share, 0);
    expect(sum).toBeCloseTo(result.difference.mean, 10);
    const compared = JSON.parse((await cli("compare", ...pair, ...few, ...set, "--json")).out);
    const row = compared.scenarios[0].differences.find(
      (one: { entity: string; outcome: string; month: number }) =>
        one.entity === "harbour" && one.outcome === "quality" && one.month === 24,
    );
    expect(result.difference.mean).toBeCloseTo(row.mean, 10);
    expect(result.difference.p_better).toBe(row.p_better);
  });

  it("says it to a person, the size before the counts", async () => {
    const { out, code } = await cli("explain", ...pair, ...few);
    expect(code).toBe(0);
    expect(out).toContain("of harbour in month 24 differs: struggling-trust/acquisition less");
    expect(out).toMatch(
      /places \(.*\).*: better in \d+, no real difference in \d+, worse in \d+ of/,
    );
    expect(out).toContain("Form of partnering");
    expect(out).not.toMatch(/undefined|NaN/);
  });

  it("is the library's explain", async () => {
    const asked = ["--outcome", "quality", "--entity", "northfield", "--month", "12"];
    const { out } = await cli("explain", ...pair, ...few, ...asked, "--json");
    const options = {
      replicates: 6,
      months: 24,
      outcome: "quality",
      entity: "northfield",
      month: 12,
    };
    expect(`${JSON.stringify(explain(pair[0], pair[1], options))}\n`).toBe(out);
  });

  it("gives the same bytes with any number of threads", async () => {
    const one = await cli("explain", ...pair, ...few, "--json", "--workers", "1");
    const two = await cli("explain", ...pair, ...few, "--json", "--workers", "2");
    expect(two.out).toBe(one.out);
  });

  it.each([
    [["none", "case-c"], "none is the twin"],
    [["case-c", "case-a"], "begin in different worlds"],
    [["case-c", "case-c"], "do not differ"],
    [[...pair, "--outcome", "qualty"], 'did you mean "quality"'],
    [[...pair, "--entity", "nobody"], 'nobody" has no care_place; expected one of'],
    [[...pair, "--month", "30", ...few], "month 30 is outside what is simulated"],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const { code, err, out } = await cli("explain", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim()).not.toContain("\n");
  });
});
