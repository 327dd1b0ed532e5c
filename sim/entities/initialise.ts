import type { KeyedDraws } from "../core/draws.ts";
import { clamp01, exp, normalCdf } from "../core/math.ts";
import { fillPeople, STRANGERS_FAITH } from "./cast.ts";
import {
  type ConditionWeights,
  conditionsOf,
  type LoadRates,
  warrantedStrain,
} from "./conditions.ts";
import { VALUES } from "./organisation.ts";
import type { DrawnOrganisation, FixedOrganisation } from "./organisation-input.ts";
import { blankPartnership, openPartnership } from "./partnership.ts";
import { drawTraits, TRAIT_COUNT } from "./population.ts";
import { deservesLabel, isFailing, rateAtStart, rateWithError } from "./rating.ts";
import { BASE_MANAGEMENT, QUALITY_SHARES, STAFF_SHARES, splitMean, splitSd } from "./reference.ts";
import { gatherTrust } from "./relations.ts";
import { keyTie } from "./rows.ts";
import { tiePost } from "./setup.ts";
import { bringStress, followStaff, vacanciesAtRest } from "./staffing.ts";
import { TIES_PER_LEVEL } from "./tie.ts";
import type { PartnerWorld } from "./world.ts";

export { STRANGERS_FAITH };

/** How far staff take part in change where nobody does anything special about it. */
export const TYPICAL_INVOLVEMENT = 0.3;
/**
 * Share of lasting quality that practice explains; the rest is leadership, staffing, estate and
 * history. What an unusual board adds or takes away is not practice that a partner could adopt.
 */
const PRACTICE_SHARE = 0.35;

/** Fills a cleared world with month 0 of its scenario. */
export function initialiseWorld(
  world: PartnerWorld,
  weights: ConditionWeights & LoadRates,
  draw: KeyedDraws,
): void {
  nameRows(world);
  fillEnvironment(world);
  const luck = draw.normals(world.organisation, 12);
  placeCultures(world, luck);
  for (let i = 0; i < world.setup.parties; i++) {
    fillOrganisation(world, i, luck, weights, draw);
  }
  for (let i = world.setup.parties; i < world.organisation.count; i++) fillJoint(world, i);
  fillPeople(world, draw);
  keyTies(world);
  fillTies(world, draw);
  fillPartnerships(world);
  for (let k = 0; k < world.setup.partnerships.length; k++) gatherTrust(world, k);
}

function nameRows(world: PartnerWorld): void {
  const { setup } = world;
  const name = (table: { ids: string[]; count: number }, ids: readonly string[]) => {
    ids.forEach((id, i) => {
      table.ids[i] = id;
    });
    table.count = ids.length;
  };
  name(world.organisation, setup.organisationIds);
  name(world.person, setup.personIds);
  name(world.tie, setup.tieIds);
  name(world.partnership, setup.partnershipIds);
  name(world.environment, ["environment"]);
  const setKeys = (table: PartnerWorld["organisation"]["keys"], keys: Setup["organisationKeys"]) =>
    keys.forEach((key, i) => {
      table.lo[i] = key.lo;
      table.hi[i] = key.hi;
    });
  setKeys(world.organisation.keys, setup.organisationKeys);
  setKeys(world.partnership.keys, setup.partnershipKeys);
}
type Setup = PartnerWorld["setup"];

function fillEnvironment({ environment, setup }: PartnerWorld): void {
  const given = setup.scenario.environment;
  environment.drift[0] = given.quality_drift;
  environment.demandGrowth[0] = given.demand_growth;
  environment.volumeGrowth[0] = given.pathway_growth;
  environment.burden[0] = given.reporting;
  environment.reportingGrowth[0] = given.reporting_growth;
  environment.reportingTrend[0] = 1;
  environment.systemPush[0] = given.system_push;
  environment.competition[0] = given.competition;
  environment.funders[0] = given.funders;
  environment.commissioning[0] = given.commissioning;
  environment.formation[0] = given.formation;
  environment.mandates[0] = given.mandates;
}

/** Channels of `luck` that place an organisation's culture; the others split what is given. */
const CULTURE = 4;

/**
 * Places organisations in the space of values so that related ones are as far apart as given:
 * each is put at its distance, in a random direction of its own, from the first one placed.
 */
