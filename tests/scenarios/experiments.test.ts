import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { readExperiment } from "../../sim/cli/experiment-read.ts";
import { experimentJsonSchema } from "../../sim/experiment/experiment-file.ts";

const folder = here("experiments");
const files = readdirSync(folder).filter(
  (name) => name.endsWith(".json") && name !== "schema.json",
);

it("experiments/schema.json is what the program checks; `npm run schema` writes it", () => {
  const written = JSON.parse(readFileSync(here("experiments/schema.json"), "utf8"));
  expect(written, "experiments/schema.json is out of date: npm run schema").toEqual(
    JSON.parse(JSON.stringify(experimentJsonSchema())),
  );
});

describe.each(files)("experiments/%s", (name) => {
  it("is ready to run, and says what it asks", () => {
    const { plan } = readExperiment(`${folder}/${name}`);
    const { title, summary } = plan.experiment;
    expect(title).toBeTruthy();
    expect(summary).toBeTruthy();
    expect(plan.pairs.length).toBeGreaterThan(0);
  });
});

it("policy regimes are compared over ten years in a care system and in a nation", () => {
  for (const name of ["care-system-regimes", "nation-regimes"]) {
    const { plan } = readExperiment(`${folder}/${name}.json`);
    const { months, scenarios } = plan.experiment;
    const ids = scenarios.map(({ id }) => id);
    expect(months).toBe(120);
    expect(ids).toEqual(expect.arrayContaining(["mandates", "one-forum", "funded"]));
    expect(plan.pairs).toHaveLength(ids.length - 1);
  }
});
