import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../host/temporary.ts";
import { cli } from "./terminal.ts";

type Json = Record<string, unknown>;

/** A small scenario that is in order; every case below breaks one thing in it. */
const good = (): Json => ({
  version: 2,
  id: "mine",
  title: "Two trusts",
  organisations: { north: { quality: -1 }, south: { quality: 1 } },
  relations: [{ between: ["north", "south"], trust: 0.5 }],
  partnership: { form: "buddying", lead: "south", other: "north" },
  acts: { label: { month: 3, do: "give_label", organisation: "north" } },
});

/** The text of the good scenario with values put at paths; undefined removes a key. */
function but(changes: Json): string {
  const scenario = good();
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop() as string;
    const place = steps.reduce((at, step) => at[step] as Json, scenario);
    place[last] = value;
  }
  return JSON.stringify(scenario);
}

const crowd = Object.fromEntries(Array.from({ length: 401 }, (_, i) => [`trust_${i}`, {}]));
const deep = `${'{"a":'.repeat(60)}1${"}".repeat(60)}`;
const inText = (from: string, to: string) => but({}).replace(from, to);

/** Kind of mistake, what the file holds, and what the message names beside the file. */
const broken: [string, string | Buffer, RegExp][] = [
  ["an empty file", "", /is empty/],
  ["white space only", " \n\t", /is empty/],
  ["no JSON", "version: 1", /is not JSON/],
  ["JSON cut short", but({}).slice(0, -20), /is not JSON/],
  ["JSON with a comment", `// mine\n${but({})}`, /is not JSON/],
  ["bytes that are no text", Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), /not text in UTF-8/],
  ["an array", "[1, 2]", /expected/],
  ["a number", "42", /expected/],
  ["null", "null", /expected/],
  ["no keys", "{}", /version/],
  ["a version from the future", but({ version: 99 }), /version/],
  ["no title", but({ title: undefined }), /title/],
  ["an id with spaces", but({ id: "My case" }), /\bid\b/],
  ["an unknown key at the top", but({ organisation: {} }), /organisation\b/],
  [
    "an unknown key deep down",
    but({ "organisations.north.qualty": 1 }),
    /organisations\.north.*qualty/,
  ],
  ["a wrong type", but({ "organisations.north.quality": "low" }), /organisations\.north\.quality/],
  [
    "a unit in a text",
    but({ "organisations.north.surplus": "-6%" }),
    /organisations\.north\.surplus/,
  ],
  [
    "a number out of range",
    but({ "organisations.north.quality": 40 }),
    /organisations\.north\.quality/,
  ],
  [
    "an infinite number",
    inText('"quality":-1', '"quality":-1e999'),
    /organisations\.north\.quality/,
  ],
  ["no organisations", but({ organisations: {} }), /organisations/],
  ["too many organisations", but({ organisations: crowd }), /organisations.*401.*400/],
  [
    "a bad organisation id",
    but({ "organisations.North Trust!": {} }),
    /organisations.*North Trust!/,
  ],
  [
    "a relation to nobody",
    but({ "relations.0.between": ["north", "east"] }),
    /relations\.0\.between.*east/,
  ],
  [
    "a relation with itself",
    but({ "relations.0.between": ["north", "north"] }),
    /relations\.0\.between/,
  ],
  ["a partnership with nobody", but({ "partnership.lead": "east" }), /partnership\.lead.*east/],
  ["a partnership with itself", but({ "partnership.lead": "north" }), /partnership\.lead/],
  ["an unknown form", but({ "partnership.form": "marriage" }), /partnership\.form.*marriage/],
  ["an unknown lever", but({ levers: { magic: 1 } }), /levers.*magic/],
  ["an unknown act", but({ "acts.label.do": "improve" }), /acts\.label\.do/],
  ["an act after the longest horizon", but({ "acts.label.month": 999 }), /acts\.label\.month/],
  [
    "an act in no organisation",
    but({ "acts.label.organisation": "east" }),
    /acts\.label\.organisation/,
  ],
  ["a scheduled outcome", but({ "acts.label.rating": 4 }), /acts\.label.*rating/],
  ["an organisation twice", inText('"south":', '"north":'), /organisations\.north is there twice/],
  ["a key that reaches into objects", inText('"title":', '"__proto__":'), /__proto__/],
  ["deep nesting", deep, /nests deeper than 40/],
  ["a file too large", `${but({})}${" ".repeat(5_000_000)}`, /larger than 5 MB/],
  [
    "a variant without a title",
    but({ variants: { x: { summary: "", set: {} } } }),
    /variants\.x\.title/,
  ],
];

it.each(broken)(
  "answers %s with one sentence that names file and place",
  async (_, text, place) => {
    const file = join(temporaryFolder(), "broken.json");
    writeFileSync(file, text);
    expectOneSentence(await cli("run", file, "--json"), file, place);
  },
);

it("answers a folder, a missing file and a path through a file in the same way", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "folder.json");
  mkdirSync(file);
  expectOneSentence(await cli("run", file), file, /is a folder/);
  const missing = join(dir, "missing.json");
  expectOneSentence(await cli("compare", "none", missing), missing, /no such file/);
});

it("takes the scenario that all of these were made from", async () => {
  const file = join(temporaryFolder(), "good.json");
  writeFileSync(file, but({}));
  const { code, err } = await cli("run", file, "--replicates", "2", "--months", "6", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

function expectOneSentence(
  { code, out, err }: { code: number; out: string; err: string },
  file: string,
  place: RegExp,
): void {
  expect(err).toMatch(place);
  expect(err).toContain(file);
  expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
  expect(err).not.toMatch(/^\s+at |\.[jt]s:\d|undefined|\[object|ZodError/);
  expect({ code, out }).toEqual({ code: 2, out: "" });
}
