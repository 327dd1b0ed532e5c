import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  freshWork,
  MOST_NAME,
  MOST_WORDS,
  plainAssignment,
  type Work,
} from "../../sim/teach/assignment.ts";
import { digestOf } from "../../sim/teach/assignment-code.ts";
import { BitWriter } from "../../sim/teach/bits.ts";
import { checkOfLetters, lettersOf, valuesOf } from "../../sim/teach/bytes.ts";
import { lineOf, writeText } from "../../sim/teach/text-bits.ts";
import { checkWork, readWork, writeWork } from "../../sim/teach/work-code.ts";
import { small as lesson } from "./small.ts";

const plain = plainAssignment(lesson, true);
const [low, high] = lesson.predict.range;

const SENTENCE =
  "You wait for new managers to learn the place; until then care gets worse, not better. After a year, money helps.";
const full: Work = {
  lesson: lesson.id,
  assignment: digestOf(plain),
  seed: "k3f9x2qw",
  slip: "q8w2kd",
  name: "Ada and the second table",
  role: lesson.roles[0].id,
  prediction: lesson.predict.at.map((_, i) => low + ((high - low) * (i % 5)) / 4),
  sure: 2,
  why: SENTENCE,
  levers: Object.fromEntries(lesson.vary.levers.map((id) => [id, 0.25])),
  findings: SENTENCE,
  decision: lesson.decide.options[0].id,
  reason: SENTENCE,
};

const line = (most: number) =>
  fc
    .oneof(
      fc.string({ maxLength: most }),
      fc.string({ maxLength: most, unit: "grapheme" }),
      fc.string({ maxLength: most, unit: "binary" }),
    )
    .map((text) => lineOf(text, most));
const step = fc.integer({ min: 0, max: 4000 });
const value = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .map((number) => Number(number.toFixed(6)) + 0);
const someId = fc.stringMatching(/^[a-z][a-z0-9_-]{0,39}$/);
const aWork: fc.Arbitrary<Work> = fc.record({
  lesson: someId,
  assignment: fc.constant(digestOf(plain)),
  seed: line(64).filter((text) => text !== ""),
  slip: fc.stringMatching(/^[a-z0-9]{0,8}$/),
  name: line(MOST_NAME),
  role: fc.option(someId),
  prediction: fc.option(
    fc
      .array(step, { minLength: 3, maxLength: 13 })
      .map((all) => all.map((i) => Number((low + ((high - low) * i) / 4000).toFixed(6)) + 0)),
  ),
  sure: fc.option(fc.integer({ min: 0, max: 4 })),
  why: line(MOST_WORDS),
  levers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,39}$/), value, { maxKeys: 12 }),
  findings: line(MOST_WORDS),
  decision: fc.option(someId),
  reason: line(MOST_WORDS),
});

describe("a learner's code", () => {
  test("gives back the work it was written from", () => {
    fc.assert(
      fc.property(aWork, (work) => {
        const code = writeWork(work, lesson);
        expect(code).toMatch(/^PS1-[0-9A-Z]+-[0-9A-Z]{5}$/);
        expect(readWork(code)).toEqual({ work });
        expect(code.length).toBeLessThan(6000);
      }),
      { numRuns: 300 },
    );
  });

  test("moves a prediction by less than a line of the chart is thick", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: low, max: high, noNaN: true })), (values) => {
        const prediction = lesson.predict.at.map((_, i) => values[i] ?? low);
        const read = readWork(writeWork({ ...full, prediction }, lesson));
        expect(read).toHaveProperty("work");
        const back = ("work" in read && read.work.prediction) || [];
        expect(back).toHaveLength(prediction.length);
        for (const [i, one] of back.entries()) {
          expect(Math.abs(one - prediction[i])).toBeLessThan((high - low) / 7999);
          expect(one).toBeGreaterThanOrEqual(low);
          expect(one).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test("holds texts in one line, cut where they are too long, and no half characters", () => {
    const work = { ...full, why: `one\n\ttwo\u0000${"é".repeat(300)}`, reason: "\ud800" };
    const read = readWork(writeWork(work, lesson));
    expect(read).toMatchObject({ work: { reason: "\ufffd" } });
    expect("work" in read && read.work.why).toMatch(/^one two é{192}$/);
    const emoji = readWork(writeWork({ ...full, why: `x${"😀".repeat(150)}` }, lesson));
    expect("work" in emoji && emoji.work.why).toBe(`x${"😀".repeat(99)}`);
  });

  test("survives what mail and chat programs do to it", () => {
    const code = writeWork(full, lesson);
    const broken = (code.match(/.{1,60}/g) as string[]).join("\r\n> ");
    const ways = [
      ` ${code}\n`,
      broken,
      [...code].join("\u200b"),
      [...code].join(" "),
      code.toLowerCase(),
      code.replaceAll("-", "–"),
      code.replaceAll("0", "O").replaceAll("1", "l"),
      `${code.slice(0, 50)}\u00ad\n\t${code.slice(50)}`,
    ].map((way) => way.replace(/^PS[lI]/, "PS1"));
    for (const way of ways) expect(readWork(way)).toEqual(readWork(code));
    expect(readWork(code)).toHaveProperty("work");
  });

  test("is short", () => {
    const english = `${SENTENCE} `.repeat(2).slice(0, MOST_WORDS);
    const most = { ...full, why: english, findings: english, reason: english };
    const typical = { ...full, name: "", why: SENTENCE.slice(0, 80), findings: "", reason: "" };
    const wide = "医".repeat(MOST_WORDS);
    const widest = { ...full, why: wide, findings: wide, reason: wide };
    const length = (work: Work) => writeWork(work, lesson).length;
    expect(length(freshWork(lesson.id, digestOf(plain), "1"))).toBeLessThan(40);
    expect(length(typical)).toBeLessThan(250);
    expect(length(most)).toBeLessThan(900);
    expect(length(widest)).toBeLessThan(2400);
  });
});

