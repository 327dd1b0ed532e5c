import { type FormSpec, isAlone, isEmpty } from "./form.ts";
import { landscapeOf, MOST_ORGANISATIONS } from "./generate.ts";
import { KINDS } from "./organisation-input.ts";
import { type ActInput, DEEDS, partnershipsOf, type Scenario } from "./scenario.ts";

/**
 * The first thing in a scenario that points nowhere or contradicts itself, as "path: sentence",
 * or null. What a schema cannot say: references, self-partnering, duplicates, counts.
 */
export function firstDanglingReference(
  written: Scenario,
  forms: readonly FormSpec[],
): string | null {
  const scenario = { ...written, organisations: landscapeOf(written).organisations };
  const ids = Object.keys(scenario.organisations);
  return (
    badCount(ids) ??
    badLabel(scenario) ??
    badRelation(scenario) ??
    badPartnership(scenario, forms) ??
    badAct(scenario) ??
    badLater(scenario)
  );
}

const known = (scenario: Scenario, id: string) => Object.hasOwn(scenario.organisations, id);

const unknown = (path: string, id: string, scenario: Scenario) =>
  `${path} is "${id}"; expected one of the organisations of this file: ${Object.keys(scenario.organisations).slice(0, 8).join(", ")}`;

function badCount(ids: readonly string[]): string | null {
  if (ids.includes("system")) {
    return 'organisations.system takes the name of the whole; expected another id, such as "system_trust"';
  }
  if (ids.length === 0) return "organisations is empty; expected at least one organisation";
  if (ids.length > MOST_ORGANISATIONS) {
    return `organisations has ${ids.length} entries; expected at most ${MOST_ORGANISATIONS}`;
  }
  return null;
}

function badRelation(scenario: Scenario): string | null {
  const seen = new Set<string>();
  for (const [i, { between }] of scenario.relations.entries()) {
    const path = `relations.${i}.between`;
    for (const id of between) if (!known(scenario, id)) return unknown(path, id, scenario);
    const [a, b] = [...between].sort();
    if (a === b) return `${path} names "${a}" twice; expected two different organisations`;
    if (seen.has(`${a}~${b}`))
      return `${path} repeats the pair ${a}, ${b}; expected each pair once`;
    seen.add(`${a}~${b}`);
  }
  return null;
}

function badPartnership(scenario: Scenario, forms: readonly FormSpec[]): string | null {
  const formOf = (id: string) => forms.find((form) => form.id === id) as FormSpec;
  const all = partnershipsOf(scenario);
  for (const [i, partnership] of all.entries()) {
    const path =
      i === 0 && scenario.partnership ? "partnership" : `also.${scenario.partnership ? i - 1 : i}`;
    for (const role of ["lead", "other"] as const) {
      const id = partnership[role];
      if (!known(scenario, id)) return unknown(`${path}.${role}`, id, scenario);
    }
    const { form, interim } = partnership;
    if (partnership.lead === partnership.other && !isAlone(formOf(form))) {
      return `${path}.lead and ${path}.other are both "${partnership.lead}"; expected two different organisations for ${form}`;
    }
    if (!isEmpty(formOf(interim)) && isAlone(formOf(interim))) {
      return `${path}.interim is "${interim}", in which nobody works with a partner; expected none or a form that two carry`;
    }
    if (formOf(interim).attributes.oneBody === 1) {
      return `${path}.interim is "${interim}", which makes one body at once; expected none or a form that leaves two`;
    }
  }
  return null;
}

function badAct(scenario: Scenario): string | null {
  for (const [name, act] of Object.entries(scenario.acts)) {
    const { of, amount } = DEEDS[act.do];
    const path = `acts.${name}`;
    const { organisation: id } = act;
    if (id !== undefined && !known(scenario, id)) {
      return unknown(`${path}.organisation`, id, scenario);
    }
    if (of !== "all" && id === undefined) {
      return `${path}.organisation is missing; expected the id of the organisation concerned`;
    }
    if (of === "inspected" && id !== undefined && !isInspected(scenario, id)) {
      return `${path}.organisation is "${id}", which treats no patients and is not inspected; expected one that is`;
    }
    const wrong = amount && badAmount(scenario, act, amount);
    if (wrong) return `${path}.amount is ${act.amount}; expected ${wrong}`;
  }
  return badSum(scenario);
}

/** What an amount should have been; null where it may be what it is. */
function badAmount(
  { organisations }: Scenario,
  { do: what, amount, organisation }: ActInput,
  [low, high, unit]: readonly [number, number, string],
): string | null {
  if (amount < low || amount > high) return `a number from ${low} to ${high} (${unit}) for ${what}`;
  if (what !== "grant") return null;
  const { income } = organisations[organisation as string];
  return amount > income / 2
    ? `at most half of what "${organisation}" earns in a year, ${income / 2} (${unit})`
    : null;
}

/** Acts of which each may be, but not all of them together. */
function badSum({ acts }: Scenario): string | null {
  const { amount: failures } = DEEDS.project_failure;
  const lost = new Map<string, number>();
  let volume = 1;
  for (const [name, { do: what, amount, organisation = "" }] of Object.entries(acts)) {
    if (what === "volume") volume *= Math.max(1, amount);
    if (what === "project_failure") lost.set(organisation, (lost.get(organisation) ?? 0) + amount);
    if (volume > MOST_VOLUME) {
      return `acts.${name}.amount makes the volume more than ${MOST_VOLUME} times what it was with the acts before it; expected at most that`;
    }
    if ((lost.get(organisation) ?? 0) > failures[1]) {
      return `acts.${name}.amount makes what "${organisation}" loses by failed projects more than ${failures[1]} % of its income with the acts before it; expected at most that`;
    }
  }
  return null;
}

/** Patients on a shared pathway, of those at its start, that can be thought of. */
const MOST_VOLUME = 100;

const isInspected = ({ organisations }: Scenario, id: string) =>
  KINDS[organisations[id].kind].clinical;

function badLabel({ organisations }: Scenario): string | null {
  for (const [id, { kind, special_measures: labelled }] of Object.entries(organisations)) {
    if (labelled !== true || KINDS[kind].clinical) continue;
    return `organisations.${id}.special_measures is true, but a ${kind} treats no patients and is not inspected; expected false`;
  }
  return null;
}

/** Two changes of one lever in one month: which of them counts would hang on their order. */
function badLater({ later }: Scenario): string | null {
  const seen = new Map<string, string>();
  for (const [name, { after, levers }] of Object.entries(later)) {
    for (const lever of Object.keys(levers)) {
      const before = seen.get(`${after} ${lever}`);
      if (before !== undefined) {
        return `later.${name}.levers.${lever} is changed after month ${after} by later.${before} too; expected it once`;
      }
      seen.set(`${after} ${lever}`, name);
    }
  }
  return null;
}
