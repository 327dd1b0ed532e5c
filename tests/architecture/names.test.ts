import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { place, readSources, type Source, visitSource } from "./source.ts";

interface ScenarioFile {
  readonly id: string;
  readonly organisations: Record<string, { kind?: string }>;
  readonly variants?: Record<string, unknown>;
}

const files = existsSync(here("scenarios")) ? readdirSync(here("scenarios")) : [];
const scenarioFiles: ScenarioFile[] = files
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .map((name) => JSON.parse(readFileSync(here(`scenarios/${name}`), "utf8")));

/** Every id by which a scenario file names itself, its variants and its organisations. */
const namesInScenarios = (): string[] =>
  scenarioFiles.flatMap(({ id, organisations, variants }) => [
    id,
    ...Object.keys(organisations),
    ...Object.keys(variants ?? {}),
  ]);

/** Kinds of organisation. An organisation may be called after its kind, which is no secret. */
const kinds = scenarioFiles.flatMap(({ organisations }) =>
  Object.values(organisations).map((one) => one.kind),
);

/** The `id: "..."` of every form. */
function namesOfForms(): string[] {
  return readSources("sim/world").flatMap(({ text }) =>
    [...text.matchAll(/form\(\{\s*id: "([^"]+)"/g)].map((match) => match[1] as string),
  );
}

/** Places where a file says one of some names as a string of its own. */
function mentions(source: Source, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  visitSource(source, (node) => {
    const cooked = (node.value as { cooked?: string } | null)?.cooked;
    const text = node.type === "Literal" ? node.value : node.type === "TemplateElement" && cooked;
    if (typeof text === "string" && names.has(text))
      found.push(`${place(source, node)}: "${text}"`);
  });
  return found;
}

// "none" is the answer to many questions, not the name of a form to anybody who reads it, and a
// nation is a word of the world.
const open = new Set<string | undefined>([...kinds, "none", "nation"]);
const names = new Set([...namesInScenarios(), ...namesOfForms()].filter((one) => !open.has(one)));

test("no rule knows a form, a case or an organisation by name", () => {
  const sources = readSources("sim/rules", "sim/world").filter(
    ({ path }) => !path.endsWith("/forms.ts"),
  );
  expect(sources.flatMap((one) => mentions(one, names))).toEqual([]);
});

test("the forms, the five cases and their organisations are among the names looked for", () => {
  expect(namesOfForms()).toEqual(expect.arrayContaining(["merger", "acquisition"]));
  expect(namesOfForms().length).toBeGreaterThanOrEqual(11);
  expect(namesInScenarios()).toEqual(expect.arrayContaining(["case-a", "case-e", "rowheath_park"]));
});

test("a name would be found", () => {
  const look = (text: string) => mentions({ path: "sim/x.ts", text }, new Set(["merger"]));
  expect(look('if (form.id === "merger") grow();')).toHaveLength(1);
  expect(look("if (form.id === `merger`) grow();")).toHaveLength(1);
  expect(look('const help = "what a merger costs"; // "merger"')).toEqual([]);
});
