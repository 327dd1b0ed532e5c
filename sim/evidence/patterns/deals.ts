import type { Row } from "../pattern.ts";
import { activityRow, financeRow, managementRow, waitsRow } from "./deals-activity.ts";
import { abandonedRow, rescueCostRow } from "./deals-costs.ts";
import { ableAcquirerRow, disappointingRow, foreignSavingsRow } from "./deals-gains.ts";
import { franchiseRow, threeWayRow } from "./deals-named.ts";
import { identityRow, twoCulturesRow } from "./deals-people.ts";
import { allianceRow, rivalRow } from "./deals-rivals.ts";
import { corporateRow, persistingRow, savingsRow } from "./deals-service.ts";
import { decadeRow, earlyHarmRow, laterWaveRow, untargetedRow } from "./deals-wave.ts";

/** Patterns of mergers, acquisitions, contracts and what became of them. */
export const dealRows: readonly Row[] = [
  activityRow,
  managementRow,
  financeRow,
  waitsRow,
  untargetedRow,
  savingsRow,
  persistingRow,
  decadeRow,
  corporateRow,
  laterWaveRow,
  earlyHarmRow,
  ableAcquirerRow,
  foreignSavingsRow,
  disappointingRow,
  rescueCostRow,
  twoCulturesRow,
  identityRow,
  franchiseRow,
  threeWayRow,
  abandonedRow,
  rivalRow,
  allianceRow,
];
