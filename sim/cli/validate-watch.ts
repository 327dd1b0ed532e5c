import { isTestable, type Row } from "../evidence/pattern.ts";
import type { Task } from "../evidence/task.ts";
import type { Io } from "./io.ts";
import { createProgress } from "./progress.ts";
import { textTable } from "./text-table.ts";

/** Watches a validation: progress as rows are judged, and where the time goes. */
export interface Watch {
  /** A piece of work took so long. */
  spent(task: Task, milliseconds: number): void;
  /** A row is decided under a seed and a model, on so many replicates. */
  judged(row: string, replicates: number): void;
  /** Leaves the terminal clean. */
  end(): void;
  /** The rows that took longest, for people. */
  timing(): string;
}

/** Rows named in a report on time. */
const NAMED = 40;

/** Starts watching. Each row is judged `times` times: once for every seed and model. */
export function createWatch(io: Io, rows: readonly Row[], times: number): Watch {
  const progress = createProgress(io, rows.filter(isTestable).length * times, "verdicts");
  const costs = new Map(rows.map(({ id }) => [id, { milliseconds: 0, replicates: 0 }]));
  const costOf = (row: string) => costs.get(row) ?? { milliseconds: 0, replicates: 0 };
  return {
    spent({ wanted }, milliseconds) {
      const sharing = new Set(wanted.flatMap(({ samples }) => samples.map(([row]) => row)));
      for (const row of sharing) costOf(row).milliseconds += milliseconds / sharing.size;
    },
    judged(row, replicates) {
      costOf(row).replicates += replicates;
      progress.add(1);
    },
    end: progress.end,
    timing() {
      const longest = [...costs].sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
      const lines = longest
        .slice(0, NAMED)
        .map(([id, { milliseconds, replicates }]) => [id, seconds(milliseconds), `${replicates}`]);
      const total = longest.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
      return textTable([["row", "time", "replicates"], ...lines, ["all", seconds(total), ""]]);
    },
  };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
