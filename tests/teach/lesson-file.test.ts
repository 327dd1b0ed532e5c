import { describe, expect, it, test } from "vitest";
import { InputError } from "../../sim/core/error.ts";
import { readLesson, tryLesson } from "../../sim/teach/read-lesson.ts";
import { realModel } from "../viz/real-model.ts";
import small from "./small-lesson.json" with { type: "json" };

// biome-ignore lint/suspicious/noExplicitAny: a document is broken at will
type Document = any;

const read = (json: unknown) => readLesson(json, "my.json", realModel);

/** What is said of the small lesson after it was changed. */
function saidOf(change: (lesson: Document) => void): string {
  const lesson = structuredClone(small);
  change(lesson);
  return said(lesson);
}

function said(json: unknown): string {
  try {
    read(json);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return "nothing";
}

const check = (lesson: Document) => lesson.surprises[0].check;

const MISTAKES: readonly [what: string, change: (lesson: Document) => void, says: RegExp][] = [
  ["a newer version", (l) => (l.version = 2), /version is 2; expected 1/],
  ["no title", (l) => delete l.title, /title is missing; expected a text of 1 to 90/],
  ["a title of two lines", (l) => (l.title = "a\nb"), /title is "a\\nb"; expected a text/],
  ["an endless text", (l) => (l.home = "a".repeat(401)), /home is "a+\.\.\.; expected a text of 1/],
  ["a word too many", (l) => (l.tilte = "x"), /tilte is not known here.*schema lesson/],
  ["a word too many inside", (l) => (l.vary.lever = 1), /vary\.lever is not known here/],
  ["an id with a space", (l) => (l.id = "my lesson"), /id is "my lesson"; expected an id/],
  ["no situation", (l) => (l.situation = []), /situation is \[\]; expected a list of 1 to 10/],
  ["too many worlds", (l) => (l.worlds = Array(13).fill(l.worlds[0])), /worlds is .* 1 to 12/],
  ["a world twice", (l) => (l.worlds[1].id = "joined"), /worlds\.1\.id is "joined" like worlds\.0/],
  ["no such scenario", (l) => (l.worlds[0].scenario = "case-x"), /worlds\.0\.scenario is "case-x"/],
  [
    "no such lever",
    (l) => (l.worlds[1].settings = { "levers.magic": 1 }),
    /worlds\.1\.settings\.levers\.magic is not a lever/,
  ],
  [
    "a lever out of range",
    (l) => (l.worlds[1].settings = { "levers.mandate": 7 }),
    /settings\.levers\.mandate is 7; expected a number from 0 to 1/,
  ],
  [
    "a later lever out of range",
    (l) => (l.worlds[1].settings = { "later.y.levers.mandate": -1 }),
    /settings\.later\.y\.levers\.mandate is -1; expected/,
  ],
  [
    "no such form",
    (l) => (l.decide.options[1].settings = { "partnership.form": "wedding" }),
    /decide\.options\.1\.settings\.partnership\.form is "wedding"; expected one of/,
  ],
  [
    "no such organisation",
    (l) => (l.worlds[1].settings = { "organisations.elm.quality": 1 }),
    /organisations\.elm\.quality names "elm"; expected one of the organisations of case-c/,
  ],
  [
    "a standing out of range",
    (l) => (l.worlds[1].settings = { "organisations.rowheath_park.quality": 99 }),
    /rowheath_park\.quality is 99; expected a number from/,
  ],
  [
    "a path that is none",
    (l) => (l.worlds[1].settings = { magic: 1 }),
    /settings\.magic is not a path of a scenario/,
  ],
  [
    "a path with a space",
    (l) => (l.worlds[1].settings = { "levers. mandate": 1 }),
    /settings\.levers\. mandate is not a path; expected/,
  ],
  [
    "nobody of that name",
    (l) => (l.predict.entity = "elm"),
    /predict\.entity is "elm"; expected one of rowheath_park, st_phillips, st_phil.*system/,
  ],
  [
    "partners the wrong way round",
    (l) => (l.reveal[1].entity = "rowheath_park~st_phillips"),
    /reveal\.1\.entity is .*expected the one that leads first, st_phillips~rowheath_park/,
  ],
  [
    "a merged body where nobody merges",
    (l) => (l.worlds[0].settings = { "partnership.form": "buddying" }),
    /roles\.1\.watch\.entity is .* nobody merges in case-c/,
  ],
  [
    "a merged body where a row does not merge",
    (l) => (l.grid.measure.entity = "st_phillips+rowheath_park"),
    /grid\.measure\.entity is .*with the row advise/,
  ],
  [
    "an outcome that others have",
    (l) => (l.reveal[1].outcome = "quality"),
    /reveal\.1\.outcome is "quality"; expected an outcome of st_phillips~rowheath_park/,
  ],
  [
    "an outcome of a role that is none",
    (l) => (l.roles[0].watch.outcome = "joy"),
    /roles\.0\.watch\.outcome is "joy"/,
  ],
  [
    "an outcome that is no word",
    (l) => (l.reveal[1].outcome = 7),
    /reveal\.1\.outcome is 7; expected/,
  ],
  [
    "a sentence as a setting",
    (l) => (l.worlds[1].settings = { "partnership.form": "a".repeat(61) }),
    /settings\.partnership\.form is "a+\.\.\.; expected a number or a word/,
  ],
  [
    "too many settings",
    (l) =>
      (l.worlds[1].settings = Object.fromEntries(
        [...Array(41).keys()].map((i) => [`levers.l${i}`, 1]),
      )),
    /worlds\.1\.settings has 41 settings; expected at most 40/,
  ],
  [
    "a twin of its own",
    (l) => (l.worlds[2].twin = "yes"),
    /worlds\.2\.twin .* expected true or false/,
  ],
  ["a role twice", (l) => (l.roles[1].id = "board"), /roles\.1\.id is "board" like roles\.0/],
  ["a prediction from month 3", (l) => (l.predict.at[0] = 3), /predict\.at\.0 is 3; expected 0/],
  ["months out of order", (l) => (l.predict.at[2] = 12), /predict\.at\.2 is 12; expected a month/],
  ["a month too late", (l) => (l.predict.at[5] = 72), /predict\.at\.5 is 72; expected .* 60/],
  ["a range upside down", (l) => (l.predict.range = [3, -4]), /predict\.range is \[3, -4\]/],
  [
    "a range of one",
    (l) => (l.predict.range = [3]),
    /predict\.range is \[3\]; expected a list of two/,
  ],
  [
    "a reveal of something else",
    (l) => (l.reveal[0].outcome = "waits"),
    /reveal\.0 is about waits of .*; expected what was predicted: quality/,
  ],
  ["no such world", (l) => (l.reveal[1].worlds[1] = "rich"), /reveal\.1\.worlds\.1 is "rich"/],
  [
    "a world shown twice",
    (l) => (l.reveal[1].worlds = ["poor", "poor"]),
    /worlds\.1 is "poor" again/,
  ],
  ["a row like a world", (l) => (l.grid.rows[0].id = "alone"), /grid\.rows\.0\.id is "alone" like/],
  ["a column twice", (l) => (l.grid.columns[1].id = "some"), /grid\.columns\.1\.id is "some" like/],
  ["better sideways", (l) => (l.grid.better = "wider"), /grid\.better is "wider"; expected higher/],
  ["no bound", (l) => delete check(l).at_least, /surprises\.0\.check has no bound/],
  ["no kind of check", (l) => (l.surprises[0].check = {}), /surprises\.0\.check is .*"share"/],
  ["a share of 80", (l) => (check(l).at_least = 80), /check\.at_least is 80; expected a share/],
  [
    "bounds that exclude each other",
    (l) => (check(l).at_most = 0.5),
    /at_least is 0\.7; expected less/,
  ],
  ["a mistake inside a check", (l) => (check(l).share.is = "over"), /check\.share\.is is "over"/],
  [
    "a month in reverse",
    (l) => (check(l).share.from = 61),
    /share\.from is 61; expected a month up/,
  ],
  ["a check beyond the end", (l) => (check(l).share.to = 99), /check\.share\.to is 99/],
  ["nothing taken off", (l) => (check(l).share.minus = {}), /share\.minus is empty/],
  ["no world to take off", (l) => (check(l).share.minus.world = "x"), /minus\.world is "x"/],
  ["best of no grid", (l) => delete l.grid, /surprises\.2\.check\.best needs a grid/],
  ["best of no column", (l) => (l.surprises[2].check.best.column = "x"), /best\.column is "x"/],
  ["best of no row", (l) => (l.surprises[2].check.best.row = "x"), /best\.row is "x"/],
  [
    "two statements of one id",
    (l) => (l.vary.statements = [l.surprises[0]]),
    /vary\.statements\.0\.id is "better" like surprises\.0/,
  ],
  [
    "a lever to vary that is none",
    (l) => (l.vary.levers[0] = "magic"),
    /vary\.levers\.0 is "magic"/,
  ],
  [
    "a lever twice",
    (l) => (l.vary.levers[1] = "transition_funding"),
    /vary\.levers\.1 is .* again/,
  ],
  ["no world to decide in", (l) => (l.decide.world = "x"), /decide\.world is "x"/],
  ["an option twice", (l) => (l.decide.options[1].id = "go"), /decide\.options\.1\.id is "go"/],
  [
    "a source that is not listed",
    (l) => (l.research[0].source = "x"),
    /research\.0\.source is "x"/,
  ],
  ["a step that is none", (l) => (l.script[0].step = "lunch"), /script\.0\.step is "lunch"/],
  ["steps out of order", (l) => (l.script[2].step = "roles"), /script\.2\.step is "roles" after/],
  [
    "minutes that do not add up",
    (l) => (l.minutes = 50),
    /script takes 20 minutes in all; expected 50/,
  ],
  ["markup in a word too many", (l) => (l["<img src=x>\u0007"] = 1), /<img src=x>\? is not known/],
];

describe("a mistake in a lesson is one sentence with the path", () => {
  test.each(MISTAKES)("%s", (_what, change, says) => {
    const sentence = saidOf(change);
    expect(sentence).toMatch(says);
    expect(sentence).toMatch(/^my\.json: [^\n\r]*[^.]\.$/);
    expect(sentence.length).toBeLessThan(420);
    expect(sentence).not.toMatch(/\bat .*\.ts|undefined|Invalid|\[object/);
  });

  test.each([null, 7, "text", [], [1], {}])("%j is no lesson", (json) => {
    expect(said(json)).toMatch(/^my\.json: .*expected .*\.$/);
  });

  test("what is shown at a document that is none", () => {
    expect(said([])).toBe(
      "my.json: the document is of the wrong kind; expected an object in braces.",
    );
  });
});

it("reads a lesson and fills in what was left out", () => {
  const lesson = read(small);
  expect(lesson.worlds[0]).toEqual({
    id: "joined",
    label: "Taken over",
    scenario: "case-c",
    settings: {},
    twin: false,
  });
  expect(read(JSON.parse(JSON.stringify(lesson)))).toEqual(lesson);
});

it("tells everything that is wrong, in the order of the file", () => {
  const lesson: Document = structuredClone(small);
  lesson.worlds[0].scenario = "case-x";
  lesson.predict.at[0] = 1;
  lesson.minutes = 50;
  const found = tryLesson(lesson, realModel);
  const paths = "problems" in found ? found.problems.map(({ path }) => path) : [];
  expect(paths).toEqual(["worlds.0.scenario", "predict.at.0", "script"]);
});
