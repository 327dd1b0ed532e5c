import { existsSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { BlockRequest } from "./block-request.ts";
import { createEngine } from "./engine.ts";
import { createThread, type Thread } from "./thread.ts";

/** Does pieces of work, some at a time; simulates blocks unless it says something else. */
export interface Pool<Ask = BlockRequest, Answer = EnsembleBlock> {
  /** How many pieces of work are done at the same time. */
  readonly size: number;
  /**
   * Does one piece of work. Rejects with InputError for a job that cannot be prepared, and with a
   * sentence holding the worker's message when a worker dies; after that every call rejects.
   */
  run(args: Ask): Promise<Answer>;
  /** Stops the workers; calls not yet answered reject. */
  close(): Promise<void>;
}

/** A pool that simulates blocks in `workers` threads; one needs none and runs in this thread. */
export function createPool(workers: number): Pool {
  if (workers > 1) return createThreadPool(workers, workerFile("node-worker"));
  const engine = createEngine();
  return createLocalPool((args: BlockRequest) => engine.runBlock(...args));
}

/** Works on one piece after another in this thread, letting timers and signals in between. */
export function createLocalPool<Ask, Answer>(work: (ask: Ask) => Answer): Pool<Ask, Answer> {
  let last: Promise<unknown> = Promise.resolve();
  const next = async (args: Ask) => {
    await nextTurn();
    return work(args);
  };
  return {
    size: 1,
    run(args) {
      const answer = last.then(() => next(args));
      last = answer.catch(() => {});
      return answer;
    },
    close: async () => {},
  };
}

/** Warm worker threads over one waiting line; which thread answers never shows in a result. */
export function createThreadPool<Ask = BlockRequest, Answer = EnsembleBlock>(
  workers: number,
  file: string,
  nursery?: number,
): Pool<Ask, Answer> {
  const waiting: (() => void)[] = [];
  const threads = Array.from({ length: workers }, () => createThread<Ask, Answer>(file, nursery));
  const idle = [...threads];

  const borrow = async (): Promise<Thread<Ask, Answer>> => {
    while (idle.length === 0) await new Promise<void>((free) => waiting.push(free));
    return idle.pop() as Thread<Ask, Answer>;
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

/** A built worker beside the built program, or, from source, in the build's folder. */
export function workerFile(name: string): string {
  const places = [`./${name}.js`, `../../dist/node/${name}.js`];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error(`The worker ${files[0]} is missing; build first with npm run build.`);
  return found;
}
