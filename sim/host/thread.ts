import { Worker } from "node:worker_threads";
import { InputError } from "../core/error.ts";
import type { WorkerReply } from "./worker-message.ts";

/** One worker thread that answers one request at a time. */
export interface Thread<Ask, Answer> {
  /** Rejects when the thread has died, before or during the call. */
  run(args: Ask): Promise<Answer>;
  close(): Promise<void>;
}

interface Pending<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * Starts a worker thread. Every call still open when the thread dies rejects with its message.
 * `nursery` is the memory in megabytes for what is used shortly: the less, the sooner it is tidied.
 */
export function createThread<Ask, Answer>(file: string, nursery?: number): Thread<Ask, Answer> {
  const worker = new Worker(
    file,
    nursery === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: nursery } },
  );
  const pending = new Map<number, Pending<Answer>>();
  let calls = 0;
  let dead: Error | null = null;

  const die = (why: string) => {
    dead ??= new Error(`A worker stopped: ${why}`);
    for (const call of pending.values()) call.reject(dead);
    pending.clear();
  };

  worker.on("message", (reply: WorkerReply<Answer>) => {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if ("answer" in reply) call?.resolve(reply.answer);
    else call?.reject(reply.input ? new InputError(reply.error) : new Error(reply.error));
  });
  worker.on("error", (error: Error) => die(error.message.split("\n")[0]));
  worker.on("messageerror", () => die("its answer could not be read"));
  worker.on("exit", (code) => die(`it ended with code ${code}`));

  return {
    run: (args) =>
      new Promise((resolve, reject) => {
        if (dead) return reject(dead);
        calls += 1;
        pending.set(calls, { resolve, reject });
        worker.postMessage({ id: calls, args });
      }),
    async close() {
      await worker.terminate();
    },
  };
}