function placeCultures({ organisation: o, setup }: PartnerWorld, luck: Float64Array): void {
  const placed = new Uint8Array(o.count);
  const alone = (i: number) => {
    for (let k = 0; k < VALUES; k++) {
      o.professed[i * VALUES + k] = 0.5 + 0.1 * luck[i * 12 + CULTURE + k];
    }
    placed[i] = 1;
  };
  const beside = (i: number, j: number, distance: number) => {
    let length = 0;
    for (let k = 0; k < VALUES; k++)
      length += luck[i * 12 + CULTURE + k] * luck[i * 12 + CULTURE + k];
    const scale = distance / Math.sqrt(length);
    for (let k = 0; k < VALUES; k++) {
      o.professed[i * VALUES + k] =
        o.professed[j * VALUES + k] + scale * luck[i * 12 + CULTURE + k];
    }
    placed[i] = 1;
  };
  const given = setup.relations.slice(0, setup.scenario.relations.length);
  for (const { a, b, input } of given) {
    if (placed[a] === 0 && placed[b] === 0) alone(a);
    if (placed[a] === 0) beside(a, b, input.culture_distance);
    else if (placed[b] === 0) beside(b, a, input.culture_distance);
  }
  for (let i = 0; i < setup.parties; i++) if (placed[i] === 0) alone(i);
}

function fillOrganisation(
  world: PartnerWorld,
  i: number,
  luck: Float64Array,
  weights: ConditionWeights & LoadRates,
  draw: KeyedDraws,
): void {
  const input = world.setup.inputs[i];
  const given = input.drawn ? drawOrganisation(world, i, input, draw) : input;
  const o = world.organisation;
  fillFacts(world, i, given);
  const permanent =
    splitMean(QUALITY_SHARES, given.quality) + splitSd(QUALITY_SHARES) * luck[i * 12];
  const lasting =
    splitMean(STAFF_SHARES, given.staff_experience) + splitSd(STAFF_SHARES) * luck[i * 12 + 1];
  o.quality[i] = given.quality;
  o.seenQuality[i] = given.quality;
  o.reported[i] = given.quality;
  o.reputation[i] = given.reputation ?? given.quality;
  o.patientExperience[i] = 0.5 * given.quality + 0.2 * given.staff_experience;
  o.shock[i] = given.quality - permanent;
  o.moraleBase[i] = lasting;
  o.moraleShock[i] = given.staff_experience - lasting;
  o.staffExperience[i] = given.staff_experience;
  o.vacancies[i] = vacanciesAtRest(o, i);
  o.turnover[i] = 23 * exp(-0.5 * o.reputation[i]);
  o.leadership[i] = given.leadership ?? 0.4 * permanent;
  o.boardStability[i] = given.board_stability;
  if (o.clinical[i] === 1) {
    if (input.drawn) bringRating(world, i, draw);
    else rateAtStart(o, i);
  }
  beScrutinised(world, i, weights);
  o.strain[i] = warrantedStrain(o, i);
  bringStress(o, i, luck[i * 12 + 2], luck[i * 12 + 3]);
  followStaff(o, i);
  o.conditions[i] = conditionsOf(
    weights,
    o.leadership[i],
    given.board_stability,
    o.attention[i],
    o.vacancies[i],
    0,
    given.staff_experience,
  );
  o.practice[i] = PRACTICE_SHARE * permanent;
  o.habit[i] = o.practice[i];
  o.base[i] = (1 - PRACTICE_SHARE) * permanent - o.conditions[i];
}

/** Channels of an organisation's luck from which it is drawn, after those of {@link CULTURE}. */
const TRAITS_FROM = 12;
const NOISE_FROM = TRAITS_FROM + TRAIT_COUNT;

/** An organisation of the trust population, as it turns out in this replicate. */
function drawOrganisation(
  { organisation: o }: PartnerWorld,
  i: number,
  input: DrawnOrganisation,
  draw: KeyedDraws,
): FixedOrganisation {
  const luck = draw.normalsAt(o, i, TRAITS_FROM + TRAIT_COUNT);
  return { ...input, ...drawTraits(input, luck, TRAITS_FROM), drawn: undefined };
}

/** A drawn organisation brings the rating of its last inspection, and perhaps the label. */
function bringRating({ organisation: o }: PartnerWorld, i: number, draw: KeyedDraws): void {
  const luck = draw.normalsAt(o, i, NOISE_FROM + 7);
  rateWithError(o, i, luck, NOISE_FROM);
  if (o.label[i] === 0 && !deservesLabel(o, i)) return;
  o.label[i] = 1;
  o.named[i] = 1;
  o.labelMonth[i] = -Math.round(12 * normalCdf(luck[NOISE_FROM + 6]));
}

/** The failing and the labelled are under scrutiny from the start, which takes leaders' time. */
function beScrutinised(world: PartnerWorld, i: number, rates: LoadRates): void {
  const { organisation: o, environment: e } = world;
  const watched = isFailing(o, i);
  o.diverted[i] = rates.scrutiny_load * watched * e.burden[0];
  o.regulatoryLoad[i] = rates.normal_load + o.diverted[i];
  o.ownLoad[i] = o.regulatoryLoad[i];
  o.attention[i] = 1 - o.diverted[i];
}

