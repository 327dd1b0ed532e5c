import { expect, test } from "vitest";
import { lessons } from "../../scenarios/lessons/index.ts";
import { STAND_INS, unfinishedIn } from "../../sim/teach/unfinished.ts";
import { blankLesson, freshChoice, freshStatement } from "../../viz/teach/make/fresh.ts";
import { asList, at, put } from "../../viz/teach/make/path.ts";
import { realModel } from "../viz/real-model.ts";
import { smallJson } from "./small.ts";

const paths = (lesson: unknown) => unfinishedIn(lesson).map(({ path }) => path);

test("a blank lesson is not finished: each text that nobody wrote is named", () => {
  const blank = blankLesson(realModel.scenarios[0], realModel);
  const open = paths(blank);
  expect(open).toEqual(
    expect.arrayContaining(["title", "summary", "research.0.text", "sources.0.by"]),
  );
  const says = asList(at(blank, ["script"])).map((_, i) => `script.${i}.say`);
  expect(open).toEqual(expect.arrayContaining(says));
  expect(unfinishedIn(blank)[0].text).toBe(`title is still “${STAND_INS.title}”`);
});

test("parts that were added and not written are named, and choices that are the same", () => {
  const options = ["decide", "options"];
  const all = asList(at(smallJson, options));
  const more = put(smallJson, options, [...all, freshChoice(smallJson, options)]);
  const open = paths(put(more, ["surprises", 0], freshStatement(more)));
  // Its label is to be written, and like the first option it sets nothing.
  expect(open).toEqual(expect.arrayContaining(["decide.options.2.label", "decide.options.2"]));
  expect(open).toContain("surprises.0.text");
});

test.each(["TODO", "tbc", "???", "...", "xxx", "Lorem ipsum dolor sit amet", "To be written."])(
  "%j is a filler",
  (text) => {
    expect(paths(put(smallJson, ["question"], text))).toContain("question");
  },
);

test("the lessons that come with the program are finished", () => {
  for (const lesson of lessons) expect(paths(lesson)).toEqual([]);
});
