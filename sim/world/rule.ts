import { ruleOf } from "../core/rule.ts";
import type { World } from "./world.ts";

/** Declares a rule of the world of trusts. */
export const defineRule = ruleOf<World>();
