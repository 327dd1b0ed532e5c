import { fstatSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";

const NULL_DEVICE = "/dev/null";
const STANDARD_INPUT = 0;

/**
 * Whether `nohup` started this program, so that it is to outlive its terminal. Node sets every signal
 * back to what it does by default, so that what nohup asked for is seen from its traces alone: the
 * name that the shell leaves in `_`, a standard input that is the null device and cannot be read, or
 * a parent that ignores the signal as well.
 */
export function startedByNohup(environment: NodeJS.ProcessEnv): boolean {
  return basename(environment._ ?? "") === "nohup" || inputIsClosed() || parentIgnoresIt();
}

/** What a parent ignores its children ignore, until Node sets it back; only Linux tells. */
function parentIgnoresIt(): boolean {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, "utf8");
    const ignored = /^SigIgn:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? "0";
    return Number.parseInt(ignored.slice(-1), 16) % 2 === 1;
  } catch {
    return false;
  }
}

function inputIsClosed(): boolean {
  try {
    if (fstatSync(STANDARD_INPUT).rdev !== statSync(NULL_DEVICE).rdev) return false;
  } catch {
    return false;
  }
  try {
    readSync(STANDARD_INPUT, new Uint8Array(1));
    return false;
  } catch {
    return true;
  }
}
