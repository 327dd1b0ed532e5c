import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../core/error.ts";
import { VERSION } from "../experiment/version.ts";
import { createEngine } from "../host/engine.ts";
import { readManifest } from "../host/files-folder.ts";
import { type RunAgain, runAgain } from "../host/passport-runs.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import { fileName, quotedFile } from "../passport/commands.ts";
import type { Passport } from "../passport/passport.ts";
import { LARGEST_SAVED, readPassport } from "../passport/read.ts";
import { verdictLines } from "../passport/verdict.ts";
import type { Io } from "./io.ts";
import { knownHere } from "./known-here.ts";
import type { ExitCode } from "./program.ts";
import { createProgress } from "./progress.ts";

/** What `verify FILE` is asked for. */
interface Asked {
  readonly json: boolean;
  /** A folder to write the scenarios into that are not built in. */
  readonly write?: string;
}

/**
 * Runs again what a saved chart, table or passport was made of, and says whether the fingerprints
 * are the same and the file is as it was saved. Throws InputError where the file has no passport
 * that can be read.
 */
export async function verifyFile(file: string, { json, write }: Asked, io: Io): Promise<ExitCode> {
  const { passport, intact } = passportOf(file);
  const written = write === undefined ? [] : writeScenarios(passport, write);
  let progress: ReturnType<typeof createProgress> | undefined;
  let done = 0;
  const runs = await runAgain(passport, knownHere(), createEngine(), (now, of) => {
    progress ??= createProgress(io, of);
    progress.add(now - done);
    done = now;
  });
  progress?.end();
  const verified = intact !== false && runs.every(isSame);
  const verdict = { file, intact, verified, runs };
  io.out(
    json
      ? `${JSON.stringify(asJson(verdict, passport, written))}\n`
      : `${[...verdictLines(verdict, passport, { version: VERSION, model: MODEL_VERSION }), ...written.map((one) => `Written: ${one}`)].join("\n")}\n`,
  );
  if (verified) return 0;
  io.err(`${PRODUCT}: ${file} is not verified.\n`);
  return 1;
}

const isSame = ({ was, now }: RunAgain): boolean => was === now;

function asJson(
  { file, intact, verified, runs }: Parameters<typeof verdictLines>[0],
  passport: Passport,
  written: readonly string[],
) {
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    file,
    intact,
    verified,
    runs,
    written,
    passport,
  };
}

/** Writes the scenarios of a file's passport that are not built in; returns their paths. */
export function writeOf(file: string, folder: string): string[] {
  return writeScenarios(passportOf(file).passport, folder);
}

function passportOf(file: string) {
  const reading = readPassport(bytesOf(file));
  if (!("problem" in reading)) return reading;
  const folder = readManifest(dirname(file))
    ? `; its folder can be: ${PRODUCT} verify ${quotedFile(dirname(file))}`
    : "";
  throw new InputError(`${file} cannot be verified: ${reading.problem}${folder}.`);
}

function bytesOf(file: string): Uint8Array {
  if (statSync(file).size > LARGEST_SAVED) {
    throw new InputError(
      `${file} is larger than ${LARGEST_SAVED / 1e6} MB; a saved chart is much smaller.`,
    );
  }
  return readFileSync(file);
}

/** Writes the scenarios that are not built in, as the command lines of the passport name them. */
function writeScenarios({ runs }: Passport, folder: string): string[] {
  const own = new Map(runs.flatMap((run) => (run.scenario ? [[fileName(run), run.scenario]] : [])));
  if (own.size > 0) mkdirSync(folder, { recursive: true });
  return [...own].map(([name, scenario]) => {
    const path = join(folder, name);
    try {
      writeFileSync(path, `${JSON.stringify(scenario, null, 2)}\n`, { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      throw new InputError(`${path} is there already; name another folder.`);
    }
    return path;
  });
}
