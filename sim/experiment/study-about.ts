import type { WholeExperiment } from "./experiment-resolve.ts";

/** What was run, in words and as it is needed to run it again. */
export interface StudyAbout {
  readonly summary: string;
  readonly seed: string;
  readonly scenarios: readonly ScenarioAbout[];
  /** How the assumptions that were not varied were set. */
  readonly uncertainty: string;
}

/** One scenario in words. */
export interface ScenarioAbout {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Values that differ from those of the first scenario, as `path = value`; empty for that one. */
  readonly differs: readonly string[];
}

/** What an experiment says of itself. */
export function aboutExperiment(experiment: WholeExperiment): StudyAbout {
  const [first] = experiment.scenarios;
  const { uncertainty } = experiment;
  return {
    summary: experiment.summary ?? "",
    seed: experiment.seed,
    scenarios: experiment.scenarios.map(({ id, title, scenario, set, counterfactual }) => ({
      id,
      title,
      summary: counterfactual
        ? "The same world without the partnership."
        : String(scenario.summary ?? ""),
      // A twin carries the partnership that it leaves out.
      differs: counterfactual
        ? []
        : [...differences(first.scenario, scenario), ...differences(first.set, set)],
    })),
    uncertainty: Array.isArray(uncertainty)
      ? `${uncertainty.length} sets, one for each replicate in turn`
      : String(uncertainty),
  };
}

/** What names and describes a scenario and is no value in it. */
const NAMES = new Set(["$schema", "version", "id", "title", "summary"]);

/** Every value of `other` that `one` has otherwise, as `path = value`; what it lacks is absent. */
function differences(one: unknown, other: unknown, path = ""): string[] {
  if (!isNode(one) || !isNode(other)) {
    const text = JSON.stringify(other) ?? "absent";
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [`${path} = ${text}`];
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => path !== "" || !NAMES.has(key))
    .flatMap((key) => differences(one[key], other[key], path === "" ? key : `${path}.${key}`));
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
