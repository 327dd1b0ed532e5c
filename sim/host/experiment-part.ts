import { joinedArrays } from "../core/arrays.ts";
import { InputError } from "../core/error.ts";
import type { SeriesInfo } from "../core/trajectory.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import {
  cellJob,
  type ExperimentPlan,
  placeOf,
  type RunPlace,
  runName,
} from "../experiment/experiment-plan.ts";
import type { Job } from "../experiment/job.ts";
import type { Part } from "../experiment/parts.ts";
import type { Engine } from "./engine.ts";
import { experimentTables } from "./experiment-tables.ts";
import { encodePiece, type Piece, type PieceEncoder } from "./files-pieces.ts";
import type { Format } from "./files-table.ts";

/** What is known of one run of a part. */
export interface PartRun {
  /** 32 hexadecimal digits; empty where the run failed. */
  readonly fingerprint: string;
  readonly error: string | null;
  /** Which of the part's lists of series it has; -1 where it failed. */
  readonly series: number;
}

/** Everything that is stored of a part. */
export interface PartContent {
  readonly part: Part;
  readonly runs: readonly PartRun[];
  /** The different lists of series that are kept. */
  readonly seriesLists: readonly (readonly SeriesInfo[])[];
  /** Run after run, for each series its values in the summarised months. */
  readonly values: Float64Array;
  readonly series: Piece;
  readonly events: Piece;
}

/** Simulates the runs of a part, one after another. A run that fails is a run with an error. */
export type PartMaker = (part: Part) => PartContent;

const REMEMBERED = 64;

/** Prepares to simulate parts of a plan; jobs are made when they are needed and then remembered. */
export function createPartMaker(plan: ExperimentPlan, engine: Engine, format: Format): PartMaker {
  const jobs = new Map<number, Job>();
  const jobOf = (cell: number): Job => {
    const job = jobs.get(cell) ?? cellJob(plan, cell);
    jobs.delete(cell);
    jobs.set(cell, job);
    if (jobs.size > REMEMBERED) jobs.delete(jobs.keys().next().value as number);
    return job;
  };
  const { seed, months, keep } = plan.experiment;
  const simulate = ({ cell, replicate }: RunPlace): EnsembleBlock | string => {
    try {
      const block = engine.runBlock(
        jobOf(cell),
        seed,
        replicate,
        replicate + 1,
        months,
        keep.events,
      );
      return block.errors[0] ?? block;
    } catch (error) {
      // A combination of values that the model refuses: this run's failure, not the batch's.
      if (error instanceof InputError) return error.message;
      throw error;
    }
  };
  return (part) => {
    const collector = createCollector(plan, format);
    for (let run = part.from; run < part.to; run += 1) {
      const place = placeOf(plan, run);
      collector.add(place, simulate(place));
    }
    return { part, ...collector.end() };
  };
}

function createCollector(plan: ExperimentPlan, format: Format) {
  const tables = experimentTables(plan);
  const encoders = {
    series: encodePiece(tables.series, format),
    events: encodePiece(tables.events, format),
  };
  const runs: PartRun[] = [];
  const lists: SeriesInfo[][] = [];
  const known = new Map<string, number>();
  const values: Float64Array[] = [];
  const keepList = (list: SeriesInfo[]): number => {
    const key = JSON.stringify(list);
    const found = known.get(key) ?? lists.push(list) - 1;
    known.set(key, found);
    return found;
  };
  return {
    add(place: RunPlace, result: EnsembleBlock | string): void {
      if (typeof result === "string") {
        runs.push({ fingerprint: "", error: result, series: -1 });
        return;
      }
      const chosen = keptSeries(plan, result.series);
      runs.push({
        fingerprint: result.fingerprints[0],
        error: null,
        series: keepList(chosen.map((s) => result.series[s])),
      });
      values.push(valuesOf(result, chosen, plan.reported));
      writeRun(encoders, plan, place, result, chosen);
    },
    end: () => ({
      runs,
      seriesLists: lists,
      values: joinedArrays(values),
      series: encoders.series.end(),
      events: encoders.events.end(),
    }),
  };
}

/** The numbers of the series that an experiment keeps. */
export function keptSeries(
  { experiment: { outcomes, entities } }: ExperimentPlan,
  series: readonly SeriesInfo[],
): number[] {
  return series.flatMap(({ outcome, entity }, i) =>
    (outcomes?.includes(outcome) ?? true) && (entities?.includes(entity) ?? true) ? [i] : [],
  );
}

/** [series][month] of one run. */
function valuesOf(
  { values, series }: EnsembleBlock,
  chosen: readonly number[],
  months: readonly number[],
): Float64Array {
  const out = new Float64Array(chosen.length * months.length);
  chosen.forEach((s, c) => {
    months.forEach((month, m) => {
      out[c * months.length + m] = values[month * series.length + s];
    });
  });
  return out;
}

function writeRun(
  to: { readonly series: PieceEncoder; readonly events: PieceEncoder },
  plan: ExperimentPlan,
  place: RunPlace,
  { series, values, events }: EnsembleBlock,
  chosen: readonly number[],
): void {
  const id = runName(plan, place);
  const scenario = plan.experiment.scenarios[place.scenario].id;
  for (const month of plan.kept) {
    for (const s of chosen) {
      const value = values[month * series.length + s];
      if (Number.isNaN(value)) continue;
      const { entity, outcome } = series[s];
      to.series.row([id, scenario, place.replicate, month, entity, outcome, value, place.point]);
    }
  }
  for (const { month, entity, event, cause, detail } of events[0]) {
    to.events.row([id, month, entity, event, cause, detail]);
  }
}
