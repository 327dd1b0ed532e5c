import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandsOf, quoted } from "../../../sim/passport/commands.ts";
import { passportIntoCsv } from "../../../sim/passport/csv.ts";
import { passportText } from "../../../sim/passport/json.ts";
import { makePassport, type Passport } from "../../../sim/passport/passport.ts";
import { passportIntoPng } from "../../../sim/passport/png.ts";
import { NO_CONTENT, readPassport } from "../../../sim/passport/read.ts";
import { passportIntoSvg } from "../../../sim/passport/svg.ts";
import { passportLines } from "../../../sim/passport/words.ts";
import { csvTable, pngPoint, svgLine } from "./saved.ts";

const run = {
  label: "Buddying & more <b>",
  name: "case-a",
  settings: { "levers.transition_funding": 0.1 + 0.2, "partnership.form": "acquisition" },
  changes: [
    {
      path: "levers.transition_funding",
      label: "Transition money",
      unit: "£m",
      value: 0.1 + 0.2,
      was: 10,
    },
  ],
  fingerprint: "0123456789abcdef0123456789abcdef",
};

const passport = makePassport({
  product: "partnerscape",
  version: "0.0.1",
  model_version: "0.0.2",
  what: "Chart: care",
  seed: "it's 7",
  replicates: 3,
  months: 12,
  uncertainty: "ranges",
  runs: [run, { ...run, label: "Not partnering", name: "case-a/none" }],
  link: "https://example.org/#3&z=AAAAA",
});

const bytes = (text: string) => new TextEncoder().encode(text);
const kinds: [string, (one: Passport) => Uint8Array][] = [
  ["CSV", (one) => bytes(passportIntoCsv(csvTable, one))],
  ["SVG", (one) => bytes(passportIntoSvg(svgLine, one))],
  ["PNG", (one) => passportIntoPng(pngPoint, one)],
  ["JSON", (one) => bytes(passportText(one, NO_CONTENT))],
];

describe.each(kinds)("a passport in %s", (kind, put) => {
  test("is read back as it was, numbers to the last bit", () => {
    expect(readPassport(put(passport))).toEqual({ passport, intact: true });
  });

  test("is read back whatever texts and numbers it holds", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);
    fc.assert(
      fc.property(text, number, (label, value) => {
        const settings = { "levers.x": value };
        const one = makePassport({ ...factsOf(passport), runs: [{ ...run, label, settings }] });
        expect(readPassport(put(one))).toEqual({ passport: one, intact: true });
      }),
      { numRuns: 50 },
    );
  });

  test("is told from one in a file that was cut anywhere", () => {
    const whole = put(passport);
    // Line ends and blanks at the end are no part of a text.
    const last =
      kind === "PNG" ? whole.length : bytes(new TextDecoder().decode(whole).trimEnd()).length;
    for (let at = 0; at < last; at += 1) {
      const reading = readPassport(whole.slice(0, at));
      expect(isToldOrSame(reading), `cut at ${at}`).toBe(true);
    }
  });

  test("is told from one in a file in which a digit was changed", () => {
    const whole = put(passport);
    const digits = [...whole.keys()].filter((i) => whole[i] >= 48 && whole[i] <= 57);
    // In a PNG a digit may be part of the check of our own chunk, which says nothing.
    for (const at of kind === "PNG" ? digits.filter((i) => i > 100 && i < 800) : digits) {
      const changed = whole.slice();
      changed[at] = changed[at] === 57 ? 48 : changed[at] + 1;
      const reading = readPassport(changed);
      expect(isToldOrSame(reading), `changed at ${at}`).toBe(true);
    }
  });
});

/** A separator at the end of a row, or a digit beyond what a number keeps, changes nothing. */
const isToldOrSame = (reading: ReturnType<typeof readPassport>): boolean =>
  "problem" in reading || !reading.intact || isDeepStrictEqual(reading.passport, passport);

const factsOf = ({ passport: _p, fingerprint: _f, commands: _c, ...facts }: Passport) => facts;

test("the digest of a picture is that of its bytes, whatever a decoder makes of them", () => {
  const png = passportIntoPng(pngPoint, passport);
  const at = png.length - 20;
  const changed = [0x80, 0x81, 0x9f].map((byte) => {
    const other = png.slice();
    other[at] = other[at] === byte ? byte + 1 : byte;
    return readPassport(other);
  });
  for (const reading of changed) expect(reading).toMatchObject({ intact: false });
});

test("a table with a passport has as many fields in every row, and no other lines", () => {
  const lines = passportIntoCsv("a,b\r\n1,2\r\n3,4\r\n", passport).split("\r\n");
  expect(lines[0]).toBe("a,b,passport");
  expect(lines[1]).toMatch(/^1,2,"\{.*\}"$/);
  expect(lines.slice(2)).toEqual(["3,4,", ""]);
});

test("a table keeps its passport when a program saves it with semicolons and a mark in front", () => {
  const saved = passportIntoCsv("a,b\r\n1,2\r\n", passport)
    .split("\r\n")
    .map((line) => line.replace(/^([^,]*),([^,]*),/, "$1;$2;"))
    .join("\n");
  expect(readPassport(bytes(`\uFEFF${saved}`))).toEqual({ passport, intact: true });
});

test("no cell is longer than spreadsheets keep, nor begins as a formula", () => {
  const scenario = { id: "own", note: "=+-@care".repeat(10_000) };
  const own = makePassport({ ...factsOf(passport), runs: [{ ...run, scenario }] });
  const csv = passportIntoCsv(`a\r\n${"1\r\n".repeat(9)}`, own);
  const cells = csv.split("\r\n").map((line) => line.slice(line.indexOf(",") + 1));
  expect(Math.max(...cells.map((cell) => cell.replaceAll('""', '"').length))).toBeLessThan(32_767);
  expect(cells.some((cell) => /^"?[=+\-@]/.test(cell))).toBe(false);
  expect(readPassport(bytes(csv))).toEqual({ passport: own, intact: true });
});

test.each(["", "a,b\n1,2\n", "<svg></svg>", "{}", "{", '{"passport": 1}', "\x89PNG\r\n\x1a\n"])(
  "what has no passport is a sentence: %j",
  (text) => {
    const reading = readPassport(Uint8Array.from(text, (char) => char.charCodeAt(0)));
    expect(reading).toHaveProperty("problem");
  },
);

test("runs with the same settings share a command, and a shell takes it as it was meant", () => {
  expect(commandsOf(passport)).toEqual([
    `partnerscape run case-a case-a/none --set levers.transition_funding=0.30000000000000004 --set partnership.form=acquisition --uncertainty ranges --seed 'it'\\''s 7' --replicates 3 --months 12`,
  ]);
  expect(quoted("$(rm -rf x)")).toBe("'$(rm -rf x)'");
});

test("in words it names every value with what it was, the command and the link", () => {
  expect(passportLines(passport)).toEqual([
    "Seed “it's 7”, 3 futures of 12 months each; luck, and assumptions drawn from their ranges. Partnerscape 0.0.1, model 0.0.2.",
    "Changed in all: Transition money 0.30000000000000004 £m (was 10).",
    "Buddying & more <b> (case-a). Fingerprint 0123456789abcdef0123456789abcdef",
    "Not partnering (case-a/none). Fingerprint 0123456789abcdef0123456789abcdef",
    `Fingerprint of all: ${passport.fingerprint}`,
    `Again: ${passport.commands[0]}`,
    "On the page: https://example.org/#3&z=AAAAA",
  ]);
});
