import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { knownHere } from "../../../sim/cli/known-here.ts";
import { passportFile } from "../../../sim/cli/result-passport.ts";
import { VERSION } from "../../../sim/experiment/version.ts";
import { experimentPassport } from "../../../sim/host/experiment-passport.ts";
import { experiment } from "../../../sim/library.ts";
import type { Passport } from "../../../sim/passport/passport.ts";
import { wordsOfCommand } from "../../support/shell.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { bytesOf, experimentFile, small } from "./experiment-files.ts";
import { cli } from "./terminal.ts";

/** Two scenarios, one of them with a value of its own, at three points, five futures each. */
const own = {
  ...small,
  title: 'What\'s "best"? <b>',
  scenarios: ["case-c", { id: "late", title: "Late", scenario: "case-c", set: { start: 1.5 } }],
};

/** A finished experiment in a folder whose name needs quotation marks. */
async function ran(content: unknown = own): Promise<string> {
  const dir = join(temporaryFolder(), "it's here");
  expect(await cli("experiment", experimentFile(content), "--out", dir)).toMatchObject({ code: 0 });
  return dir;
}

const json = (dir: string, name: string) => JSON.parse(readFileSync(join(dir, name), "utf8"));
const passportOf = (dir: string): Passport => json(dir, "passport.json").passport;

/** Does what a command line says, as somebody would who stands in a folder. */
function typedIn(dir: string, command: string) {
  const [name, file, out, again] = wordsOfCommand(command);
  expect([name, out]).toEqual(["experiment", "--out"]);
  return cli(name, join(dir, file), out, join(dir, again));
}

