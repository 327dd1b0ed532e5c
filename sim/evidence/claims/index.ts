import type { SourceClaim } from "../claim.ts";
import { boardClaims } from "./first-boards.ts";
import { cultureClaims } from "./first-culture.ts";
import { formationClaims } from "./first-formation.ts";
import { identityClaims } from "./first-identity.ts";
import { leaderClaims } from "./first-leaders.ts";
import { matchingClaims } from "./first-matching.ts";
import { purposeClaims } from "./first-purpose.ts";
import { trustClaims } from "./first-trust.ts";
import { secondClaims } from "./second.ts";

/** Every claim of the sources, in their order. */
export const claims: readonly SourceClaim[] = [
  ...formationClaims,
  ...matchingClaims,
  ...purposeClaims,
  ...trustClaims,
  ...boardClaims,
  ...leaderClaims,
  ...cultureClaims,
  ...identityClaims,
  ...secondClaims,
];
