import type { Row } from "../evidence/pattern.ts";
import type { Task } from "../evidence/task.ts";
import { type EvidenceAnswer, evidenceWork } from "./evidence-work.ts";
import { createLocalPool, createThreadPool, type Pool, workerFile } from "./pool.ts";

/**
 * A pool for `workers` threads. Threads know the built-in rows only; one worker needs no thread and
 * works on any rows.
 */
export function createEvidencePool(
  rows: readonly Row[],
  workers: number,
): Pool<Task, EvidenceAnswer> {
  return workers > 1
    ? createThreadPool(workers, workerFile("evidence-worker"))
    : createLocalPool(evidenceWork(rows));
}
