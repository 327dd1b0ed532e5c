// One at a time: two commands started at once must not build into the same folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Whether a program with this number is still there. @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** Takes a lock if nobody has it. @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a lock whose owner was ended before it could. @param {string} file */
function release(file) {
  try {
    const owner = Number(readFileSync(file, "utf8"));
    if (owner > 0 && !isRunning(owner)) rmSync(file, { force: true });
  } catch {
    // Its owner has removed it meanwhile.
  }
}

/**
 * Does some work while no other command of the project does work under the same lock, waiting for
 * one that does.
 * @template T
 * @param {string} file absolute path of the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gives
 */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    release(file);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
