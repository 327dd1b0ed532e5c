import { statSync } from "node:fs";
import type { Study } from "../analysis/study/study.ts";
import { InputError } from "../core/error.ts";
import { createPool } from "../host/pool.ts";
import { openResult } from "../host/result-reader.ts";
import { simulatedStudy } from "../host/simulated-study.ts";
import { storedStudy } from "../host/stored-study.ts";
import { readExperiment } from "./experiment-read.ts";
import type { Io } from "./io.ts";
import { createProgress } from "./progress.ts";

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
    return { study: storedStudy(await openResult(where)), close: async () => {} };
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
  const study = simulatedStudy(plan, pool, (more) => {
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
