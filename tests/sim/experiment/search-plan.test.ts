import { describe, expect, it } from "vitest";
import { scheduleOf } from "../../../sim/experiment/search-budget.ts";
import { parseSearch } from "../../../sim/experiment/search-file.ts";
import { planSearch } from "../../../sim/experiment/search-plan.ts";
import {
  firstPolicies,
  nextPolicies,
  plainlyDiffer,
  policiesIn,
} from "../../../sim/experiment/search-policies.ts";
import { scenarios } from "../../../sim/library.ts";

const small = {
  scenario: "struggling-trust",
  levers: [{ path: "levers.engagement" }],
  objectives: [{ outcome: "care_place" }],
};
const sources = { builtins: scenarios, accepted: [], readFile: () => null };
const planned = (more: object) =>
  planSearch(parseSearch({ ...small, ...more }, "s.json"), "s.json", sources);

describe("a search file", () => {
  it("chooses among all forms but not partnering, and a lever's own range in hundredths", () => {
    const { choices, objectives } = planned({ months: 60 });
    expect(choices[0].levels).not.toContain("none");
    expect(choices[1].levels).toHaveLength(101);
    expect(objectives).toEqual([
      { outcome: "care_place", entity: "harbour", month: 60, good: 1, weight: 1 },
    ]);
  });

  it("begins with the scenario's own levers, as near as may be chosen, for each form", () => {
    const levers = [{ path: "engagement", range: [0.5, 1] }];
    const { choices, presets } = planned({ forms: ["buddying", "merger"], levers });
    expect(presets).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(choices[0].levels).toEqual(["buddying", "merger"]);
  });

  it.each([
    [{ scenario: "case-c/none" }, "s.json: scenario has no partnership"],
    [{ scenario: "case-x" }, 's.json: scenario: "case-x" is neither'],
    [{ forms: ["marriage"] }, 's.json: forms.0 is "marriage"; expected the id of a form'],
    [{ forms: ["merger"], levers: [] }, "s.json: levers and forms leave nothing to choose"],
    [{ levers: [{ path: "levers.engagment" }] }, "which is no lever; did you mean"],
    [{ levers: [{ path: "assumptions.demand_shock" }] }, "which is no lever"],
    [
      { levers: [...small.levers, { path: "engagement" }] },
      "levers.1.path is engagement like levers.0",
    ],
    [{ levers: [{ path: "engagement", range: [1, 0] }] }, "expected the lower number first"],
    [{ levers: [{ path: "engagement", range: [0, 2] }] }, "engagement is 2; expected"],
    [{ levers: [{ path: "engagement", range: [0, 1], values: [1] }] }, "has range and values"],
    [{ objectives: [] }, "objectives is []; expected at least one objective"],
    [
      { objectives: [{ outcome: "care_place", entity: "x" }] },
      'entity is "x", who has no care_place',
    ],
    [{ objectives: [{ outcome: "outside_money" }] }, "objectives.0.direction is missing"],
    [{ objectives: [{ outcome: "waits", weight: 0 }] }, "all have the weight 0"],
    [
      { objectives: [{ outcome: "waits", month: 99 }], months: 60 },
      "expected a month up to months, 60",
    ],
    [
      { limits: [{ outcome: "waits", entities: ["harbour"] }] },
      "limits.0 needs exactly one of at_most",
    ],
    [
      { limits: [{ outcome: "waits", entities: ["harbour"], at_most: 1, added_up: true }] },
      "waits is in weeks; expected an outcome that flows a year",
    ],
    [
      { limits: [{ outcome: "outside_money", entities: ["harbour"], worse_in_at_most: 0 }] },
      "of which neither is better or worse",
    ],
    [
      { limits: [{ outcome: "waits", entities: ["harbour", "northfield"], worse_in_at_most: 0 }] },
      "is of one entity",
    ],
    [
      { contexts: [{ set: { "levers.engagement": 1 } }] },
      "contexts.0.set.levers.engagement is chosen by",
    ],
    [{ contexts: [{ set: { "organisations.harbor.quality": 1 } }] }, "contexts.0.set"],
    [{ contexts: [{ set: { "partnership.form": "merger" } }] }, "form is chosen by the search"],
    [{ budget: 3000, fresh: 200 }, "budget is 3000; expected at least"],
    [{ seed: "x".repeat(60) }, "expected a text of at most 56 characters"],
    [{ goal: 1 }, "goal is not known here"],
  ])("refuses %j in one sentence", (more, sentence) => {
    expect(() => planned(more)).toThrow(sentence);
  });
});

