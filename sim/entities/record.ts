import type { SeriesInfo } from "../core/trajectory.ts";
import { type OutcomeInfo, outcomesOf } from "./outcomes.ts";
import { outsideMoney } from "./outside-money.ts";
import { STATUS } from "./partnership.ts";
import { FIRST_POST } from "./person.ts";
import { stepOf } from "./progress.ts";
import { cultureDistance } from "./relations.ts";
import { sitesOf } from "./rows.ts";
import type { Setup } from "./setup.ts";
import type { PartnerWorld } from "./world.ts";

type Read = (world: PartnerWorld, row: number) => number;

const meanIdentity: Read = ({ person, setup }, i) => {
  let sum = 0;
  let count = 0;
  for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
    if (person.filled[row] === 0) continue;
    sum += person.identity[row];
    count++;
  }
  return count === 0 ? 0 : sum / count;
};

/** Board posts, in %, that nobody holds in the body that answers for an organisation. */
const boardVacancies: Read = ({ organisation: o, person, setup }, i) => {
  const first = setup.firstPerson[o.legal[i]];
  let open = 0;
  let filled = 0;
  for (let row = first; row < first + FIRST_POST[1]; row++) {
    open += person.open[row];
    filled += person.open[row] * person.filled[row];
  }
  return open === 0 ? 0 : (100 * (open - filled)) / open;
};

/** 1 while the first post of that board is empty. */
const withoutChief: Read = ({ organisation: o, person, setup }, i) =>
  1 - person.filled[setup.firstPerson[o.legal[i]]];

/** How each outcome of an organisation is read from its row. */
const ORGANISATION: Readonly<Record<string, Read>> = {
  quality: ({ organisation: o }, i) => o.quality[i],
  rating: ({ organisation: o }, i) => o.rating[i],
  special_measures: ({ organisation: o }, i) => o.label[i],
  patient_experience: ({ organisation: o }, i) => o.patientExperience[i],
  waits: ({ organisation: o }, i) => o.waits[i],
  access: ({ organisation: o }, i) => o.access[i],
  activity: ({ organisation: o }, i) => o.activity[i],
  staff_experience: ({ organisation: o }, i) => o.staffExperience[i],
  work_stress: ({ organisation: o }, i) => o.workStress[i],
  leavers: ({ organisation: o }, i) => o.leavers[i],
  vacancies: ({ organisation: o }, i) => o.vacancies[i],
  executive_turnover: ({ organisation: o }, i) => o.turnover[o.legal[i]],
  executive_vacancies: boardVacancies,
  without_chief: withoutChief,
  surplus: ({ organisation: o }, i) => o.surplus[i],
  savings_forecast: ({ organisation: o }, i) => o.savingsForecast[i],
  savings_realised: ({ organisation: o }, i) => o.savingsRealised[i],
  transition_cost: ({ organisation: o }, i) => o.transitionCost[i],
  running_cost: ({ organisation: o }, i) => o.runningCost[i],
  funding_received: outsideMoney,
  management_share: ({ organisation: o }, i) => o.managementShare[i],
  productivity: ({ organisation: o }, i) => o.productivity[i],
  identity: meanIdentity,
  free_capacity: ({ organisation: o }, i) => o.freeCapacity[i],
  regulatory_load: ({ organisation: o }, i) => o.regulatoryLoad[i],
  seen_quality: ({ organisation: o }, i) => o.seenQuality[i],
};

/** What only those who treat patients have; absent for the others. */
const CARE = new Set([
  "quality",
  "rating",
  "special_measures",
  "patient_experience",
  "waits",
  "access",
  "activity",
  "seen_quality",
  "management_share",
  "productivity",
]);

/** Money is summed over the parts of a whole; everything else is a mean weighted by income. */
const SUMMED = new Set([
  "savings_forecast",
  "savings_realised",
  "transition_cost",
  "running_cost",
  "funding_received",
]);

const stageOf: Read = (world, k) => {
  const { partnership: s } = world;
  if (s.status[k] === STATUS.ended) return 5;
  if (s.status[k] !== STATUS.running) return s.status[k];
  return stepOf(world, k).next < 0 ? 4 : 3;
};

