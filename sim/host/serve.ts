import { parentPort } from "node:worker_threads";
import { InputError } from "../core/error.ts";
import type { WorkerReply, WorkerRequest } from "./worker-message.ts";

/**
 * Makes this worker answer requests one after another; `buffers` are handed over, not copied.
 * One request, one reply with the same id: simpler to trust than a proxy whose promises can hang.
 */
export function serve<Ask, Answer>(
  work: (ask: Ask) => Answer,
  buffers: (answer: Answer) => ArrayBufferLike[],
): void {
  const reply = (message: WorkerReply<Answer>, transfer: ArrayBufferLike[] = []) =>
    parentPort?.postMessage(message, transfer as ArrayBuffer[]);
  parentPort?.on("message", ({ id, args }: WorkerRequest<Ask>) => {
    try {
      const answer = work(args);
      reply({ id, answer }, buffers(answer));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      reply({ id, error: message, input: error instanceof InputError });
    }
  });
}
