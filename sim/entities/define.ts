import { mechanismOf } from "../core/mechanism.ts";
import type { PartnerWorld } from "./world.ts";

/** Defines a mechanism of the partnering world. */
export const defineMechanism = mechanismOf<PartnerWorld>();
