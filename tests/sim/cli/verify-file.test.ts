import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { passportIntoCsv } from "../../../sim/passport/csv.ts";
import { makePassport, type Passport } from "../../../sim/passport/passport.ts";
import { passportIntoPng } from "../../../sim/passport/png.ts";
import { passportIntoSvg } from "../../../sim/passport/svg.ts";
import { wordsOfCommand } from "../../support/shell.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { csvTable, pngPoint, svgLine } from "../passport/saved.ts";
import { cli } from "./terminal.ts";

const few = ["--replicates", "2", "--months", "3"];

/** The passport of a run in the terminal. */
async function passportOf(...args: string[]): Promise<Passport> {
  const { out, err } = await cli("run", ...args, ...few, "--json");
  if (out === "") throw new Error(err);
  return JSON.parse(out).passport as Passport;
}

function saved(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe("verify of a saved file", () => {
  it.each([
    ["chart.csv", (one: Passport) => passportIntoCsv(csvTable, one)],
    ["chart.svg", (one: Passport) => passportIntoSvg(svgLine, one)],
    ["chart.png", (one: Passport) => passportIntoPng(pngPoint, one)],
  ])("runs again what %s shows", async (name, put) => {
    const file = saved(
      name,
      put(await passportOf("case-c", "case-c/none", "--set", "levers.transition_funding=3")),
    );
    const { code, out } = await cli("verify", file);
    expect(code).toBe(0);
    expect(out).toContain("All 2 runs were simulated again (2 futures of 3 months, seed “1”)");
    const json = await cli("verify", file, "--json");
    expect(JSON.parse(json.out)).toMatchObject({ verified: true, intact: true });
  });

  it("says that a file was changed after it was saved", async () => {
    const text = passportIntoCsv(csvTable, await passportOf("case-c"));
    const { code, out, err } = await cli("verify", saved("a.csv", text.replace("0.428571", "0.9")));
    expect(code).toBe(1);
    expect(out).toContain("The file was changed or cut after it was saved");
    expect(err).toContain("is not verified");
  });

  it("says which runs are others now, and with which versions", async () => {
    const passport = await passportOf("case-c");
    const [run] = passport.runs;
    const other = makePassport({
      ...factsOf(passport),
      model_version: "0.0.7",
      runs: [run, { ...run, fingerprint: "0".repeat(32) }, { ...run, name: "case-z" }],
    });
    const { code, out } = await cli("verify", saved("a.svg", passportIntoSvg(svgLine, other)));
    expect(code).toBe(1);
    expect(out).toContain("2 of 3 runs are not the same now");
    expect(out).toContain("There is no scenario called “case-z”");
    expect(out).toContain("model 0.0.7; this is");
  });

  it.each(["", "a,b\n1,2\n", "<svg/>", "{}"])("refuses %j in one sentence", async (text) => {
    const { code, err } = await cli("verify", saved("a.txt", text));
    expect(code).toBe(2);
    expect(err).toContain("it has no passport");
  });

  it("needs nothing else for a scenario of one's own, and writes its file", async () => {
    const scenario = JSON.parse(readFileSync("scenarios/case-c.json", "utf8"));
    const { variants: _, $schema: _s, ...world } = scenario;
    const mine = saved("mine.json", JSON.stringify({ ...world, id: "mine", title: "Mine" }));
    const passport = await passportOf(mine, `${mine}/none`, "--uncertainty", "ranges");
    const file = saved("mine.csv", passportIntoCsv(csvTable, passport));
    const folder = join(temporaryFolder(), "written");
    const verified = JSON.parse((await cli("verify", file, "--write", folder, "--json")).out);
    expect(verified).toMatchObject({ verified: true, written: [expect.stringContaining("mine-")] });
    const [command] = passport.commands;
    const words = wordsOfCommand(command).map((word) =>
      word.startsWith("mine-") ? join(folder, word) : word,
    );
    const again = JSON.parse((await cli(...words, "--json")).out);
    expect(again.scenarios.map((one: { fingerprint: string }) => one.fingerprint)).toEqual(
      passport.runs.map(({ fingerprint }) => fingerprint),
    );
  });

  it("prints the same fingerprints by its command lines after a comparison with the twin", async () => {
    const asked = ["--set", "levers.transition_funding=3", "--seed", "it's 7", ...few, "--json"];
    const { passport } = JSON.parse((await cli("compare", "none", "case-c", ...asked)).out);
    expect(passport.commands).toEqual([
      "partnerscape run case-c/none case-c --set levers.transition_funding=3 --seed 'it'\\''s 7' --replicates 2 --months 3",
    ]);
    const words = wordsOfCommand(passport.commands[0]);
    const { scenarios } = JSON.parse((await cli(...words, "--json")).out);
    expect(scenarios.map((one: { fingerprint: string }) => one.fingerprint)).toEqual(
      passport.runs.map((run: { fingerprint: string }) => run.fingerprint),
    );
  });

  it("is a sentence for JSON that is nested too deeply", async () => {
    const deep = `{"passport":${"[".repeat(100_000)}${"]".repeat(100_000)},"check":"x"}`;
    const { code, err } = await cli("verify", saved("deep.json", deep));
    expect(code).toBe(2);
    expect(err).toContain("its passport was cut or changed");
  });

  it("names the folder to one who gives a file of it", async () => {
    const out = join(temporaryFolder(), "a folder");
    await cli("run", "case-c", ...few, "--out", out);
    const { code, err } = await cli("verify", join(out, "manifest.json"));
    expect(code).toBe(2);
    expect(err).toContain(`its folder can be: partnerscape verify '${out}'.`);
  });

  it("verifies the passport in a result folder, and the folder itself", async () => {
    const out = join(temporaryFolder(), "out");
    const ranges = [...few, "--uncertainty", "ranges", "--format", "csv", "--out", out];
    expect((await cli("compare", "none", "case-c", ...ranges)).code).toBe(0);
    expect((await cli("verify", join(out, "passport.json"))).code).toBe(0);
    expect((await cli("verify", out)).code).toBe(0);
  });
});

const factsOf = ({ passport: _p, fingerprint: _f, commands: _c, ...facts }: Passport) => facts;

it("takes two names for the sets of the evidence, and no two kinds at once", async () => {
  const over = await passportOf("case-c", "--over", "accepted");
  const evidence = await passportOf("case-c", "--uncertainty", "evidence");
  expect(evidence).toEqual(over);
  expect(over.commands[0]).toContain("--uncertainty evidence");
  const both = await cli("run", "case-c", ...few, "--over", "accepted", "--uncertainty", "ranges");
  expect(both.code).toBe(2);
});
