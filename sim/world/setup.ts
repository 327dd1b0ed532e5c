import { attributesOf, MEDIAN_INCOME, type Said } from "./build.ts";
import { type FormSpec, isAlone, isEmpty } from "./form.ts";
import { landscapeOf, placesOf } from "./generate.ts";
import type { Act, Between, Deal, Nation, Openness } from "./nation.ts";
import { KINDS, type OrganisationInput, STANDING_IDS, STANDINGS } from "./organisation-input.ts";
import type { Facts } from "./population.ts";
import type { Body } from "./record.ts";
import {
  type ActInput,
  type PartnershipInput,
  partnershipsOf,
  relationInput,
  type Scenario,
} from "./scenario.ts";
import type { Staged } from "./scene.ts";

/** A scenario laid out in rows: what a world is made from and what is written down of it. */
export interface Setup extends Staged {
  readonly scenario: Scenario;
  /** What is said of each organisation at the start, in the order of the nation. */
  readonly said: readonly Said[];
}

/** A month that never comes: that of a deal that nobody proposes. */
const NEVER = Number.POSITIVE_INFINITY;

/** Lays a scenario out in rows. `counterfactual` makes the twin: same rows and luck, no partnership. */
export function createSetup(
  scenario: Scenario,
  forms: readonly FormSpec[],
  counterfactual: boolean,
): Setup {
  const { organisations } = landscapeOf(scenario);
  const ids = Object.keys(organisations);
  const inputs = Object.values(organisations);
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const row = (id: string) => rowOf.get(id) as number;
  const planned = partnershipsOf(scenario);
  const partnershipIds = uniqueIds(planned.map(({ lead, other }) => `${lead}~${other}`));
  const formAt = (id: string) => forms.findIndex((form) => form.id === id);
  const deals = planned.map((input, k): Deal => {
    const form = formAt(input.form);
    const alone = isAlone(forms[form]);
    const other = row(input.other);
    return {
      id: partnershipIds[k],
      lead: alone ? other : row(input.lead),
      other,
      form,
      interim: alone || isEmpty(forms[formAt(input.interim)]) ? -1 : formAt(input.interim),
      start: counterfactual || isEmpty(forms[form]) ? NEVER : input.start,
      scale: input.scale,
      wish: input.lead_motivation,
      receptivity: input.other_motivation,
      legitimacy: input.legitimacy,
      complementarity: input.complementarity,
      between: betweenOf(scenario, input),
      delay: input.delay,
    };
  });
  const nation: Nation = {
    ids,
    income: Float64Array.from(inputs, ({ income }) => income),
    medianIncome: MEDIAN_INCOME,
    clinical: Uint8Array.from(inputs, ({ kind }) => (KINDS[kind].clinical ? 1 : 0)),
    site: Uint8Array.from(inputs, (input) => (input.rated_as === "site" ? 1 : 0)),
    // Of a population all trusts that patients choose among are there.
    closed: scenario.population !== undefined,
    ...placesOf(ids, scenario),
    forms: attributesOf(forms),
    deals,
    acts: actsOf(scenario, row),
    openness: counterfactual ? null : opennessOf(scenario, forms),
  };
  return {
    scenario,
    counterfactual,
    nation,
    said: inputs.map((input, i) => saidOf(input, nation.clinical[i] === 1)),
    organisationIds: ids,
    partnershipIds,
    bodies: bodiesOf(planned, deals, forms),
    formLabels: forms.map(({ label }) => label),
  };
}

function bodiesOf(
  planned: readonly PartnershipInput[],
  deals: readonly Deal[],
  forms: readonly FormSpec[],
): Body[] {
  const seen = new Set<string>();
  return planned.flatMap(({ lead, other }, deal) => {
    const id = `${lead}+${other}`;
    if (forms[deals[deal].form].attributes.oneBody !== 1 || seen.has(id)) return [];
    seen.add(id);
    return [{ id, parts: [deals[deal].lead, deals[deal].other] as const, deal }];
  });
}

/** What lies between the parties: what is said of the pair, or what is usual. */
function betweenOf({ relations }: Scenario, { lead, other }: PartnershipInput): Between {
  const said = relations.find(({ between }) => between.includes(lead) && between.includes(other));
  const { distance, culture_distance, trust } =
    said ?? relationInput.parse({ between: [lead, other] });
  return { km: distance, distance: culture_distance, trust };
}

function saidOf(input: OrganisationInput, clinical: boolean): Said {
  const facts: Facts = Object.fromEntries(
    STANDING_IDS.flatMap((id) => {
      const fact = STANDINGS[id][4];
      return fact === null || input[id] === undefined ? [] : [[fact, input[id]]];
    }),
  );
  const unsaid = input.special_measures === undefined && Object.keys(facts).length === 0;
  return {
    facts,
    labelled: unsaid && clinical ? null : input.special_measures === true,
    ...(input.waits === undefined ? {} : { waits: input.waits }),
    // Quality that is said takes the place of where it would be drawn.
    ...(input.drawn?.quality === undefined || input.quality !== undefined
      ? {}
      : { within: input.drawn.quality }),
  };
}

function actsOf({ acts }: Scenario, row: (id: string) => number): Act[] {
  const happens = ({ do: what, amount }: ActInput) => what === "volume" || amount > 0;
  return Object.values(acts)
    .filter(happens)
    .map(({ month, do: what, organisation, amount, months }) => ({
      month,
      what,
      row: organisation === undefined ? -1 : row(organisation),
      amount,
      months,
    }));
}

/** How partnerships arise that nobody planned: in any form that somebody else is needed for. */
function opennessOf(
  { environment: { formation, mandates } }: Scenario,
  forms: readonly FormSpec[],
): Openness | null {
  if (formation + mandates === 0) return null;
  const withPartners = forms.flatMap((form, i) => (isAlone(form) ? [] : [i]));
  return { formation, mandates, forms: withPartners };
}

function uniqueIds(ids: readonly string[]): string[] {
  const count = new Map<string, number>();
  return ids.map((id) => {
    const n = (count.get(id) ?? 0) + 1;
    count.set(id, n);
    return n === 1 ? id : `${id}#${n}`;
  });
}
