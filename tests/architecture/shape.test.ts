import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { readSources, type Source } from "./source.ts";

const mostLines = 400;

const tooLong = (sources: readonly Source[]) =>
  sources.filter(({ text }) => text.split("\n").length > mostLines + 1).map(({ path }) => path);

/** Packages without a sentence: a list entry that starts with the name in backticks. */
const unexplained = (packages: readonly string[], text: string) => {
  const lines = text.split("\n");
  return packages.filter((name) => {
    const line = lines.find(
      (one) => one.startsWith("- ") && one.split(":")[0]?.includes(`\`${name}\``),
    );
    return !/: .*\w.*\.$/.test(line ?? "");
  });
};

test(`no file has more than ${mostLines} lines`, () => {
  expect(tooLong(readSources("sim", "viz"))).toEqual([]);
  expect(tooLong([{ path: "sim/x.ts", text: "\n".repeat(mostLines + 1) }])).toEqual(["sim/x.ts"]);
});

test("file names are in kebab case", () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|long))*\.tsx?$/;
  const odd = (paths: string[]) =>
    paths.filter((path) => !kebab.test(path.split("/").at(-1) ?? ""));
  expect(odd(readSources("sim", "viz", "tests").map(({ path }) => path))).toEqual([]);
  expect(odd(["sim/myFile.ts", "sim/a_b.ts"])).toHaveLength(2);
});

test("CONTRIBUTING.md says of every dependency why it is there", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(here("package.json"), "utf8"));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  expect(packages).toContain("seedrandom");
  const text = readFileSync(here("CONTRIBUTING.md"), "utf8");
  expect(unexplained(packages, text)).toEqual([]);
  expect(unexplained(["lodash"], text)).toEqual(["lodash"]);
});

test("the lock file names no place to fetch from, so that any registry serves", () => {
  expect(readFileSync(here("package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
});
