import { describe, expect, test } from "vitest";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";
import { tellStory } from "../../sim/host/story.ts";
import { subjectOf } from "../../viz/story/choice.ts";
import { eventsOf, inStep, isDeparture, nextMonth } from "../../viz/story/compare.ts";
import { broken, layOut } from "../../viz/story/picture.ts";
import { bondOf, type Scene, STORY_OUTCOMES, sceneAt, yearEnds } from "../../viz/story/scene.ts";
import { sceneWords, standing } from "../../viz/story/scene-words.ts";
import { yearEndText } from "../../viz/story/year-words.ts";

const world = createPageWorld(builtins, defaultComparison);
const tell = (scenario: string, twin = false) =>
  tellStory(world.job({ scenario, settings: {}, twin }), {
    ...{ seed: "1", replicate: 0, months: 120, outcomes: STORY_OUTCOMES },
  });
const acquired = tell("case-c");
const apart = tell("case-c", true);
const name = (id: string) => id.replaceAll("_", " ");

describe("a scene", () => {
  test("shows both before the partnership and one body after it", () => {
    const before = sceneAt(acquired, 0, 0) as Scene;
    expect(before.stage.kind).toBe("none");
    expect(before.joint).toBeNull();
    expect(before.left).toMatchObject({ id: "rowheath_park", labelled: true });
    expect(before.left.care).toBeLessThan(before.right.care);
    const after = sceneAt(acquired, 0, 60) as Scene;
    expect(after.joint?.id).toBe("st_phillips+rowheath_park");
    expect(after.stage).toMatchObject({ kind: "running", step: "Acquisition" });
    expect(after.joint?.seats).toEqual([]);
    expect(after.ties.length).toBeLessThanOrEqual(after.couples);
  });

  test("is said in sentences without a number that is not one", () => {
    for (const story of [acquired, apart, tell("case-d"), tell("case-b")]) {
      for (const month of [0, 7, 60, 120]) {
        const text = sceneWords(sceneAt(story, 0, month) as Scene, name).join(" ");
        expect(text).not.toMatch(/NaN|undefined|–/);
      }
    }
    const words = sceneWords(sceneAt(acquired, 0, 60) as Scene, name);
    expect(words[0]).toMatch(/^Partnership: Acquisition, for .+ years\.$/);
    expect(words.join(" ")).toContain("Leaders of st phillips+rowheath park");
  });

  test("belongs to the bond of whoever is asked for", () => {
    const { scenes } = tell("case-b");
    const last = scenes.bonds.length - 1;
    expect(last).toBeGreaterThan(0);
    expect(bondOf(scenes, null)).toBe(0);
    expect(bondOf(scenes, scenes.organisations[scenes.bonds[last].lead])).toBe(last);
  });
});

describe("a picture", () => {
  test.each([300, 330, 520, 660])("fits %i pixels", (width) => {
    for (const month of [0, 60]) {
      const { boxes, dots, lines, frame } = layOut(
        sceneAt(acquired, 0, month) as Scene,
        width,
        name,
      );
      for (const { x, width: box } of boxes) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + box).toBeLessThanOrEqual(width);
      }
      for (const { x, y } of dots) expect(x > 0 && x < width && y > 0).toBe(true);
      expect(boxes[0].x + boxes[0].width).toBeLessThan(boxes[1].x);
      expect(frame !== null).toBe(month === 60);
      for (const { path, width: thick } of lines) {
        expect(path).toMatch(/^M[\d.,C]+$/);
        expect(thick).toBeGreaterThan(0);
      }
    }
  });

  test("puts the boxes nearer the more alike people are", () => {
    const scene = sceneAt(apart, 0, 12) as Scene;
    const gap = (distance: number) => {
      const [left, right] = layOut({ ...scene, distance }, 600, name).boxes;
      return right.x - left.x - left.width;
    };
    expect(gap(0.1)).toBeLessThan(gap(0.9));
  });

  test("breaks long names", () => {
    expect(broken("Northfield (capable)", 30)).toEqual(["Northfield (capable)"]);
    expect(broken("Northfield (capable)", 12)).toEqual(["Northfield", "(capable)"]);
    expect(broken("Extraordinarilylong", 8)).toEqual(["Extraor…"]);
  });
});

describe("two stories in step", () => {
  test("share what happens in both, and can leave it out", () => {
    const [left, right] = inStep(acquired.events, apart.events, false);
    expect(left.filter(({ shared }) => shared)).toHaveLength(
      right.filter(({ shared }) => shared).length,
    );
    expect(left.some(({ shared }) => shared)).toBe(true);
    const proposed = left.find(({ event }) => event === "agreed");
    expect(proposed?.shared).toBe(false);
    const [only] = inStep(acquired.events, apart.events, true);
    expect(only.every(({ shared }) => !shared)).toBe(true);
  });

  test("an organisation's events are its own and those it takes part in", () => {
    const events = eventsOf(acquired.events, "rowheath_park");
    const entities = new Set(events.map(({ entity }) => entity));
    expect(entities).toContain("st_phillips~rowheath_park");
    expect(entities).not.toContain("st_phillips");
    expect(eventsOf(acquired.events, null)).toHaveLength(acquired.events.length);
  });

  test("the next event lies ahead, the last one behind", () => {
    const events = [{ month: 3 }, { month: 9 }, { month: 9 }];
    expect(nextMonth(events, 3, 1)).toBe(9);
    expect(nextMonth(events, 9, -1)).toBe(3);
    expect(nextMonth(events, 9, 1)).toBeNull();
    expect(isDeparture({ event: "a board member leaves" })).toBe(true);
    expect(isDeparture({ event: "chair leaves" })).toBe(false);
  });

  test("who the story is of: the one helped, unless somebody else is chosen", () => {
    const scenario = world.model().scenarios.find(({ id }) => id === "case-c");
    const member = { scenario } as never;
    expect(subjectOf(member, "")).toBe("rowheath_park");
    expect(subjectOf(member, "st_phillips")).toBe("st_phillips");
    expect(subjectOf(member, "elsewhere")).toBe("rowheath_park");
    expect(subjectOf(member, "all")).toBeNull();
  });

  test("years end with where an organisation stands and how it moved", () => {
    const ends = yearEnds(acquired, "rowheath_park", ["quality", "nothing"]);
    expect(ends).toHaveLength(10);
    expect(ends[0].values).toHaveLength(1);
    const { value, change } = ends[1].values[0];
    expect(change).toBeCloseTo(value - ends[0].values[0].value, 9);
  });
});

test("a year's end is told in places among trusts of that year, and in an outcome's own unit", () => {
  const outcomes = world.model().outcomes;
  const values = [
    { outcome: "care_place", value: 8.6, change: 3.2 },
    { outcome: "staff_place", value: 41, change: -0.3 },
    { outcome: "surplus", value: -4.6, change: 1.4 },
    { outcome: "nobody knows it", value: 1, change: 1 },
  ];
  expect(yearEndText({ year: 2, values }, outcomes)).toBe(
    "At its end: care ahead of 9 of 100 trusts of that year (+3 in the year), staff experience ahead of 41 of 100 trusts of that year (no change in the year), surplus or deficit of the year −4.6% of income (+1.4 in the year).",
  );
});

test("lengths of time and standings are said in words", () => {
  expect([-2, -1, 0, 1, 2].map(standing)).toEqual([
    ...["far below average", "below average", "about average", "above average"],
    "far above average",
  ]);
});
