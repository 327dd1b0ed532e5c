import { type Remote, wrap } from "comlink";
import type { PageWorker } from "./browser-worker.ts";

/** What the link needs of a Worker; tests hand in something smaller. */
export interface WorkerLike extends EventTarget {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
}

/** Starts a worker; written in the page, where the bundler can see its address. */
export type Spawn = () => WorkerLike;

/** A worker and the promise that rejects when it dies: no call is left hanging. */
export interface WorkerLink {
  readonly remote: Remote<PageWorker>;
  /**
   * The answer to a call, or a rejection with the worker's last words. A worker that has not
   * answered after `patience` milliseconds counts as dead; one that has yet to start is given more.
   */
  call<T>(make: (remote: Remote<PageWorker>) => Promise<T>, patience?: number): Promise<T>;
  /** Ends the worker and rejects its pending calls with this reason. */
  end(reason: string): void;
  /** The same, and reported as a death. */
  die(reason: string): void;
  readonly dead: () => boolean;
}

/** A worker that could not go on; `message` says what it said. */
export class WorkerDied extends Error {
  override name = "WorkerDied";
}

/** How long a call may take before the worker is given up, in milliseconds. */
export const PATIENCE = 30_000;

/** How many times as long the first answer may take: on a slow machine a worker is slow to start. */
const STARTING = 4;

/** Connects to a worker. Comlink alone would leave calls to a dead worker pending for ever. */
export function linkWorker(
  spawn: Spawn,
  onDeath: (reason: string) => void = () => {},
  patience = PATIENCE,
): WorkerLink {
  const worker = spawn();
  const remote = wrap<PageWorker>(worker as never);
  const pending = new Set<(error: WorkerDied) => void>();
  let dead = false;
  let started = false;
  const end = (reason: string) => {
    if (dead) return;
    dead = true;
    worker.terminate();
    for (const reject of pending) reject(new WorkerDied(reason));
    pending.clear();
  };
  const die = (reason: string) => {
    if (dead) return;
    end(reason);
    onDeath(reason);
  };
  worker.addEventListener("error", (event) => die(messageOf(event)));
  worker.addEventListener("messageerror", () => die("a message could not be read"));
  return {
    remote,
    end,
    die,
    dead: () => dead,
    call: (make, wait = started ? patience : patience * STARTING) =>
      new Promise((resolve, reject) => {
        if (dead) return reject(new WorkerDied("the worker had already stopped"));
        const watch = setTimeout(() => die("it did not answer"), wait);
        const settle =
          <V>(then: (value: V) => void) =>
          (value: V) => {
            started = true;
            clearTimeout(watch);
            pending.delete(reject);
            then(value);
          };
        pending.add(settle(reject));
        make(remote).then(settle(resolve), settle(reject));
      }),
  };
}

function messageOf(event: Event): string {
  const { message } = event as ErrorEvent;
  return message || "it stopped without saying why";
}
