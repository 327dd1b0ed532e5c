import { expect, test } from "vitest";
import {
  differencesOf,
  groupDifferences,
  withoutAssumption,
  withoutDifference,
} from "../../viz/controls/change-list.ts";
import { BLANK, type Card, cardOf } from "../../viz/view.ts";
import { realModel } from "./real-model.ts";

const changed: Card = {
  ...cardOf("a", "case-c"),
  form: "merger",
  levers: { mandate: 0.5, transition_funding: 0 },
  details: { "organisations.rowheath_park.quality": -1, "relations.0.trust": 0.6 },
};

test("everything that differs is said with what it was", () => {
  const said = differencesOf(changed, realModel).map(
    ({ label, from, to }) => `${label}: ${from} to ${to}`,
  );
  expect(said).toEqual([
    "Form: Acquisition to Merger",
    "Offer or insist: 90% to 50%",
    "Transition money promised: 12% of income to 0% of income",
    "Quality of care, Rowheath Park: −2.2 to −1",
    "Trust at the start: 0.2 to 0.6",
  ]);
});

test("each can be taken back alone, and all at once", () => {
  const whats = differencesOf(changed, realModel).map(({ what }) => what);
  for (const what of whats) {
    const left = differencesOf(withoutDifference(changed, what), realModel);
    expect(left.map((one) => one.what)).toEqual(whats.filter((one) => one !== what));
  }
  const back = whats.reduce((card, what) => withoutDifference(card, what), changed);
  expect(back).toEqual(cardOf("a", "case-c"));
});

test("what was changed alike in all cards is said once", () => {
  const other: Card = { ...cardOf("b", "case-e"), levers: { mandate: 0.5, framing: 1 } };
  const { shared, own } = groupDifferences([changed, other], realModel);
  expect(shared.map(({ what }) => what)).toEqual(["lever mandate"]);
  expect(shared[0].from).toBe("as each had it");
  expect(own.map(({ differences }) => differences.length)).toEqual([4, 1]);
  expect(groupDifferences([changed], realModel).shared).toEqual([]);
});

test("assumptions go back one by one or together", () => {
  const view = { ...BLANK, assumptions: { optimism: 1, keeping: 1 } };
  expect(withoutAssumption(view, "keeping").assumptions).toEqual({ optimism: 1 });
  expect(withoutAssumption(view, null).assumptions).toEqual({});
});
