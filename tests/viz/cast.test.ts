import { expect, test } from "vitest";
import { castOf, labelsOf, presetsOf, settingsOf, typedName } from "../../viz/cast.ts";
import { openingView, viewOf, withCards, withLever } from "../../viz/view.ts";
import { pageModel } from "./fixtures.ts";

const opening = openingView(pageModel);

test("the comparison shares one counterfactual where the world is the same", () => {
  const cast = castOf(opening, pageModel);
  expect(cast.map((m) => m.label)).toEqual([
    "struggling/buddying",
    "struggling/acquisition",
    "Not partnering",
  ]);
  expect(cast.map((m) => m.against)).toEqual([2, 2, -1]);
  expect(cast.map((m) => m.tone)).toEqual([1, 2, 0]);
  expect(cast.map((m) => m.card)).toEqual(["a", "b", ""]);
});

test("a lever moved in all cards moves in every scenario, and in the counterfactual if it acts there", () => {
  const settings = (lever: string) =>
    castOf(withLever(opening, "all", lever, 1), pageModel).map(({ job }) => job.settings);
  const everywhere = { "levers.headroom": 1 };
  expect(settings("headroom")).toEqual([everywhere, everywhere, everywhere]);
  const partnered = { "levers.pilot_first": 1 };
  expect(settings("pilot_first")).toEqual([partnered, partnered, {}]);
});

test("a lever moved in one card gives that card a counterfactual of its own", () => {
  const cast = castOf(withLever(opening, "b", "headroom", 1), pageModel);
  expect(cast.map((m) => m.job.settings)).toEqual([
    {},
    { "levers.headroom": 1 },
    {},
    { "levers.headroom": 1 },
  ]);
  expect(cast.map((m) => m.against)).toEqual([2, 3, -1, -1]);
});

test("a form changes the scenario and not its counterfactual", () => {
  const view = withCards(viewOf(["case-a"]), "a", (card) => ({ ...card, form: "acquisition" }));
  expect(settingsOf(view.cards[0], view)).toEqual({ "partnership.form": "acquisition" });
  const [one, twin] = castOf(view, pageModel);
  expect(one.label).toBe("Acquisition");
  expect(one.job.settings).toEqual({ "partnership.form": "acquisition" });
  expect(twin.job).toEqual({ scenario: "case-a", settings: {}, twin: true });
});

test("assumptions are the same in all cards and in the counterfactual; details are the card's", () => {
  const view = withCards({ ...opening, assumptions: { gain: 0.3 } }, "a", (card) => ({
    ...card,
    details: { "organisations.green_bay.quality": -1 },
  }));
  expect(castOf(view, pageModel).map((m) => m.job.settings)).toEqual([
    { "organisations.green_bay.quality": -1, "assumptions.gain": 0.3 },
    { "assumptions.gain": 0.3 },
    { "organisations.green_bay.quality": -1, "assumptions.gain": 0.3 },
    { "assumptions.gain": 0.3 },
  ]);
});

test("hidden cards are left out, and the others keep their colours wherever they stand", () => {
  const hidden = withCards(opening, "a", (card) => ({ ...card, hidden: true }));
  expect(castOf(hidden, pageModel).map((m) => [m.card, m.tone])).toEqual([
    ["b", 2],
    ["", 0],
  ]);
  const turned = { ...opening, cards: [...opening.cards].reverse() };
  expect(castOf(turned, pageModel).map((m) => [m.card, m.tone])).toEqual([
    ["b", 2],
    ["a", 1],
    ["", 0],
  ]);
});

test("names are the person's own, the form's or the preset's, and never the same twice", () => {
  const view = viewOf(["case-a", "case-a", "case-a"]);
  const named = withCards(view, "c", (card) => ({ ...card, name: "Plan C" }));
  expect([...labelsOf(named, pageModel).values()]).toEqual(["case-a", "case-a (2)", "Plan C"]);
});

test("an ensemble is named as one types it in the terminal", () => {
  const cast = castOf(withLever(opening, "all", "pilot_first", 1), pageModel);
  expect(cast.map(({ job }) => typedName(job))).toEqual([
    "struggling/buddying --set levers.pilot_first=1",
    "struggling/acquisition --set levers.pilot_first=1",
    "struggling/buddying/none",
  ]);
});

test("presets are the scenario's own value or the model's default", () => {
  expect(presetsOf("transition_funding", opening.cards, pageModel)).toEqual([10, 10]);
});
