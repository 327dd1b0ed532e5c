import type { Workload } from "../workload.ts";
import { caseC, cases } from "./cases.ts";
import { draws } from "./draws.ts";
import { national } from "./national.ts";
import { partnerBench, partnerBenchLockstep, partnerBenchSmall } from "./partner-bench.ts";
import { ratiosToC } from "./ratio-to-c.ts";
import { room, summary } from "./reading.ts";
import { slider } from "./slider.ts";

/** Everything `npm run bench` measures, in this order. */
export const workloads: readonly Workload[] = [
  draws,
  partnerBench,
  partnerBenchLockstep,
  partnerBenchSmall,
  ...ratiosToC,
  caseC,
  cases,
  national,
  summary,
  room,
  slider,
];
