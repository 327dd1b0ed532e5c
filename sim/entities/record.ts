import type { SeriesInfo } from "../core/trajectory.ts";
import type { OutcomeInfo } from "./outcome-info.ts";
import { outcomesOf } from "./outcomes.ts";
import { outsideMoney } from "./outside-money.ts";
import { STATUS } from "./partnership.ts";
import { FIRST_POST } from "./person.ts";
import { stepOf } from "./progress.ts";
import { type Inspected, placeAmongTrusts } from "./reference.ts";
import { cultureDistance } from "./relations.ts";
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
  money: ({ organisation: o }, i) => o.ownMoney[i],
  outside_money: ({ organisation: o }, i) => o.outsideMoney[i],
  outside_capital: ({ organisation: o }, i) => o.outsideCapital[i],
};

/** An outcome that is the place of another among the trusts of the same year. */
interface Place {
  readonly of: string;
  readonly among: Inspected;
  /** What the trend has moved every trust by. */
  readonly trend: (world: PartnerWorld) => number;
}

/**
 * The places: read from what is written down, so that whoever is a mean of others has the place of a
 * trust with that mean. No trend moves what staff feel everywhere.
 */
const PLACES: Readonly<Record<string, Place>> = {
  care_place: {
    of: "quality",
    among: "quality",
    trend: ({ environment: e }) => e.careTrend[0],
  },
  patient_place: {
    of: "patient_experience",
    among: "patientExperience",
    trend: ({ environment: e }) => e.patientTrend[0],
  },
  staff_place: { of: "staff_experience", among: "staffExperience", trend: () => 0 },
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
  "money",
  "outside_money",
  "outside_capital",
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

/** The lines of an entity; those whose threshold is a part of income know what it earns in a year. */
const named = (entity: string, infos: readonly OutcomeInfo[], income: number): SeriesInfo[] =>
  infos.map(({ id, unit, threshold }) => {
    const series = { entity, outcome: id, unit };
    return typeof threshold === "number" ? series : { ...series, scale: income };
  });

/** All lines of a trajectory: organisations, joint bodies, planned partnerships, the system. */
export function seriesOf(setup: Setup): SeriesInfo[] {
  const { inputs, partnerships, partnershipIds, organisationIds, recorded, madeOf } = setup;
  const incomeOf = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + inputs[row].income, 0);
  return [
    ...organisationIds
      .slice(0, recorded)
      .flatMap((id, row) => named(id, outcomesOf("organisation"), incomeOf(madeOf[row]))),
    ...partnerships.flatMap(({ lead, other }, k) =>
      named(partnershipIds[k], outcomesOf("partnership"), incomeOf([lead, other])),
    ),
    ...named("system", outcomesOf("system"), incomeOf(inputs.map((_, row) => row))),
  ];
}

const organisationReads = outcomesOf("organisation").map(({ id }) => ORGANISATION[id] ?? null);
const partnershipReads = outcomesOf("partnership").map(({ id }) => PARTNERSHIP[id]);
const ofCare = outcomesOf("organisation").map(({ id }) => CARE.has(id));
const RATING = outcomesOf("organisation").findIndex(({ id }) => id === "rating");
const summed = outcomesOf("organisation").map(({ id }) => SUMMED.has(id));
/** The places as columns of an organisation's row, and the column each is read from. */
const places = outcomesOf("organisation").flatMap(({ id }, column) => {
  const place = PLACES[id];
  if (!place) return [];
  const columnOf = (kind: "organisation" | "system", name: string) =>
    outcomesOf(kind).findIndex((info) => info.id === name);
  return [
    {
      ...place,
      organisation: { to: column, from: columnOf("organisation", place.of) },
      system: { to: columnOf("system", id), from: columnOf("system", place.of) },
    },
  ];
});
const systemColumns = outcomesOf("system").map(({ id }) =>
  outcomesOf("organisation").findIndex((info) => info.id === id),
);

/** Writes the places of whoever's row begins at `at`, from what else is written there. */
function writePlaces(
  world: PartnerWorld,
  out: Float64Array,
  at: number,
  kind: "organisation" | "system",
): void {
  for (const place of places) {
    const { to, from } = place[kind];
    out[at + to] = placeAmongTrusts(place.among, out[at + from], place.trend(world));
  }
}

/** Writes this month's values in the order of {@link seriesOf}; absent entities are NaN. */
export function recordWorld(world: PartnerWorld, out: Float64Array, offset: number): void {
  const { setup, organisation: o } = world;
  const width = organisationReads.length;
  const start = offset;
  let at = offset;
  for (let i = 0; i < setup.parties; i++, at += width) {
    for (let c = 0; c < width; c++) {
      const absent = ofCare[c] && o.clinical[i] === 0;
      const read = organisationReads[c];
      if (read) out[at + c] = absent ? Number.NaN : read(world, i);
    }
    writePlaces(world, out, at, "organisation");
  }
  for (let j = setup.parties; j < setup.recorded; j++, at += width) {
    if (o.exists[j] === 1 || setup.counterfactual) {
      gather(world, setup.madeOf[j], out, start, at, width);
      writePlaces(world, out, at, "organisation");
      // Nobody rates two bodies as one: where there is no joint body, there is nothing to compare.
      out[at + RATING] = o.exists[j] === 1 ? o.rating[j] : Number.NaN;
    } else out.fill(Number.NaN, at, at + width);
  }
  for (let k = 0; k < setup.partnerships.length; k++) {
    for (const read of partnershipReads) out[at++] = read(world, k);
  }
  recordSystem(world, out, start, at, width);
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
  writePlaces(world, out, to, "system");
}
