import { expect, test } from "vitest";
import { formsCast, questionOf } from "../../viz/tradeoff/finder.ts";
import { cardOf, viewOf } from "../../viz/view.ts";
import { pageModel } from "./fixtures.ts";

test("every form is tried with a card's levers, against one twin", () => {
  const card = { ...cardOf("a", "struggling/buddying"), levers: { transition_funding: 20 } };
  const view = { ...viewOf(["case-a"]), assumptions: { gain: 0.2 } };
  const cast = formsCast(card, view, pageModel);
  expect(cast.map(({ label, against }) => [label, against])).toEqual([
    ["Buddying", 2],
    ["Acquisition", 2],
    ["Not partnering", -1],
  ]);
  expect(cast[1].job.settings).toEqual({
    "levers.transition_funding": 20,
    "assumptions.gain": 0.2,
    "partnership.form": "acquisition",
  });
  expect(cast[2].job).toMatchObject({ scenario: "struggling/buddying", twin: true });
});

test("the question is another one when what it depends on changes, and only then", () => {
  const card = cardOf("a", "case-a");
  const view = viewOf(["case-a"]);
  const asked = questionOf(card, view);
  expect(questionOf({ ...card, name: "Mine", form: "buddying" }, view)).toBe(asked);
  expect(questionOf({ ...card, levers: { gain: 1 } }, view)).not.toBe(asked);
  expect(questionOf(card, { ...view, seed: "2" })).not.toBe(asked);
});
