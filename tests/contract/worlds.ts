import { builtins } from "../../scenarios/index.ts";
import type { Trajectory } from "../../sim/core/trajectory.ts";
import { columnOf, type TableBase } from "../../sim/core/world.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import {
  outcomes,
  parseScenario,
  prepare,
  type RunOptions,
  type Scenario,
  type SeriesInfo,
  simulate,
  type World,
} from "../../sim/model.ts";

/** Every built-in scenario with its variants. */
export const entries = catalogue(builtins);

/** A built-in scenario by id, such as `case-c/no-money`. */
export function scenarioOf(id: string): Scenario {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`there is no scenario "${id}"`);
  return entry.scenario;
}

/** The scenarios whose id is that of a case itself, without variants. */
export const caseIds = entries.map(({ id }) => id).filter((id) => /^case-[a-z]$/.test(id));

/** One replicate under seed "1". */
export function runOf(
  scenario: Scenario,
  months: number,
  options: RunOptions = {},
  replicate = 0,
): Trajectory {
  return simulate(prepare(scenario, options), "1", replicate, months);
}

/** A scenario from a sketch: what is left out takes its default. */
export function sketch(document: Record<string, unknown>): Scenario {
  return parseScenario({ version: 2, id: "sketch", title: "A sketch", ...document }, "the sketch");
}

/** The value of one line in every month, from 0 on. */
export function lineOf(run: Trajectory, entity: string, outcome: string): number[] {
  const width = run.series.length;
  const at = run.series.findIndex((s) => s.entity === entity && s.outcome === outcome);
  if (at < 0) throw new Error(`there is no line ${outcome} of ${entity}`);
  return Array.from({ length: run.months + 1 }, (_, month) => run.values[month * width + at]);
}

/** Some lines of a run by "entity outcome", as the text of their exact values. */
export function linesOf(
  run: Trajectory,
  keep: (series: SeriesInfo) => boolean,
): ReadonlyMap<string, string> {
  const kept = run.series.filter(keep);
  return new Map(
    kept.map(({ entity, outcome }) => [
      `${entity} ${outcome}`,
      lineOf(run, entity, outcome).join(" "),
    ]),
  );
}

/** The first names of what differs in any bit between two sets of lines, or is in only one. */
export function differing(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => a.get(name) !== b.get(name)).slice(0, 8);
}

/** What in a world is not finite or outside the range its column declares, as "table.column[row]". */
export const outOfRange = (world: World): string[] => world.tables.flatMap(outOfTable);

function outOfTable(table: TableBase): string[] {
  const found: string[] = [];
  for (const [name, spec] of Object.entries(table.columns)) {
    const column = columnOf(table, name);
    const [low, high] = spec.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let at = 0; at < table.count; at++) {
      const value = column[at];
      if (!Number.isFinite(value) || value < low || value > high) {
        found.push(`${table.name}.${name}[${at}] = ${value}`);
      }
    }
  }
  return found;
}

const rangeOf = new Map(outcomes.map((info) => [info.id, info.range]));

/** By how much a mean weighted by income may miss a bound that all its parts are at: rounding. */
const ROUNDING = 1e-9;

/** Values of a trajectory outside the range their outcome declares; an absent value is no value. */
export function outcomesOutOfRange(run: Trajectory): string[] {
  const width = run.series.length;
  const found: string[] = [];
  run.values.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    const { entity, outcome } = run.series[at % width];
    const [low, high] = rangeOf.get(outcome) as readonly [number, number];
    if (!(value >= low - ROUNDING && value <= high + ROUNDING)) {
      found.push(`${entity} ${outcome} in month ${Math.floor(at / width)} = ${value}`);
    }
  });
  return found;
}
