import { Worker } from "node:worker_threads";
import { InputError } from "../core/error.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { BlockRequest, WorkerReply } from "./block-request.ts";

/** One worker thread that answers one request at a time. */
export interface Thread {
  /** Rejects when the thread has died, before or during the call. */
  run(args: BlockRequest): Promise<EnsembleBlock>;
  close(): Promise<void>;
}

interface Pending {
  resolve(block: EnsembleBlock): void;
  reject(error: Error): void;
}

/** Starts a worker thread. Every call still open when the thread dies rejects with its message. */
export function createThread(file: string): Thread {
  const worker = new Worker(file);
  const pending = new Map<number, Pending>();
  let calls = 0;
  let dead: Error | null = null;

  const die = (why: string) => {
    dead ??= new Error(`A worker stopped: ${why}`);
    for (const call of pending.values()) call.reject(dead);
    pending.clear();
  };

  worker.on("message", (reply: WorkerReply) => {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if ("block" in reply) call?.resolve(reply.block);
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
