import { expect, test } from "vitest";
import { parseScenario } from "../../sim/model.ts";
import {
  ASKED,
  descriptionFrom,
  missingIn,
  PAIR_QUESTIONS,
  scenarioOf,
} from "../../viz/own/description.ts";
import { shareBelow, standingText } from "../../viz/own/percentile.ts";
import { STANDING_WORDS } from "../../viz/own/standing-words.ts";
import { realModel } from "./real-model.ts";

const first = descriptionFrom(realModel.scenarios[0], realModel);

test("what is asked makes a scenario as it stands, with the few numbers that a trust may say of itself", () => {
  expect(missingIn(first)).toBeNull();
  for (const id of ASKED) expect(first.helped.standings).toHaveProperty(id);
  const scenario = parseScenario(scenarioOf(first), "the form");
  expect(scenario.organisations.helped).toMatchObject({ quality: -1.4, income: 350 });
  expect(scenario.partnership).toMatchObject({ form: first.form, lead: "helper" });
  expect(scenario.relations[0]).toMatchObject({ between: ["helper", "helped"], trust: 0.4 });
});

test("it may begin with the numbers of any scenario in which somebody partners", () => {
  for (const one of realModel.scenarios.filter(({ form }) => form !== null)) {
    const description = descriptionFrom(one, realModel);
    const scenario = parseScenario(scenarioOf(description), one.id);
    expect(scenario.organisations.helped.special_measures).toBe(
      one.start[one.parties[0]].specialMeasures,
    );
  }
});

test("what is missing is asked for in one sentence", () => {
  const said = [
    { ...first, title: " " },
    { ...first, helped: { ...first.helped, name: "" } },
    {
      ...first,
      helped: { ...first.helped, name: "Elm" },
      helper: { ...first.helper, name: "Elm " },
    },
    { ...first, helper: { ...first.helper, income: Number.NaN } },
  ].map(missingIn);
  for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(new Set(said).size).toBe(4);
});

test("every standing has plain words, and every question a usual value in its range", () => {
  const ids = realModel.standings.map(({ id }) => id);
  expect(Object.keys(STANDING_WORDS).sort()).toEqual([...ids].sort());
  for (const { range, usual } of PAIR_QUESTIONS) {
    expect(usual).toBeGreaterThanOrEqual(range[0]);
    expect(usual).toBeLessThanOrEqual(range[1]);
  }
});

test("a standing is placed among the trusts", () => {
  expect(shareBelow(0)).toBeCloseTo(0.5, 6);
  expect(shareBelow(1.96)).toBeCloseTo(0.975, 4);
  expect(standingText(-1.4)).toBe("higher than 8 of 100 trusts");
  expect(standingText(5)).toBe("higher than nearly all trusts");
  expect(standingText(-5)).toBe("lower than nearly all trusts");
});
