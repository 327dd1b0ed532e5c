import { describe, expect, it, test } from "vitest";
import { tryLesson } from "../../sim/teach/read-lesson.ts";
import {
  blankLesson,
  freshChart,
  freshCheck,
  freshChoice,
  freshFinding,
  freshGrid,
  freshRole,
  freshSource,
  freshStatement,
  freshWorld,
} from "../../viz/teach/make/fresh.ts";
import { openText } from "../../viz/teach/make/open-text.ts";
import { asList, at, type Path, put } from "../../viz/teach/make/path.ts";
import { realModel } from "../viz/real-model.ts";
import { smallJson } from "./small.ts";

const wrongWith = (lesson: unknown) => {
  const read = tryLesson(lesson, realModel);
  return "problems" in read ? read.problems : [];
};

describe("a path", () => {
  const root = { list: [{ id: "a" }, { id: "b" }], text: "x" };

  it("leads to what is there, or to nothing", () => {
    expect(at(root, ["list", 1, "id"])).toBe("b");
    expect(at(root, ["list", 2, "id"])).toBeUndefined();
    expect(at(root, ["text", "length"])).toBeUndefined();
    expect(at(root, ["constructor"])).toBeUndefined();
  });

  it("changes a copy and nothing else", () => {
    const changed = put(root, ["list", 0, "id"], "c");
    expect(changed).toEqual({ list: [{ id: "c" }, { id: "b" }], text: "x" });
    expect(root.list[0].id).toBe("a");
    expect(at(changed, ["list", 1])).toBe(root.list[1]);
    expect(put(root, ["text"], undefined)).toEqual({ list: root.list });
    expect(put({}, ["a", "b.c"], 1)).toEqual({ a: { "b.c": 1 } });
  });
});

describe("a blank lesson", () => {
  const scenarios = realModel.scenarios.map((one) => [one.id, one] as const);
  test.each(scenarios)("about %s is whole", (_, scenario) =>
    expect(wrongWith(blankLesson(scenario, realModel))).toEqual([]),
  );
});

describe("what is added to a lesson leaves it whole", () => {
  const lists: readonly [string, Path, (lesson: unknown, path: Path) => unknown][] = [
    ["world", ["worlds"], freshWorld],
    ["role", ["roles"], freshRole],
    ["chart", ["reveal"], freshChart],
    ["statement", ["surprises"], freshStatement],
    ["statement to vary", ["vary", "statements"], freshStatement],
    ["option", ["decide", "options"], freshChoice],
    ["row", ["grid", "rows"], freshChoice],
    ["column", ["grid", "columns"], freshChoice],
    ["finding", ["research"], freshFinding],
    ["document", ["sources"], freshSource],
  ];
  test.each(lists)("a %s, twice", (_, path, fresh) => {
    const once = (lesson: unknown) =>
      put(lesson, path, [...asList(at(lesson, path)), fresh(lesson, path)]);
    expect(wrongWith(once(once(smallJson)))).toEqual([]);
  });

  test.each(["share", "mean", "best"])("a check of the kind %s", (kind) => {
    const lesson = put(smallJson, ["surprises", 0, "check"], freshCheck(smallJson, kind));
    expect(wrongWith(lesson)).toEqual([]);
  });

  test("a table", () => {
    const blank = blankLesson(realModel.scenarios[0], realModel);
    expect(wrongWith(put(blank, ["grid"], freshGrid(blank)))).toEqual([]);
  });
});

describe("a file", () => {
  const opened = (lesson: unknown) => openText(JSON.stringify(lesson));

  it("of a lesson opens, also with a mark at its start", () => {
    expect(opened(smallJson)).toEqual({ lesson: smallJson });
    expect(openText(`\uFEFF${JSON.stringify(smallJson)}`)).toEqual({ lesson: smallJson });
  });

  test.each<[string, Path, unknown]>([
    ["no title", ["title"], ""],
    ["a missing list", ["roles"], undefined],
    ["an empty list", ["surprises"], []],
    ["a number as a word", ["predict", "at", 1], "twelve"],
    ["a check without a kind", ["surprises", 0, "check"], {}],
    ["a world that points nowhere", ["predict", "world"], "nowhere"],
  ])("of a lesson that is not finished opens: %s", (_, path, value) => {
    const lesson = put(smallJson, path, value);
    expect(opened(lesson)).toEqual({ lesson: JSON.parse(JSON.stringify(lesson)) });
    expect(wrongWith(lesson).length).toBeGreaterThan(0);
  });

  test.each<[string, unknown, RegExp]>([
    ["a list", [], /^is not a lesson: the document is of the wrong kind/],
    ["another version", { ...smallJson, version: 3 }, /version is 3; expected 1/],
    ["a strange key", { ...smallJson, organisations: {} }, /organisations is not known here/],
    ["a strange key inside", put(smallJson, ["vary", "magic"], 1), /vary\.magic is not known/],
    ["a list where an object is", put(smallJson, ["worlds", 0], []), /worlds\.0/],
  ])("that is none is refused: %s", (_, json, says) => {
    const found = opened(json);
    expect("problem" in found && found.problem).toMatch(says);
  });

  test.each([
    ["", /is empty/],
    ["{", /is not JSON/],
    ["[".repeat(100_000), /is not/],
    [" ".repeat(400_001), /is larger than 400 kB/],
  ])("that is no JSON is refused", (text, says) => {
    const found = openText(text);
    expect("problem" in found && found.problem).toMatch(says);
  });
});
