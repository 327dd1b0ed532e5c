import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Which process something belongs to, so that another one can see later whether it still runs. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Which machine, which of its starts and which space of process numbers; "" where it is unknown. */
  readonly machine: string;
  readonly boot: string;
  readonly space: string;
  /** When the process began, in ticks after the machine's start: a number given again has another. */
  readonly born: string;
}

/** This process. */
export function thisProcess(): Owner {
  return {
    pid: process.pid,
    host: hostname(),
    machine: read("/etc/machine-id"),
    boot: read("/proc/sys/kernel/random/boot_id"),
    space: link("/proc/self/ns/pid"),
    born: stateOf(process.pid)?.born ?? "",
  };
}

/**
 * Whether the process that `owner` describes still runs; null where that cannot be seen from here,
 * as of a process on another machine. No clock is asked: machines disagree about the time.
 */
export function stillRuns(owner: Owner): boolean | null {
  const here = thisProcess();
  if (owner.host !== here.host || differ(owner.machine, here.machine)) return null;
  if (differ(owner.boot, here.boot)) return false;
  if (differ(owner.space, here.space)) return null;
  const state = stateOf(owner.pid);
  if (state) return !state.ended && !differ(owner.born, state.born);
  return answersTo(owner.pid);
}

const differ = (a: string, b: string): boolean => a !== "" && b !== "" && a !== b;

/** What the system says of a process; null where there is none or the system does not say. */
function stateOf(pid: number): { readonly ended: boolean; readonly born: string } | null {
  // The second field is the program's name in brackets and may hold blanks and brackets itself.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  if (fields.length < 20) return null;
  return { ended: fields[0] === "Z" || fields[0] === "X", born: fields[19] };
}

/** Whether a process of this number is there at all. */
function answersTo(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function link(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
}
