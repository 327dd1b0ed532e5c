import { describe, expect, it } from "vitest";
import { prepare, type Scenario, simulate } from "../../sim/model.ts";
import { lineOf, scenarioOf, sketch } from "../contract/worlds.ts";
import { mean, standardError } from "./futures.ts";

// The feedback loops that the model must have, each shown at work: two worlds that differ in where
// the loop starts, under the same luck, differ where it ends, by more than two standard errors of
// the mean paired difference (sd / sqrt(n)).

const REPLICATES = 100;

type Read = (run: ReturnType<typeof simulate>) => number;

function readings(scenario: Scenario, months: number, read: Read): number[] {
  const prepared = prepare(scenario);
  return Array.from({ length: REPLICATES }, (_, r) => read(simulate(prepared, "1", r, months)));
}

/** The mean paired difference, first less second, in its standard errors. */
function rise(first: Scenario, second: Scenario, months: number, read: Read): number {
  const b = readings(second, months, read);
  const d = readings(first, months, read).map((x, r) => x - b[r]);
  return mean(d) / standardError(d);
}

const last =
  (entity: string, outcome: string): Read =>
  (run) =>
    lineOf(run, entity, outcome).at(-1) as number;

const sum =
  (entity: string, outcome: string): Read =>
  (run) =>
    lineOf(run, entity, outcome).reduce((total, x) => total + x, 0);

/** One trust by itself. */
const alone = (trust: Record<string, unknown>) => sketch({ organisations: { trust } });

/** A built-in scenario with some of its levers set. */
const withLevers = (id: string, levers: Record<string, number>): Scenario => {
  const scenario = scenarioOf(id);
  return { ...scenario, levers: { ...scenario.levers, ...levers } };
};

describe("the distress spiral", () => {
  const weak = alone({ quality: -1.8, staff_experience: -1, board_stability: 0.3 });
  const typical = alone({});

  it("leads from poor care to churn at the top, empty posts and falling income", () => {
    expect(rise(weak, typical, 48, sum("trust", "executive_turnover"))).toBeGreaterThan(2);
    expect(rise(weak, typical, 48, last("trust", "vacancies"))).toBeGreaterThan(2);
    expect(rise(weak, typical, 48, sum("trust", "activity"))).toBeLessThan(-2);
  });

  it("and back: when a board leaves, care gets worse", () => {
    const leaving = {
      month: 3,
      do: "departure",
      organisation: "trust",
      level: "board",
      amount: 10,
    };
    const left = sketch({ organisations: { trust: {} }, acts: { leaving } });
    expect(rise(left, alone({}), 12, last("trust", "quality"))).toBeLessThan(-2);
  });
});

it("success leads to referrals", () => {
  const good = alone({ quality: 2, free_capacity: 0.5 });
  expect(rise(good, alone({ quality: 0 }), 60, sum("trust", "activity"))).toBeGreaterThan(2);
});

it("trust builds on itself: those who begin with it are still ahead after two years of work", () => {
  const pair = (trust: number) => {
    const scenario = scenarioOf("case-d");
    const relations = scenario.relations.map((one) => ({ ...one, trust }));
    return { ...scenario, relations };
  };
  const held = last("diagnostic_uk~southside", "trust");
  expect(rise(pair(0.7), pair(0.35), 24, held)).toBeGreaterThan(2);
});

it("attention is conserved: leaders who run a second site are missed at their own", () => {
  const none = { ...scenarioOf("case-c") };
  const { partnership: _, ...apart } = none;
  const morale = last("st_phillips", "staff_experience");
  expect(rise(none, apart, 36, morale)).toBeLessThan(-2);
});

it("many partners at once overload the one they help", () => {
  const free = last("green_bay", "free_capacity");
  const many = withLevers("case-b", { partner_limit: 6 });
  const one = withLevers("case-b", { partner_limit: 1 });
  expect(rise(many, one, 18, free)).toBeLessThan(-2);
});

it("dominance disengages: the same deal framed as a rescue costs staff experience", () => {
  const rescued = withLevers("case-c", { framing: 0 });
  const balanced = withLevers("case-c", { framing: 1 });
  const felt = last("rowheath_park", "staff_experience");
  expect(rise(rescued, balanced, 36, felt)).toBeLessThan(-2);
});

it("one oversight forum leaves more time than many lines of reporting", () => {
  const forum = withLevers("case-c", { single_forum: 1, headroom: 0 });
  const lines = withLevers("case-c", { single_forum: 0, headroom: 0 });
  expect(rise(forum, lines, 12, sum("rowheath_park", "regulatory_load"))).toBeLessThan(-2);
  expect(rise(forum, lines, 12, sum("rowheath_park", "free_capacity"))).toBeGreaterThan(2);
});

it("joint work that hangs on key people ends when one leaves", () => {
  const ended: Read = (run) =>
    (lineOf(run, "riverside~valley_high", "partnership_stage").at(-1) as number) === 5 ? 1 : 0;
  expect(rise(scenarioOf("case-a/lead-leaves"), scenarioOf("case-a"), 24, ended)).toBeGreaterThan(
    2,
  );
});
