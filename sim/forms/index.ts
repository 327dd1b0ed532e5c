import type { Form } from "../entities/form.ts";
import { acquisition } from "./acquisition.ts";
import { buddying } from "./buddying.ts";
import { clinicalPathwayCollaboration } from "./clinical-pathway-collaboration.ts";
import { contractualAgreement } from "./contractual-agreement.ts";
import { hospitalGroup } from "./hospital-group.ts";
import { improvementDirector } from "./improvement-director.ts";
import { improvementNetwork } from "./improvement-network.ts";
import { internalImprovement } from "./internal-improvement.ts";
import { jointLeadership } from "./joint-leadership.ts";
import { leadProvider } from "./lead-provider.ts";
import { merger } from "./merger.ts";
import { none } from "./none.ts";
import { operatingFranchise } from "./operating-franchise.ts";

/** The forms of partnering, from the loosest to the closest. */
export const forms: readonly Form[] = [
  none,
  internalImprovement,
  improvementDirector,
  clinicalPathwayCollaboration,
  buddying,
  improvementNetwork,
  contractualAgreement,
  leadProvider,
  jointLeadership,
  operatingFranchise,
  hospitalGroup,
  acquisition,
  merger,
];