describe("the passport in the folder of an experiment", () => {
  it("says everything that makes it again", async () => {
    const dir = await ran();
    const manifest = json(dir, "manifest.json");
    const passport = passportOf(dir);
    expect(passport).toMatchObject({
      version: VERSION,
      model_version: "fake-1",
      seed: "1",
      replicates: 5,
      months: 24,
      points: 3,
      uncertainty: "luck",
      fingerprint: manifest.fingerprint,
      commands: ["partnerscape experiment passport.json --out again"],
      experiment: { vary: [{ path: "luck", values: [0, 0.5, 1] }], design: { kind: "factorial" } },
    });
    const [usual, late] = passport.runs;
    expect(usual).toMatchObject({ name: "case-c", settings: {}, changes: [] });
    // A built-in scenario goes by its name, and what was set in it is told with what it was.
    expect(late).toMatchObject({ name: "case-c", id: "late", settings: { start: 1.5 } });
    expect(late.changes).toMatchObject([{ path: "start", value: 1.5, was: 0 }]);
    expect(late).not.toHaveProperty("scenario");
    expect(passport.runs.map(({ fingerprint }) => fingerprint)).toEqual(manifest.fingerprints);
    expect(manifest.commands).toEqual(passport.commands);
    expect(experiment(own).passport).toEqual(passport);
  });

  it("has a command line that a shell takes, and that gives the same bytes", async () => {
    const dir = await ran();
    const before = bytesOf(dir);
    expect((await typedIn(dir, passportOf(dir).commands[0])).code).toBe(0);
    expect(bytesOf(join(dir, "again"))).toEqual(before);
  });

  it("is the same bytes after shards, and again after another format", async () => {
    const file = experimentFile(own);
    const base = temporaryFolder();
    const shards = ["1/2", "2/2"].map((shard, i) => [shard, join(base, `part ${i}`)] as const);
    for (const [shard, out] of shards)
      await cli("experiment", file, "--shard", shard, "--out", out);
    const all = join(base, "all");
    const dirs = shards.map(([, dir]) => dir);
    expect((await cli("collect", ...dirs, "--out", all)).code).toBe(0);
    expect(passportOf(all)).toEqual(passportOf(await ran()));
    expect((await cli("export", all)).code).toBe(0);
    expect(passportOf(`${all}-csv`)).toEqual(passportOf(all));
    expect((await cli("verify", `${all}-csv`)).code).toBe(0);
    const shard = await cli("verify", dirs[0]);
    expect(shard).toMatchObject({ code: 2, err: expect.stringContaining("is a shard; join") });
  });

  it.each([
    ["a twin of each", { baseline: "none" }],
    ["listed points", { vary: [], design: { kind: "points", points: [{ luck: 0.5 }, {}] } }],
    ["runs that fail", { scenarios: ["case-c", "breaks"] }],
    [
      "as many futures as it takes",
      {
        precision: { outcome: "quality", entity: "a", month: 24, half_width: 0.3, most: 40 },
      },
    ],
  ])("is run again as a file: %s", async (_, more) => {
    const file = experimentFile({ ...own, ...more });
    const dir = join(temporaryFolder(), "out");
    await cli("experiment", file, "--out", dir);
    const verified = JSON.parse((await cli("verify", join(dir, "passport.json"), "--json")).out);
    expect(verified).toMatchObject({ verified: true, intact: true });
    expect(verified.runs.at(-1)).toMatchObject({ was: json(dir, "manifest.json").fingerprint });
  });

  it("is in a report and in every figure, which make it again wherever they lie", async () => {
    const dir = await ran();
    const base = temporaryFolder();
    const report = "-our report.html";
    await cli("report", dir, "--entity", "a", "--html", join(base, report));
    await cli("summary", dir, "--entity", "a", "--figures", base);
    const files = readdirSync(base);
    expect(files.length).toBeGreaterThan(1);
    for (const name of files) {
      const { out } = await cli("verify", join(base, name), "--json");
      const { verified, passport } = JSON.parse(out);
      expect(verified, name).toBe(true);
      const typed = name === report ? "'./-our report.html'" : name;
      expect(passport.commands).toEqual([`partnerscape experiment ${typed} --out again`]);
    }
    expect((await cli("verify", join(base, report))).out).toContain(
      "All 30 runs were simulated again (5 futures of 24 months at each of 3 points",
    );
    const again = await typedIn(base, `partnerscape experiment './${report}' --out again`);
    expect(again.out).toContain(`Fingerprint ${passportOf(dir).fingerprint}`);
  });

  it("is told to be broken in a report that was cut, and the report to be changed", async () => {
    const file = join(temporaryFolder(), "report.html");
    await cli("report", await ran(), "--entity", "a", "--html", file);
    const html = readFileSync(file, "utf8");
    writeFileSync(file, html.replaceAll("\n", "\r\n"));
    expect((await cli("verify", file)).code).toBe(0);
    writeFileSync(file, html.replace("5 replicates", "6 replicates"));
    expect((await cli("verify", file)).out).toContain("The file was changed or cut");
    writeFileSync(file, html.slice(0, html.indexOf("</script>") - 9));
    expect((await cli("verify", file)).err).toContain("its passport was cut or changed");
    const run = await cli("experiment", file, "--out", "never");
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("holds no experiment") });
  });

  it("is in --json too", async () => {
    const out = join(temporaryFolder(), "out");
    const printed = await cli("experiment", experimentFile(own), "--out", out, "--json");
    const file = join(temporaryFolder(), "printed.json");
    writeFileSync(file, printed.out);
    expect((await cli("verify", file)).code).toBe(0);
    writeFileSync(file, printed.out.replace('"failed":0', '"failed":1'));
    expect((await cli("verify", file)).out).toContain("The file was changed or cut");
  });

  it("leaves out what would be too long to travel, and says where it is", async () => {
    const dir = await ran();
    const points = Array.from({ length: 400_000 }, () => ({ luck: 1 }));
    const whole = { ...json(dir, "manifest.json").experiment, design: { kind: "points", points } };
    const versions = { version: VERSION, model_version: "fake-1" };
    const found = { ...versions, replicates: 5, points: 400_000, fingerprint: "0".repeat(32) };
    const fingerprints = ["1".repeat(32), "2".repeat(32)];
    const passport = experimentPassport(whole, { ...found, fingerprints }, knownHere());
    expect(passport.experiment).toEqual({ left_out: expect.any(Number) });
    expect(passport.commands).toEqual(["partnerscape experiment manifest.json --out again"]);
    const file = join(temporaryFolder(), "passport.json");
    writeFileSync(file, passportFile(passport));
    const { code, out } = await cli("verify", file);
    expect(code).toBe(1);
    expect(out).toContain("the manifest.json of its folder holds all of it");
  });
});

