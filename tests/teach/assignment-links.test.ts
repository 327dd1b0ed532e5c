import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Assignment, plainAssignment, TASKS } from "../../sim/teach/assignment.ts";
import { digestOf, readAssignment, writeAssignment } from "../../sim/teach/assignment-code.ts";
import { checkOfText } from "../../sim/teach/bytes.ts";
import { pack } from "../../sim/teach/packing.ts";
import { anySeed } from "../support/seeds.ts";
import { realModel } from "../viz/real-model.ts";
import { smallJson as json, small as lesson } from "./small.ts";

const byId = (id: string) => (id === lesson.id ? lesson : undefined);
const plain = plainAssignment(lesson, true);
const version = realModel.version;
const levers = lesson.vary.levers.map((id) => {
  const found = realModel.parameters.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
});
const subset = fc
  .shuffledSubarray([...lesson.vary.levers])
  .map((ids) => lesson.vary.levers.filter((id) => ids.includes(id)));
const anAssignment: fc.Arbitrary<Assignment> = fc.record({
  lesson: fc.constant(lesson),
  builtIn: fc.boolean(),
  seed: fc.option(anySeed),
  replicates: fc.integer({ min: 20, max: 1000 }),
  levers: fc
    .tuple(subset, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([ids, share]) =>
      Object.fromEntries(
        levers
          .filter(({ id }) => ids.includes(id))
          .map(({ id, range }) => [
            id,
            Number((range[0] + share * (range[1] - range[0])).toFixed(3)) + 0,
          ]),
      ),
    ),
  locked: subset,
  hidden: subset,
  tasks: fc.shuffledSubarray([...TASKS]).map((some) => TASKS.filter((one) => some.includes(one))),
});

const read = (link: string) => readAssignment(link.replace(/^a1&/, ""), byId, realModel);

