import type { Row } from "../pattern.ts";
import { contractRows } from "./trust-contract.ts";
import { growthRows } from "./trust-growth.ts";
import { jointWorkRows } from "./trust-joint-work.ts";

/** Trust between partners, contracts, and joint work of their own will. */
export const trustRows: readonly Row[] = [...growthRows, ...contractRows, ...jointWorkRows];
