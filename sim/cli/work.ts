import type { Failure } from "../analysis/result.ts";
import type { BatchSettings } from "../experiment/batch-settings.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { NamedJob } from "../experiment/job.ts";
import type { OutputFolder } from "./output-folder.ts";

/** What every result has. */
export interface AnyResult {
  readonly failures: readonly Failure[];
}

/** A command's own part of a batch: what to simulate and what to make of it. */
export interface Work<Result extends AnyResult> {
  readonly command: string;
  readonly jobs: readonly NamedJob[];
  readonly comparisons: readonly { readonly scenario: string; readonly baseline: string }[];
  /** The result as --json prints it. */
  result(settings: BatchSettings, ensembles: readonly EnsembleBlock[]): Result;
  /** Writes the tables that the result folder holds beside runs, series and events. */
  tables(result: Result, ensembles: readonly EnsembleBlock[], folder: OutputFolder): void;
  /** The result for a person to read. */
  print(result: Result): string;
}
