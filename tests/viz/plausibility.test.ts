import { describe, expect, test } from "vitest";
import type { Tested } from "../../sim/evidence/tested.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";
import { findingsOf, isExtrapolated } from "../../viz/controls/plausibility.ts";
import { IDLE, LIMITS, PAIR_LABELS } from "../../viz/controls/plausibility-rules.ts";
import json from "../../viz/generated/tested.json";
import { BLANK, type Card, cardOf } from "../../viz/view.ts";
import { realModel } from "./real-model.ts";

const tested = json as unknown as Tested;
const notes = (card: Partial<Card>, assumptions: Record<string, number> = {}) =>
  findingsOf({ ...cardOf("a", "case-c"), ...card }, { ...BLANK, assumptions }, realModel, tested);
const texts = (...given: Parameters<typeof notes>) => notes(...given).map(({ text }) => text);

test("the comparison the page opens on and the cases themselves lie within what was tested", () => {
  const cases = ["case-a", "case-b", "case-c", "case-d", "case-e"];
  for (const preset of [...realModel.comparison, ...cases]) expect(texts({ preset })).toEqual([]);
});

describe("a mix is marked as extrapolated", () => {
  test.each<[string, Partial<Card>, RegExp]>([
    ["a form that no check has", { form: "lead_provider" }, /No check .* “Lead provider”/],
    [
      "more money than any check has",
      { levers: { transition_funding: 40 } },
      /up to 12% of income/,
    ],
    [
      "a party further out than in any check",
      { details: { "organisations.rowheath_park.quality": -4 } },
      /Rowheath Park: −4 SD; .* down to/,
    ],
    ["a pair further apart", { details: { "relations.0.distance": 900 } }, /up to 500 km/],
    [
      "many levers at their ends",
      { levers: { mandate: 1, engagement: 1, framing: 0, fast_track: 1 } },
      /4 levers are moved to an end/,
    ],
  ])("%s", (_, card, says) => {
    const found = notes(card);
    expect(isExtrapolated(found)).toBe(true);
    expect(found.map(({ text }) => text).join("\n")).toMatch(says);
    for (const { text } of found) expect(text).toMatch(/^[A-Z“0-9][^\n]*\.$/);
  });

  test("an assumption off its calibrated value, while others may move", () => {
    const uncertain = realModel.parameters.filter(({ role }) => role === "uncertain");
    const calibrated = uncertain.find(({ id }) => id in tested.calibrated);
    const free = uncertain.find(({ id }) => !(id in tested.calibrated));
    if (!calibrated || !free) throw new Error("there are no such assumptions");
    const [low, high] = calibrated.range;
    const far = calibrated.default - low > high - calibrated.default ? low : high;
    expect(texts({}, { [calibrated.id]: far }).join()).toContain(`“${calibrated.label}” was`);
    expect(texts({}, { [free.id]: free.range[1] })).toEqual([]);
  });

  test("kinds of parties, or sizes, that no check of the form has", () => {
    const world = createPageWorld([], []);
    const own = {
      version: 2,
      id: "own",
      title: "Own",
      organisations: {
        van: { kind: "ambulance", income: 4000, quality: 2.9 },
        oak: { kind: "acute", income: 100 },
      },
      partnership: { form: "merger", lead: "oak", other: "van" },
    };
    const { model } = world.adopt([{ id: "own-1", json: own }]);
    const found = findingsOf(cardOf("a", "own-1"), BLANK, model, tested);
    const said = found.map(({ text }) => text).join("\n");
    expect(said).toContain("between an acute trust and an ambulance trust");
    expect(said).toContain("40.0 times the helper's");
    expect(said).toContain("Quality of care, Van: 2.9 SD");
  });
});

test("a lever that has nothing to act on is told of, without calling it extrapolated", () => {
  const found = notes({ preset: "case-b", levers: { fast_track: 0.5 } });
  expect(found.map(({ kind }) => kind)).toEqual(["idle"]);
  expect(found[0].text).toContain("there is nothing to be approved");
});

test("the rules speak of what there is", () => {
  const levers = realModel.parameters.filter(({ role }) => role === "lever").map(({ id }) => id);
  for (const { lever, whileZero, without } of IDLE) {
    expect(levers).toContain(lever);
    if (whileZero) expect(levers).toContain(whileZero);
    for (const name of without ?? []) expect(realModel.forms[0].attributes).toHaveProperty(name);
  }
  expect(Object.keys(tested.levers).sort()).toEqual([...levers].sort());
  expect(Object.keys(tested.pair).sort()).toEqual(Object.keys(PAIR_LABELS).sort());
  const forms = realModel.forms.map(({ id }) => id);
  for (const form of Object.keys(tested.forms)) expect(forms).toContain(form);
  expect(LIMITS.extremes).toBeLessThan(LIMITS.moved);
});
