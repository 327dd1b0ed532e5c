import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { forms, levers, scenarioJsonSchema } from "../../sim/model.ts";

const path = here("scenarios/schema.json");

it("scenarios/schema.json is what the program checks; `npm run schema` writes it", () => {
  expect(existsSync(path), "scenarios/schema.json is missing: npm run schema").toBe(true);
  const written = JSON.parse(readFileSync(path, "utf8"));
  expect(written, "scenarios/schema.json is out of date: npm run schema").toEqual(
    JSON.parse(JSON.stringify(scenarioJsonSchema())),
  );
});

it("the schema knows every lever with its range, and every form", () => {
  const schema = scenarioJsonSchema() as {
    properties: { levers: { properties: Record<string, { minimum: number; maximum: number }> } };
  };
  const { properties } = schema.properties.levers;
  expect(Object.keys(properties)).toEqual(levers.map(({ id }) => id));
  for (const { id, range } of levers) {
    expect([properties[id].minimum, properties[id].maximum]).toEqual(range);
  }
  const text = JSON.stringify(schema);
  for (const { id } of forms) expect(text).toContain(`"${id}"`);
});
