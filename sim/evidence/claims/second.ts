import type { SourceClaim } from "../claim.ts";
import { capacityClaims } from "./second-capacity.ts";
import { contextClaims } from "./second-context.ts";
import { dataClaims } from "./second-data.ts";
import { governanceClaims } from "./second-governance.ts";
import { knowledgeClaims } from "./second-knowledge.ts";
import { leaderClaims } from "./second-leaders.ts";
import { regulatorClaims } from "./second-regulators.ts";
import { scaleClaims } from "./second-scale.ts";
import { staffClaims } from "./second-staff.ts";
import { supportClaims } from "./second-support.ts";

/** The second half of what the sources claim, M106 to M216, in their order. */
export const secondClaims: readonly SourceClaim[] = [
  ...staffClaims,
  ...leaderClaims,
  ...capacityClaims,
  ...supportClaims,
  ...knowledgeClaims,
  ...scaleClaims,
  ...governanceClaims,
  ...dataClaims,
  ...regulatorClaims,
  ...contextClaims,
];
