import { join } from "node:path";
import type { Statistics } from "../analysis/statistics.ts";
import { type Kept, outcomeOf, type Study } from "../analysis/study/study.ts";
import { pooled, type StudySummaryRow } from "../analysis/study/summary.ts";
import { counted } from "../core/counted.ts";
import { InputError } from "../core/error.ts";
import { planExperiment } from "../experiment/experiment-plan.ts";
import { scaleIn, scaleOfPlan } from "../experiment/series-scale.ts";
import { aboutExperiment, type StudyAbout } from "../experiment/study-about.ts";
import { planHead } from "../experiment/study-head.ts";
import { parseScenario } from "../model.ts";
import { experimentTables } from "./experiment-tables.ts";
import { readTable } from "./files-read.ts";
import { summaryTable } from "./files-tables.ts";
import type { StoredResult } from "./result-reader.ts";

/** A result folder as the analyses read it; each call of `values` is one pass over its series. */
export function storedStudy(result: StoredResult): Study {
  const { manifest, experiment, scenarios, points, columns, replicates, months } = result;
  let kept: Promise<readonly Kept[]> | undefined;
  return {
    ...planHead({ vary: experiment?.vary ?? [], points, columns }),
    title: experiment?.title ?? `${String(manifest.command ?? "")} ${scenarios.join(" ")}`.trim(),
    note: noteOf(manifest),
    scenarios,
    about: experiment ? aboutExperiment(experiment) : aboutRun(manifest),
    baseline: experiment ? experiment.baseline : baselineIn(manifest),
    design: experiment?.design.kind ?? "points",
    replicates,
    months,
    horizon: Number(manifest.months ?? months.at(-1) ?? 0),
    values: (measures) => result.valuesOf(measures),
    kept: () => {
      kept ??= readKept(result);
      return kept;
    },
    scaleOf: (scenario, point, of) => scaleStored(result, scenario, point, of),
    summarised: (entity) => readSummary(result, entity),
  };
}

/** Worked out from the scenario as it was run; unknown where this version cannot read it any more. */
function scaleStored(
  { dir, manifest, experiment }: StoredResult,
  scenario: number,
  point: number,
  of: Kept,
): number | undefined {
  try {
    if (experiment) return scaleOfPlan(planExperiment(experiment, dir))(scenario, point, of);
    const listed = manifest.scenarios as readonly { readonly scenario: unknown }[];
    return scaleIn(parseScenario(listed[scenario].scenario, dir), of);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function noteOf({ failed, fingerprint, version, model_version: model }: Manifest): string {
  const failures = `${counted(failed as number, "run")} failed`;
  return `Made by version ${version}, model ${model}; ${failed ? failures : "no run failed"}; fingerprint ${fingerprint}.`;
}

type Manifest = Readonly<Record<string, unknown>>;

/** What the folder of `run` or `compare` says of itself. */
function aboutRun({ seed, scenarios, set }: Manifest): StudyAbout {
  const listed = scenarios as { id: string; counterfactual?: boolean; scenario?: Manifest }[];
  const given = Object.entries((set ?? {}) as Manifest).map(
    ([path, value]) => `${path} = ${value}`,
  );
  return {
    summary: given.length > 0 ? `Set in every scenario: ${given.join(", ")}.` : "",
    seed: String(seed),
    scenarios: listed.map(({ id, counterfactual, scenario }) => ({
      id,
      title: String(scenario?.title ?? ""),
      summary: counterfactual
        ? "The same world without the partnership."
        : String(scenario?.summary ?? ""),
      differs: [],
    })),
    uncertainty: "as in the manifest",
  };
}

/** The baseline of the folder of `compare`. */
function baselineIn({ comparisons }: Manifest): string | null {
  const pairs = (comparisons ?? []) as { readonly baseline: string }[];
  const names = new Set(pairs.map(({ baseline }) => baseline));
  const [only] = names;
  return names.size === 1 ? only : names.size > 1 ? "none" : null;
}

/** The summary of a result: its file, and what its columns are. */
function summaryFile({ dir, manifest, columns, experiment }: StoredResult) {
  const spec = experiment ? experimentTables({ columns }).summary : summaryTable;
  return { spec, file: join(dir, `${spec.name}.${String(manifest.format)}`) };
}

const STATISTICS = "n mean sd mcse q05 q10 q25 q50 q75 q90 q95".split(" ");

/** What the summary says of somebody, over all points of a scenario. */
async function readSummary(result: StoredResult, entity: string): Promise<StudySummaryRow[]> {
  const { spec, file } = summaryFile(result);
  const names = ["scenario", "month", "entity", "outcome", ...STATISTICS];
  type Place = Pick<StudySummaryRow, "scenario" | "outcome" | "month">;
  const found = new Map<string, { place: Place; parts: Statistics[] }>();
  for await (const { rows, columns: c } of readTable(file, spec, names)) {
    for (let i = 0; i < rows; i += 1) {
      if (String(c.entity[i]) !== entity) continue;
      const [scenario, outcome] = [String(c.scenario[i]), String(c.outcome[i])];
      const place = { scenario, outcome, month: Number(c.month[i]) };
      const key = JSON.stringify(place);
      const group = found.get(key) ?? { place, parts: [] };
      const numbers = STATISTICS.map((name) => [name, Number(c[name][i] ?? Number.NaN)] as const);
      group.parts.push(Object.fromEntries(numbers) as unknown as Statistics);
      found.set(key, group);
    }
  }
  return [...found.values()].flatMap(({ place, parts }): StudySummaryRow[] => {
    const whole = result.points.length > 1 ? pooled(parts) : parts[0];
    if (!whole || whole.n === 0) return [];
    return [{ ...place, entity, unit: outcomeOf(place.outcome).unit, ...whole }];
  });
}

/** Every outcome of every entity that the summary has a row of. */
async function readKept(result: StoredResult): Promise<Kept[]> {
  const { spec, file } = summaryFile(result);
  const found = new Map<string, Kept>();
  for await (const { rows, columns: c } of readTable(file, spec, ["entity", "outcome"])) {
    for (let i = 0; i < rows; i += 1) {
      const [entity, outcome] = [String(c.entity[i]), String(c.outcome[i])];
      const name = `${entity} ${outcome}`;
      if (!found.has(name)) found.set(name, { entity, outcome });
    }
  }
  return [...found.values()];
}
