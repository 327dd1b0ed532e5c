import { KeyedDraws } from "./draws.ts";
import type { ParamSpecs } from "./parameters.ts";
import { deriveKey, masterKey } from "./random.ts";
import type { Rule } from "./rule.ts";
import { createEventLog, type EventLog } from "./trajectory.ts";
import { clearWorld, restore, type WorldBase, type WorldSnapshot } from "./world.ts";

/** Values of parameters by id. */
export type Values = Readonly<Record<string, number>>;

/** Values that parameters have after a month, until they are changed again. */
export interface Later {
  /** The last month with the values before. */
  readonly after: number;
  readonly values: Values;
}

/**
 * How a world begins: `nameRows` names the rows of a cleared world, `place` says what is known of
 * it, and `adjust` moves what nobody knows so that what follows from it is what was said. `values`
 * are those of all parameters at the start.
 */
export interface Beginning<W> {
  nameRows(world: W): void;
  place?(world: W, luck: KeyedDraws, values: Values): void;
  adjust?(world: W, values: Values): void;
}

/** What a world is lived by beside its rules: values other than their own, at the start and later, and rules that are off. */
export interface Settings {
  readonly values?: Values;
  readonly later?: readonly Later[];
  /** Rules that begin a world as ever and then leave it alone, by id. */
  readonly off?: readonly string[];
}

/** A world under its rules, one month at a time. */
export interface Life<W> {
  readonly world: W;
  /** Clears the world and lets it begin under the luck of a replicate, or go on from a snapshot. */
  begin(seed: string, replicate: number, from?: WorldSnapshot): void;
  month(log?: EventLog): void;
}

/** How often what follows is worked out and adjusted: once for each link between what is said. */
const ROUNDS = 3;

/**
 * Puts a world under rules. A rule that is off still fills its columns at the start and says what
 * follows from it, since others read them; no month changes them. Later values need nothing but the
 * months after them: each rule works out in its step what depends on its numbers.
 */
export function liveBy<W extends WorldBase>(
  rules: readonly Rule<W>[],
  world: W,
  beginning: Beginning<W>,
  { values = {}, later = [], off = [] }: Settings = {},
): Life<W> {
  const stages = stagesOf(values, later);
  const parts = rules.map((rule) => ({
    rule,
    draws: new KeyedDraws(rule.id),
    values: stages.map((stage) => valuesOf(rule, stage.values)),
  }));
  const first = Object.assign({}, ...parts.map((part) => part.values[0])) as Values;
  const steps = parts.filter(({ rule }) => !off.includes(rule.id));
  const luck = new KeyedDraws("beginning");
  const silent = createEventLog(false);

  function fill(): void {
    beginning.nameRows(world);
    for (const part of parts) {
      part.draws.month = 0;
      part.rule.start?.(world, part.values[0], part.draws);
    }
    beginning.place?.(world, luck, first);
    for (let round = 0; round <= ROUNDS; round++) {
      if (round > 0) beginning.adjust?.(world, first);
      for (const part of parts) part.rule.derive?.(world, part.values[0]);
      if (!beginning.adjust) break;
    }
  }

  return {
    world,
    begin(seed, replicate, from) {
      const key = deriveKey(masterKey(seed), replicate);
      for (const { draws } of parts) draws.rekey(key);
      luck.rekey(key);
      clearWorld(world);
      if (from) restore(world, from);
      else fill();
    },
    month(log = silent) {
      world.month += 1;
      let stage = 0;
      while (stage + 1 < stages.length && stages[stage + 1].after < world.month) stage += 1;
      for (const part of steps) {
        part.draws.month = world.month;
        part.rule.step(world, part.values[stage], part.draws, log);
      }
    },
  };
}

/** Every value that is set, stage by stage: the first, and one for each later change. */
function stagesOf(values: Values, later: readonly Later[]): readonly Later[] {
  const stages: Later[] = [{ after: -1, values }];
  for (const change of [...later].sort((a, b) => a.after - b.after)) {
    const { values: before } = stages[stages.length - 1];
    stages.push({ after: change.after, values: { ...before, ...change.values } });
  }
  return stages;
}

const valuesOf = ({ params }: { readonly params: ParamSpecs }, set: Values): Values =>
  Object.fromEntries(Object.entries(params).map(([id, spec]) => [id, set[id] ?? spec.default]));
