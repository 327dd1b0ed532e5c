import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("./fake-model.ts"));

import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { fakeScenario } from "./fake-model.ts";

const variant = { title: "No money", summary: "None arrives.", set: { start: -2 } };
const file = (variants: unknown) => ({ ...fakeScenario("case-c"), variants });

it("expands variants after their scenario, with the values they set", () => {
  const entries = catalogue([file({ "no-money": variant }), fakeScenario("case-d")]);
  expect(entries.map(({ id }) => id)).toEqual(["case-c", "case-c/no-money", "case-d"]);
  expect(entries[1]).toMatchObject({
    title: "No money",
    scenario: { id: "case-c/no-money", title: "No money", start: -2 },
  });
  expect(entries[0].scenario).not.toHaveProperty("variants");
});

it.each([
  [[], "variants is not an object"],
  [{ none: variant }, "variants.none is not a name"],
  [{ "A b": variant }, "variants.A b is not a name"],
  [{ x: { ...variant, title: 3 } }, "variants.x.title is missing"],
  [{ x: { ...variant, more: 3 } }, "variants.x.more is unknown"],
  [{ x: { ...variant, set: { start: [1] } } }, "variants.x.set.start is not a number"],
  [{ x: { ...variant, set: { strt: 1 } } }, 'scenario "case-c": variants.x: strt is not a path'],
  [{ x: { ...variant, set: { luck: 1 } } }, "variants.x.set.luck is an assumption"],
])("refuses variants %j", (variants, message) => {
  expect(() => catalogue([file(variants)])).toThrow(message);
});

it("refuses two scenarios with one id", () => {
  expect(() => catalogue([fakeScenario("x"), fakeScenario("x")])).toThrow('the id "x"');
});
