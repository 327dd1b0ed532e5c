import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";

/** What a worker tells the page about the model, with all scenarios, levers and forms. */
export const realModel = createPageWorld(builtins, defaultComparison).model();
