import { KeyedDraws } from "./draws.ts";
import { hashNumbers } from "./hash.ts";
import { type Mechanism, type ParamInfo, type ParamSpecs, parametersOf } from "./mechanism.ts";
import { deriveKey, masterKey } from "./random.ts";
import { watchState } from "./state-check.ts";
import { createEventLog, type EventLog, type SeriesInfo, type Trajectory } from "./trajectory.ts";
import { clearWorld, restore, snapshot, type WorldBase, type WorldSnapshot } from "./world.ts";

/** What a domain gives the kernel: an ordered month, how a world begins, and what is written down. */
export interface ModelDefinition<W extends WorldBase, Input> {
  /** One month, in order. */
  readonly mechanisms: readonly Mechanism<W>[];
  /** Allocates the world of an input; called once, its buffers serve all replicates. */
  build(input: Input): W;
  /** Fills a cleared world. `draw` is the luck of the beginning, at month 0. */
  initialise(world: W, input: Input, draw: KeyedDraws): void;
  /** The lines of the trajectory, in order. */
  series(world: W, input: Input): readonly SeriesInfo[];
  /** Writes this month's value of every line to `out`, from `offset` on; NaN where absent. */
  record(world: W, input: Input, out: Float64Array, offset: number): void;
}

/** A model: the definition with its parameters gathered and checked. */
export interface Model<W extends WorldBase, Input> {
  readonly parameters: readonly ParamInfo[];
  /**
   * Prepares an input for any number of replicates. `off` switches mechanisms off by id; `later`
   * gives parameters other values from some month on.
   */
  plan(input: Input, values?: Values, off?: readonly string[], later?: readonly Later[]): Plan<W>;
}

type Values = Readonly<Record<string, number>>;

/** Values that parameters have after a month, until they are changed again. */
export interface Later {
  /** The last month with the values before. */
  readonly after: number;
  readonly values: Values;
}

/** An input made ready: the buffers are reused, so only one run of a plan is alive at a time. */
export interface Plan<W extends WorldBase> {
  readonly series: readonly SeriesInfo[];
  /** Begins replicate `replicate` under the master seed `seed`, at month 0. */
  start(seed: string, replicate: number, options?: StartOptions): Run<W>;
}

/** `months`: horizon to record (default 120). `events`: keep the story (default true). */
export interface StartOptions {
  readonly months?: number;
  readonly events?: boolean;
  /** Continue from here instead of from the beginning; the past of the trajectory stays NaN. */
  readonly from?: WorldSnapshot;
}

/** A run that is pulled month by month. */
export interface Run<W extends WorldBase> {
  readonly world: W;
  /** Simulates one month; false when the horizon is reached. */
  step(): boolean;
  snapshot(): WorldSnapshot;
  /** Runs to the horizon and returns what was recorded. */
  finish(): Trajectory;
}

/** Marries mechanisms to the kernel. */
export function createModel<W extends WorldBase, Input>(
  definition: ModelDefinition<W, Input>,
): Model<W, Input> {
  const parameters = parametersOf(definition.mechanisms);
  return {
    parameters,
    plan: (input, values = {}, off = [], later = []) =>
      createPlan(
        definition,
        input,
        createParts(definition.mechanisms, stagesOf(values, later), off),
      ),
  };
}

interface Part<W> {
  readonly mechanism: Mechanism<W, ParamSpecs>;
  /** Values of the parameters in each stage of the run. */
  readonly values: readonly Values[];
  readonly draws: KeyedDraws;
}

/** The parts of a month, and the months after which the next stage of their values begins. */
interface Parts<W> {
  readonly list: readonly Part<W>[];
  readonly ends: readonly number[];
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

function createParts<W>(
  mechanisms: readonly Mechanism<W>[],
  stages: readonly Later[],
  off: readonly string[],
): Parts<W> {
  const list = mechanisms
    .filter((mechanism) => !off.includes(mechanism.id))
    .map((mechanism) => ({
      mechanism,
      values: stages.map(({ values }) =>
        Object.fromEntries(
          Object.entries(mechanism.params as ParamSpecs).map(([id, spec]) => [
            id,
            values[id] ?? spec.default,
          ]),
        ),
      ),
      draws: new KeyedDraws(mechanism.id),
    }));
  return { list, ends: stages.slice(1).map(({ after }) => after) };
}

function createPlan<W extends WorldBase, Input>(
  definition: ModelDefinition<W, Input>,
  input: Input,
  { list: parts, ends }: Parts<W>,
): Plan<W> {
  const world = definition.build(input);
  const beginning = new KeyedDraws("initialise");
  const series = definition.series(world, input);
  const check = watchState(world);

  function begin(seed: string, replicate: number, from: WorldSnapshot | undefined): void {
    const key = deriveKey(masterKey(seed), replicate);
    for (const part of parts) part.draws.rekey(key);
    beginning.rekey(key);
    clearWorld(world);
    if (from) restore(world, from);
    else definition.initialise(world, input, beginning);
    check();
  }

  function month(log: EventLog): void {
    world.month += 1;
    let stage = 0;
    while (ends[stage] < world.month) stage += 1;
    for (const part of parts) {
      part.draws.month = world.month;
      part.mechanism.step(world, part.values[stage], part.draws, log);
    }
    check();
  }

  return {
    series,
    start(seed, replicate, options = {}) {
      const months = options.months ?? 120;
      const recorded = new Float64Array((months + 1) * series.length).fill(Number.NaN);
      const log = createEventLog(options.events ?? true);
      const record = () => definition.record(world, input, recorded, world.month * series.length);
      if (options.from && options.from.month > months) {
        throw new RangeError(
          `The snapshot is of month ${options.from.month}, after the horizon of ${months}.`,
        );
      }
      begin(seed, replicate, options.from);
      record();
      const run: Run<W> = {
        world,
        step() {
          if (world.month >= months) return false;
          month(log);
          record();
          return true;
        },
        snapshot: () => snapshot(world),
        finish() {
          while (run.step());
          const fingerprint = hashNumbers(recorded);
          return { months, series, values: recorded, events: log.rows, fingerprint };
        },
      };
      return run;
    },
  };
}
