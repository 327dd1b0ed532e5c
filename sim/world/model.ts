import { createModel } from "../core/model.ts";
import { rules } from "../rules/index.ts";
import { beginAs, columns, type Said } from "./build.ts";
import type { Population } from "./population.ts";
import { type Recorded, recorderOf, seriesOf } from "./record.ts";
import { createWorld, type World } from "./world.ts";

/** What a world is made from: what is written down of it, what is said of it, and who else there is. */
export interface Input {
  readonly setup: Recorded;
  /** What is said of each organisation at the start, in the order of the nation. */
  readonly said: readonly Said[];
  readonly population: Population;
}

/** The model: the rules, how their world begins, and what is written down of it. */
export const model = createModel<World, Input>({
  rules,
  build: ({ setup, population }) => createWorld(setup.nation, columns, population.reference),
  beginning: beginAs,
  series: (_world, { setup }) => seriesOf(setup),
  recorder: (world, { setup }) => recorderOf(world, setup),
});
