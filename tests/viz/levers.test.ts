import { describe, expect, test } from "vitest";
import { assumptionGroups, assumptionsOf, matching } from "../../viz/controls/assumption-list.ts";
import { effectText, isOfScreen } from "../../viz/controls/lever-effects.ts";
import { directionText } from "../../viz/controls/lever-guide.ts";
import { groupLevers } from "../../viz/controls/lever-panel.tsx";
import { helpOf } from "../../viz/controls/source-note.tsx";
import rows from "../../viz/generated/levers.json";
import { cardOf } from "../../viz/view.ts";
import { realModel } from "./real-model.ts";

const levers = realModel.parameters.filter(({ role }) => role === "lever");

describe("the levers", () => {
  test("are all in one group each, under a heading of their own", () => {
    const groups = groupLevers(levers);
    expect(groups.flatMap(([, group]) => group.map(({ id }) => id)).sort()).toEqual(
      levers.map(({ id }) => id).sort(),
    );
    expect(groups.every(([title]) => title !== "Other levers")).toBe(true);
  });

  test.each(levers.map((lever) => [lever.id, lever] as const))(
    "%s says which way is good and what that hangs on",
    (_, lever) => {
      expect(lever.why).toMatch(/^[A-Z].*\.$/);
      expect(lever.ends).toHaveLength(2);
      expect(directionText(lever)).toMatch(/better/);
    },
  );
});

test("every lever has a measured effect, said in words", () => {
  const measured = rows.map(({ id }) => id);
  for (const { id } of levers) expect(measured).toContain(id);
  for (const row of rows) {
    const text = effectText(row, realModel.scenarios);
    expect(text).toMatch(/^Going from .+“[A-Z].+”.*: .+ [+−][\d.]+.*\.$/);
    expect(text).not.toMatch(/undefined|NaN|, help|-/);
  }
});

test("an effect is told of the situation and the outcome on the screen only", () => {
  const row = { ...rows[0], where: "case-c", what: "quality of care, helped, year 5" };
  const shown = [{ label: "Quality of care" }];
  const card = cardOf("a", "case-c");
  const screen = { cards: [card], assumptions: {}, shown };
  expect(isOfScreen(row, screen)).toBe(true);
  expect(isOfScreen(row, { ...screen, cards: [card, cardOf("b", "case-a")] })).toBe(false);
  expect(isOfScreen(row, { ...screen, cards: [{ ...card, form: "buddying" }] })).toBe(false);
  expect(isOfScreen(row, { ...screen, cards: [{ ...card, levers: { mandate: 1 } }] })).toBe(false);
  expect(isOfScreen(row, { ...screen, assumptions: { gain: 1 } })).toBe(false);
  expect(isOfScreen(row, { ...screen, shown: [{ label: "Waiting time" }] })).toBe(false);
  expect(isOfScreen({ ...row, where: "case-c, help" }, screen)).toBe(false);
  expect(isOfScreen(row, { ...screen, cards: [] })).toBe(false);
});

test("help speaks of the ends of a share as its control shows them", () => {
  const framing = levers.find(({ id }) => id === "framing");
  expect(framing && helpOf(framing)).toMatch(/0% .*100% /);
  for (const lever of levers) expect(helpOf(lever)).not.toMatch(/0%\.|\b[01]% and [01]\b/);
});

describe("the assumptions", () => {
  test("are all in one group each, no lever among them", () => {
    const grouped = assumptionGroups(realModel).flatMap(({ params }) => params);
    expect(grouped.map(({ id }) => id).sort()).toEqual(
      assumptionsOf(realModel)
        .map(({ id }) => id)
        .sort(),
    );
    expect(grouped.every(({ role }) => role !== "lever")).toBe(true);
  });

  test("are found by any words about them", () => {
    const all = assumptionsOf(realModel);
    expect(matching(all, " BROKEN  promise ").map(({ id }) => id)).toContain("loss_ratio");
    expect(matching(all, "loss_ratio").map(({ id }) => id)).toContain("loss_ratio");
    expect(matching(all, "no such words")).toEqual([]);
    expect(matching(all, "")).toHaveLength(all.length);
  });
});
