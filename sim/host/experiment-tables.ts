import { type ExperimentPlan, variedCells } from "../experiment/experiment-plan.ts";
import type { Cell, TableSpec } from "./files-table.ts";
import {
  differencesTable,
  eventsTable,
  runsTable,
  seriesTable,
  summaryTable,
} from "./files-tables.ts";

/** The tables of an experiment: those of any result, with the point and the values that vary. */
export interface ExperimentTables {
  readonly runs: TableSpec;
  readonly series: TableSpec;
  readonly events: TableSpec;
  readonly summary: TableSpec;
  readonly differences: TableSpec;
}

/** The tables of a plan; `point` counts from 0, and the varied values stand at the end. */
export function experimentTables({ columns }: Pick<ExperimentPlan, "columns">): ExperimentTables {
  const point = { name: "point", type: "integer" as const };
  const varied = columns.map(({ name, numeric }) => ({
    name,
    type: numeric ? ("number" as const) : ("text" as const),
  }));
  const and = (table: TableSpec, more: TableSpec["columns"]): TableSpec => ({
    name: table.name,
    columns: [...table.columns, ...more],
  });
  return {
    runs: and(runsTable([]), [point, ...varied]),
    series: and(seriesTable, [point]),
    events: eventsTable,
    summary: and(summaryTable, [point, ...varied]),
    differences: and(differencesTable, [point, ...varied]),
  };
}

/** The values that a scenario has at a point, as cells of their columns. */
export function variedOf(plan: ExperimentPlan, scenario: number, point: number): Cell[] {
  return variedCells(plan, scenario, point).map((value, i): Cell => {
    if (plan.columns[i].numeric) return value === null ? null : Number(value);
    return value === null ? "" : String(value);
  });
}
