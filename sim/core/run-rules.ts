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
 * How a world begins: `nameRows` names the rows of a cleared world, `place` says what is known of
 * it, and `adjust` moves what nobody knows so that what follows from it is what was said.
 */
export interface Beginning<W> {
  nameRows(world: W): void;
  place?(world: W, luck: KeyedDraws): void;
  adjust?(world: W): void;
}

/** How often what follows is worked out and adjusted: once for each link between what is said. */
const ROUNDS = 3;

/** Puts a world under rules. `values` gives parameters other values than their own. */
export function liveBy<W extends WorldBase>(
  rules: readonly Rule<W>[],
  world: W,
  { nameRows, place, adjust }: Beginning<W>,
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
  const beginning = new KeyedDraws("beginning");
  return {
    world,
    begin(seed, replicate) {
      const key = deriveKey(masterKey(seed), replicate);
      clearWorld(world);
      nameRows(world);
      for (const { rule, draws, params } of parts) {
        draws.rekey(key);
        draws.month = 0;
        rule.start?.(world, params, draws);
      }
      beginning.rekey(key);
      place?.(world, beginning);
      for (let round = 0; round <= ROUNDS; round++) {
        if (round > 0) adjust?.(world);
        for (const { rule, params } of parts) rule.derive?.(world, params);
        if (!adjust) break;
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
