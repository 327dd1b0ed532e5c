import fc from "fast-check";
import { expect, test } from "vitest";
import { builtins } from "../../scenarios/index.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import { applySettings, type Scenario } from "../../sim/model.ts";
import { changeWords } from "../../viz/card-words.ts";
import {
  addCard,
  copyCard,
  hideCard,
  moveCard,
  placesOf,
  removeCard,
  renameCard,
  withForm,
} from "../../viz/cards.ts";
import { settingsOf, toneOf } from "../../viz/cast.ts";
import { nameFor, notYetShown, placeOptions } from "../../viz/place-options.ts";
import { situations } from "../../viz/situations.ts";
import { chosenStart, startFrom } from "../../viz/starts.ts";
import {
  cardOf,
  countChanges,
  MAX_NAME,
  openingView,
  type View,
  viewOf,
  withLever,
} from "../../viz/view.ts";
import { pageModel } from "./fixtures.ts";
import { realModel } from "./real-model.ts";

const view = viewOf(["case-a", "struggling/buddying", "struggling/acquisition"]);
const keys = (now: View) => now.cards.map((card) => card.key).join("");
const { key: _key, hidden: _hidden, ...start } = cardOf("a", "case-a");

test("a card takes the first free key, and with it its colour", () => {
  const fewer = removeCard(view, "b");
  expect(keys(fewer)).toBe("ac");
  const more = addCard(fewer, start);
  expect(keys(more)).toBe("acb");
  expect(more.cards.map(toneOf)).toEqual([1, 3, 2]);
});

test("there are five cards at most", () => {
  const full = addCard(addCard(view, start), start);
  expect(keys(full)).toBe("abcde");
  expect(addCard(full, start)).toBe(full);
  expect(copyCard(full, "a")).toBe(full);
});

test("a copy stands beside its original and says that it is one", () => {
  const named = renameCard(withLever(view, "a", "pilot_first", 1), "a", "Our plan");
  const copied = copyCard(named, "a");
  expect(keys(copied)).toBe("adbc");
  expect(copied.cards[1]).toMatchObject({ name: "Our plan (copy)", levers: { pilot_first: 1 } });
  expect(copyCard(copied, "d").cards[2].name).toBe("Our plan (copy)");
  expect(copyCard(view, "a").cards[1].name).toBeNull();
});

test("a name is trimmed and kept within bounds, and an empty one is none", () => {
  expect(renameCard(view, "a", "  a \n name ").cards[0].name).toBe("a name");
  expect(renameCard(view, "a", "x".repeat(99)).cards[0].name).toHaveLength(MAX_NAME);
  expect(renameCard(view, "a", "   ").cards[0].name).toBeNull();
});

test("cards move one place at a time and not beyond the ends", () => {
  expect(keys(moveCard(view, "a", 1))).toBe("bac");
  expect(keys(moveCard(view, "c", -1))).toBe("acb");
  expect(moveCard(view, "a", -1)).toBe(view);
  expect(moveCard(view, "c", 1)).toBe(view);
});

test("one card always stays in sight", () => {
  const one = hideCard(hideCard(view, "a", true), "b", true);
  expect(hideCard(one, "c", true)).toBe(one);
  expect(removeCard(one, "c")).toBe(one);
  expect(keys(removeCard(one, "a"))).toBe("bc");
  expect(hideCard(one, "a", false).cards[0].hidden).toBe(false);
});

test("whatever is done to cards, keys stay different and one card is in sight", () => {
  const act = fc.tuple(
    fc.constantFrom("add", "copy", "move", "hide", "show", "remove"),
    fc.constantFrom(..."abcde"),
    fc.integer({ min: -2, max: 2 }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let now = view;
      for (const [what, key, by] of acts) {
        if (what === "add") now = addCard(now, start);
        if (what === "copy") now = copyCard(now, key);
        if (what === "move") now = moveCard(now, key, by);
        if (what === "hide" || what === "show") now = hideCard(now, key, what === "hide");
        if (what === "remove") now = removeCard(now, key);
        expect(new Set(keys(now)).size).toBe(now.cards.length);
        expect(now.cards.some((card) => !card.hidden)).toBe(true);
        expect(now.cards.length).toBeLessThanOrEqual(5);
      }
    }),
  );
});

