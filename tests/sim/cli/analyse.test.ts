import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { discover, experiment, robust, sensitivity } from "../../../sim/library.ts";
import { readPassport } from "../../../sim/passport/read.ts";
import { cli } from "./terminal.ts";

const dir = mkdtempSync(join(tmpdir(), "partnerscape-analyse-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const at = (name: string) => join(dir, name);

/** What is common to the experiments here: a world whose quality starts at `start`. */
const common = {
  scenarios: ["case-c/none", "case-c"],
  baseline: "case-c/none",
  vary: [{ path: "start", label: "Where it starts", range: [-2, 2] }],
  replicates: 6,
  months: 24,
  keep: { series: [0, 12, 24] },
};

const designs = {
  saltelli: { kind: "saltelli", base: 16 },
  morris: { kind: "morris", trajectories: 4 },
  tornado: { kind: "one-at-a-time", levels: 3 },
  contexts: { kind: "latin-hypercube", points: 24 },
  few: { kind: "latin-hypercube", points: 5 },
};

beforeAll(async () => {
  for (const [name, design] of Object.entries(designs)) {
    writeFileSync(at(`${name}.json`), JSON.stringify({ ...common, title: name, design }));
    expect(await cli("experiment", at(`${name}.json`), "--out", at(name))).toMatchObject({
      code: 0,
    });
  }
});

const ask = async (...argv: string[]) => {
  const { code, out } = await cli(...argv, "--entity", "a", "--json");
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe("every analysis", () => {
  const commands = [
    ["summary", "contexts"],
    ["compare", "contexts"],
    ["precision", "contexts", "--against", "case-c/none"],
    ["discover", "contexts", "--option", "case-c/none", "--case", "above", "--threshold", "1"],
    ["robust", "contexts", "--threshold", "0"],
    ["sensitivity", "saltelli"],
    ["sensitivity", "morris"],
    ["sensitivity", "tornado"],
    ["sensitivity", "contexts"],
  ];

  it.each(commands)("%s %s: a table, JSON and figures", async (command, folder, ...more) => {
    const figures = at(`figures-${command}-${folder}`);
    const argv = [command, at(folder), ...more, "--entity", "a"];
    const table = await cli(...argv, "--figures", figures);
    expect(table).toMatchObject({ code: 0 });
    expect(table.out.split("\n").length).toBeGreaterThan(5);
    expect(table.out).not.toMatch(/NaN|undefined|null|\[object/);
    const drawn = readdirSync(figures);
    expect(drawn.length).toBeGreaterThan(0);
    for (const name of drawn) {
      expect(name).toMatch(/^[a-z0-9-]+\.svg$/);
      const svg = readFileSync(join(figures, name), "utf8");
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
      const { passport } = JSON.parse(readFileSync(at(`${folder}/passport.json`), "utf8"));
      const again = `partnerscape experiment ${name} --out again`;
      const figure = { what: expect.stringContaining(command), commands: [again] };
      expect(readPassport(Buffer.from(svg))).toEqual({
        passport: { ...passport, ...figure },
        intact: true,
      });
      expect(svg).toContain(passport.fingerprint);
    }
    const answer = await ask(command, at(folder), ...more);
    expect(answer).toMatchObject({ product: "partnerscape", analysis: command });
  });

  it("says the same of a file, simulated for the purpose, as of the folder", async () => {
    for (const name of ["saltelli", "morris", "tornado", "contexts"]) {
      // The passport is the same too: the same runs give the same fingerprints.
      const { source: folder, check: _c, ...stored } = await ask("sensitivity", at(name));
      const {
        source: file,
        check: _d,
        ...simulated
      } = await ask("sensitivity", at(`${name}.json`));
      expect(simulated).toEqual(stored);
      expect([folder, file]).toEqual([at(name), at(`${name}.json`)]);
    }
  });
});

it("finds what is so in the planted world", async () => {
  // Quality is start + luck + gain, and the start moves it one for one.
  const { scenarios } = await ask("sensitivity", at("morris"));
  expect(scenarios[0].morris[0].mu).toBeCloseTo(4, 6);
  const gain = await ask("compare", at("contexts"));
  expect(gain.scenarios[0]).toMatchObject({ id: "case-c", baseline: "case-c/none", n: 144 });
  expect(gain.scenarios[0].mean_low).toBeLessThanOrEqual(gain.scenarios[0].mean + 1e-9);
  const robustness = await ask("robust", at("contexts"));
  expect(robustness.n).toBe(144);
  const best = robustness.options[0].p_best + robustness.options[1].p_best;
  expect(best + robustness.p_none_best).toBeCloseTo(1, 10);
  const above = ["--case", "above", "--threshold", "1", "--by", "context"];
  const where = await ask("discover", at("contexts"), "--option", "case-c/none", ...above);
  expect(where.n).toBe(24);
  expect(where.boxes[0].words).toMatch(/^Where it starts at least /);
});

it("answers in the library as on the command line", async () => {
  const saltelli = { ...common, title: "saltelli", design: designs.saltelli };
  const result = experiment(saltelli);
  const manifest = JSON.parse(readFileSync(at("saltelli/manifest.json"), "utf8"));
  expect(result.fingerprint).toBe(manifest.fingerprint);
  expect(result.failures).toEqual([]);
  expect(result.summary.length).toBeGreaterThan(0);
  expect(result.differences[0]).toMatchObject({ scenario: "case-c", baseline: "case-c/none" });
  const {
    product: _p,
    version: _v,
    model_version: _m,
    source: _s,
    analysis: _a,
    check: _c,
    passport,
    ...printed
  } = await ask("sensitivity", at("saltelli"));
  expect(result.passport).toEqual(passport);
  const answer = await sensitivity(result.study, { entity: "a" });
  expect(JSON.parse(JSON.stringify(answer))).toEqual(printed);
  const contexts = experiment({ ...common, design: designs.contexts }, { replicates: 3 });
  expect((await robust(contexts.study, { entity: "a" })).n).toBe(72);
  expect((await discover(contexts.study, { entity: "a" })).n).toBe(72);
  expect(() => experiment({ ...common, design: { kind: "magic" } })).toThrow("design");
});

it("writes one page of HTML that needs nothing from elsewhere", async () => {
  const file = at("page.html");
  const { code, out } = await cli("report", at("contexts"), "--entity", "a", "--html", file);
  expect({ code, out }).toEqual({ code: 0, out: `Written to ${file}\n` });
  const html = readFileSync(file, "utf8");
  expect(html).toMatch(/^<!doctype html>/);
  // Nothing runs: the only script is a block of data, the passport.
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script type="application/json" id="partnerscape-passport">',
  ]);
  expect(html).not.toMatch(/<link|<img|@import|url\(|(src|href)="(?!#)/);
  const titles = ["What was run", "How robust", "How precise", "Difference from"];
  for (const title of [...titles, "Which is best where", "Where case-c is better"]) {
    expect(html).toContain(title);
  }
  // What varied from where to where, the seed, n, what the scenarios are, and how to run it again.
  for (const told of ["Where it starts</th><td>start</td><td>-2 to 2</td>", "Master seed 1."]) {
    expect(html).toContain(told);
  }
  expect(html).toContain("6 for each scenario at each of 24 points, 144 over all");
  expect(html).toContain("The same world without the partnership.");
  expect(html).toContain("To run it again: partnerscape experiment page.html --out again.");
  expect(html.match(/<svg /g)?.length).toBeGreaterThan(5);
});

it("reports on several outcomes, and only on those there are", async () => {
  const file = at("two.html");
  const asked = ["report", at("contexts"), "--entity", "a", "--html", file, "--outcome", "quality"];
  expect(await cli(...asked)).toMatchObject({ code: 0 });
  const one = readFileSync(file, "utf8").match(/<section/g)?.length ?? 0;
  expect(await cli("report", at("contexts"), "--entity", "a", "--html", file)).toMatchObject({
    code: 0,
  });
  expect(readFileSync(file, "utf8").match(/<section/g)?.length).toBeGreaterThanOrEqual(one);
  const { code, err } = await cli(...asked, "qualty");
  expect({ code }).toEqual({ code: 2 });
  expect(err).toContain('did you mean "quality"');
});

it("reports what there is where no month of single runs was kept, and says what is missing", async () => {
  const { keep: _, ...rest } = common;
  const design = { kind: "factorial", levels: 2 };
  writeFileSync(at("none.json"), JSON.stringify({ ...rest, design, keep: { series: "none" } }));
  await cli("experiment", at("none.json"), "--out", at("none"));
  const file = at("none.html");
  expect(await cli("report", at("none"), "--entity", "a", "--html", file)).toMatchObject({
    code: 0,
  });
  const html = readFileSync(file, "utf8");
  expect(html).toContain("outcomes of a");
  expect(html).toContain("this result keeps no months of single runs");
  expect((await cli("compare", at("none"), "--entity", "a")).code).toBe(2);
});

it("maps which option is best where", async () => {
  const { cells, across, up, n } = await ask("winners", at("contexts"));
  expect({ up, n, bands: across.bands.length }).toEqual({ up: null, n: 144, bands: 3 });
  const counted = cells.reduce((sum: number, cell: { n: number }) => sum + cell.n, 0);
  expect(counted).toBe(144);
});

it("sums up a merged body in the months in which it exists", async () => {
  const { code, out } = await cli("summary", at("contexts"), "--entity", "a+b", "--json");
  expect(code).toBe(0);
  const months = JSON.parse(out).outcomes.map(({ month }: { month: number }) => month);
  expect(new Set(months)).toEqual(new Set([12, 24]));
});

it("reads the folder of run and compare too", async () => {
  const few = ["--replicates", "6", "--months", "12"];
  await cli("compare", "none", "case-c", ...few, "--out", at("compared"));
  const found = await ask("compare", at("compared"));
  expect(found).toMatchObject({ against: "none", scenarios: [{ id: "case-c", n: 6 }] });
  expect(await ask("summary", at("compared"))).toMatchObject({ points: 1, replicates: 6 });
});

it.each([
  [["summary", "nowhere"], "nothing has that name"],
  [["summary", "."], "is not a result folder"],
  [["summary", "contexts", "--entity", "nobody"], 'nothing of "nobody"; it has a'],
  [["summary", "contexts", "--entity", "system", "--outcome", "trust"], "no"],
  [["robust", "contexts", "--entity", "a+b", "--month", "0"], "there is some in months 12, 24"],
  [["compare", "contexts", "--entity", "a+b", "--month", "0"], "there is some in months 12, 24"],
  [
    ["sensitivity", "few", "--entity", "a"],
    "has 5 points; sensitivity needs at least 20 of them, or the design saltelli",
  ],
  [["discover", "contexts", "--entity", "nobody"], "it is there of a, a+b"],
  [["discover", "contexts", "--outcome", "qualty"], 'did you mean "quality"'],
  [["discover", "contexts", "--case", "above", "--entity", "a"], "needs --threshold"],
  [["robust", "contexts", "--outcome", "pathway_delay", "--entity", "a"], "no"],
  [["robust", "contexts", "--threshold", "much"], "Expected a number"],
  [["precision", "contexts", "--month", "13", "--entity", "a"], "month 13 was not kept"],
  [
    ["precision", "contexts", "--against", "x", "--entity", "a"],
    "is not a scenario of this result",
  ],
  [["compare", "contexts", "--against", "x", "--entity", "a"], "is not a scenario of this result"],
  [
    ["compare", "contexts", "--replicates", "5"],
    "--replicates is for scenarios that are simulated",
  ],
  [["compare", "contexts", "--set", "luck=1"], "--set is for scenarios that are simulated"],
  [["compare", "contexts", "--out", "x"], "--out is for scenarios that are simulated"],
])("%j is one sentence and exit code 2", async (argv, sentence) => {
  const [command, name, ...more] = argv;
  const where = existsSync(at(name)) ? at(name) : name;
  const { code, out, err } = await cli(command, where, ...more);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^partnerscape: [^\n]+[.?]\n$/);
  expect(err).toContain(sentence);
});

it("refuses a folder's options where scenarios are compared", async () => {
  const { code, err } = await cli("compare", "none", "case-c", "--figures", "x");
  expect({ code, err }).toMatchObject({ code: 2 });
  expect(err).toContain("--figures is for comparing the scenarios of a result folder");
});
