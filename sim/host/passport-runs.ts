import { InputError } from "../core/error.ts";
import { type CatalogueEntry, expandFile, settleEntry } from "../experiment/catalogue.ts";
import { ensembleFingerprint } from "../experiment/ensemble.ts";
import type { Job } from "../experiment/job.ts";
import { isTwin, withoutTwin } from "../passport/commands.ts";
import type { Passport, PassportRun } from "../passport/passport.ts";
import type { Engine } from "./engine.ts";
import type { experimentAgain } from "./experiment-again.ts";

/** What running one ensemble of a passport again gave. */
export interface RunAgain {
  readonly label: string;
  readonly name: string;
  /** The fingerprint it had. */
  readonly was: string;
  /** The fingerprint it has now, or null where it cannot be run. */
  readonly now: string | null;
  /** Why it cannot be run, as a sentence. */
  readonly problem: string | null;
}

/** What passports are run again with. */
export interface Known {
  readonly builtIn: readonly CatalogueEntry[];
  /** The sets of assumptions that the evidence accepts, or null where they are not at hand. */
  readonly accepted: readonly Readonly<Record<string, number>>[] | null;
  /** Runs experiments again; left out on the page, which runs none. */
  readonly experiment?: typeof experimentAgain;
}

/** Told how many of how many futures are done; what it gives is waited for. */
export type Rest = (done: number, of: number) => Promise<void> | void;

/** The ensemble of a run of a passport. Throws InputError where the model does not know what it sets. */
export function passportJob(
  run: PassportRun,
  { uncertainty }: Pick<Passport, "uncertainty">,
  known: Known,
): Job {
  const { scenario, assumptions } = settleEntry(entryOf(run, known), run.settings, run.label);
  const job = { scenario, assumptions, counterfactual: isTwin(run) };
  if (uncertainty === "ranges") return { ...job, unknown: true };
  if (uncertainty !== "evidence") return job;
  if (known.accepted) return { ...job, over: known.accepted };
  throw new InputError(
    "It was made over the sets that the evidence accepts, which the page does not have; in the terminal, “partnerscape verify FILE” runs it again.",
  );
}

function entryOf(run: PassportRun, { builtIn }: Known): CatalogueEntry {
  const name = withoutTwin(run.name);
  if (run.scenario) return expandFile(run.scenario, `the scenario of “${run.label}”`)[0];
  const entry = builtIn.find(({ id }) => id === name);
  if (!entry) throw new InputError(`There is no scenario called “${name}” in this version.`);
  return entry;
}

/** Runs every ensemble of a passport again, a few futures at a time so that `rest` can be awaited. */
export async function runAgain(
  passport: Passport,
  known: Known,
  engine: Engine,
  rest: Rest,
): Promise<RunAgain[]> {
  if (passport.experiment) return ofExperiment(passport, known, engine, rest);
  const { runs, replicates } = passport;
  const found: RunAgain[] = [];
  for (const [i, run] of runs.entries()) {
    const { label, fingerprint: was } = run;
    const name = run.id ?? run.name;
    try {
      const job = passportJob(run, passport, known);
      const now = await fingerprintOf(job, passport, engine, (done) =>
        rest(i * replicates + done, runs.length * replicates),
      );
      found.push({ label, name, was, now, problem: null });
    } catch (error) {
      found.push({ label, name, was, now: null, problem: (error as Error).message });
    }
  }
  return found;
}

/** An experiment that cannot be run again is a sentence, the same for each of its scenarios. */
async function ofExperiment(passport: Passport, known: Known, engine: Engine, rest: Rest) {
  try {
    if (known.experiment) return await known.experiment(passport, known, engine, rest);
    throw new InputError(NOT_ON_THE_PAGE);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = error.message;
    return passport.runs.map(({ label, id, name, fingerprint: was }): RunAgain => {
      return { label, name: id ?? name, was, now: null, problem };
    });
  }
}

const NOT_ON_THE_PAGE =
  "It was made by an experiment, and the page runs none; in the terminal, “partnerscape verify FILE” runs it again.";

async function fingerprintOf(
  job: Job,
  { seed, replicates, months }: Passport,
  engine: Engine,
  rest: (done: number) => Promise<void> | void,
): Promise<string> {
  const fingerprints: string[] = [];
  for (let from = 0; from < replicates; from += PART) {
    const to = Math.min(replicates, from + PART);
    fingerprints.push(...engine.runBlock(job, seed, from, to, months, false, []).fingerprints);
    await rest(to);
  }
  return ensembleFingerprint({ fingerprints });
}

/** Futures after which others get their turn. */
export const PART = 10;
