import { rows } from "../evidence/index.ts";
import { evidenceWork } from "./evidence-work.ts";
import { serve } from "./serve.ts";

serve(evidenceWork(rows), ({ values }) => values.map(({ buffer }) => buffer));