describe("a slip in a code is noticed", () => {
  const code = writeWork({ ...full, findings: "", reason: "" }, lesson);
  const refused = (text: string) => expect(readWork(text), text).toHaveProperty("problem");
  const at = Array.from(code, (_, i) => i).filter((i) => i > 3 && code[i] !== "-");
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  test("every wrong letter in every place", () => {
    for (const i of at) {
      for (const letter of letters) {
        if (letter !== code[i]) refused(code.slice(0, i) + letter + code.slice(i + 1));
      }
    }
  });

  test("every pair of neighbours that changed places, every letter left out or doubled", () => {
    for (const i of at) {
      if (code[i] !== code[i + 1] && i + 1 < code.length && code[i + 1] !== "-") {
        refused(code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2));
      }
      refused(code.slice(0, i) + code.slice(i + 1));
      if (i < code.length - 5) refused(code.slice(0, i) + code[i] + code.slice(i));
    }
  });

  test("every ending that is missing", () => {
    for (let i = 0; i < code.length; i += 1) refused(code.slice(0, i));
  });

  test("up to four wrong letters in a row; other slips pass once in 2^24", () => {
    const body = at.slice(0, -4);
    const slips = fc.tuple(
      fc.constantFrom(...body),
      fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 4 }),
    );
    fc.assert(
      fc.property(slips, ([i, others]) => {
        const end = Math.min(i + others.length, code.lastIndexOf("-"));
        const wrong = code.slice(0, i) + others.join("").slice(0, end - i) + code.slice(end);
        if (wrong !== code) refused(wrong);
      }),
      { numRuns: 500 },
    );
    // A check is linear: a slip passes where the check of the difference is that of nothing, and each
    // of 2^24 checks is as likely. Differences of up to 24 bits in a row cannot have it.
    const checks = new Set(
      Array.from({ length: 4096 }, (_, i) => checkOfLetters([i >> 7, (i >> 2) & 31, i & 3])),
    );
    expect(checks.size).toBe(4096);
  });
});

/** A code around some bits, with the check that belongs to it. */
function codeOf(write: (bits: BitWriter) => void): string {
  const bits = new BitWriter();
  write(bits);
  const values = bits.values();
  return `PS1-${lettersOf(values)}-${checkOfLetters(values)}`;
}

/** The beginning of a code: lesson, assignment, seed, slip and name. */
function head(bits: BitWriter, id = "small", name = ""): void {
  for (const text of [id, "bcdfghj", "1", "", name]) writeText(bits, text);
}

