import type { Kept, Measure, Study } from "../analysis/study/study.ts";
import { chunksOf, inOrder } from "../experiment/chunks.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import { isKept } from "../experiment/experiment-kept.ts";
import { cellJob, type ExperimentPlan } from "../experiment/experiment-plan.ts";
import { scaleOfPlan } from "../experiment/series-scale.ts";
import { aboutExperiment } from "../experiment/study-about.ts";
import { planHead } from "../experiment/study-head.ts";
import type { Passport } from "../passport/passport.ts";
import type { BlockRequest } from "./block-request.ts";
import { gatherFingerprints, type WholeFingerprints } from "./experiment-fingerprints.ts";
import { eachValue } from "./experiment-memory.ts";

/** Where the runs of a study are simulated. */
export interface StudyRunner {
  /** How many requests may be under way. */
  readonly size: number;
  run(request: BlockRequest): Promise<EnsembleBlock>;
}

/** Replicates of one cell that are simulated in one go, at most. */
const LARGEST_CHUNK = 50;

/**
 * An experiment as the analyses read it, simulated when they ask and written nowhere: only what is
 * asked for is kept. `passportOf` makes the passport of the whole, and `onDone` hears of every so many runs. A run that failed has no values.
 */
export function simulatedStudy(
  plan: ExperimentPlan,
  runner: StudyRunner,
  passportOf: (found: WholeFingerprints) => Passport,
  onDone: (runs: number) => void = () => {},
): Study {
  const { scenarios, baseline, title, design, replicates, months, vary } = plan.experiment;
  const { points, columns } = plan;
  let fingerprints: string[] | undefined;
  const simulate = async (measures: readonly Measure[]) => {
    const found = await simulateAll(plan, runner, measures, onDone);
    fingerprints = found.fingerprints;
    return found.values;
  };
  return {
    ...planHead({ vary, points, columns }),
    title: title ?? scenarios.map(({ id }) => id).join(", "),
    note: "",
    about: aboutExperiment(plan.experiment),
    scenarios: scenarios.map(({ id }) => id),
    baseline,
    design: design.kind,
    replicates,
    months: plan.reported,
    horizon: months,
    values: simulate,
    kept: () => keptOf(plan, runner),
    scaleOf: scaleOfPlan(plan),
    passport: async () => {
      if (!fingerprints) await simulate([]);
      const gathered = gatherFingerprints(plan);
      for (const fingerprint of fingerprints ?? []) gathered.add(fingerprint);
      return passportOf(gathered.end());
    },
  };
}

async function simulateAll(
  plan: ExperimentPlan,
  runner: StudyRunner,
  measures: readonly Measure[],
  onDone: (runs: number) => void,
): Promise<{ readonly values: Float64Array[]; readonly fingerprints: string[] }> {
  const { replicates, seed, months } = plan.experiment;
  const stored = [...new Set(measures.map(({ month }) => month))].sort((a, b) => a - b);
  const out = measures.map(() => new Float64Array(plan.cells * replicates).fill(Number.NaN));
  const fingerprints = Array<string>(plan.cells * replicates).fill("");
  const chunks = chunksOf(plan.cells, replicates, LARGEST_CHUNK);
  const running = inOrder(chunks, runner.size * 2, async ({ job: cell, from, to }) => {
    const job = cellJob(plan, cell);
    const block = await runner.run([job, seed, from, to, months, false, stored]);
    onDone(to - from);
    return block;
  });
  for await (const { item, result } of running) {
    result.fingerprints.forEach((fingerprint, r) => {
      fingerprints[(item.from + r) * plan.cells + item.job] = fingerprint;
    });
    measures.forEach((measure, m) => {
      eachValue(result, measure, (r, value) => {
        out[m][(item.from + r) * plan.cells + item.job] = value;
      });
    });
  }
  return { values: out, fingerprints };
}

/** What the scenarios have at the first point, as far as the experiment keeps it. */
async function keptOf(plan: ExperimentPlan, runner: StudyRunner): Promise<Kept[]> {
  const { seed } = plan.experiment;
  const found = new Map<string, Kept>();
  for (let cell = 0; cell < plan.cells; cell += plan.points.length) {
    const { series } = await runner.run([cellJob(plan, cell), seed, 0, 1, 1, false, [1]]);
    for (const { entity, outcome } of series) {
      if (isKept(plan.experiment, { entity, outcome }))
        found.set(`${entity} ${outcome}`, { entity, outcome });
    }
  }
  return [...found.values()];
}
