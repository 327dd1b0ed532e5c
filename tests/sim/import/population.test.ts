import { expect, test } from "vitest";
import { runBlock } from "../../../sim/experiment/ensemble.ts";
import { prepareJob } from "../../../sim/host/engine.ts";
import { populationScenario } from "../../../sim/import/population.ts";
import { landscapeOf, parseScenario, trustKinds } from "../../../sim/model.ts";
import { readGuessed } from "./tables.ts";

const table = `Code,Name,Region,Quality,Income
QA1,Elm Hospitals,North,-1.5,250
QB2,Oak Hospitals,North,1.2,300
QC3,Ash Mental Health,North,,
QD4,Birch Community,South,0.3,
`;
/** As the page makes them: a person was asked for the kinds that the table does not tell. */
const trusts = readGuessed(table).trusts.map((one) => ({ ...one, kind: one.kind ?? "acute" }));
const [helped, helper] = trusts;
const casting = { title: "Oak and Elm", form: "buddying", helped, helper };

test("two trusts of a table are a world: what it says is kept, the rest is drawn", () => {
  const scenario = parseScenario(
    populationScenario({ ...casting, others: [] }, trustKinds),
    "the table",
  );
  expect(Object.keys(scenario.organisations)).toEqual(["trust_001", "trust_002"]);
  expect(scenario.organisations.trust_001).toMatchObject({ quality: -1.5, income: 250, drawn: {} });
  expect(scenario.organisations.trust_001.waits).toBeUndefined();
  expect(scenario.partnership).toMatchObject({ other: "trust_001", lead: "trust_002" });
  expect(runBlock(prepareJob({ scenario }), "1", 0, 2, 12, false).errors).toEqual([null, null]);
});

test("others stand beside them; those that are measured keep their names", () => {
  const json = populationScenario({ ...casting, others: trusts }, trustKinds);
  const scenario = parseScenario(json, "the table");
  const { organisations } = landscapeOf(scenario);
  expect(Object.values(organisations).map(({ name }) => name)).toEqual([
    "Elm Hospitals",
    "Oak Hospitals",
    "Mental health trust 3",
    "Birch Community",
  ]);
  expect(organisations.trust_003).toMatchObject({ kind: "mental_health", income_assumed: true });
});

test("at most as many as a world can hold are taken", () => {
  const many = Array.from({ length: 500 }, (_, i) => ({ ...helped, line: i, name: `Trust ${i}` }));
  const json = populationScenario({ ...casting, others: many }, trustKinds);
  const scenario = parseScenario(json, "the table");
  expect(Object.keys(scenario.organisations)).toHaveLength(400);
});

test("of a trust that the table measures in nothing no sentence bears the name", () => {
  const { trusts: listed } = readGuessed(
    "Code,Name,Income\nQA1,Elm Hospitals,250\nQB2,Oak Care,\n",
  );
  const [elm, oak] = listed.map((one) => ({ ...one, kind: "community" }));
  const json = populationScenario(
    { form: "buddying", helped: elm, helper: oak, others: [] },
    trustKinds,
  );
  expect(JSON.stringify(json)).not.toMatch(/Elm|Oak|QA1|QB2/);
  const { title, organisations } = parseScenario(json, "the table");
  expect(title).toBe("The helping community trust and The helped community trust");
  expect(organisations.trust_001).toMatchObject({ kind: "community", income: 250 });
});
