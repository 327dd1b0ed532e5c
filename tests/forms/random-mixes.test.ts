import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTRIBUTES, type Attributes, type Form } from "../../sim/entities/form.ts";
import { forms } from "../../sim/forms/index.ts";
import { levers, prepare, type Scenario } from "../../sim/model.ts";
import { outcomesOutOfRange, outOfRange, scenarioOf } from "../contract/worlds.ts";

const MONTHS = 60;

/** Attributes that say yes or no. */
const SWITCHES = new Set(["oneBody", "own"]);

const between = ([low, high]: readonly [number, number]) =>
  fc.oneof(
    fc.constantFrom(low, high),
    fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true }),
  );

const attributes = fc.record(
  Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([name, { range }]) => [
      name,
      SWITCHES.has(name) ? fc.constantFrom(0, 1) : between(range),
    ]),
  ),
) as unknown as fc.Arbitrary<Attributes>;

const mix: fc.Arbitrary<Form> = fc
  .array(attributes, { minLength: 1, maxLength: 3 })
  .map((stages) => ({
    id: "mix",
    label: "A mix",
    summary: "Attributes at random.",
    stages: stages.map((one, i) => ({ name: `stage ${i}`, attributes: one })),
  }));

const leverValues = fc.record(
  Object.fromEntries(levers.map(({ id, range }) => [id, between(range)])),
);

/** A scenario with its main partnership in the form called "mix". */
function mixed(scenario: Scenario): Scenario {
  const { partnership } = scenario;
  if (!partnership) throw new Error("the scenario has no partnership");
  return { ...scenario, partnership: { ...partnership, form: "mix" } };
}

function complaintsOf(scenario: Scenario, form: Form): string[] {
  const { plan } = prepare(mixed(scenario), { forms: [...forms, form] });
  const run = plan.start("1", 0, { months: MONTHS, events: false });
  const found: string[] = [];
  while (run.step()) if (run.world.month % 5 === 0) found.push(...outOfRange(run.world));
  return [...found, ...outcomesOutOfRange(run.finish())].slice(0, 5);
}

describe.each(["case-c", "case-e"])("in the world of %s", (id) => {
  const scenario = scenarioOf(id);

  it("200 random mixes of attributes run for five years, finite and in range", () => {
    const sensible = (form: Form) => {
      expect(complaintsOf(scenario, form)).toEqual([]);
    };
    fc.assert(fc.property(mix, sensible), { seed: 1, numRuns: 200 });
  });

  it("random mixes of attributes under random levers do too", () => {
    const sensible = (form: Form, chosen: Record<string, number>) => {
      expect(complaintsOf({ ...scenario, levers: chosen }, form)).toEqual([]);
    };
    fc.assert(fc.property(mix, leverValues, sensible), { seed: 1, numRuns: 60 });
  });
});
