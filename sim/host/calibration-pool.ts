import { type Ask, measureRows } from "../evidence/calibration/simulate.ts";
import type { Measured } from "../evidence/calibration/targets.ts";
import { rows } from "../evidence/index.ts";
import { createLocalPool, createThreadPool, type Pool, workerFile } from "./pool.ts";

/** A pool that measures rows in `workers` threads; one needs none. */
export function createCalibrationPool(workers: number): Pool<Ask, Measured[]> {
  return workers > 1
    ? createThreadPool(workers, workerFile("calibration-worker"))
    : createLocalPool((ask: Ask) => measureRows(rows, ask));
}
