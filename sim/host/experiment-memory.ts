import { type DifferenceRow, pairedDifferences } from "../analysis/differences.ts";
import type { Measure, Study } from "../analysis/study/study.ts";
import { type SummaryRow, summarise } from "../analysis/summary.ts";
import type { SeriesInfo } from "../core/trajectory.ts";
import { type EnsembleBlock, monthIndex, storedCount } from "../experiment/ensemble.ts";
import { isKept } from "../experiment/experiment-kept.ts";
import { cellJob, type ExperimentPlan, placeOf, runName } from "../experiment/experiment-plan.ts";
import { scaleOfPlan } from "../experiment/series-scale.ts";
import { planHead } from "../experiment/study-head.ts";
import type { Engine } from "./engine.ts";
import { gatherFingerprints, type WholeFingerprints } from "./experiment-fingerprints.ts";

/** An experiment that was simulated in memory. */
export interface ExperimentRuns extends WholeFingerprints {
  readonly failures: readonly { readonly run_id: string; readonly error: string }[];
  readonly summary: readonly ({ readonly scenario: string; readonly point: number } & SummaryRow)[];
  readonly differences: readonly ({
    readonly scenario: string;
    readonly baseline: string;
    readonly point: number;
  } & DifferenceRow)[];
  /** For the analyses. */
  readonly study: Study;
}

/**
 * Simulates every run of an experiment, one after another, and keeps the months that it keeps or
 * reports. Memory grows with the number of runs: for large ones there is the command line.
 */
export function runExperimentInMemory(plan: ExperimentPlan, engine: Engine): ExperimentRuns {
  const { experiment, points, pairs, reported } = plan;
  const { replicates, seed, months } = experiment;
  const stored = [...new Set([...reported, ...plan.kept])].sort((a, b) => a - b);
  const blocks = Array.from({ length: plan.cells }, (_, cell) =>
    engine.runBlock(cellJob(plan, cell), seed, 0, replicates, months, false, stored),
  );
  const kept = (series: SeriesInfo) => isKept(experiment, series);
  const cellOf = (scenario: number, point: number) => scenario * points.length + point;
  const name = (scenario: number) => experiment.scenarios[scenario].id;
  return {
    ...runsOf(plan, blocks),
    summary: blocks.flatMap((block, cell) => {
      const { scenario, point } = placeOf(plan, cell);
      return summarise(block, reported, kept)
        .filter(({ n }) => n > 0)
        .map((row) => ({ scenario: name(scenario), point, ...row }));
    }),
    differences: pairs.flatMap(({ scenario, base }) =>
      points.flatMap((_, point) => {
        const [left, right] = [base, scenario].map((one) => blocks[cellOf(one, point)]);
        return pairedDifferences(left, right, reported, kept)
          .filter(({ n }) => n > 0)
          .map((row) => ({ scenario: name(scenario), baseline: name(base), point, ...row }));
      }),
    ),
    study: studyOf(plan, blocks, stored),
  };
}

function runsOf(plan: ExperimentPlan, blocks: readonly EnsembleBlock[]) {
  const gathered = gatherFingerprints(plan);
  const failures: { run_id: string; error: string }[] = [];
  for (let run = 0; run < plan.cells * plan.experiment.replicates; run += 1) {
    const place = placeOf(plan, run);
    const block = blocks[place.cell];
    gathered.add(block.fingerprints[place.replicate]);
    const error = block.errors[place.replicate];
    if (error !== null) failures.push({ run_id: runName(plan, place), error });
  }
  return { ...gathered.end(), failures };
}

function studyOf(
  plan: ExperimentPlan,
  blocks: readonly EnsembleBlock[],
  months: readonly number[],
): Study {
  const { experiment, points, columns } = plan;
  const named = new Map(
    blocks.flatMap(({ series }) =>
      series
        .filter((one) => isKept(experiment, one))
        .map(({ entity, outcome }) => [`${entity} ${outcome}`, { entity, outcome }] as const),
    ),
  );
  return {
    ...planHead({ vary: experiment.vary, points, columns }),
    title: experiment.title ?? experiment.scenarios.map(({ id }) => id).join(", "),
    note: "",
    scenarios: experiment.scenarios.map(({ id }) => id),
    baseline: experiment.baseline,
    design: experiment.design.kind,
    replicates: experiment.replicates,
    months,
    horizon: experiment.months,
    values: async (measures) => measures.map((one) => valuesOf(plan, blocks, one)),
    kept: async () => [...named.values()],
    scaleOf: scaleOfPlan(plan),
  };
}

function valuesOf(
  { cells, experiment }: ExperimentPlan,
  blocks: readonly EnsembleBlock[],
  measure: Measure,
): Float64Array {
  const out = new Float64Array(cells * experiment.replicates).fill(Number.NaN);
  blocks.forEach((block, cell) => {
    eachValue(block, measure, (replicate, value) => {
      out[replicate * cells + cell] = value;
    });
  });
  return out;
}

/** Hears of a measure's value in every replicate of a block; of none where the block lacks it. */
export function eachValue(
  block: EnsembleBlock,
  { outcome, entity, month }: Measure,
  take: (replicate: number, value: number) => void,
): void {
  const at = block.series.findIndex((one) => one.outcome === outcome && one.entity === entity);
  if (at < 0) return;
  const width = block.series.length;
  const row = monthIndex(block, month);
  for (let r = 0; r < block.replicates; r += 1) {
    take(r, block.values[(r * storedCount(block) + row) * width + at]);
  }
}
