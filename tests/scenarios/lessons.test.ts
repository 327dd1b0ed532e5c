import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { describe, expect, it, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { lessons } from "../../scenarios/lessons/index.ts";
import { type Lesson, lessonJsonSchema } from "../../sim/teach/lesson-file.ts";
import { realModel } from "../viz/real-model.ts";
import { builtInLessons } from "./lesson-futures.ts";

/** The documents that carry what the research found. */
const DOCUMENTS: Lesson["sources"] = [
  {
    id: "report",
    title: "Partnering for Improvement: inter-organisational developments in the NHS. Final report",
    by: "Robin Miller and Ross Millar, Health Services Management Centre, University of Birmingham",
    year: 2017,
  },
  {
    id: "briefing",
    title: "Partnerships for improvement: ingredients for success. Briefing",
    by: "Robin Miller, Ross Millar, Tim Gardner and Will Warburton, The Health Foundation",
    year: 2017,
  },
  {
    id: "ingredients",
    title: "Ingredients for a successful partnership. Summary of the research",
    by: "The Health Foundation",
    year: 2017,
  },
  {
    id: "digest",
    title:
      "The Health Foundation analyses the benefits of intra-system partnering within the NHS. Policy digest",
    by: "A digest of the briefing for policy makers",
    year: 2017,
  },
  {
    id: "article",
    title: "Take your partners",
    by: "A trade paper for health professionals",
    year: 2013,
  },
];

/** Names beside those of a lesson's organisations. A real trust is not among them. */
const NAMES = /^(NHS|SD|England|English|Partnerscape|January|April|Monday|Case [A-E]|[A-E]|I)$/;

/** What a school year of 9 can read; people of about 14. */
const MOST_GRADE = 9;
const MOST_GRADE_OF_ONE = 12;

const files = readdirSync(here("scenarios/lessons")).filter(
  (name) => name.endsWith(".json") && name !== "schema.json",
);

describe.each(files)("%s", (name) => {
  const document = JSON.parse(readFileSync(here(`scenarios/lessons/${name}`), "utf8"));

  it("is built in, called after its id, and names the schema", () => {
    expect(lessons).toContainEqual(document);
    expect(name).toBe(`${document.id}.json`);
    expect(document.$schema).toBe("./schema.json");
  });
});

it("there is a lesson on each case, on the forms, and on small steps", () => {
  const ids = ["case-a", "case-b", "case-c", "case-d", "case-e", "no-form-is-best", "small-steps"];
  expect(builtInLessons.map(({ id }) => id)).toEqual(ids);
});

describe.each(builtInLessons.map((lesson) => [lesson.id, lesson] as const))("%s", (_id, lesson) => {
  it("takes its findings from the documents, and says where they are", () => {
    for (const source of lesson.sources) expect(DOCUMENTS).toContainEqual(source);
    const cited = new Set(lesson.research.map(({ source }) => source));
    expect(lesson.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it("is about fifty minutes long, with a script for each of its steps", () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(45);
    expect(lesson.minutes).toBeLessThanOrEqual(55);
    expect(lesson.script.length).toBeGreaterThanOrEqual(8);
    const roles = lesson.roles.map(({ name }) => name.toLowerCase()).join(", ");
    for (const who of ["board", "regulator", "staff", "patients"]) expect(roles).toContain(who);
  });

  it("can be read at about fourteen", () => {
    const texts = read(lesson);
    expect(grade(texts.join(" ")), "the lesson as a whole").toBeLessThanOrEqual(MOST_GRADE);
    const hard = texts.filter(
      (text) => wordsOf(text).length > 25 && grade(text) > MOST_GRADE_OF_ONE,
    );
    expect(hard).toEqual([]);
  });

  it("names no real trust", () => {
    const strange = strangeNames([...read(lesson), ...said(lesson)].join(" "), lesson);
    expect(strange).toEqual([]);
  });
});

/** Every text of a lesson that learners read. */
function read({ situation, roles, surprises, vary, research, ...lesson }: Lesson): string[] {
  return [
    lesson.title,
    lesson.summary,
    ...situation,
    ...roles.flatMap(({ name, brief }) => [name, brief]),
    lesson.question,
    lesson.predict.prompt,
    ...lesson.reveal.map(({ title }) => title),
    ...(lesson.grid ? [lesson.grid.title] : []),
    ...[...surprises, ...vary.statements].map(({ text }) => text),
    vary.prompt,
    lesson.decide.prompt,
    ...lesson.decide.options.map(({ label }) => label),
    ...research.map(({ text }) => text),
    lesson.home,
  ].map((text) => (/[.?!]$/.test(text) ? text : `${text}.`));
}

/** What the facilitator reads. */
const said = ({ script }: Lesson): string[] =>
  script.flatMap(({ say, expect: answer = "" }) => [say, answer]);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** The school year that a text is for, by Flesch and Kincaid. */
function grade(text: string): number {
  const words = wordsOf(text);
  const sentences = text.split(/[.?!:]+(?=\s|$)/).filter((one) => /\p{L}/u.test(one));
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** Words in capitals inside sentences that are neither of a lesson's own names nor ordinary. */
function strangeNames(text: string, { worlds }: Lesson): string[] {
  const own = realModel.scenarios
    .filter(({ id }) => worlds.some(({ scenario }) => scenario === id))
    .flatMap(({ organisations }) => organisations.map(({ name }) => name));
  const inside = text.matchAll(
    /(?<=(?:[\p{L}\p{N},;]|(?<![.?!])[)’”]) )(\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}-]*)*)/gu,
  );
  const names = [...inside].map(([name]) => name.replace(/['’]s?$/, ""));
  return [...new Set(names)].filter(
    (name) =>
      !NAMES.test(name) && !own.some((one) => one === name || one.split(" ").includes(name)),
  );
}

test("the schema in the folder is what the program checks; `npm run schema` writes it", () => {
  const path = here("scenarios/lessons/schema.json");
  expect(existsSync(path), "it is missing: npm run schema").toBe(true);
  const written = JSON.parse(readFileSync(path, "utf8"));
  const now = JSON.parse(JSON.stringify(lessonJsonSchema()));
  expect(written, "it is out of date: npm run schema").toEqual(now);
});

describe("how texts are judged", () => {
  test("a plain text is easy and an official one is not", () => {
    expect(grade("We saw the dog run. It ran to the park.")).toBeLessThan(3);
    const hard =
      "Organisational interdependencies necessitate comprehensive institutional arrangements facilitating collaborative accountability.";
    expect(grade(hard)).toBeGreaterThan(20);
  });

  test("a strange name is found, and a name of the lesson is not", () => {
    const text = "We met Rowheath Park’s board. It is like Springfield General, in England.";
    const [lesson] = builtInLessons.filter(({ id }) => id === "case-c");
    expect(strangeNames(text, lesson)).toEqual(["Springfield General"]);
  });
});
