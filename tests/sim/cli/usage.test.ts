import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { cli } from "./terminal.ts";

it.each([
  [[], "Usage: partnerscape"],
  [["fly"], "unknown command 'fly'"],
  [["--replicates", "5", "run", "case-a"], "--replicates stands before the command"],
  [["--seed=1", "run", "case-a"], "--seed stands before the command"],
  [["rum", "case-c"], "Did you mean run?"],
  [["fly", "--help"], "unknown command 'fly'"],
  [["--help", "fly"], "unknown command 'fly'"],
  [["fly", "-h", "case-c"], "unknown command 'fly'"],
  [["help", "fly"], "unknown command 'fly'"],
  [["Run", "--help"], "unknown command 'Run'"],
  [["run", "case-c", "--fly", "--help"], "unknown option '--fly'"],
  [["run", "--help", "--replicate=3"], "Did you mean --replicates?"],
  [["run", "--seed", "--fly", "--swim", "-h"], "unknown option '--swim'"],
  [["--fly", "--help"], "unknown option '--fly'"],
  [["--json", "list", "--help"], "--json stands before the command"],
  [["help", "run", "--fly"], "unknown option '--fly'"],
  [["validate", "--json", "--markdown"], "--json and --markdown exclude each other"],
  [["validate", "--fast", "--seeds", "4,5"], "--fast is one seed"],
  [["validate", "--null", "noise", "--fast"], "--fast is without a null model"],
  [["run"], "missing required argument 'scenario'"],
  [["run", "case-c", "--replicate", "3"], "Did you mean --replicates?"],
  [["run", "case-c", "--replicates", "0"], "Expected a whole number from 1 to 100000."],
  [["run", "case-c", "--replicates", "1e3"], "Expected a whole number"],
  [["run", "case-c", "--months", "241"], "Expected a whole number from 1 to 240."],
  [["run", "case-c", "--workers", "-1"], "Expected a whole number from 1 to 64."],
  [["run", "case-c", "--seed", ""], "The seed is empty; expected a text of 1 to 64 characters."],
  [["run", "case-c", "--format", "xml"], "Allowed choices are parquet, csv."],
  [["run", "case-c", "--set", "x"], "expected PATH=VALUE"],
  [["run", "case-c", "--set", "money", "=", "3"], "expected PATH=VALUE without blanks around"],
  [["run", "case-c", "--set", "start="], "--set start= has no value"],
  [["run", "case-c", "--set=start="], "--set start= has no value"],
  [["run", "case-c", "--set=start=1", "--set", "start=1"], "--set start is given twice"],
  [["run", "case-c", "--set", "start=1e999"], "1e999 is too large a number"],
  [["run", "case-c", "--seed", "1", "--seed=2"], "--seed is given twice; keep one of them."],
  [["run", "case-c", "--months", "6", "--months", "6"], "--months is given twice"],
  [["run", "case-c", "--seed", "--json"], "--seed has no value before --json"],
  [["run", "case-c", "--out", "--help"], "--out has no value before --help"],
  [["run", "case-c", "--seed="], "The seed is empty"],
  [["run", "case-c", "--seed", "1\u200b"], "a character that nobody sees (U+200B)"],
  [["run", "case-c", "--replicates", "+5"], "Expected a whole number"],
  [["run", "case-c", "--replicates", "0x10"], "Expected a whole number"],
  [["run", "case-c", "--replicates", "1_000"], "Expected a whole number"],
  [["run", "case-c", "--", "--seed", "2"], '"--seed" is neither a built-in scenario nor a file'],
  [["run", "case-c", "--set", "strt=1"], 'scenario "case-c": strt is not a path'],
  [["run", "case-c", "--resume"], "--resume needs --out"],
  [["run", "case-d"], '"case-d" is neither a built-in scenario nor a file; did you mean "case-c"'],
  [["run", "none"], "none is the twin of a scenario"],
  [["run", "case-c", "case-c"], 'Two scenarios have the id "case-c"'],
  [["run", "nowhere.json"], "nowhere.json: no such file"],
  [["compare", "case-c"], "compare needs a baseline"],
  [["compare", "none", "cas-c"], 'did you mean "case-c"'],
  [["schema", "outcome"], 'there is no schema "outcome"'],
  [["list", "case-c"], "too many arguments"],
])("answers %j with exit code 2 and one clear message", async (argv, message) => {
  const { code, out, err } = await cli(...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  if (argv.length > 0) expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
});

it.each([
  [["--help"]],
  [["help"]],
  [["help", "run"]],
  [["run", "--help"]],
  [["run", "--seed", "1", "case-c", "--json", "-h"]],
  [["--version"]],
  [["schema", "scenario"]],
])("answers %j on standard output with exit code 0", async (argv) => {
  const { code, out, err } = await cli(...argv);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.length).toBeGreaterThan(4);
});

it("takes a seed as it is written, with or without blanks around it", async () => {
  const printOf = async (...seed: string[]) => {
    const { out } = await cli(
      "run",
      "case-c",
      "--replicates",
      "2",
      "--months",
      "3",
      "--json",
      ...seed,
    );
    const { seed: said, scenarios } = JSON.parse(out);
    return [said, scenarios[0].fingerprint];
  };
  const one = await printOf("--seed", "caf\u00e9");
  expect(one[0]).toBe("caf\u00e9");
  expect(await printOf("--seed= caf\u0065\u0301\n")).toEqual(one);
  expect((await printOf("--seed", "-1"))[0]).toBe("-1");
  expect((await printOf("--seed=--json"))[0]).toBe("--json");
});
