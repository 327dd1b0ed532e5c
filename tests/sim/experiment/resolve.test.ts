import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("./fake-model.ts"));

import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { resolveJob } from "../../../sim/experiment/resolve.ts";
import { fakeScenario } from "./fake-model.ts";

const variants = { "no-money": { title: "No money", summary: "", set: { start: -2 } } };
const files: Record<string, string> = {
  "my.json": JSON.stringify({ ...fakeScenario("mine"), variants }),
  "bad.json": JSON.stringify({ id: "bad" }),
};
const sources = {
  builtins: catalogue([{ ...fakeScenario("case-c"), variants }]),
  readFile: (path: string) => files[path] ?? null,
};
const resolve = (typed: string, settings = {}) => resolveJob(typed, settings, sources);

it("finds built-in scenarios, files, their variants and their twins", () => {
  expect(resolve("case-c").name).toBe("case-c");
  expect(resolve("case-c/no-money").job.scenario).toMatchObject({ start: -2 });
  expect(resolve("my.json").name).toBe("mine");
  expect(resolve("my.json/no-money")).toMatchObject({
    name: "mine/no-money",
    job: { scenario: { start: -2 } },
  });
  expect(resolve("case-c/none")).toMatchObject({
    name: "case-c/none",
    job: { counterfactual: true },
  });
  expect(resolve("my.json/no-money/none").name).toBe("mine/no-money/none");
});

it("applies settings, keeping assumptions apart from the scenario", () => {
  expect(resolve("case-c", { start: 1, luck: 0.5 }).job).toMatchObject({
    scenario: { start: 1 },
    assumptions: { luck: 0.5 },
  });
});

it.each([
  ["case-d", {}, '"case-d" is neither a built-in scenario nor a file; did you mean "case-c"'],
  ["nowhere.json", {}, "nowhere.json: no such file"],
  ["bad.json", {}, "bad.json: start is not a number"],
  ["my.json/other", {}, "my.json: variants.other is not there; it has no-money."],
  ["my.json", { strt: 1 }, "my.json: strt is not a path"],
])("says what is wrong with %s %j", (typed, settings, message) => {
  expect(() => resolve(typed, settings)).toThrow(message);
});
