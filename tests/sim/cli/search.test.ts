import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { parseSearch, searchJsonSchema } from "../../../sim/experiment/search-file.ts";
import { planSearch } from "../../../sim/experiment/search-plan.ts";
import { type SearchResult, scenarios, search } from "../../../sim/library.ts";
import { digestOfTexts } from "../../../sim/passport/passport.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { bytesOf, experimentFile } from "./experiment-files.ts";
import { cli } from "./terminal.ts";

const small = {
  title: "Small",
  scenario: "struggling-trust",
  forms: ["buddying"],
  levers: [{ path: "levers.engagement" }, { path: "levers.pilot_first", values: [0, 1] }],
  objectives: [{ outcome: "staff_experience" }, { outcome: "quality", weight: 2 }],
  limits: [
    { outcome: "quality", entities: ["northfield"], worse_in_at_most: 0.5 },
    { outcome: "running_cost", entities: ["harbour", "northfield"], added_up: true, at_most: 50 },
  ],
  budget: 400,
  fresh: 20,
  months: 12,
};

// What the first test leaves is what the others look at.
const digestsOf = (dir: string) =>
  Object.fromEntries(
    Object.entries(bytesOf(dir)).map(([name, bytes]) => [name, digestOfTexts([bytes])]),
  );
const base = mkdtempSync(join(tmpdir(), "partnerscape-test-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const file = join(base, "search.json");
writeFileSync(file, JSON.stringify(small));

describe("search on the command line", () => {
  const dir = join(base, "out");
  let whole: Record<string, string> = {};
  let printed = "";

  it("prints as JSON what the library gives, and nothing is simulated twice", async () => {
    const first = await cli("search", file, "--out", dir, "--json");
    expect(first.code).toBe(0);
    printed = first.out;
    expect(printed).toBe(`${JSON.stringify(await search(small))}\n`);
    whole = digestsOf(dir);
    const again = await cli("search", file, "--out", dir, "--json");
    expect(again).toMatchObject({ code: 0, out: printed });
    expect(again.err).toContain("already holds this result; nothing was simulated");
  });

  it("goes on where it was interrupted, with more threads, and ends with the same bytes", async () => {
    const other = join(temporaryFolder(), "out");
    // A folder as it may be left, where the third round cannot be written.
    mkdirSync(join(other, "parts"), { recursive: true });
    writeFileSync(join(other, "checkpoint.json"), "{");
    writeFileSync(join(other, "parts", "round-3"), "");
    const ask = (...more: string[]) =>
      cli("search", file, "--out", other, "--json", "--resume", ...more);
    const stopped = await ask();
    expect(stopped.code).not.toBe(0);
    expect(stopped.err).toContain("round-3 is a file; expected a folder.");
    rmSync(join(other, "parts", "round-3"));
    const { code, out } = await ask("--workers", "2");
    expect({ code, out }).toEqual({ code: 0, out: printed });
    expect(digestsOf(other)).toEqual(whole);
    expect(JSON.parse(readFileSync(join(other, "timing.json"), "utf8"))).toMatchObject({
      resumed: true,
      workers: 2,
    });
  });

  it("leaves a folder that verifies, as the experiment that its last evaluation is", async () => {
    const { code, out } = await cli("verify", dir, "--sample", "5");
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("is verified") });
    expect(Object.keys(whole)).toEqual(
      expect.arrayContaining(["policies.parquet", "tried.parquet", "result.json", "runs.parquet"]),
    );
  });

  it("says to a person what was chosen, whether limits hold, and what it consists of", async () => {
    const { code, out } = await cli("search", file, "--out", dir);
    expect(code).toBe(0);
    expect(out).toMatch(/Chosen before the fresh luck: p\d+, |Nothing satisfies the limits: /);
    expect(out).toMatch(/Running cost|Cost of partnering/);
    expect(out).toMatch(/ {2}Engagement of staff, share +[\d.]+/);
    expect(out).not.toMatch(/undefined|NaN|object|Infinity/);
  });

  it("is as good as the best preset at least, by what chance explains", () => {
    const { lead, lead_error } = JSON.parse(printed) as SearchResult;
    expect(lead).toBeGreaterThan(-2 * lead_error);
  });

  it("refuses another search in its folder, and half of one without --resume", async () => {
    const other = experimentFile({ ...small, seed: "2" });
    const { code, err } = await cli("search", other, "--out", dir);
    expect(code).toBe(2);
    expect(err).toContain('its search.seed is "1", and "2" is asked for');
  });

  it.each([
    [small, [], "search needs --out DIR for its results, or --dry-run"],
    [small, ["--out", "x", "--resume", "--replace"], "leave one of them out"],
    ["{", ["--dry-run"], "experiment.json"],
    [{ ...small, budget: 300 }, ["--dry-run"], "budget is 300; expected at least"],
    [{ ...small, scenario: "none.json" }, ["--dry-run"], "none.json: no such file"],
  ])("refuses %j %j in one sentence", async (content, args, sentence) => {
    const { code, err, out } = await cli("search", experimentFile(content), ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim()).not.toContain("\n");
  });

  it("says with --dry-run which rounds there would be", async () => {
    const { code, out } = await cli("search", file, "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("Round 5: ");
    expect(out).toContain("Nothing was simulated.");
  });
});

it("searches/schema.json is what the program checks; `npm run schema` writes it", () => {
  const written = JSON.parse(readFileSync(here("searches/schema.json"), "utf8"));
  expect(written, "searches/schema.json is out of date: npm run schema").toEqual(
    JSON.parse(JSON.stringify(searchJsonSchema())),
  );
});

it("searches/struggling-trust.json is ready to run", () => {
  const path = here("searches/struggling-trust.json");
  const json = JSON.parse(readFileSync(path, "utf8"));
  const sources = { builtins: scenarios, accepted: [], readFile: () => null };
  const plan = planSearch(parseSearch(json, path), path, sources);
  expect(plan.contexts.length).toBeGreaterThan(1);
  expect(plan.limits.length).toBeGreaterThan(1);
});