/** How each outcome of a partnership is read from its row; trust and distance exist without one. */
const PARTNERSHIP: Readonly<Record<string, Read>> = {
  trust: ({ partnership: s }, k) => s.trust[k],
  trust_board: ({ partnership: s }, k) => s.trustLevels[k * 4],
  trust_clinical: ({ partnership: s }, k) => s.trustLevels[k * 4 + 1],
  culture_distance: (world, k) =>
    cultureDistance(world, world.partnership.lead[k], world.partnership.other[k]),
  identity_gap: (world, k) =>
    meanIdentity(world, world.partnership.lead[k]) -
    meanIdentity(world, world.partnership.other[k]),
  pathway_delay: ({ partnership: s }, k) => s.delay[k],
  partnership_stage: stageOf,
  partnership_cost: ({ partnership: s }, k) => s.spent[k],
};

const named = (entity: string, infos: readonly OutcomeInfo[]): SeriesInfo[] =>
  infos.map(({ id, unit }) => ({ entity, outcome: id, unit }));

/** All lines of a trajectory: organisations, joint bodies, planned partnerships, the system. */
export function seriesOf(setup: Setup): SeriesInfo[] {
  return [
    ...setup.organisationIds
      .slice(0, setup.recorded)
      .flatMap((id) => named(id, outcomesOf("organisation"))),
    ...setup.partnerships.flatMap((_, k) =>
      named(setup.partnershipIds[k], outcomesOf("partnership")),
    ),
    ...named("system", outcomesOf("system")),
  ];
}

const organisationReads = outcomesOf("organisation").map(({ id }) => ORGANISATION[id]);
const partnershipReads = outcomesOf("partnership").map(({ id }) => PARTNERSHIP[id]);
const ofCare = outcomesOf("organisation").map(({ id }) => CARE.has(id));
const RATING = outcomesOf("organisation").findIndex(({ id }) => id === "rating");
const summed = outcomesOf("organisation").map(({ id }) => SUMMED.has(id));
const systemColumns = outcomesOf("system").map(({ id }) =>
  outcomesOf("organisation").findIndex((info) => info.id === id),
);

/** Writes this month's values in the order of {@link seriesOf}; absent entities are NaN. */
export function recordWorld(world: PartnerWorld, out: Float64Array, offset: number): void {
  const { setup, organisation: o } = world;
  const width = organisationReads.length;
  const start = offset;
  let at = offset;
  for (let i = 0; i < setup.parties; i++) {
    for (let c = 0; c < width; c++) {
      const absent = ofCare[c] && o.clinical[i] === 0;
      out[at++] = absent ? Number.NaN : organisationReads[c](world, i);
    }
  }
  for (let j = setup.parties; j < setup.recorded; j++, at += width) {
    if (o.exists[j] === 1 || setup.counterfactual) {
      gather(world, partsOf(world, j), out, start, at, width);
      if (o.exists[j] === 1) out[at + RATING] = o.rating[j];
    } else out.fill(Number.NaN, at, at + width);
  }
  for (let k = 0; k < setup.partnerships.length; k++) {
    for (const read of partnershipReads) out[at++] = read(world, k);
  }
  recordSystem(world, out, start, at, width);
}

/** The sites of a joint body; before it lives, and in the twin, the parties that would make it. */
function partsOf(world: PartnerWorld, joint: number): number[] {
  const { organisation: o, partnership: s, setup } = world;
  if (o.exists[joint] === 1) return sitesOf(world, joint);
  for (let k = 0; k < setup.partnerships.length; k++) {
    if (s.joint[k] === joint) return [s.lead[k], s.other[k]];
  }
  return [];
}

/** The aggregate of some organisations: sums of money, means of the rest weighted by income. */
function gather(
  { organisation: o }: PartnerWorld,
  parts: readonly number[],
  out: Float64Array,
  from: number,
  to: number,
  width: number,
): void {
  let income = 0;
  for (const i of parts) income += o.income[i];
  for (let c = 0; c < width; c++) {
    let sum = 0;
    for (const i of parts) {
      sum += out[from + i * width + c] * (summed[c] ? 1 : o.income[i] / income);
    }
    out[to + c] = sum;
  }
}

function recordSystem(
  world: PartnerWorld,
  out: Float64Array,
  from: number,
  to: number,
  width: number,
): void {
  const { organisation: o, setup } = world;
  let income = 0;
  for (let i = 0; i < setup.parties; i++) income += o.clinical[i] * o.income[i];
  for (let n = 0; n < systemColumns.length; n++) {
    const c = systemColumns[n];
    let sum = 0;
    for (let i = 0; i < setup.parties; i++) {
      const weight = summed[c] ? 1 : (o.clinical[i] * o.income[i]) / income;
      if (weight === 0) continue;
      sum += out[from + i * width + c] * weight;
    }
    out[to + n] = sum;
  }
}
