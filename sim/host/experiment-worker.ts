import { type PartAsk, partWork } from "./experiment-work.ts";
import { serve } from "./serve.ts";

serve<PartAsk, number>(partWork(), () => []);