describe("a hostile or broken code gets one sentence", () => {
  const good = writeWork(full, lesson);
  const checkless = good.slice(0, good.lastIndexOf("-"));
  test.each<[string, string, string]>([
    ["nothing", "", "does not begin with PS1-"],
    ["prose", "I have finished, thank you", "does not begin with PS1-"],
    ["a link", "https://example.org/#a1&l=case-a", "does not begin with PS1-"],
    ["markup", "<img src=x onerror=alert(1)>", "does not begin with PS1-"],
    ["a later version", good.replace("PS1", "PS2"), "version 2"],
    ["a far later version", good.replace("PS1", "PS99"), "version 99"],
    ["no such version", good.replace("PS1", "PS100"), "does not begin"],
    ["no check", checkless, "cut short"],
    ["half a check", good.slice(0, -2), "cut short"],
    ["no body", "PS1--00000", "slip"],
    ["the mark alone", "PS1-", "cut short"],
    ["letters of no code", `PS1-U!${checkless.slice(6)}-00000`, "characters in it"],
    ["control characters", good.replace("PS1-", "PS1-\u0000\u001b[2J"), "characters in it"],
    ["something after it", `${good}-00000`, "characters in it"],
    ["two codes", `${good}${good}`, "characters in it"],
    ["a wrong check", `${checkless}-00000`, "slip"],
    ["huge", `PS1-${"A".repeat(2_000_000)}-00000`, "far too long"],
    ["all zeros", codeOf((bits) => bits.whole(0, 24)), "ends too early"],
    ["nothing in it", codeOf(() => {}), "ends too early"],
    ["half of it", codeOf((bits) => head(bits)), "ends too early"],
    ["a prototype for a lesson", codeOf((bits) => head(bits, "__proto__")), "no name"],
    ["capitals for a lesson", codeOf((bits) => head(bits, "Small")), "no name"],
    ["a path for a lesson", codeOf((bits) => head(bits, "../../etc")), "no name"],
    ["an endless id", codeOf((bits) => head(bits, "a".repeat(41))), "too long"],
    ["an endless name", codeOf((bits) => head(bits, "small", "n".repeat(31))), "too long"],
    [
      "a control character in a name",
      codeOf((bits) => head(bits, "small", "a\u0007b")),
      "not text",
    ],
    ["half a character", codeOf((bits) => head(bits, "small", "\ud83d")), "not text"],
    [
      "too many values",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(3, 4);
        bits.number(0);
        bits.number(1);
        bits.whole(4095, 12);
      }),
      "more than its chart",
    ],
    [
      "a number too large",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(3, 4);
        bits.whole(0, 4);
        bits.groups(1e9);
      }),
      "a number",
    ],
    [
      "a number that is none",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(3, 4);
        bits.whole(7, 3);
        bits.flag(false);
        bits.groups(1);
      }),
      "a number",
    ],
    [
      "a number without end",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(3, 4);
        bits.whole(0, 4);
        for (let i = 0; i < 60; i += 1) bits.whole(31, 5);
      }),
      "a number",
    ],
    [
      "surer than sure",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(0, 4);
        bits.whole(7, 3);
      }),
      "surer",
    ],
    [
      "the same lever twice",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(0, 7);
        writeText(bits, "");
        bits.whole(2, 4);
        for (const id of ["x", "x"]) {
          writeText(bits, id);
          bits.number(1);
        }
      }),
      "same lever twice",
    ],
    [
      "a lever of the prototype",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(0, 7);
        writeText(bits, "");
        bits.whole(1, 4);
        writeText(bits, "__proto__");
        bits.number(1);
      }),
      "no name",
    ],
    [
      "more than work",
      codeOf((bits) => {
        head(bits);
        bits.flag(false);
        bits.whole(0, 7);
        writeText(bits, "");
        bits.whole(0, 4);
        writeText(bits, "");
        bits.flag(false);
        writeText(bits, "");
        bits.whole(0, 24);
      }),
      "too long for what it holds",
    ],
  ])("%s", (_, code, words) => {
    const read = readWork(code);
    expect(read).toHaveProperty("problem");
    const { problem } = read as { problem: string };
    expect(problem).toContain(words);
    expect(problem).toMatch(/^This code [^\n]{1,200}\.$/);
  });

  test("random letters with the check that belongs to them never make reading throw", () => {
    const values = fc.array(fc.integer({ min: 0, max: 31 }), { maxLength: 200 });
    fc.assert(
      fc.property(values, (all) => {
        const read = readWork(`PS1-${lettersOf(all)}-${checkOfLetters(all)}`);
        if ("problem" in read) expect(read.problem).toMatch(/^This code .*\.$/);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(readWork(text)).toHaveProperty("problem");
        expect(readWork(`PS1-${text}`)).toHaveProperty("problem");
      }),
    );
  });
});

describe("work is checked against its lesson", () => {
  test.each<[string, Partial<Work>, string]>([
    ["another lesson", { lesson: "other" }, "for the lesson “other”"],
    ["another role", { role: "king" }, "a role, “king”"],
    ["another decision", { decision: "sell" }, "“sell”"],
    ["another lever", { levers: { constructor: 1 } as never }, "“constructor”"],
    ["too few values", { prediction: [0, 1] }, "2 values"],
    ["values beyond the chart", { prediction: lesson.predict.at.map(() => 1e6) }, "cannot show"],
  ])("%s", (_, part, words) => {
    expect(checkWork({ ...full, ...part }, lesson)).toContain(words);
  });

  test("and is fine where it fits", () => {
    expect(checkWork(full, lesson)).toBeNull();
    expect(checkWork(freshWork(lesson.id, "", "1"), lesson)).toBeNull();
  });
});

test("letters of codes are told whatever their case", () => {
  expect(valuesOf("oIl")).toEqual([0, 1, 1]);
  expect(valuesOf("u")).toBeNull();
});
