import type { Engine } from "./engine.ts";

/** The arguments of Engine.runBlock; all plain data. */
export type BlockRequest = Parameters<Engine["runBlock"]>;
