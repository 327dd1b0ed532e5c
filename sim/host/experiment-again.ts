import { InputError } from "../core/error.ts";
import { parseExperiment } from "../experiment/experiment-file.ts";
import { cellJob, type ExperimentPlan, planExperiment } from "../experiment/experiment-plan.ts";
import { resolveExperiment } from "../experiment/experiment-resolve.ts";
import type { Passport } from "../passport/passport.ts";
import type { Engine } from "./engine.ts";
import { gatherFingerprints } from "./experiment-fingerprints.ts";
import { experimentIn } from "./experiment-passport.ts";
import { type Known, PART, type Rest, type RunAgain } from "./passport-runs.ts";

/** The plan of the experiment that a passport is of; nothing is read from a disk. Throws InputError. */
export function planOfPassport(passport: Passport, { builtIn, accepted }: Known): ExperimentPlan {
  const where = "the experiment of the passport";
  const given = parseExperiment(experimentIn(passport), where);
  const sources = { builtins: builtIn, accepted: accepted ?? [], readFile: () => null };
  const plan = planExperiment(resolveExperiment(given, where, sources), where);
  const { most, points, experiment } = plan;
  const { replicates, runs } = passport;
  if (replicates <= most && points.length === (passport.points ?? 1)) {
    if (experiment.scenarios.length === runs.length) return plan;
  }
  throw new InputError(
    "Its passport says something else of scenarios, points or futures than its experiment does.",
  );
}

/** Runs every future of an experiment again: a verdict for each scenario, and one for all together. */
export async function experimentAgain(
  passport: Passport,
  known: Known,
  engine: Engine,
  rest: Rest,
): Promise<RunAgain[]> {
  const plan = planOfPassport(passport, known);
  const { replicates, runs } = passport;
  const { cells } = plan;
  const fingerprints = Array<string>(cells * replicates).fill("");
  for (let cell = 0; cell < cells; cell += 1) {
    for (let from = 0; from < replicates; from += PART) {
      const to = Math.min(replicates, from + PART);
      futuresOf(plan, engine, cell, from, to).forEach((fingerprint, i) => {
        fingerprints[(from + i) * cells + cell] = fingerprint;
      });
      await rest(cell * replicates + to, cells * replicates);
    }
  }
  const gathered = gatherFingerprints(plan);
  for (const fingerprint of fingerprints) gathered.add(fingerprint);
  const now = gathered.end();
  const each = runs.map(({ label, id, name, fingerprint: was }, s) => {
    return { label, name: id ?? name, was, now: now.fingerprints[s], problem: null };
  });
  const all = { label: "All", name: "together", was: passport.fingerprint, now: now.fingerprint };
  return [...each, { ...all, problem: null }];
}

/** Fingerprints of futures of a cell; empty where one fails. */
function futuresOf(
  plan: ExperimentPlan,
  engine: Engine,
  cell: number,
  from: number,
  to: number,
): string[] {
  const { seed, months } = plan.experiment;
  try {
    const { fingerprints } = engine.runBlock(
      cellJob(plan, cell),
      seed,
      from,
      to,
      months,
      false,
      [],
    );
    return [...fingerprints];
  } catch (error) {
    // A combination of values that the model refuses.
    if (error instanceof InputError) return Array<string>(to - from).fill("");
    throw error;
  }
}
