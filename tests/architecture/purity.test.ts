import { expect, test } from "vitest";
import { impurities } from "./purity.ts";
import { readSources } from "./source.ts";

const exempt = /^sim\/core\/(random|math)\.ts$/;
const mayAskTheClock = /^sim\/(host|cli)\//;

test("nothing in sim depends on chance, time or the engine", () => {
  const sources = readSources("sim").filter(({ path }) => !exempt.test(path));
  expect(sources.length).toBeGreaterThan(20);
  const all = sources.flatMap((one) => impurities(one, mayAskTheClock.test(one.path)));
  expect(all).toEqual([]);
});

test.each([
  "const x = Math.random();",
  "const x = Math.exp(1);",
  'const x = Math["exp"](1);',
  "const { exp } = Math;",
  "const x = 2 ** y;",
  "x **= 2;",
  "const now = new Date();",
  "const now = Date.now();",
  "const now = performance.now();",
  "const id = globalThis.crypto ?? crypto;",
  "names.sort((a, b) => a.localeCompare(b));",
  "const text = new Intl.NumberFormat().format(1);",
])("%s is refused", (text) => {
  expect(impurities({ path: "sim/example.ts", text })).toHaveLength(1);
});

test.each([
  "const x = Math.floor(Math.sqrt(2)) * Math.PI;",
  "const x = report.performance; const y = { performance: 1 };",
  "// Math.random and Date in a comment",
  'const text = "2 ** 3";',
])("%s is fine", (text) => {
  expect(impurities({ path: "sim/example.ts", text })).toEqual([]);
});

test("the host may ask the clock but not roll dice of its own", () => {
  expect(impurities({ path: "sim/host/example.ts", text: "performance.now();" }, true)).toEqual([]);
  expect(impurities({ path: "sim/host/example.ts", text: "Math.random();" }, true)).toHaveLength(1);
});