describe("verify of a folder", () => {
  it("runs exactly as many again as are asked for, the first and the last among them", async () => {
    const dir = await ran();
    for (const [asked, sample] of [
      ["1", 1],
      ["2", 2],
      ["7", 7],
      ["30", 30],
      ["31", 30],
    ] as const) {
      const { out } = await cli("verify", dir, "--sample", asked, "--json");
      expect(JSON.parse(out)).toMatchObject({ sample, runs: 30, verified: true });
    }
    expect((await cli("verify", dir)).out).toBe(
      `${dir} is verified: 20 of 30 runs were simulated again and have the same fingerprints; all files are as the manifest says.\nFingerprint ${passportOf(dir).fingerprint}\nAgain, in that folder: partnerscape experiment passport.json --out again\n`,
    );
  });

  it("says that of a file all is run again", async () => {
    const dir = await ran();
    const { code, err } = await cli("verify", join(dir, "passport.json"), "--sample", "3");
    expect({ code, err }).toEqual({
      code: 2,
      err: "partnerscape: --sample is for a result folder; of a file all is run again.\n",
    });
  });

  it("takes a folder that was moved, and one from before there were passports", async () => {
    const dir = await ran();
    renameSync(dir, `${dir} moved`);
    expect((await cli("verify", `${dir} moved`)).code).toBe(0);
    const { commands: _c, files, ...manifest } = json(`${dir} moved`, "manifest.json");
    const { "passport.json": _p, ...tables } = files;
    rmSync(join(`${dir} moved`, "passport.json"));
    const text = JSON.stringify({ ...manifest, files: tables });
    writeFileSync(join(`${dir} moved`, "manifest.json"), text);
    expect((await cli("verify", `${dir} moved`)).code).toBe(0);
    // What is drawn of it carries one all the same.
    const figures = join(temporaryFolder(), "figures");
    await cli("compare", `${dir} moved`, "--entity", "a", "--figures", figures, "--json");
    const { out } = await cli("compare", `${dir} moved`, "--entity", "a", "--json");
    expect(JSON.parse(out).passport.fingerprint).toBe(manifest.fingerprint);
  });

  it.each([
    [
      "of another result",
      (dir: string, other: string) => {
        cpSync(join(other, "passport.json"), join(dir, "passport.json"));
      },
      "passport.json",
    ],
    [
      "that was cut",
      (dir: string) => {
        writeFileSync(join(dir, "passport.json"), '{"passport":{');
      },
      "passport.json (its passport was cut or changed)",
    ],
    [
      "that is missing",
      (dir: string) => rmSync(join(dir, "passport.json")),
      "passport.json (missing)",
    ],
  ])("tells a passport %s", async (_, spoil, told) => {
    const dir = await ran();
    spoil(dir, await ran({ ...own, seed: "2" }));
    const { code, out } = await cli("verify", dir);
    expect(code).toBe(1);
    expect(out).toContain(told);
  });

  it.each([
    ["a digit of the result as JSON", "result.json", '"months":12'],
    ["a digit of the table", "summary.csv", "case-c"],
  ])("tells that %s was changed", async (_, name, from) => {
    const dir = join(temporaryFolder(), "run");
    const few = ["--replicates", "2", "--months", "12", "--format", "csv"];
    expect((await cli("run", "case-c", ...few, "--out", dir)).code).toBe(0);
    const text = readFileSync(join(dir, name), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(dir, name), text.replace(from, from.replace("c", "d").replace("12", "13")));
    const { code, out } = await cli("verify", dir, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).damaged).toEqual([name]);
  });

  it.each([
    ["nothing", null, "nothing has that name"],
    ["no manifest", "", "is not a result folder"],
    ["junk", "{", "is not a result folder"],
    [
      "another model",
      '{"product":"partnerscape","model_version":"0.1"}',
      "was made with model version 0.1",
    ],
    [
      "no more than names",
      '{"product":"partnerscape","model_version":"fake-1"}',
      "manifest.json is damaged",
    ],
    [
      "wrong kinds",
      '{"product":"partnerscape","model_version":"fake-1","scenarios":[7],"files":[1],"replicates":"x"}',
      "manifest.json is damaged",
    ],
  ])("says in one sentence that there is %s", async (_, manifest, told) => {
    const dir = temporaryFolder();
    if (manifest) writeFileSync(join(dir, "manifest.json"), manifest);
    const { code, err } = await cli("verify", manifest === null ? join(dir, "x") : dir);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