function fillFacts(world: PartnerWorld, i: number, given: FixedOrganisation): void {
  const o = world.organisation;
  o.exists[i] = 1;
  o.site[i] = 1;
  o.legal[i] = i;
  o.ratedAsSite[i] = given.rated_as === "site" ? 1 : 0;
  o.nhs[i] = given.kind === "private_provider" || given.kind === "consultancy" ? 0 : 1;
  o.clinical[i] = given.kind === "improvement_institute" || given.kind === "consultancy" ? 0 : 1;
  o.income[i] = given.income;
  o.capability[i] = given.capability;
  o.dataMaturity[i] = given.data_maturity;
  o.governance[i] = given.governance;
  o.receptivity[i] = given.receptivity;
  o.experience[i] = given.experience;
  o.systemHealth[i] = given.system_health;
  o.structural[i] = given.surplus;
  o.surplus[i] = given.surplus;
  o.productivity[i] = 100 / (1 - given.surplus / 100);
  o.managementShare[i] = BASE_MANAGEMENT;
  o.reserves[i] = (given.reserves * given.income) / 100;
  o.demand[i] = 100;
  o.supply[i] = 100;
  o.activity[i] = 100;
  o.waits[i] = given.waits;
  o.homeTravel[i] = given.travel;
  o.access[i] = given.travel;
  o.freeCapacity[i] = given.free_capacity;
  o.dayJob[i] = -1;
  o.attention[i] = 1;
  o.label[i] = given.special_measures ? 1 : 0;
  o.named[i] = o.label[i];
  o.labelMonth[i] = given.special_measures ? 0 : -1;
  o.nextInspection[i] = -1;
  o.boardVacatedMonth[i] = -1000;
  o.involvement[i] = TYPICAL_INVOLVEMENT;
  o.faithBase[i] = -1;
  o.partnerFaith[i] = STRANGERS_FAITH;
}

/** A joint body waits, without people or services, for a completion that may never come. */
function fillJoint({ organisation: o }: PartnerWorld, i: number): void {
  o.legal[i] = i;
  o.labelMonth[i] = -1;
  o.nextInspection[i] = -1;
  o.dayJob[i] = -1;
  o.boardVacatedMonth[i] = -1000;
  o.attention[i] = 1;
}

function keyTies(world: PartnerWorld): void {
  const { tie: t, setup } = world;
  setup.relations.forEach(({ a, b, firstTie }, r) => {
    let row = firstTie;
    TIES_PER_LEVEL.forEach((ties, level) => {
      for (let n = 0; n < ties; n++, row++) {
        t.relation[row] = r;
        t.level[row] = level;
        t.a[row] = setup.firstPerson[a] + tiePost(level, n);
        t.b[row] = setup.firstPerson[b] + tiePost(level, n);
        keyTie(world, row);
      }
    });
  });
}

function fillTies(world: PartnerWorld, draw: KeyedDraws): void {
  const { tie: t, organisation: o, person, setup } = world;
  const uniform = draw.uniforms(t, 1);
  const normal = draw.normals(t, 1);
  for (let row = 0; row < t.count; row++) {
    const { a, b, input, trust } = setup.relations[t.relation[row]];
    const reach = 0.5 * (1 + person.networked[t.a[row]] + person.networked[t.b[row]]);
    t.alive[row] = uniform[row] < input.prior_ties * reach ? 1 : 0;
    t.goodwill[row] = clamp01(trust[t.level[row]] + 0.08 * normal[row]);
    t.competence[row] = clamp01(trust[t.level[row]] + 0.05 * (o.quality[a] + o.quality[b]) * 0.5);
    t.history[row] = t.alive[row] * 60 * input.prior_ties;
  }
}

function fillPartnerships({ partnership: s, setup }: PartnerWorld): void {
  for (let k = 0; k < s.count; k++) blankPartnership(s, k);
  setup.partnerships.forEach(({ input, lead, other, host, joint, relation, empty }, k) => {
    s.lead[k] = lead;
    s.other[k] = other;
    s.host[k] = host;
    s.joint[k] = joint;
    s.relation[k] = relation;
    s.proposeMonth[k] = setup.counterfactual || empty ? -1 : Math.max(1, input.start);
    s.leadMotivation[k] = input.lead_motivation;
    s.otherMotivation[k] = input.other_motivation;
    s.legitimacy[k] = input.legitimacy;
    s.complementarity[k] = input.complementarity;
    s.purpose[k] = input.purpose;
    s.alignment[k] = input.alignment;
    s.delayStart[k] = input.delay;
    s.delay[k] = input.delay;
    s.contractValue[k] = input.contract_value;
    openPartnership(s, k);
  });
}
