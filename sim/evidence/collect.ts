import { type Prepared, prepare, type Scenario, simulate } from "../model.ts";
import type { Design } from "./design.ts";
import { createFuture, type Future, type Run } from "./future.ts";
import { type NullModel, withoutEffects } from "./null-model.ts";
import { simulateProbed } from "./probe.ts";

/** Which model is asked: the one that is to be judged, or a null model. */
export type ModelKind = "model" | NullModel;

/** Keeps prepared scenarios of one design, so that a pool of scenarios is prepared once each. */
export interface Bench {
  /** One replicate of the design under a master seed, as each of some models has it. */
  futures(seed: string, replicate: number, kinds: readonly ModelKind[]): readonly Future[];
}

interface Pair {
  world(): Prepared;
  twin(): Prepared;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Makes a design ready to be simulated again and again. */
export function createBench(design: Design): Bench {
  const ready = new Map<Scenario, Pair>();
  const pairOf = (scenario: Scenario): Pair => {
    const known = ready.get(scenario);
    if (known) return known;
    const { options } = design;
    const world = once(() => prepare(scenario, options));
    const twin = once(() => prepare(scenario, { ...options, counterfactual: true }));
    const pair = { world, twin };
    ready.set(scenario, pair);
    return pair;
  };
  return {
    futures(seed, replicate, kinds) {
      const scenario = design.scenario(replicate);
      const { months, probes, alone } = design;
      const { world, twin } = pairOf(scenario);
      const run = (prepared: () => Prepared) =>
        once(
          (): Run =>
            probes
              ? simulateProbed(prepared(), seed, replicate, months, probes)
              : simulate(prepared(), seed, replicate, months),
        );
      const together = run(world);
      const apart = alone ? together : run(twin);
      const of = (kind: ModelKind): Future => {
        const shown =
          kind === "model"
            ? together()
            : withoutEffects(kind, scenario, apart(), seed, replicate, months);
        const beside = kind === "model" && !design.twin ? shown : apart();
        return createFuture(scenario, replicate, months, shown, beside);
      };
      return kinds.map(of);
    },
  };
}

/** What is read from the futures that one model gives. */
export interface Reading {
  readonly kind: ModelKind;
  readonly readers: readonly ((future: Future) => number)[];
}

/** Reads numbers from replicates `from` to `to` (excluded) of a design: one array for each reader. */
export function collect(
  bench: Bench,
  readers: Reading["readers"],
  seed: string,
  from: number,
  to: number,
  kind: ModelKind,
): Float64Array[] {
  return collectReadings(bench, [{ kind, readers }], seed, from, to);
}

/** The same for several models at once: one array for each reader in turn. */
export function collectReadings(
  bench: Bench,
  readings: readonly Reading[],
  seed: string,
  from: number,
  to: number,
): Float64Array[] {
  const kinds = readings.map(({ kind }) => kind);
  const values = readings.map(({ readers }) => readers.map(() => new Float64Array(to - from)));
  for (let r = from; r < to; r++) {
    bench.futures(seed, r, kinds).forEach((future, k) => {
      readings[k].readers.forEach((read, n) => {
        values[k][n][r - from] = read(future);
      });
    });
  }
  return values.flat();
}
