import { describe, expect, test } from "vitest";
import { assumptionGroups, assumptionsOf, matching } from "../../viz/controls/assumption-list.ts";
import { effectText } from "../../viz/controls/lever-effects.ts";
import { directionText, guideOf } from "../../viz/controls/lever-guide.ts";
import { groupLevers } from "../../viz/controls/lever-panel.tsx";
import rows from "../../viz/generated/levers.json";
import { realModel } from "./real-model.ts";

const levers = realModel.parameters.filter(({ role }) => role === "lever");

describe("the levers", () => {
  test("are all in one group each, the usual ones two dozen at most, the rest under “More”", () => {
    const groups = groupLevers(levers);
    expect(groups.flatMap(([, group]) => group.map(({ id }) => id)).sort()).toEqual(
      levers.map(({ id }) => id).sort(),
    );
    expect(groups.at(-1)?.[0]).toBe("More");
    const usual = groups.slice(0, -1).flatMap(([, group]) => group);
    expect(usual.length).toBeLessThanOrEqual(24);
  });

  test.each(levers.map((lever) => [lever.id, lever] as const))(
    "%s says which way is good and what that hangs on",
    (id) => {
      const guide = guideOf(id);
      expect(guide?.why).toMatch(/^[A-Z].*\.$/);
      expect(guide && directionText(guide)).toMatch(/better/);
    },
  );

  test("a lever that nobody described, or one with an odd name, has no direction", () => {
    expect(guideOf("magic")).toBeUndefined();
    expect(guideOf("constructor")).toBeUndefined();
  });
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
    expect(matching(all, " TRUST  lost ").map(({ id }) => id)).toContain("loss_ratio");
    expect(matching(all, "loss_ratio").map(({ id }) => id)).toContain("loss_ratio");
    expect(matching(all, "no such words")).toEqual([]);
    expect(matching(all, "")).toHaveLength(all.length);
  });
});
