import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { Engine } from "./engine.ts";

/** The arguments of Engine.runBlock; all plain data. */
export type BlockRequest = Parameters<Engine["runBlock"]>;

/** What goes to a node worker. */
export interface WorkerRequest {
  readonly id: number;
  readonly args: BlockRequest;
}

/** What comes back: the block, or what went wrong; `input` marks a person's mistake. */
export type WorkerReply =
  | { readonly id: number; readonly block: EnsembleBlock }
  | { readonly id: number; readonly error: string; readonly input: boolean };
