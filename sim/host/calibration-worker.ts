import { type Ask, measureRows } from "../evidence/calibration/simulate.ts";
import type { Measured } from "../evidence/calibration/targets.ts";
import { rows } from "../evidence/index.ts";
import { serve } from "./serve.ts";

serve<Ask, Measured[]>(
  (ask) => measureRows(rows, ask),
  () => [],
);
