import { acceptedSets } from "../evidence/calibration/accepted.ts";
import { experimentAgain } from "../host/experiment-again.ts";
import type { Known } from "../host/passport-runs.ts";
import { builtinScenarios } from "./sources.ts";

/** What the command line runs passports again with. */
export const knownHere = (): Known => ({
  builtIn: builtinScenarios(),
  accepted: acceptedSets,
  experiment: experimentAgain,
});
