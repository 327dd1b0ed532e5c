import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { fingerprintOf, numbersIn, reviewNow } from "../../../bin/lib/review.mjs";
import { describeModel } from "../../../sim/describe/document.ts";
import reviewed from "../../../sim/describe/reviewed.json" with { type: "json" };
import { sections } from "../../../sim/describe/sections.ts";
import { submodels } from "../../../sim/describe/submodels.ts";
import { mechanisms, parameters } from "../../../sim/model.ts";
import { cli } from "../cli/terminal.ts";

/** Which texts speak of a file, as a person would look for them. */
function textsAbout(path: string): string {
  const about = Object.entries(submodels).filter(([, { files }]) => files.includes(path));
  const names = about.map(([id]) => `sim/describe/submodels/${id}.md`);
  if (sections.some(({ files }) => files.includes(path))) names.push("sim/describe/sections");
  return names.join(" and ");
}

it("every formula stands as it was when its text was last read", () => {
  const now = reviewNow();
  const then: Record<string, unknown> = reviewed;
  const changed = Object.keys({ ...now, ...then }).filter(
    (path) => JSON.stringify(now[path]) !== JSON.stringify(then[path]),
  );
  const advice = changed.map(
    (path) =>
      `${path} has changed: read ${textsAbout(path) || "what is said of it"} again, then run npm run describe -- --reviewed.`,
  );
  expect(advice).toEqual([]);
});

it("docs/model.md is what the program describes", () => {
  const path = here("docs/model.md");
  expect(existsSync(path), "docs/model.md is missing: npm run describe").toBe(true);
  const same = readFileSync(path, "utf8") === describeModel();
  expect(same, "docs/model.md is out of date: npm run describe").toBe(true);
});

it("`describe` prints it", async () => {
  const { code, out, err } = await cli("describe");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(describeModel());
});

it("begins with the number of assumptions, and has every mechanism in the order of the month", () => {
  const text = describeModel();
  const assumed = parameters.filter(({ source }) => source.grade === "assumption").length;
  expect(text.slice(0, 400)).toContain(
    `${assumed} of ${parameters.length} parameters are assumptions`,
  );
  const places = mechanisms.map(({ label, id }, i) =>
    text.indexOf(`### ${i + 1}. ${label} (\`${id}\`)`),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.slice().sort((a, b) => a - b));
  expect(text).not.toMatch(/\{\{|undefined/);
});

it("lists every source that it names by a key", () => {
  const text = describeModel();
  const keys = [...text.matchAll(/\[([A-Z][A-Z0-9, -]*\d\d|VCU|CQC-[A-Z]+|[A-Z0-9]+-[A-Z]+)\]/g)];
  const named = new Set(keys.flatMap(([, one]) => (one as string).split(", ")));
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((key) => !text.includes(`\n| ${key} | `))).toEqual([]);
});

it("a fingerprint follows formulas, not comments, layout or the values of parameters", () => {
  const before = 'const p = assumed(0.5, [0, 1], "share");\nquality += 0.2 * p; // why\n';
  const restyled = 'const p = assumed(\n  0.7, [0, 2], "share",\n);\nquality += 0.2 * p;\n';
  const changed = before.replace("0.2", "0.3");
  expect(fingerprintOf(restyled)).toBe(fingerprintOf(before));
  expect(fingerprintOf(changed)).not.toBe(fingerprintOf(before));
  expect(numbersIn("const x = assumed(0.5, [0, 2]) + 0.3 * a[2] * 100 - 0.7 / 12;")).toEqual([
    0.3, 0.7,
  ]);
});
