import { expect, test } from "vitest";
import { castOf, presetsOf, settingsOf, typedName } from "../../viz/cast.ts";
import { COMPARISON, OPENING, withLever, withScenario } from "../../viz/view.ts";
import { pageModel } from "./fixtures.ts";

test("the comparison shares one counterfactual where the world is the same", () => {
  const cast = castOf(OPENING, pageModel);
  expect(cast.map((m) => m.label)).toEqual([
    "struggling/buddying",
    "struggling/acquisition",
    "Not partnering",
  ]);
  expect(cast.map((m) => m.against)).toEqual([2, 2, -1]);
  expect(cast.map((m) => m.tone)).toEqual([1, 2, 0]);
});

test("a lever moves in every scenario shown and in the counterfactual", () => {
  const cast = castOf(withLever(OPENING, "pilot_first", 1), pageModel);
  for (const member of cast) expect(member.job.settings).toEqual({ "levers.pilot_first": 1 });
});

test("a form changes the scenario and not its counterfactual", () => {
  const view = { ...withScenario(OPENING, "case-a"), form: "acquisition" };
  expect(settingsOf(view)).toEqual({ "partnership.form": "acquisition" });
  const [one, twin] = castOf(view, pageModel);
  expect(one.label).toBe("Acquisition");
  expect(one.job.settings).toEqual({ "partnership.form": "acquisition" });
  expect(twin.job).toEqual({ scenario: "case-a", settings: {}, twin: true });
});

test("the comparison takes no form: it compares them", () => {
  expect(settingsOf({ ...OPENING, form: "acquisition" })).toEqual({});
});

test("an ensemble is named as one types it in the terminal", () => {
  const cast = castOf(withLever(OPENING, "pilot_first", 1), pageModel);
  expect(cast.map(({ job }) => typedName(job))).toEqual([
    "struggling/buddying --set levers.pilot_first=1",
    "struggling/acquisition --set levers.pilot_first=1",
    "struggling/buddying/none --set levers.pilot_first=1",
  ]);
});

test("another scenario starts from its own preset", () => {
  const changed = withLever(OPENING, "pilot_first", 1);
  expect(withScenario(changed, "case-a").levers).toEqual({});
  expect(withLever(changed, "pilot_first", null).levers).toEqual({});
  expect(withScenario(changed, COMPARISON).seed).toBe("1");
});

test("presets are the scenario's own value or the model's default", () => {
  expect(presetsOf("transition_funding", OPENING, pageModel)).toEqual([10, 10]);
});
