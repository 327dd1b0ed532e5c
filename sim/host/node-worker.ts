import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { BlockRequest } from "./block-request.ts";
import { createEngine } from "./engine.ts";
import { serve } from "./serve.ts";

const engine = createEngine();

serve<BlockRequest, EnsembleBlock>(
  (args) => engine.runBlock(...args),
  (block) => [block.values.buffer],
);
