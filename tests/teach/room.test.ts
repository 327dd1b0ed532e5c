import fc from "fast-check";
import { expect, test } from "vitest";
import { lessonSchema } from "../../sim/teach/lesson-file.ts";
import { EMPTY_ROOM, type Given, samePeople, takeTexts } from "../../sim/teach/room.ts";
import { summarise } from "../../sim/teach/room-summary.ts";
import { writeWork } from "../../sim/teach/work-code.ts";
import { madeCodes, madeWork } from "./room-works.ts";
import small from "./small-lesson.json" with { type: "json" };

const lesson = lessonSchema.parse(small);
const wanted = { lesson, digest: "bcdfghj" };
const codes = madeCodes(lesson, wanted.digest, 190);
const good = codes[5];

const pasted = (text: string): Given => ({ text, source: "what was pasted", strict: true });
const take = (...texts: string[]) => takeTexts(EMPTY_ROOM, texts.map(pasted), wanted);
const whys = (text: string) => take(text).room.refused.map(({ why }) => why);

/** Ten things that are no codes of this board, and what is said of each. */
const BAD: readonly (readonly [text: string, says: RegExp])[] = [
  [good.slice(0, 60), /cut short/],
  [good.replace(/^(.{40})(.)/, (_, head, one) => head + (one === "7" ? "8" : "7")), /slip in it/],
  [`PS9-${good.slice(4)}`, /version 9/],
  [good.slice(10), /does not begin like a code/],
  [writeWork({ ...madeWork(lesson, wanted.digest, 1), lesson: "other" }, lesson), /another lesson/],
  [writeWork(madeWork(lesson, "xxxxxxx", 1), lesson), /another link/],
  [writeWork({ ...madeWork(lesson, wanted.digest, 1), role: "king" }, lesson), /role, “king”/],
  [`PS1-${"A".repeat(50_000)}-AAAAA`, /far too long|cut short/],
  ['<img/src=x/onerror="alert(document.cookie)">', /does not begin like a code/],
  ["https://example.org/teach.html#a1&l=small&s=1", /link to the lesson/],
];

test("of two hundred codes, ten of them broken or hostile, 190 are taken and the ten are named", () => {
  const lines = [...codes];
  BAD.forEach(([bad], i) => {
    lines.splice(i * 20 + 3, 0, bad);
  });
  const { room, added, refused } = take(lines.join("\n"));
  expect(added).toBe(190);
  expect(refused).toBe(10);
  expect(room.refused.map(({ where }) => where)).toEqual(
    BAD.map((_, i) => `line ${i * 20 + 4} of what was pasted`),
  );
  room.refused.forEach(({ why, start }, i) => {
    expect(why).toMatch(BAD[i][1]);
    expect(why).toMatch(/^[A-Z“].*\.$/);
    expect(start.length).toBeLessThanOrEqual(25);
  });
});

test.each(BAD.map(([text, says]) => ({ text, says })))("by itself too: $says", ({ text, says }) => {
  expect(whys(text)).toEqual([expect.stringMatching(says)]);
});

const bytes = (room: typeof EMPTY_ROOM) =>
  JSON.stringify([room.entries, summarise(room.entries, lesson)]);

test("codes give the same bytes in whatever order and portions they come", () => {
  const whole = bytes(take(codes.join("\n")).room);
  const order = fc.shuffledSubarray(codes, { minLength: codes.length });
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 60 }), (shuffled, portion) => {
      let room = EMPTY_ROOM;
      for (let i = 0; i < shuffled.length; i += portion) {
        room = takeTexts(room, [pasted(shuffled.slice(i, i + portion).join(" "))], wanted).room;
      }
      expect(bytes(room)).toBe(whole);
      expect(bytes({ ...room, entries: [...room.entries].reverse() })).not.toBe("");
      expect(summarise([...room.entries].reverse(), lesson)).toEqual(
        summarise(room.entries, lesson),
      );
    }),
    { numRuns: 20 },
  );
});

test("the same code counts once, however it is written", () => {
  const { room, added } = take(good, `${good}\n${good.toLowerCase()}`, good.replaceAll("-", "–"));
  expect(added).toBe(1);
  expect(takeTexts(room, [pasted(good)], wanted)).toMatchObject({ added: 0, again: 1, room });
});

test("something wrong is named once, though it is pasted twice", () => {
  const { room } = take("hello PS1-ABC");
  expect(takeTexts(room, [pasted("hello PS1-ABC")], wanted).room.refused).toHaveLength(1);
});

test("codes are found among the names, times and quotation marks of a chat", () => {
  const wrapped = (codes[3].match(/.{1,31}/g) as string[]).join("\r\n> ");
  const spaced = (codes[4].match(/.{1,5}/g) as string[]).join(" ");
  const { room, added, refused } = take(
    `10:03:12 From Anna Smith to Everyone: ${codes[1]}
     10:04  Bilal
     ${codes[2]}. Thanks!
     > ${wrapped}
     Chloë (${spaced}) and "${codes[5].slice(0, 50)}\u200b${codes[5].slice(50)}",${codes[6]}
     10:05 Dev: is anybody there?`,
  );
  expect(room.refused).toEqual([]);
  expect([added, refused]).toEqual([6, 0]);
});

