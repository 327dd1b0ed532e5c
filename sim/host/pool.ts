import { existsSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { BlockRequest } from "./block-request.ts";
import { createEngine } from "./engine.ts";
import { createThread, type Thread } from "./thread.ts";

/** Simulates blocks, some at a time. */
export interface Pool {
  /** How many blocks are simulated at the same time. */
  readonly size: number;
  /**
   * Simulates one block. Rejects with InputError for a job that cannot be prepared, and with a
   * sentence holding the worker's message when a worker dies; after that every call rejects.
   */
  run(args: BlockRequest): Promise<EnsembleBlock>;
  /** Stops the workers; calls not yet answered reject. */
  close(): Promise<void>;
}

/** A pool for `workers` threads; one needs none and runs in this thread. */
export function createPool(workers: number): Pool {
  return workers > 1 ? createThreadPool(workers, workerFile()) : createLocalPool();
}

/** Runs blocks one after another in this thread, letting timers and signals in between. */
function createLocalPool(): Pool {
  const engine = createEngine();
  let last: Promise<unknown> = Promise.resolve();
  const next = async (args: BlockRequest) => {
    await nextTurn();
    return engine.runBlock(...args);
  };
  return {
    size: 1,
    run(args) {
      const block = last.then(() => next(args));
      last = block.catch(() => {});
      return block;
    },
    close: async () => {},
  };
}

/** Warm worker threads over one waiting line; which thread answers never shows in a result. */
export function createThreadPool(workers: number, file: string): Pool {
  const waiting: (() => void)[] = [];
  const threads: Thread[] = Array.from({ length: workers }, () => createThread(file));
  const idle = [...threads];

  const borrow = async (): Promise<Thread> => {
    while (idle.length === 0) await new Promise<void>((free) => waiting.push(free));
    return idle.pop() as Thread;
  };

  return {
    size: workers,
    async run(args) {
      const thread = await borrow();
      try {
        return await thread.run(args);
      } finally {
        idle.push(thread);
        waiting.shift()?.();
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** The built worker beside the built program, or, from source, in the build's folder. */
function workerFile(): string {
  const places = ["./node-worker.js", "../../dist/node/node-worker.js"];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error(`The worker ${files[0]} is missing; build first with npm run build.`);
  return found;
}
