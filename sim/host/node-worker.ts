import { parentPort } from "node:worker_threads";
import { InputError } from "../core/error.ts";
import type { WorkerReply, WorkerRequest } from "./block-request.ts";
import { createEngine } from "./engine.ts";

// One request, one reply with the same id: simpler to trust than a proxy whose promises can hang.
const engine = createEngine();

parentPort?.on("message", ({ id, args }: WorkerRequest) => {
  try {
    const block = engine.runBlock(...args);
    reply({ id, block }, [block.values.buffer as ArrayBuffer]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply({ id, error: message, input: error instanceof InputError });
  }
});

function reply(message: WorkerReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
