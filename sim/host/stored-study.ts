import { join } from "node:path";
import type { Kept, Study } from "../analysis/study/study.ts";
import { planHead } from "../experiment/study-head.ts";
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
  };
}

function noteOf({ failed, fingerprint, version, model_version: model }: Manifest): string {
  const failures = failed === 1 ? "1 run failed" : `${failed} runs failed`;
  return `Made by version ${version}, model ${model}; ${failed ? failures : "no run failed"}; fingerprint ${fingerprint}.`;
}

type Manifest = Readonly<Record<string, unknown>>;

/** The baseline of the folder of `compare`. */
function baselineIn({ comparisons }: Manifest): string | null {
  const pairs = (comparisons ?? []) as { readonly baseline: string }[];
  const names = new Set(pairs.map(({ baseline }) => baseline));
  const [only] = names;
  return names.size === 1 ? only : names.size > 1 ? "none" : null;
}

/** Every outcome of every entity that the summary has a row of. */
async function readKept({ dir, manifest, columns, experiment }: StoredResult): Promise<Kept[]> {
  const spec = experiment ? experimentTables({ columns }).summary : summaryTable;
  const file = join(dir, `${spec.name}.${String(manifest.format)}`);
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
