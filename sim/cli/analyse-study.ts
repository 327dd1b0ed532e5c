import { statSync } from "node:fs";
import type { Study } from "../analysis/study/study.ts";
import { InputError } from "../core/error.ts";
import { VERSION } from "../experiment/version.ts";
import type { WholeFingerprints } from "../host/experiment-fingerprints.ts";
import { experimentPassport } from "../host/experiment-passport.ts";
import { createPool } from "../host/pool.ts";
import { openResult } from "../host/result-reader.ts";
import { simulatedStudy } from "../host/simulated-study.ts";
import { storedStudy } from "../host/stored-study.ts";
import { MODEL_VERSION } from "../model.ts";
import { readExperiment } from "./experiment-read.ts";
import type { Io } from "./io.ts";
import { knownHere } from "./known-here.ts";
import { createProgress } from "./progress.ts";
import { storedPassport } from "./stored-passport.ts";

/** A study that is open: a folder, or an experiment that is simulated as questions are asked. */
export interface OpenStudy {
  readonly study: Study;
  close(): Promise<void>;
}

/** Whether something of this name is a folder. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Opens a result folder, or reads an experiment file, whose runs are then simulated in `workers`
 * threads and written nowhere. Throws InputError where it is neither.
 */
export async function openStudy(where: string, workers: number, io: Io): Promise<OpenStudy> {
  if (isFolder(where)) {
    const result = await openResult(where);
    const study = { ...storedStudy(result), passport: () => storedPassport(result) };
    return { study, close: async () => {} };
  }
  if (!statSync(where, { throwIfNoEntry: false })) {
    throw new InputError(
      `${where}: nothing has that name; expected a result folder or an experiment file.`,
    );
  }
  const { plan } = readExperiment(where);
  const runs = plan.cells * plan.experiment.replicates;
  const pool = createPool(Math.min(workers, runs));
  let progress: ReturnType<typeof createProgress> | undefined;
  let done = 0;
  const passportOf = (found: WholeFingerprints) => {
    const versions = { version: VERSION, model_version: MODEL_VERSION };
    const { replicates } = plan.experiment;
    const made = { ...versions, ...found, replicates, points: plan.points.length };
    return experimentPassport(plan.experiment, made, knownHere());
  };
  const study = simulatedStudy(plan, pool, passportOf, (more) => {
    progress ??= createProgress(io, runs);
    progress.add(more);
    done += more;
    if (done < runs) return;
    progress.end();
    progress = undefined;
    done = 0;
  });
  const close = async () => {
    progress?.end();
    await pool.close();
  };
  return { study, close };
}
