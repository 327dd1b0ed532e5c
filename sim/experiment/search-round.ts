import { forms as allForms, type Scenario } from "../model.ts";
import { settle } from "./catalogue.ts";
import type { InlineScenario, WholeExperiment } from "./experiment-resolve.ts";
import type { SearchPlan } from "./search-plan.ts";
import type { Settings } from "./settings.ts";

/** A policy with the name that its runs carry. */
export interface NamedPolicy {
  readonly id: string;
  readonly set: Settings;
}

/** The id of the twin without the partnership, which stands first in every round. */
export const WITHOUT = "not-partnering";

/** The luck of a round. */
export interface RoundLuck {
  /** What is put after the seed of the search, so that no round has another's luck. */
  readonly name: string;
  readonly futures: number;
  /** Futures of the rounds before, so that listed sets of assumptions go on where they left off. */
  readonly before: number;
}

/**
 * One round as an experiment: not partnering and each policy as its scenarios, the contexts as its
 * points, under luck that no other round has. Throws InputError where the model refuses a policy.
 */
export function roundOf(
  { base, situation, file }: SearchPlan,
  policies: readonly NamedPolicy[],
  { name, futures, before }: RoundLuck,
): WholeExperiment {
  const world = situation.scenario as unknown as Scenario;
  const without = { ...situation, id: WITHOUT, title: "Not partnering", counterfactual: true };
  const scenarios = policies.map(({ id, set }): InlineScenario => {
    const title = policyTitle(set);
    const { scenario } = settle(world, set, `policy ${id}`);
    const titled = { ...scenario, title } as unknown as Record<string, unknown>;
    return { ...situation, id, title, scenario: titled };
  });
  return {
    ...base,
    scenarios: [without, ...scenarios],
    baseline: WITHOUT,
    replicates: futures,
    seed: `${file.seed}/${name}`,
    uncertainty: goneOn(base.uncertainty, before),
  };
}

/** Listed sets of assumptions in their order from a place on, and around. */
function goneOn(
  uncertainty: WholeExperiment["uncertainty"],
  before: number,
): WholeExperiment["uncertainty"] {
  if (!Array.isArray(uncertainty)) return uncertainty;
  const from = before % uncertainty.length;
  return [...uncertainty.slice(from), ...uncertainty.slice(0, from)];
}

/** Longest title of a policy. */
const MOST_TITLE = 120;

/** A policy in words: “Buddying; engagement 0.8, shared data 0.35”. */
function policyTitle(set: Settings): string {
  const { "partnership.form": form, ...others } = set;
  const label = allForms.find(({ id }) => id === form)?.label ?? String(form);
  const parts = Object.entries(others).map(([path, value]) => `${path.split(".").at(-1)} ${value}`);
  const text = [label, ...(parts.length > 0 ? [parts.join(", ")] : [])].join("; ");
  return text.length > MOST_TITLE ? `${text.slice(0, MOST_TITLE - 1)}…` : text;
}
