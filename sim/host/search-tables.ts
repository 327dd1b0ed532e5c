import { columnNames } from "../experiment/column-names.ts";
import type { SearchPlan } from "../experiment/search-plan.ts";
import type { Cell, TableSpec } from "./files-table.ts";
import type { SearchResult } from "./search.ts";

/** A table of a search with its rows. */
export interface SearchTable {
  readonly spec: TableSpec;
  readonly rows: readonly (readonly Cell[])[];
}

const text = (name: string) => ({ name, type: "text" as const });
const integer = (name: string) => ({ name, type: "integer" as const });
const number = (name: string) => ({ name, type: "number" as const });
const VERDICT =
  "search_score mean median low high worst best regret high_regret worst_regret".split(" ");

/**
 * `policies`: one row a policy that was judged under fresh luck, and `tried`: one row a policy of each
 * round. Levers have a column each, missing where they are the scenario's own; so has each objective
 * and each limit, numbered as in the file.
 */
export function searchTables(
  { choices, objectives, limits }: SearchPlan,
  { policies, tried }: SearchResult,
): SearchTable[] {
  const levers = choices.slice(1);
  const names = columnNames(levers.map(({ path }) => path));
  const isNumber = (i: number) => levers[i].levels.every((level) => typeof level === "number");
  const chosen = names.map((name, i) => (isNumber(i) ? number(name) : text(name)));
  const cells = (set: SearchResult["policies"][number]["levers"]): Cell[] =>
    levers.map(({ path }, i): Cell => {
      const value = set[path];
      if (isNumber(i)) return value === undefined ? null : Number(value);
      return value === undefined ? "" : String(value);
    });
  const gains = objectives.map((_, o) => `gain_${o + 1}`);
  const kept = limits.map((_, l) => number(`limit_${l + 1}`));
  const spec = (name: string, columns: TableSpec["columns"]): TableSpec => ({ name, columns });
  return [
    {
      spec: spec("policies", [
        ...[text("policy"), text("kind"), text("form"), ...chosen],
        ...VERDICT.map(number),
        integer("holds"),
        ...gains.flatMap((name) => [number(name), number(`${name}_error`)]),
        ...kept,
      ]),
      rows: policies.map((one) => [
        ...[one.id, one.kind, one.form, ...cells(one.levers)],
        ...[one.search_score, one.mean, one.median, one.low, one.high, one.worst, one.best],
        ...[one.regret, one.highRegret, one.worst_regret, one.holds ? 1 : 0],
        ...objectives.flatMap((_, o) => {
          const { mean = 0, error = 0 } = one.objectives[o] ?? {};
          return [mean, error];
        }),
        ...limits.map((_, l) => one.limits[l]?.figure ?? null),
      ]),
    },
    {
      spec: spec("tried", [
        ...[integer("round"), text("policy"), text("form"), ...chosen],
        ...[integer("futures"), number("score"), number("violation")],
        ...gains.map(number),
      ]),
      rows: tried.map((one) => [
        ...[one.round, one.id, one.form, ...cells(one.levers)],
        ...[one.futures, one.score, one.violation, ...one.objectives],
      ]),
    },
  ];
}
