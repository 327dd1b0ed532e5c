import type { Row } from "../evidence/pattern.ts";
import { createWorker, type Task } from "../evidence/task.ts";

/** Numbers read from simulations, and how long that took. */
export interface EvidenceAnswer {
  /** An array for each sample of the task in turn. */
  readonly values: Float64Array[];
  readonly milliseconds: number;
}

/** Works on the evidence of some rows, in whatever thread this is. */
export function evidenceWork(rows: readonly Row[]): (task: Task) => EvidenceAnswer {
  const work = createWorker(rows);
  return (task) => {
    const started = performance.now();
    const values = work(task);
    return { values, milliseconds: performance.now() - started };
  };
}
