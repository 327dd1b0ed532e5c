import type { Experiment } from "./experiment-file.ts";
import type { VariedColumn } from "./experiment-plan.ts";
import type { Settings, SettingValue } from "./settings.ts";

/** What an analysis needs to know of what varied. */
interface StudyHead {
  readonly columns: readonly {
    readonly name: string;
    readonly path: string;
    readonly label: string;
    readonly range: readonly [number, number] | null;
  }[];
  /** [point][column]; null where a point leaves a path as the scenario has it. */
  readonly points: readonly (readonly (SettingValue | null)[])[];
}

/** The points of an experiment as rows in the order of its columns, and from where to where they go. */
export function planHead(plan: {
  readonly vary: Experiment["vary"];
  readonly points: readonly Settings[];
  readonly columns: readonly VariedColumn[];
}): StudyHead {
  return {
    columns: plan.columns.map(({ name, path, label }) => ({
      name,
      path,
      label,
      range: plan.vary.find((one) => one.path === path)?.range ?? null,
    })),
    points: plan.points.map((point) => plan.columns.map(({ path }) => point[path] ?? null)),
  };
}