test("a form that a sibling preset has gives that preset; another is set", () => {
  const buddying = cardOf("a", "struggling/buddying");
  expect(withForm(buddying, "acquisition", pageModel)).toMatchObject({
    preset: "struggling/acquisition",
    form: null,
  });
  expect(withForm(cardOf("a", "case-a"), "acquisition", pageModel)).toMatchObject({
    preset: "case-a",
    form: "acquisition",
  });
  const back = withForm({ ...cardOf("a", "case-a"), form: "acquisition" }, "buddying", pageModel);
  expect(back).toMatchObject({ preset: "case-a", form: null });
});

test("one more card in the same place has the levers that all there share", () => {
  const moved = withLever(withLever(view, "all", "transition_funding", 20), "b", "pilot_first", 1);
  const [first, second] = placesOf(moved, pageModel);
  expect(first).toMatchObject({ preset: "case-a", levers: { transition_funding: 20 } });
  expect(second).toMatchObject({
    preset: "struggling/buddying",
    levers: { transition_funding: 20 },
  });
});

test("changes are counted once where they are the same in all cards, and said in words", () => {
  expect(countChanges(withLever(view, "all", "pilot_first", 1).cards)).toBe(1);
  const [card] = withLever(view, "a", "pilot_first", 1).cards;
  const changed = {
    ...card,
    form: "acquisition",
    details: { "organisations.green_bay.board_stability": 0.1 },
  };
  expect(changeWords(changed, pageModel)).toEqual([
    "Acquisition instead of buddying",
    "pilot_first on",
    "Stability of the board, Green Bay: 0.1",
  ]);
});

test("a card in a typical situation says so by its name, and in no internal ones", () => {
  for (const { title, start: from } of situations) {
    if (Object.keys(from.details).length === 0) continue;
    const card = { ...from, key: "a", hidden: false };
    expect(changeWords(card, realModel)).toEqual([title]);
    const odd = { ...card, details: { "relations.0.culture_distance": 0.5 } };
    expect(changeWords(odd, realModel)).toEqual(["The distance of cultures: 0.5"]);
  }
});

test("every typical situation can be simulated, and is found again in the picker", () => {
  const entries = new Map(catalogue(builtins).map((entry) => [entry.id, entry.scenario]));
  for (const { id, start: from, tag } of situations) {
    const scenario = entries.get(from.preset) as Scenario;
    const settings = settingsOf({ ...from, key: "a", hidden: false }, openingView(realModel));
    expect(() => applySettings(scenario, { ...settings })).not.toThrow();
    if (tag === "") continue;
    const started = startFrom(`situation:${id}`, openingView(realModel), realModel) as View;
    expect(started.cards).toHaveLength(4);
    const places = Object.keys(from.details).length > 0 ? `situation:${id}` : "comparison";
    expect(chosenStart(started, realModel)).toBe(places);
  }
  expect(chosenStart(viewOf(["case-c"]), realModel)).toBe("case-c");
  expect(chosenStart(viewOf(["case-c", "case-a"]), realModel)).toBe("mixed");
});

test("one more scenario can play where the comparison does, in typical situations and in cases", () => {
  const opening = openingView(realModel);
  const places = placeOptions(opening, realModel);
  expect(places[0]).toMatchObject({ title: "A struggling trust and a capable neighbour" });
  expect(new Set(places.map(({ group }) => group)).size).toBe(3);
  expect(places.map(({ id }) => id)).not.toContain("able-neighbour");
  const fresh = notYetShown(places[0].start, opening, realModel);
  expect(fresh.form).toBe("clinical_pathway_collaboration");
  const strangers = places.find(({ id }) => id === "strangers");
  if (!strangers) throw new Error("no strangers");
  const merged = withForm(strangers.start, "merger", realModel);
  expect(nameFor(strangers, merged, realModel)).toBe("Merger, strangers");
  expect(nameFor(places[0], fresh, realModel)).toBeNull();
});
