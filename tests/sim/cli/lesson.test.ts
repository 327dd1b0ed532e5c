import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import small from "../../teach/small-lesson.json" with { type: "json" };
import { cli } from "./terminal.ts";

const path = here("tests/teach/small-lesson.json");

/** A file with a lesson, or whatever else it is to hold. */
function fileOf(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "lesson-")), "my.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("tells of each statement whether it holds, with its figure and its bound", async () => {
  const { code, out, err } = await cli("lesson", path, "--replicates", "60");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^small: A small lesson\n/);
  expect(out).toMatch(/ {2}holds: better: \d\.\d{3} ± \d\.\d{3} \(60 futures\), at least 0\.7\n/);
  expect(out).toContain("    In most futures care is better than if nobody had stepped in.\n");
  expect(out).toMatch(/holds: best: .*, ahead of all other rows in some/);
});

test("ends with 1 where a statement does not hold; the same as JSON", async () => {
  const [first] = small.surprises;
  const check = { ...first.check, at_least: undefined, at_most: 0.2 };
  const file = fileOf({ ...small, surprises: [{ ...first, check }] });
  const { code, out } = await cli("lesson", file, "--replicates", "20", "--seed", "two", "--json");
  expect(code).toBe(1);
  const { seed, replicates, lessons } = JSON.parse(out);
  expect([seed, replicates, lessons[0].lesson]).toEqual(["two", 20, "small"]);
  expect(lessons[0].statements[0]).toMatchObject({ id: "better", n: 20, holds: false });
});

test.each<[string, unknown, RegExp]>([
  ["a mistake", { ...small, minutes: 3 }, /my\.json: minutes is 3; expected a whole number/],
  ["a name that leads nowhere", { ...small, minutes: 50 }, /my\.json: script takes 20 minutes/],
  ["no JSON", "{", /my\.json is not JSON/],
  ["a key twice", '{"version": 1, "version": 1}', /version is there twice/],
])("refuses %s with one sentence and 2", async (_, content, says) => {
  const { code, out, err } = await cli("lesson", fileOf(content));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(says);
  expect(err).toMatch(/^partnerscape: [^\n]*\.\n$/);
});

test("a name that is none, and numbers out of range, are refused", async () => {
  const none = await cli("lesson", "case-z");
  expect(none).toMatchObject({ code: 2, out: "" });
  expect(none.err).toMatch(/"case-z" is neither a built-in lesson nor a file; there are case-a/);
  expect((await cli("lesson", path, "--replicates", "3")).err).toContain("from 20 to 10000");
});

test("prints the schema of lessons", async () => {
  const { code, out } = await cli("schema", "lesson");
  expect(code).toBe(0);
  expect(JSON.parse(out).properties.predict.type).toBe("object");
});
