import { expect, it } from "vitest";
import { createModel } from "../../sim/core/model.ts";
import { runBlock } from "../../sim/experiment/ensemble.ts";
import { type Prepared, prepare } from "../../sim/model.ts";
import { rules } from "../../sim/rules/index.ts";
import { beginAs, columns } from "../../sim/world/build.ts";
import { type Input, model } from "../../sim/world/model.ts";
import { recorderOf, seriesOf } from "../../sim/world/record.ts";
import { defineRule } from "../../sim/world/rule.ts";
import { spunPopulation } from "../../sim/world/spun.ts";
import { createWorld, type World } from "../../sim/world/world.ts";
import { scenarioOf } from "./worlds.ts";

/** A mistake in some runs: in month 5 the first organisation's column becomes `value`. */
const mistake = (column: "surplus" | "practice", value: number) =>
  defineRule({
    id: "mistake",
    label: "A mistake",
    prose: "For a test.",
    params: {},
    state: {},
    step(world, _, draw) {
      const luck = draw.uniforms(world.times, 1)[0];
      if (world.month === 5 && luck < 0.5) world.organisations[column][0] = value;
    },
  });

/** Case C with one more rule at the end of the month, and the same without it. */
function withMistake(column: "surplus" | "practice", value: number): [Prepared, Prepared] {
  const scenario = scenarioOf("case-c");
  const wrong = createModel<World, Input>({
    rules: [...rules, mistake(column, value)],
    build: ({ setup, population }) => createWorld(setup.nation, columns, population.reference),
    beginning: beginAs,
    series: (_world, { setup }) => seriesOf(setup),
    recorder: (world, { setup }) => recorderOf(world, setup),
  });
  const good = prepare(scenario);
  const { setup } = good;
  const input = { setup, said: setup.said, population: spunPopulation() };
  const levers = { ...scenario.levers };
  return [
    { ...good, plan: wrong.plan(input, levers) },
    { ...good, plan: model.plan(input, levers) },
  ];
}

it.each([
  ["surplus", -1_191_083, "-1191083; expected a number from -1000 to 1000 (% of income)"],
  ["surplus", Number.NaN, "NaN; expected a number from -1000 to 1000 (% of income)"],
  ["practice", Number.POSITIVE_INFINITY, "Infinity; expected a number from -20 to 20"],
] as const)(
  "a run whose %s becomes %s fails by itself, and the others go on",
  (column, value, said) => {
    const [block, good] = withMistake(column, value).map((one) =>
      runBlock(one, "1", 0, 12, 12, false),
    );
    const failed = block.errors.filter((error) => error !== null);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(12);
    const width = block.series.length * 13;
    block.errors.forEach((error, i) => {
      if (error === null) {
        expect(block.fingerprints[i]).toBe(good.fingerprints[i]);
        return;
      }
      expect(error).toContain("In month 5 organisation st_phillips has ");
      expect(error).toContain(said);
      expect(block.fingerprints[i]).toBe("");
      const values = block.values.subarray(i * width, (i + 1) * width);
      expect(values.every(Number.isNaN)).toBe(true);
    });
  },
);
