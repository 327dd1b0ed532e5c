import type { DifferenceRow } from "../analysis/differences.ts";
import type { Statistics } from "../analysis/statistics.ts";
import { type SummaryRow, summarise } from "../analysis/summary.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { NamedJob } from "../experiment/job.ts";
import { differencesTable, summaryTable } from "../host/files-tables.ts";
import type { OutputFolder } from "./output-folder.ts";

/** Writes the summary of every ensemble; outcomes that are absent have no row. */
export function writeSummary(
  folder: OutputFolder,
  jobs: readonly NamedJob[],
  ensembles: readonly EnsembleBlock[],
): void {
  folder.table(summaryTable, (row) => {
    jobs.forEach(({ name }, i) => {
      for (const cell of summarise(ensembles[i])) {
        if (cell.n > 0) row([name, ...place(cell), ...numbers(cell)]);
      }
    });
  });
}

/** Writes the paired differences of every comparison. */
export function writeDifferences(
  folder: OutputFolder,
  comparisons: readonly {
    readonly id: string;
    readonly baseline: string;
    readonly differences: readonly DifferenceRow[];
  }[],
): void {
  folder.table(differencesTable, (row) => {
    for (const { id, baseline, differences } of comparisons) {
      for (const cell of differences) {
        const { p_better, p_same, p_worse, threshold } = cell;
        const judged = [p_better, p_same, p_worse, threshold];
        row([id, baseline, ...place(cell), ...numbers(cell), ...judged]);
      }
    }
  });
}

function place({ month, entity, outcome }: SummaryRow): [number, string, string] {
  return [month, entity, outcome];
}

function numbers(s: Statistics): number[] {
  return [s.n, s.mean, s.sd, s.mcse, s.q05, s.q10, s.q25, s.q50, s.q75, s.q90, s.q95];
}