describe("an assignment's link", () => {
  test("gives back the assignment it was written from, mangled or not", async () => {
    await fc.assert(
      fc.asyncProperty(anAssignment, async (assignment) => {
        const link = await writeAssignment(assignment, version);
        expect(link).toMatch(/^a1&[\w&=:;.~-]+&c=[0-9A-Z]{5}$/);
        expect(await read(link)).toEqual({ assignment, words: [] });
        const others = [encodeURI(link), `${link}.`, `${link})`, link.replaceAll("&", "&amp;")];
        for (const other of others.map((one) => one.replace(/^a1&(amp;)?/, ""))) {
          expect(await read(other)).toEqual({ assignment, words: [] });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("has only what differs in it", async () => {
    const link = await writeAssignment(plain, "9");
    expect(link).toMatch(/^a1&l=small&d=\w{7}&m=9&c=\w{5}$/);
    const own = await writeAssignment({ ...plain, seed: null, tasks: [] }, "9");
    expect(own).toMatch(/&s=~&t=-&c=\w{5}$/);
  });

  test("is short with everything set, and bearable with a lesson in it", async () => {
    const all = {
      ...plain,
      seed: "autumn-course-2026-group-b",
      replicates: 500,
      levers: Object.fromEntries(levers.map(({ id, range }) => [id, range[1]])),
      locked: lesson.vary.levers,
      tasks: TASKS.slice(1),
    };
    expect((await writeAssignment(all, version)).length).toBeLessThan(400);
    // Six levers with the longest names there are.
    const longest = realModel.parameters
      .filter(({ role }) => role === "lever")
      .sort((a, b) => b.id.length - a.id.length)
      .slice(0, 6);
    const six = longest.map(({ id }) => id);
    const most = {
      ...all,
      lesson: { ...lesson, id: "x".repeat(40), vary: { ...lesson.vary, levers: six } },
      levers: Object.fromEntries(longest.map(({ id, range }) => [id, range[1] - 0.125])),
      locked: six,
      hidden: six,
    };
    expect((await writeAssignment(most, version)).length).toBeLessThan(500);
    const own = await writeAssignment({ ...plain, builtIn: false }, version);
    expect(own.length).toBeLessThan(JSON.stringify(lesson).length);
  });

  test("of another version of the model opens, with words about it", async () => {
    const link = await writeAssignment({ ...plain, levers: { [levers[0].id]: 0.5 } }, "0.1");
    const reading = await read(link);
    expect(JSON.stringify(reading)).toMatch(/version 0\.1 of the model .* results may differ\./);
    const later = { ...realModel, parameters: [] };
    expect(await readAssignment(link.slice(3), byId, later)).toMatchObject({
      assignment: { levers: {} },
      words: [expect.stringContaining("left out: it sets")],
    });
  });

  test("of a lesson that has been changed since opens, with words about it", async () => {
    const link = await writeAssignment(plain, version);
    const changed = { ...lesson, home: "Something else to think about?" };
    expect(await readAssignment(link.slice(3), () => changed, realModel)).toMatchObject({
      assignment: { lesson: changed },
      words: ["The lesson has been changed since this assignment was made."],
    });
  });

  test("and its digest follow from what is assigned and nothing else", () => {
    const digest = digestOf(plain);
    expect(digest).toMatch(/^[a-z]{7}$/);
    expect(digestOf({ ...plain, builtIn: false })).toBe(digest);
    const turned = Object.fromEntries(Object.entries(lesson).reverse()) as typeof lesson;
    expect(digestOf({ ...plain, lesson: turned, tasks: [...TASKS].reverse() })).toBe(digest);
    const others: Partial<Assignment>[] = [
      { seed: "2" },
      { seed: null },
      { replicates: 100 },
      { levers: { [levers[0].id]: 1 } },
      { locked: [levers[0].id] },
      { hidden: [levers[0].id] },
      { tasks: [] },
      { lesson: { ...lesson, question: "Is it so?" } },
    ];
    const digests = others.map((part) => digestOf({ ...plain, ...part }));
    expect(new Set([digest, ...digests]).size).toBe(9);
  });
});

const checked = (text: string) => `${text}&c=${checkOfText(text)}`;
/** The fields of a link to the lesson as it stands. */
const id = (await writeAssignment(plain, version)).slice(3).replace(/&c=.*$/, "");

describe("a hostile or broken link gets one sentence", () => {
  const own = (text: string) => pack(text).then((packed) => checked(`o=${packed}`));
  const changed = (part: object) => own(JSON.stringify({ ...json, ...part }));
  test.each<[string, () => string | Promise<string>, string]>([
    ["nothing", () => "", "cut short"],
    ["cut", async () => (await writeAssignment(plain, version)).slice(3, -1), "cut short"],
    ["cut early", async () => (await writeAssignment(plain, version)).slice(3, 12), "cut short"],
    [
      "changed by hand",
      async () => (await writeAssignment(plain, version)).slice(3).replace("m=", "n=20&m="),
      "changed on its way",
    ],
    ["not text", () => "%E0%A4%A", "not what this page writes"],
    ["huge", () => "x".repeat(3_000_000), "far too long"],
    ["no lesson", () => checked("m=1"), "names no lesson"],
    ["an unknown lesson", () => checked("l=case-z"), "“case-z”"],
    ["a prototype", () => checked("l=__proto__"), "“__proto__”"],
    ["markup", () => checked("l=<img/src=x>"), "“<img/src=x>”"],
    ["an unknown setting", () => checked(`${id}&x=1`), "“x=1”"],
    ["a setting twice", () => checked(`${id}&n=20&n=30`), "twice"],
    ["too many futures", () => checked(`${id}&n=9999`), "20 to 1000"],
    ["no number", () => checked(`${id}&n=NaN`), "“NaN” futures"],
    ["unknown tasks", () => checked(`${id}&t=xyz`), "tasks"],
    ["a task twice", () => checked(`${id}&t=rr`), "tasks"],
    ["an empty seed", () => checked(`${id}&s=`), "seed is empty"],
    ["an endless seed", () => checked(`${id}&s=${"x".repeat(65)}`), "too long"],
    ["a seed that is no text", () => checked(`${id}&s=~__8`), "seed is empty"],
    ["a lever that is no number", () => checked(`${id}&v=pilot_first:NaN`), "levers"],
    ["a lever without end", () => checked(`${id}&v=pilot_first:1e999`), "levers"],
    ["a lever twice", () => checked(`${id}&v=pilot_first:1;pilot_first:0`), "twice"],
    ["thirteen levers", () => checked(`${id}&v=${"a:1;".repeat(12)}a:1`), "more levers"],
    ["a lever out of its range", () => checked(`${id}&v=transition_funding:9999`), "from 0 to"],
    ["a lever nobody knows", () => checked(`${id}&v=magic:1`), "no lever"],
    ["a locked lever of no lesson", () => checked(`${id}&v=mandate::l`), "does not offer"],
    ["a lesson that is no text", () => checked("o=!!!"), "cannot be unpacked"],
    ["a lesson that is not packed", () => checked("o=AAAA"), "cannot be unpacked"],
    ["a lesson that swells", () => own(" ".repeat(5_000_000)), "too large"],
    ["a lesson that is no JSON", () => own("{"), "no JSON"],
    [
      "a lesson a hundred thousand deep",
      () => own("[".repeat(99_000) + "]".repeat(99_000)),
      "lesson in its link",
    ],
    [
      "a title as deep",
      () => own(`{"version":1,"title":${"[".repeat(99_000)}${"]".repeat(99_000)}}`),
      "lesson in its link",
    ],
    ["a lesson that is a number", () => own("1"), "the lesson in its link"],
    ["a lesson of a later version", () => changed({ version: 2 }), "version"],
    ["a lesson with a key too many", () => changed({ run: "alert(1)" }), "run"],
    ["a lesson about nothing", () => changed({ worlds: [] }), "worlds"],
    [
      "a lesson with a wrong range",
      () => changed({ predict: { ...json.predict, range: [1, 1] } }),
      "range",
    ],
  ])("%s", async (_, make, words) => {
    const reading = await readAssignment(await make(), byId, realModel);
    expect(reading).toHaveProperty("problem");
    const { problem } = reading as { problem: string };
    expect(problem).toContain(words);
    expect(problem).toMatch(/^This assignment cannot be opened: [^\n]{1,400}\.$/);
  });

  test("nothing that is put in a link makes reading throw", async () => {
    const pieces = fc.constantFrom(..."lomsntvd=&:;~.-1ah".split(""), "small", "%", "__proto__");
    const text = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(""));
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        for (const rest of [one, checked(one), checked(`${id}&${one}`)]) {
          const reading = await readAssignment(rest, byId, realModel);
          if ("problem" in reading) expect(reading.problem.length).toBeLessThan(450);
        }
      }),
      { numRuns: 300 },
    );
  });
});
