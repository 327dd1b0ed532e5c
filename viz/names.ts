import type { PageScenario } from "../sim/host/page-protocol.ts";

/** What kind of thing an output row is about, in the order facets are shown. */
export type EntityKind = "organisation" | "merged" | "between" | "system";

/** The kind of an entity, read from its id as output files use it. */
export function kindOf(entity: string): EntityKind {
  if (entity === "system") return "system";
  if (entity.includes("+")) return "merged";
  return entity.includes("~") ? "between" : "organisation";
}

/** The organisations an entity is made of or lies between; the system is made of none. */
export function partsOf(entity: string): string[] {
  return kindOf(entity) === "system" ? [] : entity.split(/[+~]/);
}

/** True for the parties of the scenarios shown, what they become together, and the system. */
export function isCentral(entity: string, scenarios: readonly PageScenario[]): boolean {
  const parties = new Set(scenarios.flatMap((s) => s.parties));
  return parties.size === 0 || partsOf(entity).every((id) => parties.has(id));
}

/** Names for entities, from the scenarios that are shown. */
export function entityNames(scenarios: readonly PageScenario[]): (entity: string) => string {
  const names = new Map(
    scenarios.flatMap((s) => s.organisations.map((o) => [o.id, o.name] as const)),
  );
  const one = (id: string) => names.get(id) ?? id.replaceAll("_", " ");
  const within = (id: string) =>
    one(id).replace(/^(An?|The|Another) /, (word) => word.toLowerCase());
  return (entity) => {
    const kind = kindOf(entity);
    if (kind === "system") return "The whole system";
    if (kind === "merged") return `${listed(partsOf(entity).map(one))}, merged`;
    if (kind === "between") return `Between ${listed(partsOf(entity).map(within))}`;
    return one(entity);
  };
}

/** “a”, “a and b”, “a, b and c”. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
