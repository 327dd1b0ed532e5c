import { describe, expect, test } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { parseExperiment } from "../../../sim/experiment/experiment-file.ts";
import { cellJob, planExperiment, variedCells } from "../../../sim/experiment/experiment-plan.ts";
import { resolveExperiment } from "../../../sim/experiment/experiment-resolve.ts";
import { parseSettings, type Settings } from "../../../sim/experiment/settings.ts";
import { applySettings, assumptions, parseScenario } from "../../../sim/model.ts";

const entries = catalogue(builtins);
const caseC = entries.find(({ id }) => id === "case-c")?.scenario as never;

/** An experiment over case C, ready to be laid out. */
function whole(more: object, set: Settings = {}) {
  const given = parseExperiment({ scenarios: ["case-c"], replicates: 1, ...more }, "e.json");
  const sources = { builtins: entries, readFile: () => null, accepted: [] };
  return resolveExperiment(given, "e.json", sources, set);
}

const SHORT = "transition_funding";
const FULL = "levers.transition_funding";

describe("one lever under two spellings is refused", () => {
  test.each<[string, () => unknown]>([
    ["as settings", () => applySettings(caseC, { [SHORT]: 0, [FULL]: 20 })],
    ["with --set", () => parseSettings([`${SHORT}=3`, `${FULL}=9`])],
    ["in vary", () => whole({ vary: [SHORT, FULL].map((path) => ({ path, values: [0, 20] })) })],
    [
      "in a point",
      () => whole({ design: { kind: "points", points: [{ [SHORT]: 3, [FULL]: 9 }] } }),
    ],
    [
      "in the set of a scenario",
      () => whole({ scenarios: [{ id: "a", scenario: "case-c", set: { [SHORT]: 3, [FULL]: 9 } }] }),
    ],
  ])("%s", (_, read) => {
    expect(read).toThrow(/transition_funding and .*transition_funding.* the same thing/);
  });

  test("and so is a value beside a part of it", () => {
    const set = { "relations.0.trust": 0.5, "relations.0.trust.board": 0.9 };
    expect(() => applySettings(caseC, set)).toThrow("set the same thing");
  });

  test("and a later change of one lever in one month, twice", () => {
    const change = (money: number) => ({ after: 12, levers: { [SHORT]: money } });
    const scenario = { ...(caseC as object), later: { one: change(1), two: change(2) } };
    expect(() => parseScenario(scenario, "s.json")).toThrow(
      "s.json: later.two.levers.transition_funding is changed after month 12 by later.one too",
    );
  });
});

describe("what is set where every point sets it would be lost, so it is refused", () => {
  const vary = [{ path: SHORT, values: [0, 20] }];

  test("with --set, in whichever spelling", () => {
    for (const path of [SHORT, FULL]) {
      expect(() => whole({ vary }, { [path]: 5 })).toThrow(
        `--set ${FULL}: e.json sets it at every point`,
      );
    }
  });

  test("in the set of a scenario", () => {
    const scenarios = [{ id: "a", scenario: "case-c", set: { [SHORT]: 5 } }];
    expect(() => whole({ scenarios, vary })).toThrow(`scenarios.0.set.${FULL} is set at every`);
  });

  test("but where a point leaves it alone, it counts", () => {
    const design = { kind: "points", points: [{ [SHORT]: 7 }, { "levers.mandate": 1 }] };
    const plan = planExperiment(whole({ design }, { [FULL]: 5 }), "e.json");
    const used = [0, 1].map((cell) => cellJob(plan, cell).scenario.levers[SHORT]);
    expect(used).toEqual([7, 5]);
  });
});

test("the tables say what was used, whichever spelling and wherever it was left out", () => {
  const design = { kind: "points", points: [{ [SHORT]: 7 }, { loss_ratio: 3 }, {}] };
  const plan = planExperiment(whole({ design }), "e.json");
  expect(plan.columns.map(({ path }) => path)).toEqual([FULL, "assumptions.loss_ratio"]);
  plan.points.forEach((_, point) => {
    const { scenario, assumptions } = cellJob(plan, point);
    const [money, ratio] = variedCells(plan, 0, point);
    expect(money).toBe(scenario.levers[SHORT]);
    if (point === 1) expect(ratio).toBe(assumptions?.loss_ratio);
    else expect(ratio).toBeTypeOf("number");
  });
});

test("an assumption that is drawn anew for each replicate has no single value", () => {
  const design = { kind: "points", points: [{ loss_ratio: 3 }, {}] };
  const plan = planExperiment(whole({ design, uncertainty: "ranges" }), "e.json");
  expect(plan.points.map((_, point) => variedCells(plan, 0, point))).toEqual([[3], [null]]);
});

test("values that are equal are refused", () => {
  for (const values of [
    [1, 1],
    [0, -0],
    ["merger", "merger"],
  ]) {
    const path = typeof values[0] === "string" ? "partnership.form" : "levers.mandate";
    expect(() => whole({ vary: [{ path, values }] })).toThrow(
      /vary\.0\.values\.1 is .* like values\.0/,
    );
  }
});

test.each([
  [{ keep: { series: [12, 24, 12] } }, "keep.series.2 is 12 like series.0; expected each once"],
  [{ outcomes: ["trust", "trust"] }, 'outcomes.1 is "trust" like outcomes.0; expected each once'],
  [{ entities: ["a", "b", "b"] }, 'entities.2 is "b" like entities.1; expected each once'],
])("what a list says twice is refused: %o", (said, sentence) => {
  expect(() => whole(said)).toThrow(sentence);
});

test.each([
  [
    "the length of a list",
    { "relations.length": 0 },
    'leads nowhere at "length"; expected one of 0',
  ],
  ["a key that no list has", { "relations.first": 1 }, 'leads nowhere at "first"'],
  ["a place that a list does not have", { "relations.7": 1 }, 'leads nowhere at "7"'],
  ["a second spelling of a place", { "relations.0.between.00": "x" }, 'leads nowhere at "00"'],
  ["what would stand below an assumption", { "assumptions.ASSUMED.x": 1 }, "is not an assumption"],
])("a path cannot set %s", (_, settings, says) => {
  const id = assumptions[0].id;
  const set = Object.entries(settings).map(([path, value]) => [path.replace("ASSUMED", id), value]);
  expect(() => applySettings(caseC, Object.fromEntries(set))).toThrow(says);
});