test("a broken code is named once, whether it is on one line or on many", () => {
  const broken = good.replace(/^(.{40})(.)/, (_, head, one) => head + (one === "7" ? "8" : "7"));
  const { room, added } = take(
    `${(broken.match(/.{1,40}/g) as string[]).join("\n")}\nAnna\n${codes[7]}`,
  );
  expect(added).toBe(1);
  expect(room.refused).toMatchObject([{ where: "line 1 of what was pasted", why: /slip/ }]);
});

test("a file may hold a whole notebook; one without a code is named", () => {
  const file = (text: string, name = "anna"): Given => ({
    text,
    source: `file ${name}.json`,
    strict: false,
  });
  const notebook = JSON.stringify({ code: good, chart: `M${"0,1L".repeat(400)}`, note: "a\nb" });
  const taken = takeTexts(EMPTY_ROOM, [file(notebook), file("{}"), file(" \n ", "bo")], wanted);
  expect(taken.added).toBe(1);
  expect(taken.room.refused).toEqual([
    { where: "file anna.json", start: "", why: expect.stringContaining("no code in it") },
    { where: "file bo.json", start: "", why: expect.stringContaining("no code in it") },
  ]);
});

test("a text that is far too large is refused without being looked at", () => {
  expect(whys("PS1-A".repeat(1_000_000))).toEqual([expect.stringContaining("larger than any")]);
});

test("of a hostile text as large as is looked at only so much is named", () => {
  for (const text of ["PS1-A ", "PS1-", "A".repeat(30), "\n", "> ", "PS1-A\n> "]) {
    const { room } = take(text.repeat(Math.floor(1_450_000 / text.length)));
    expect(room.refused.length).toBeLessThanOrEqual(200);
  }
});

test("any text at all is read without trouble", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("PS1-", "ps1-", "-", "\n", "> ", good, good.slice(0, 30)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const { room } = take(parts.join(""));
      for (const { why, start } of room.refused) {
        expect(why).toMatch(/\.$/);
        expect(start).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 300 },
  );
});

test("codes of one person, by the name typed or the piece of work, are all kept and named", () => {
  const one = madeWork(lesson, wanted.digest, 0);
  const two = { ...madeWork(lesson, wanted.digest, 1), slip: "abc" };
  const again = { ...one, name: ` ${one.name.toUpperCase()} `, decision: "save", why: "Second." };
  const { room, added } = take(
    [one, again, two, { ...two, name: "", why: "Third." }]
      .map((work) => writeWork(work, lesson))
      .join("\n"),
  );
  expect(added).toBe(4);
  expect(samePeople(room.entries).map((group) => group.length)).toEqual([2, 2]);
  expect(samePeople(take(codes.join("\n")).room.entries)).toEqual([]);
});

test("the summary counts what was done", () => {
  const { room } = take(codes.join("\n"));
  const works = room.entries.map(({ work }) => work);
  const summary = summarise(room.entries, lesson);
  const sum = (all: readonly { count: number }[]) => all.reduce((a, { count }) => a + count, 0);
  expect(summary.count).toBe(190);
  expect(sum(summary.roles)).toBe(190);
  expect(sum(summary.decisions)).toBe(190);
  expect(summary.decisions.map(({ byRole }) => sum(byRole))).toEqual(
    summary.decisions.map(({ count }) => count),
  );
  expect(summary.prediction.lines).toHaveLength(works.filter((work) => work.prediction).length);
  expect(sum(summary.sure)).toBe(summary.prediction.lines.length);
  expect(sum(summary.levers.map(({ chosen }) => ({ count: chosen })))).toBe(
    works.filter(({ levers }) => Object.keys(levers).length > 0).length,
  );
  const last = lesson.predict.at.length - 1;
  const values = works.flatMap(({ prediction }) => (prediction ? [prediction[last]] : []));
  const { low, median, high } = summary.prediction;
  const below = (line: readonly number[]) =>
    values.filter((value) => value < line[last]).length / values.length;
  for (const [line, share] of [
    [low, 0.25],
    [median, 0.5],
    [high, 0.75],
  ] as const) {
    expect(Math.abs(below(line) - share)).toBeLessThan(0.03);
  }
  expect(new Set(summary.notes.map(({ key }) => key)).size).toBe(summary.notes.length);
  expect(summary.notes.every(({ text }) => text.length > 0 && text.length <= 200)).toBe(true);
});

test("an empty room has an empty summary", () => {
  const { count, prediction, notes } = summarise([], lesson);
  expect([count, prediction.lines, notes]).toEqual([0, [], []]);
  expect(prediction.median.every(Number.isNaN)).toBe(true);
});
