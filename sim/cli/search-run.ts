import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { planExperiment } from "../experiment/experiment-plan.ts";
import type { SearchPlan } from "../experiment/search-plan.ts";
import { VERSION } from "../experiment/version.ts";
import {
  beginJoining,
  beginParts,
  type Checkpoint,
  checkpointOf,
  type ExperimentRequest,
  PARTS,
  removeParts,
} from "../host/experiment-folder.ts";
import { type FileFacts, factsOf } from "../host/experiment-join.ts";
import { experimentPassport } from "../host/experiment-passport.ts";
import { createExperimentPool } from "../host/experiment-pool.ts";
import { isResultFile } from "../host/files-folder.ts";
import { systemReason } from "../host/files-scenario.ts";
import { type Format, openTable } from "../host/files-table.ts";
import { openResult } from "../host/result-reader.ts";
import { FRESH, type RunRound, type SearchResult, search } from "../host/search.ts";
import { searchTables } from "../host/search-tables.ts";
import { storedStudy } from "../host/stored-study.ts";
import { MODEL_VERSION, PRODUCT, type Scenario } from "../model.ts";
import { checked } from "../passport/json.ts";
import type { Passport } from "../passport/passport.ts";
import { claim } from "./claim.ts";
import { type ExperimentManifest, versionsIn } from "./experiment-finish.ts";
import { rowsPerRun } from "./experiment-read.ts";
import { heldIn, runExperiment } from "./experiment-run.ts";
import type { Io } from "./io.ts";
import { knownHere } from "./known-here.ts";
import { modelFingerprint } from "./model-fingerprint.ts";
import { storedResult } from "./resume.ts";

/** How a search is run; nothing of it changes what is written but the format. */
interface Settings {
  readonly out: string;
  readonly workers: number;
  readonly format: Format;
  readonly resume: boolean;
  readonly replace: boolean;
}

/** A search that is ready to run, and the file it is from, for messages. */
export interface ReadySearch {
  readonly plan: SearchPlan;
  readonly file: string;
}

/**
 * Runs a search into a folder, or goes on where it was interrupted; the files are the same bytes either
 * way. Every round is an experiment among the parts of the folder, so that nothing that is complete is
 * simulated twice. What stays is the result of the last one, with the tables of the search beside it.
 * Throws InputError where the folder holds something else.
 */
export async function runSearch(
  ready: ReadySearch,
  settings: Settings,
  io: Io,
): Promise<{ readonly result: SearchResult; readonly simulated: boolean }> {
  const { out, replace } = settings;
  const checkpoint = checkpointOf(requestOf(ready.plan, settings.format));
  const asked = { ...settings, shard: null, crate: false };
  const { held, unlock } = claim(out, (locked) => heldIn(checkpoint, asked, locked, io));
  if (held) {
    const stored = storedResult<SearchResult>(out);
    if (stored) return { result: stored, simulated: false };
    throw new InputError(`${out}: result.json cannot be read; add --replace to search again.`);
  }
  try {
    if (replace) removeParts(out);
    return { result: await fill(ready, checkpoint, asked, io), simulated: true };
  } finally {
    unlock();
  }
}

/** What was asked for, as manifest and checkpoint hold it; the same on every machine. */
function requestOf(
  { file, base, situation, choices }: SearchPlan,
  format: Format,
): ExperimentRequest {
  const { $schema: _, ...asked } = file;
  const job = { scenario: situation.scenario as unknown as Scenario };
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    command: "search",
    design:
      "rounds with half as many policies each, under luck of their own; at the end finalists, presets and not partnering under luck that no round had",
    format,
    search: {
      ...asked,
      ...{ scenario: situation, uncertainty: base.uncertainty },
      choices: choices.map(({ path, levels }) => ({ path, levels })),
    },
    // Last, since it also differs wherever the search does.
    model_fingerprint: modelFingerprint(job, file),
  };
}

async function fill(
  { plan, file }: ReadySearch,
  checkpoint: Checkpoint,
  settings: Parameters<typeof runExperiment>[1],
  io: Io,
): Promise<SearchResult> {
  const { out, workers } = settings;
  const started = Date.now();
  beginParts(out, checkpoint);
  const dirOf = (name: string) => join(out, PARTS, `round-${name}`);
  let resumed = false;
  let last: Pick<Finishing, "fresh" | "passport"> | undefined;
  const pool = createExperimentPool(workers);
  const run: RunRound = async (experiment, name) => {
    const round = planExperiment(experiment, file);
    const ready = { plan: round, rowsPerRun: rowsPerRun(round, file), notes: [] };
    const within = { ...settings, out: dirOf(name), pool, resume: true, replace: false };
    const { manifest, simulated } = await runExperiment(ready, within, io);
    resumed ||= !simulated;
    const found = { ...manifest, ...versionsIn(manifest), points: round.points.length };
    last = { fresh: manifest, passport: experimentPassport(experiment, found, knownHere()) };
    return { study: storedStudy(await openResult(dirOf(name))), failed: manifest.failed };
  };
  const result = await search(plan, run).finally(pool.close);
  const timing = { started, workers, resumed };
  if (!last) throw new Error("a search has rounds");
  return finish({ plan, checkpoint, out, result, ...last, timing });
}

interface Finishing {
  readonly plan: SearchPlan;
  readonly checkpoint: Checkpoint;
  readonly out: string;
  readonly result: SearchResult;
  /** The manifest of the last evaluation. */
  readonly fresh: ExperimentManifest;
  readonly passport: Passport;
  readonly timing: {
    readonly started: number;
    readonly workers: number;
    readonly resumed: boolean;
  };
}

/** Puts the last evaluation and the tables of the search in place, and removes the rounds. */
function finish({
  plan,
  checkpoint,
  out,
  result,
  fresh,
  passport,
  timing,
}: Finishing): SearchResult {
  const { id, request } = checkpoint;
  const from = join(out, PARTS, `round-${FRESH}`);
  const whole = checked({ ...result, passport });
  try {
    const joining = beginJoining(out);
    const files: Record<string, FileFacts> = { ...fresh.files };
    for (const name of Object.keys(fresh.files)) copyFileSync(join(from, name), joining.path(name));
    for (const { spec, rows } of searchTables(plan, result)) {
      const name = `${spec.name}.${request.format}`;
      const table = openTable(joining.path(name), spec, request.format);
      for (const row of rows) table.row(row);
      files[name] = factsOf(joining.path(name), table.close());
    }
    writeFileSync(joining.path("result.json"), `${JSON.stringify(whole)}\n`);
    files["result.json"] = factsOf(joining.path("result.json"));
    const { started, ...how } = timing;
    const seconds = (Date.now() - started) / 1000;
    const times = { started: new Date(started).toISOString(), seconds, ...how };
    writeFileSync(joining.path("timing.json"), `${JSON.stringify(times)}\n`);
    joining.commit({ ...request, id, ...rest(fresh, request), files }, isResultFile);
    removeParts(out);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new Error(`${out} cannot be written: ${systemReason(error)}; run again with --resume.`);
  }
  return whole;
}

/** What a manifest has beside the request: all that the last evaluation's says. */
function rest(fresh: ExperimentManifest, request: ExperimentRequest): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fresh).filter(([key]) => !(key in request) && key !== "id"),
  );
}
