import { MOST_ORGANISATIONS, organisationsOf } from "./generate.ts";
import { partnershipsOf, type Scenario } from "./scenario.ts";

/**
 * The first thing in a scenario that points nowhere or contradicts itself, as "path: sentence",
 * or null. What a schema cannot say: references, self-partnering, duplicates, counts.
 */
export function firstDanglingReference(written: Scenario): string | null {
  const scenario = { ...written, organisations: organisationsOf(written) };
  const ids = Object.keys(scenario.organisations);
  return (
    badCount(ids) ??
    badRelation(scenario) ??
    badPartnership(scenario) ??
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

function badPartnership(scenario: Scenario): string | null {
  const all = partnershipsOf(scenario);
  for (const [i, partnership] of all.entries()) {
    const path =
      i === 0 && scenario.partnership ? "partnership" : `also.${scenario.partnership ? i - 1 : i}`;
    for (const role of ["lead", "other", "host"] as const) {
      const id = partnership[role];
      if (id !== undefined && !known(scenario, id)) return unknown(`${path}.${role}`, id, scenario);
    }
    if (partnership.lead === partnership.other) {
      return `${path}.lead and ${path}.other are both "${partnership.lead}"; expected two different organisations`;
    }
  }
  return null;
}

function badAct(scenario: Scenario): string | null {
  for (const [name, act] of Object.entries(scenario.acts)) {
    const needsPlace = act.do !== "formalise" && act.do !== "volume";
    if (act.organisation !== undefined && !known(scenario, act.organisation)) {
      return unknown(`acts.${name}.organisation`, act.organisation, scenario);
    }
    if (needsPlace && act.organisation === undefined) {
      return `acts.${name}.organisation is missing; expected the id of the organisation concerned`;
    }
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
