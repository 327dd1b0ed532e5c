import type { WorkerLike } from "../sim/host/worker-link.ts";

/** Starts a worker. The bundler recognises a worker only in this literal form. */
export const spawn = (): WorkerLike =>
  new Worker(new URL("../sim/host/browser-worker.ts", import.meta.url), { type: "module" });

/** Workers that simulate: one a core, at most four, so that a laptop stays usable. */
export const crewSize = (): number => Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2));
