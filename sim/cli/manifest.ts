import { createHasher } from "../core/hash.ts";
import type { BatchSettings } from "../experiment/batch-settings.ts";
import { type EnsembleBlock, ensembleFingerprint } from "../experiment/ensemble.ts";
import { VERSION } from "../experiment/version.ts";
import { MODEL_VERSION, outcomes, PRODUCT } from "../model.ts";
import { PASSPORT_FILE } from "../passport/commands.ts";
import type { Passport } from "../passport/passport.ts";
import { modelFingerprint } from "./model-fingerprint.ts";
import type { BatchOptions } from "./options.ts";
import type { OutputFolder } from "./output-folder.ts";
import { passportFile } from "./result-passport.ts";
import type { AnyResult, Work } from "./work.ts";

/** What was asked for: the part of a manifest that is known before the first run. Plain JSON. */
export type RequestPart = Readonly<Record<string, unknown>>;

/** Describes a request. Equal requests give equal text, whatever the workers or the machine. */
export function describeRequest(
  work: Pick<Work<never>, "command" | "jobs" | "comparisons">,
  settings: BatchSettings,
  options: Pick<BatchOptions, "format" | "set" | "over"> &
    Partial<Pick<BatchOptions, "uncertainty">>,
): RequestPart {
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    command: work.command,
    design: "every scenario with the same replicates under the same seed",
    seed: settings.seed,
    replicates: settings.replicates,
    months: settings.months,
    reported_months: settings.reported,
    format: options.format,
    set: options.set,
    over: work.jobs[0]?.job.over
      ? {
          name: options.over,
          design: "replicate r has set r mod K of K, the same in every scenario; set goes before",
          sets: work.jobs[0].job.over,
        }
      : null,
    ...(options.uncertainty === "ranges" ? { uncertainty: options.uncertainty } : {}),
    comparisons: work.comparisons,
    scenarios: work.jobs.map(({ name, job }) => ({
      id: name,
      counterfactual: job.counterfactual ?? false,
      assumptions: job.assumptions ?? {},
      scenario: job.scenario,
    })),
    outcomes: outcomes.map(({ id, label, unit, better, threshold }) => ({
      id,
      label,
      unit,
      better,
      threshold,
    })),
    // Last, since it also differs wherever the request does.
    model_fingerprint: modelFingerprint(work.jobs[0].job, settings),
  };
}

/**
 * Completes a result folder: the result as JSON, the times apart from it, and the manifest with a
 * fingerprint of each ensemble and one of all of them in order.
 */
export function finishFolder(
  folder: OutputFolder,
  request: RequestPart,
  result: AnyResult,
  ensembles: readonly EnsembleBlock[],
  passport: Passport,
  timing: { readonly started: number; readonly workers: number },
): void {
  const fingerprints = ensembles.map(ensembleFingerprint);
  const hasher = createHasher();
  for (const fingerprint of fingerprints) hasher.updateText(fingerprint);
  folder.text("result.json", `${JSON.stringify(result)}\n`);
  folder.text(PASSPORT_FILE, passportFile(passport));
  folder.times({
    started: new Date(timing.started).toISOString(),
    seconds: (Date.now() - timing.started) / 1000,
    workers: timing.workers,
    node: process.version,
  });
  folder.finish({
    ...request,
    failed: result.failures.length,
    commands: passport.commands,
    fingerprints,
    fingerprint: hasher.digest(),
  });
}
