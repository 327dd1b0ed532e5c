import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import { assumptions, outcomes, parseScenario, sameInitialWorld } from "../../sim/model.ts";

const files = readdirSync(here("scenarios")).filter(
  (name) => name.endsWith(".json") && name !== "schema.json",
);
const read = (name: string) => JSON.parse(readFileSync(here(`scenarios/${name}`), "utf8"));
const entries = catalogue(builtins);

/** Every key in a document, at any depth; a path of `set` counts as its parts. */
function keysIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [...key.split("."), ...keysIn(value)]);
}

describe.each(files)("%s", (name) => {
  const document = read(name);

  it("is built in and called after its id", () => {
    expect(builtins).toContainEqual(document);
    expect(name).toBe(`${document.id}.json`);
  });

  it("names the schema that an editor checks it against", () => {
    expect(document.$schema).toBe("./schema.json");
  });

  it("sets nothing that nobody decides: no assumption, no coefficient", () => {
    const ids = new Set(assumptions.map(({ id }) => id));
    expect(keysIn(document).filter((key) => ids.has(key))).toEqual([]);
  });

  it("marks the incomes that no source gives", () => {
    for (const organisation of Object.values<{ income?: number; income_assumed?: boolean }>(
      document.organisations,
    )) {
      if (organisation.income !== undefined) expect(organisation.income_assumed).toBe(true);
    }
  });
});

describe.each(entries.map(({ id, scenario }) => [id, scenario] as const))("%s", (_, scenario) => {
  it("is the same after being written and read again", () => {
    const again = parseScenario(JSON.parse(JSON.stringify(scenario)), "again");
    expect(again).toEqual(scenario);
  });

  it("has a title and a sentence for people", () => {
    expect(scenario.title.length).toBeGreaterThan(3);
    expect(scenario.summary).toMatch(/[.?]$/);
  });
});

it("there are the five cases, each with variants, and the opening comparison", () => {
  const ids = entries.map(({ id }) => id);
  for (const id of ["case-a", "case-b", "case-c", "case-d", "case-e"]) {
    expect(ids.filter((one) => one.startsWith(`${id}/`)).length).toBeGreaterThanOrEqual(3);
    expect(ids).toContain(id);
  }
  expect(ids).toEqual(expect.arrayContaining([...defaultComparison]));
});

it("what is compared at the opening begins in the same world", () => {
  const [first, ...others] = defaultComparison.map(
    (id) => entries.find((entry) => entry.id === id)?.scenario,
  );
  for (const other of others) {
    expect(first && other && sameInitialWorld(first, other)).toBe(true);
  }
});

describe("an act", () => {
  const world = (act: Record<string, unknown>) => ({
    version: 2,
    id: "acts",
    title: "Acts",
    organisations: { a: {} },
    acts: { one: { month: 3, organisation: "a", ...act } },
  });

  it("is something that somebody decides", () => {
    expect(() => parseScenario(world({ do: "give_label" }), "acts.json")).not.toThrow();
  });

  it.each(outcomes.map(({ id }) => id))("cannot schedule %s", (id) => {
    expect(() => parseScenario(world({ do: id }), "acts.json")).toThrow("acts.one.do");
    expect(() => parseScenario(world({ do: "inspect", [id]: 1 }), "acts.json")).toThrow(id);
  });
});