describe("the budget", () => {
  const never = (path: string, problem: string): never => {
    throw new Error(`${path} ${problem}`);
  };
  const asked = { budget: 20_000, fresh: 200, presets: 12, contexts: 2 };
  const rounds = scheduleOf(asked, 1e6, never);

  it("is not overdrawn, and most of it is used", () => {
    const end = (6 + 12 + 1) * 2 * 200;
    const all = rounds.reduce(
      (sum, { policies, futures }) => sum + (policies + 1) * 2 * futures,
      end,
    );
    expect(all).toBeLessThanOrEqual(asked.budget);
    expect(all).toBeGreaterThan(0.95 * asked.budget);
  });

  it("goes to half as many policies with about twice as many futures, from round to round", () => {
    expect(rounds.map(({ policies }) => policies)).toEqual([160, 80, 40, 20, 10]);
    for (const [r, { futures }] of rounds.slice(1).entries()) {
      expect(futures / rounds[r].futures).toBeGreaterThan(1.5);
      expect(futures / rounds[r].futures).toBeLessThan(2.5);
    }
  });

  it("asks for no more policies than there are", () => {
    expect(Math.max(...scheduleOf(asked, 24, never).map(({ policies }) => policies))).toBe(24);
  });
});

describe("policies", () => {
  const levels = (count: number) => Array.from({ length: count }, (_, i) => i);
  const choices = [2, 101, 3].map((count, c) => ({
    path: `c${c}`,
    label: "",
    levels: levels(count),
  }));
  const first = firstPolicies(choices, [[1, 50, 0]], 40, "s");

  it("begin with what is given, each once, within their levels, and the same for the same seed", () => {
    expect(first[0]).toEqual([1, 50, 0]);
    expect(new Set(first.map(String)).size).toBe(40);
    for (const policy of first) {
      expect(policy.every((level, c) => level >= 0 && level < choices[c].levels.length)).toBe(true);
    }
    expect(firstPolicies(choices, [[1, 50, 0]], 40, "s")).toEqual(first);
    expect(firstPolicies(choices, [[1, 50, 0]], 40, "t")).not.toEqual(first);
  });

  it("keep their parents and gain children, whose steps become shorter", () => {
    const parents = first.slice(0, 1);
    const farthest = (round: number) => {
      const next = nextPolicies(choices, parents, 60, { seed: "s", round });
      expect(next[0]).toEqual(parents[0]);
      expect(new Set(next.map(String)).size).toBe(next.length);
      return Math.max(...next.map((policy) => Math.abs(policy[1] - 50)));
    };
    const [early, late] = [2, 5].map(farthest);
    expect(early).toBeLessThanOrEqual(15);
    expect(late).toBeLessThanOrEqual(2);
    expect(late).toBeLessThan(early);
  });

  it("are not made up where there are no more", () => {
    const few = choices.slice(0, 1);
    expect(policiesIn(few)).toBe(2);
    expect(firstPolicies(few, [], 40, "s")).toHaveLength(2);
    expect(nextPolicies(few, [[0]], 40, { seed: "s", round: 2 })).toHaveLength(2);
  });

  it("differ plainly in the first choice, or by a tenth of the levels of another", () => {
    expect(plainlyDiffer(choices, [0, 50, 0], [1, 50, 0])).toBe(true);
    expect(plainlyDiffer(choices, [0, 50, 0], [0, 55, 0])).toBe(false);
    expect(plainlyDiffer(choices, [0, 50, 0], [0, 61, 0])).toBe(true);
    expect(plainlyDiffer(choices, [0, 50, 0], [0, 50, 1])).toBe(true);
  });
});
