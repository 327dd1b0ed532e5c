import { expect, it } from "vitest";
import { createModel } from "../../sim/core/model.ts";
import { defineMechanism } from "../../sim/entities/define.ts";
import { initialiseWorld } from "../../sim/entities/initialise.ts";
import { recordWorld, seriesOf } from "../../sim/entities/record.ts";
import type { Setup } from "../../sim/entities/setup.ts";
import { createWorld, type PartnerWorld } from "../../sim/entities/world.ts";
import { runBlock } from "../../sim/experiment/ensemble.ts";
import { mechanisms } from "../../sim/mechanisms/index.ts";
import { type Prepared, prepare } from "../../sim/model.ts";
import { conditionWeights, scenarioOf, setupOf } from "./worlds.ts";

/** A mistake in some runs: in month 5 the first organisation's column becomes `value`. */
const mistake = (column: "surplus" | "practice", value: number) =>
  defineMechanism({
    id: "mistake",
    label: "A mistake",
    summary: "For a test.",
    covers: [],
    params: {},
    step(world, _, draw) {
      const luck = draw.uniforms(world.environment, 1)[0];
      if (world.month === 5 && luck < 0.5) world.organisation[column][0] = value;
    },
  });

/** Case C with one more mechanism at the end of the month, and the same with that switched off. */
function withMistake(column: "surplus" | "practice", value: number): [Prepared, Prepared] {
  const scenario = scenarioOf("case-c");
  const model = createModel<PartnerWorld, Setup>({
    mechanisms: [...mechanisms, mistake(column, value)],
    build: createWorld,
    initialise: (world, _setup, draw) => initialiseWorld(world, conditionWeights, draw),
    series: (_world, setup) => seriesOf(setup),
    record: (world, _setup, out, offset) => recordWorld(world, out, offset),
  });
  const prepared = (off: string[]): Prepared => ({
    ...prepare(scenario),
    plan: model.plan(setupOf(scenario), {}, off),
  });
  return [prepared([]), prepared(["mistake"])];
}

it.each([
  ["surplus", -1_191_083, "surplus (surplus or deficit F) -1191083; expected a number from -100"],
  ["surplus", Number.NaN, "surplus (surplus or deficit F) NaN; expected a number from -100 to 100"],
  ["practice", Number.POSITIVE_INFINITY, "Infinity; expected a finite number (SD)"],
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
