import { describe, expect, test } from "vitest";
import { findCircle, importsOf, reachable } from "./imports.ts";
import { brokenRules } from "./layers.ts";
import { readSources } from "./source.ts";

const imports = readSources("sim", "viz", "scenarios").flatMap(importsOf);
const browserEntries = [
  "viz/main.ts",
  "viz/main.tsx",
  "sim/host/browser-worker.ts",
  "sim/host/client.ts",
];
const needsNode = (all: typeof imports, entries: string[]) =>
  reachable(all, entries).filter((one) => one.to.startsWith("node:"));

/** Imports of one made-up file. */
const imagine = (path: string, text: string) => importsOf({ path, text });

describe("imports follow the arrows of the architecture", () => {
  test("in the project", () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(brokenRules(imports)).toEqual([]);
  });

  test.each([
    ["sim/core/world.ts", 'import { x } from "../rules/deals.ts";'],
    ["sim/core/world.ts", 'import type { X } from "../rules/deals.ts";'],
    ["sim/core/world.ts", 'import seedrandom from "seedrandom";'],
    ["sim/world/forms.ts", 'import { x } from "../analysis/words.ts";'],
    ["sim/rules/deals.ts", 'export * from "../model.ts";'],
    ["sim/analysis/summary.ts", 'import { readFileSync } from "node:fs";'],
    ["sim/experiment/job.ts", 'import { apply } from "../settings.ts";'],
    ["sim/host/engine.ts", 'import cases from "../../scenarios/index.ts";'],
    ["viz/main.ts", 'const pool = await import("../sim/host/pool.ts");'],
    ["viz/main.ts", 'import { hash } from "../sim/core/hash.ts";'],
    ["viz/main.ts", 'import lodash from "lodash";'],
    ["sim/cli/main.ts", 'import { draw } from "../../viz/charts/band.ts";'],
    ["scenarios/index.ts", 'import { model } from "../sim/model.ts";'],
    ["elsewhere/main.ts", 'import "./other.ts";'],
  ])("%s: %s is refused", (path, text) => {
    expect(brokenRules(imagine(path, text))).toHaveLength(1);
  });

  test.each([
    ["sim/core/random.ts", 'import seedrandom from "seedrandom";'],
    ["sim/rules/index.ts", 'import { deals } from "./deals.ts";'],
    ["sim/rules/deals.ts", 'import type { World } from "../world/world.ts";'],
    ["viz/main.ts", 'import type { Table } from "../sim/core/world.ts";'],
    ["viz/main.ts", 'import { compare } from "../sim/host/client.ts"; import * as d3 from "d3";'],
    ["sim/cli/main.ts", 'import { builtins } from "../../scenarios/index.ts";'],
  ])("%s: %s is fine", (path, text) => {
    expect(brokenRules(imagine(path, text))).toEqual([]);
  });
});

describe("nothing needs itself", () => {
  test("in the project", () => expect(findCircle(imports)).toBeUndefined());

  test("a circle is found, and one of types alone is not", () => {
    const a = imagine("sim/a.ts", 'import { b } from "./b.ts";');
    const value = imagine("sim/b.ts", 'export { a } from "./a.ts";');
    const type = imagine("sim/b.ts", 'import type { A } from "./a.ts";');
    expect(findCircle([...a, ...value])).toEqual(["sim/a.ts", "sim/b.ts", "sim/a.ts"]);
    expect(findCircle([...a, ...type])).toBeUndefined();
  });
});

describe("what a browser loads does without Node", () => {
  test("in the project", () => expect(needsNode(imports, browserEntries)).toEqual([]));

  test("a hidden need is found", () => {
    const page = imagine("viz/main.ts", 'import { x } from "./x.ts";');
    const behind = imagine("viz/x.ts", 'import { readFileSync } from "node:fs";');
    expect(needsNode([...page, ...behind], browserEntries)).toHaveLength(1);
  });
});
