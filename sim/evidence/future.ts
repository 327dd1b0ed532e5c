import type { EventRow, SeriesInfo } from "../core/trajectory.ts";
import type { Scenario } from "../model.ts";
import { STAGE } from "../rules/deals.ts";

/** One run as recorded: [month][series] and the story. */
export interface Run {
  readonly series: readonly SeriesInfo[];
  readonly values: Float64Array;
  readonly events: readonly EventRow[];
}

/** Moments of the life of a scenario's main partnership. */
export type Moment = "agreed" | "started" | "completed" | "ended";

/** Stages from which a moment counts as reached; an ended partnership had been agreed. */
const REACHED: Readonly<Record<Moment, (stage: number) => boolean>> = {
  agreed: (stage) => stage >= STAGE.preparing,
  started: (stage) => stage === STAGE.running,
  completed: (stage) => stage === STAGE.running,
  ended: (stage) => stage === STAGE.over,
};

/** Whether those of the main partnership work together from when they agree, until all have approved. */
export const isEarly = ({ partnership }: Scenario): boolean => partnership?.interim !== "none";

/** One replicate of a world and of its twin under the same luck. Entities and outcomes by id. */
export interface Future {
  readonly replicate: number;
  readonly months: number;
  readonly scenario: Scenario;
  /** The value of a line in a month; NaN where it is absent. */
  at(entity: string, outcome: string, month: number): number;
  /** The same in the twin without the partnership. */
  twinAt(entity: string, outcome: string, month: number): number;
  /** The world less its twin; NaN where either is absent. */
  effect(entity: string, outcome: string, month: number): number;
  /** Mean over the months `from` to `to`, both included; NaN beyond the horizon. */
  mean(entity: string, outcome: string, from: number, to: number): number;
  /** Mean effect over the months `from` to `to`, both included. */
  meanEffect(entity: string, outcome: string, from: number, to: number): number;
  /** The values of a line from month 0 to the horizon. */
  line(entity: string, outcome: string): Float64Array;
  /** The same of the twin. */
  twinLine(entity: string, outcome: string): Float64Array;
  /** Month of a moment of the main partnership; Infinity if it never comes. Completed: its last stage. */
  month(moment: Moment): number;
  /** The story of the world. */
  readonly events: readonly EventRow[];
  /** The story of its twin. */
  readonly twinEvents: readonly EventRow[];
}

const columns = new WeakMap<readonly SeriesInfo[], Map<string, number>>();

function columnOf(series: readonly SeriesInfo[], entity: string, outcome: string): number {
  let map = columns.get(series);
  if (!map) {
    map = new Map(series.map((one, at) => [`${one.entity} ${one.outcome}`, at]));
    columns.set(series, map);
  }
  const found = map.get(`${entity} ${outcome}`);
  if (found === undefined) throw new Error(`there is no line "${outcome}" of "${entity}"`);
  return found;
}

function value(run: Run, entity: string, outcome: string, month: number): number {
  const column = columnOf(run.series, entity, outcome);
  const at = month * run.series.length + column;
  return Number.isInteger(month) && at < run.values.length ? run.values[at] : Number.NaN;
}

function lineOf(run: Run, entity: string, outcome: string, months: number): Float64Array {
  const column = columnOf(run.series, entity, outcome);
  const width = run.series.length;
  return Float64Array.from({ length: months + 1 }, (_, t) => run.values[t * width + column]);
}

function meanOf(read: (month: number) => number, from: number, to: number): number {
  if (!Number.isFinite(to)) return Number.NaN;
  let sum = 0;
  for (let t = from; t <= to; t++) sum += read(t);
  return sum / (to - from + 1);
}

/** A future made of a run and its twin. The main partnership is the first of the scenario. */
export function createFuture(
  scenario: Scenario,
  replicate: number,
  months: number,
  run: Run,
  twin: Run,
): Future {
  const { partnership } = scenario;
  const pair = partnership ? `${partnership.lead}~${partnership.other}` : undefined;
  const future: Future = {
    replicate,
    months,
    scenario,
    at: (entity, outcome, month) => value(run, entity, outcome, month),
    twinAt: (entity, outcome, month) => value(twin, entity, outcome, month),
    effect: (entity, outcome, month) =>
      value(run, entity, outcome, month) - value(twin, entity, outcome, month),
    mean: (entity, outcome, from, to) =>
      meanOf((month) => future.at(entity, outcome, month), from, to),
    meanEffect: (entity, outcome, from, to) =>
      meanOf((month) => future.effect(entity, outcome, month), from, to),
    line: (entity, outcome) => lineOf(run, entity, outcome, months),
    twinLine: (entity, outcome) => lineOf(twin, entity, outcome, months),
    month(moment) {
      if (pair === undefined) return Number.POSITIVE_INFINITY;
      const reached = REACHED[moment === "started" && isEarly(scenario) ? "agreed" : moment];
      const found = future.line(pair, "partnership_stage").findIndex(reached);
      return found < 0 ? Number.POSITIVE_INFINITY : found;
    },
    events: run.events,
    twinEvents: twin.events,
  };
  return future;
}
