import { KeyedDraws } from "./draws.ts";
import type { ParamSpecs } from "./mechanism.ts";
import { deriveKey, masterKey } from "./random.ts";
import type { Rule } from "./rule.ts";
import { createEventLog } from "./trajectory.ts";
import { clearWorld, type WorldBase } from "./world.ts";

/** A world under its rules, one month at a time. */
export interface Life<W> {
  readonly world: W;
  /** Clears the world and lets every rule begin, under the luck of a replicate. */
  begin(seed: string, replicate: number): void;
  month(): void;
}

/**
 * Puts a world under rules. `nameRows` gives the rows of a cleared world their names and keys;
 * `values` gives parameters other values than their own.
 */
export function liveBy<W extends WorldBase>(
  rules: readonly Rule<W>[],
  world: W,
  nameRows: (world: W) => void,
  values: Readonly<Record<string, number>> = {},
): Life<W> {
  const parts = rules.map((rule) => ({
    rule,
    draws: new KeyedDraws(rule.id),
    params: Object.fromEntries(
      Object.entries(rule.params as ParamSpecs).map(([id, spec]) => [
        id,
        values[id] ?? spec.default,
      ]),
    ),
  }));
  const log = createEventLog(false);
  return {
    world,
    begin(seed, replicate) {
      const key = deriveKey(masterKey(seed), replicate);
      clearWorld(world);
      nameRows(world);
      for (const { rule, draws, params } of parts) {
        draws.rekey(key);
        draws.month = 0;
        rule.start(world, params, draws);
      }
    },
    month() {
      world.month += 1;
      for (const { rule, draws, params } of parts) {
        draws.month = world.month;
        rule.step(world, params, draws, log);
      }
    },
  };
}
