import { hashNumbers } from "./hash.ts";
import { type ParamInfo, parametersOf } from "./parameters.ts";
import type { Rule } from "./rule.ts";
import { type Beginning, type Later, liveBy, type Settings, type Values } from "./run-rules.ts";
import { watchState } from "./state-check.ts";
import { createEventLog, type EventLog, type SeriesInfo, type Trajectory } from "./trajectory.ts";
import { snapshot, type WorldBase, type WorldSnapshot } from "./world.ts";

/** What a domain gives the kernel: its rules in order, how a world begins, and what is written down. */
export interface ModelDefinition<W extends WorldBase, Input> {
  /** One month, in order. */
  readonly rules: readonly Rule<W>[];
  /** Allocates the world of an input; called once, its buffers serve all replicates. */
  build(input: Input): W;
  /** How the world of an input begins. */
  beginning(input: Input): Beginning<W>;
  /** The lines of the trajectory, in order. */
  series(world: W, input: Input): readonly SeriesInfo[];
  /** What writes the month's value of every line to `out`, from `offset` on; NaN where absent. */
  recorder(world: W, input: Input): (out: Float64Array, offset: number) => void;
}

/** A model: the definition with its parameters gathered and checked. */
export interface Model<W extends WorldBase, Input> {
  readonly parameters: readonly ParamInfo[];
  /**
   * Prepares an input for any number of replicates. `off` switches rules off by id; `later` gives
   * parameters other values from some month on. Throws a sentence on a rule that there is not.
   */
  plan(input: Input, values?: Values, off?: readonly string[], later?: readonly Later[]): Plan<W>;
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
  /** Ask every rule each month for what it neither makes nor loses; default false. */
  readonly check?: boolean;
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

/** Marries rules to the kernel. */
export function createModel<W extends WorldBase, Input>(
  definition: ModelDefinition<W, Input>,
): Model<W, Input> {
  return {
    parameters: parametersOf(definition.rules),
    plan(input, values = {}, off = [], later = []) {
      const unknown = off.find((id) => !definition.rules.some((rule) => rule.id === id));
      if (unknown !== undefined) {
        throw new Error(
          `There is no rule "${unknown}" to switch off; expected some of ${definition.rules.map(({ id }) => id).join(", ")}.`,
        );
      }
      return createPlan(definition, input, { values, off, later });
    },
  };
}

function createPlan<W extends WorldBase, Input>(
  definition: ModelDefinition<W, Input>,
  input: Input,
  settings: Settings,
): Plan<W> {
  const { rules } = definition;
  const world = definition.build(input);
  const life = liveBy(rules, world, definition.beginning(input), settings);
  const series = definition.series(world, input);
  const write = definition.recorder(world, input);
  const checkState = watchState(world);
  const working = rules.filter(({ id }) => !settings.off?.includes(id));

  function check(balances: boolean): void {
    checkState();
    if (balances) checkBalances(working, world);
  }

  return {
    series,
    start(seed, replicate, { months = 120, events = true, from, check: balances = false } = {}) {
      const recorded = new Float64Array((months + 1) * series.length).fill(Number.NaN);
      const log: EventLog & { readonly rows: Trajectory["events"] } = createEventLog(events);
      const record = () => write(recorded, world.month * series.length);
      if (from && from.month > months) {
        throw new RangeError(
          `The snapshot is of month ${from.month}, after the horizon of ${months}.`,
        );
      }
      life.begin(seed, replicate, from);
      check(balances);
      record();
      const run: Run<W> = {
        world,
        step() {
          if (world.month >= months) return false;
          life.month(log);
          check(balances);
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

/** Sums over some hundred products of doubles of size 10 round off by less than a hundredth of it. */
const ROUNDING = 1e-9;

/**
 * Asks every rule for what it neither makes nor loses. Throws one sentence, naming the month, the
 * rule and the balance, where more than rounding is left over.
 */
function checkBalances<W extends WorldBase>(rules: readonly Rule<W>[], world: W): void {
  for (const { id, balances = {} } of rules) {
    for (const { about, unit, off } of Object.values(balances)) {
      const left = off(world);
      if (Math.abs(left) <= ROUNDING) continue;
      throw new Error(
        `In month ${world.month} the rule "${id}" does not add up (${about}): ${left} ${unit} is left over; expected 0.`,
      );
    }
  }
}
