import { randomUUID } from "node:crypto";
import {
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../core/error.ts";
import { systemReason } from "./files-scenario.ts";
import { makeFolder } from "./make-folder.ts";
import { type Owner, stillRuns, thisProcess } from "./process-owner.ts";

const LOCK = ".lock";
/** A lock, one that is being made, and the right to take one away: `.lock`, `.lock.TOKEN`. */
const LOCKS = /^\.lock(\.|$)/;

/** What a lock file says. */
interface Mark extends Owner {
  readonly token: string;
  /** When it was made, for people; nothing is decided by it. */
  readonly since: string;
}

const MOST_TRIES = 100;
/** How often, and for how many milliseconds, a lock is waited for that is there and says nothing yet. */
const GLANCES = 10;
const GLANCE = 20;

/** The folders this process has locked, with the token of each lock. */
const held = new Map<string, string>();

/** Whether a name is that of a lock or of what making one leaves. */
export const isLockFile = (name: string): boolean => LOCKS.test(name);

/**
 * Marks a folder as being written by this program and makes it where it is missing; returns what
 * takes the mark away, which also happens when the program ends. Throws InputError, naming the other, where another program writes there, and
 * what the disk says where nothing can be written.
 */
export function lockFolder(dir: string): () => void {
  const token = randomUUID();
  let place: string;
  try {
    makeFolder(resolve(dir));
    place = realpathSync(dir);
    acquire(join(place, LOCK), token);
  } catch (error) {
    if (error instanceof HeldError) throw new InputError(`${dir} ${error.message}`);
    throw new Error(`${dir} cannot be written: ${systemReason(error)}.`);
  }
  held.set(place, token);
  sweep(place);
  const unlock = () => {
    process.off("exit", unlock);
    if (held.get(place) !== token) return;
    held.delete(place);
    const file = join(place, LOCK);
    if (tokenOf(file) === token) rmSync(file, { force: true });
  };
  process.once("exit", unlock);
  return unlock;
}

/** Throws where this program does not hold the lock of a folder (any more): it may not write there. */
export function assertLocked(dir: string): void {
  const place = existsSync(dir) ? realpathSync(dir) : dir;
  const token = held.get(place);
  if (token !== undefined && tokenOf(join(place, LOCK)) === token) return;
  throw new Error(
    `${dir} is no longer marked as written by this program, so nothing was put in place; run it again.`,
  );
}

/** Says of a folder, as the end of a sentence, who holds it. */
class HeldError extends Error {}

function acquire(file: string, token: string): void {
  const mark: Mark = { ...thisProcess(), token, since: new Date().toISOString() };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (create(file, mark)) return;
    takeAway(file, mark);
  }
  throw new HeldError("is wanted by several programs at once; try again.");
}

/** Creates a lock, whole or not at all; false where there is one already. */
function create(file: string, mark: Mark): boolean {
  const text = `${JSON.stringify(mark)}\n`;
  const draft = `${file}.${mark.token}.new`;
  writeFileSync(draft, text, { flag: "wx" });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // A disk without links: the file is there at once and its text a moment later.
    return createAtOnce(file, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createAtOnce(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes a lock away whose program has ended; throws HeldError where it still runs or may. Of all
 * who find the same dead lock, one alone wins the right to remove it, which is a lock of its own
 * named by the dead one's token: so a new lock is never taken for the old one.
 */
function takeAway(file: string, mine: Mark): void {
  const mark = markOf(file);
  if (mark === "gone") return;
  if (mark === null) {
    throw new HeldError(
      `has a lock that cannot be read; if no program writes there, ${remove(file)}`,
    );
  }
  const runs = stillRuns(mark);
  if (runs !== false) throw new HeldError(runs ? writing(mark) : unseen(file, mark));
  const right = `${file}.${mark.token}`;
  if (!create(right, { ...mine, token: randomUUID() })) takeAway(right, mine);
  else {
    if (tokenOf(file) === mark.token) rmSync(file, { force: true });
    rmSync(right, { force: true });
  }
}

const remove = (file: string): string => `delete ${file} and try again.`;

function writing({ pid, since }: Mark): string {
  const time = since === "" ? "" : `, since ${since}`;
  return `is being written by another program (process ${pid}${time}); wait for it, or choose another folder.`;
}

function unseen(file: string, { pid, host, since }: Mark): string {
  const time = since === "" ? "" : `, since ${since}`;
  return `is marked as being written by process ${pid} on ${host}${time}, and whether that still runs cannot be seen from here; if it does not, ${remove(file)}`;
}

/** What a lock says; "gone" where there is none (any more), null where it cannot be read. */
function markOf(file: string): Mark | "gone" | null {
  for (let glance = 0; glance < GLANCES; glance += 1) {
    if (!lstatSync(file, { throwIfNoEntry: false })) return "gone";
    const text = textOf(file);
    if (text === null) return null;
    if (text !== "") return parsed(text);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, GLANCE);
  }
  return null;
}

function tokenOf(file: string): string | null {
  const mark = markOf(file);
  return mark === null || mark === "gone" ? null : mark.token;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Version 0.4.0 wrote number and host only. */
const OLD = /^(\d+) (\S+)$/;

function parsed(text: string): Mark | null {
  const old = OLD.exec(text.trim());
  if (old) {
    const [, pid, host] = old;
    const unknown = { machine: "", boot: "", space: "", born: "", since: "" };
    return { ...unknown, pid: Number(pid), host, token: `old-${pid}` };
  }
  try {
    const { pid, host, machine, boot, space, born, token, since } = JSON.parse(text) as Mark;
    const texts = [host, machine, boot, space, born, since];
    const whole = texts.every((one) => typeof one === "string") && Number.isSafeInteger(pid);
    const named = typeof token === "string" && /^[\w-]{1,64}$/.test(token);
    return whole && named ? { pid, host, machine, boot, space, born, token, since } : null;
  } catch {
    return null;
  }
}

/** Removes what programs left that ended while they made or took away a lock. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    if (name !== LOCK && isLockFile(name)) rmSync(join(place, name), { force: true });
  }
}
