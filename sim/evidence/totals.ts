import type { RowVerdict, Status } from "./verdicts.ts";

/** How many of some rows pass. Incompatible rows are explained: they neither pass nor fail. */
export interface Count {
  readonly rows: number;
  readonly passed: number;
  readonly failed: number;
  readonly incompatible: number;
  /** passed / (passed + failed); null where there is nothing to judge. */
  readonly share: number | null;
}

/** The groups that the evidence is judged by. */
export interface Totals {
  /** Rows that the model must reproduce. */
  readonly must: Count;
  /** The other emergent rows that no null model passes. */
  readonly emergent: Count;
  /** Emergent rows that a null model passes; they do not count. */
  readonly passed_by_a_null: Count;
  /** Rows that restate a parameter or rule; they do not count. */
  readonly input: Count;
  /** Lines about the case studies, counted apart. */
  readonly cases: Count;
}

/** The group of a row. */
export type Group = keyof Totals | "untestable";

/** Which group a row belongs to. */
export function groupOf({ row, status, nullPasses }: RowVerdict): Group {
  if (status === "untestable") return "untestable";
  if (row.must) return "must";
  if (row.kind === "case") return "cases";
  if (row.kind === "input") return "input";
  return nullPasses.length > 0 ? "passed_by_a_null" : "emergent";
}

/** How many verdicts have a status. */
export const countOf = (verdicts: readonly RowVerdict[], status: Status): number =>
  verdicts.filter((verdict) => verdict.status === status).length;

function tally(verdicts: readonly RowVerdict[]): Count {
  const passed = countOf(verdicts, "pass");
  const failed = countOf(verdicts, "fail");
  return {
    rows: verdicts.length,
    passed,
    failed,
    incompatible: countOf(verdicts, "incompatible"),
    share: passed + failed > 0 ? passed / (passed + failed) : null,
  };
}

/** The totals of all groups. */
export function totalsOf(verdicts: readonly RowVerdict[]): Totals {
  const of = (group: Group) => tally(verdicts.filter((verdict) => groupOf(verdict) === group));
  return {
    must: of("must"),
    emergent: of("emergent"),
    passed_by_a_null: of("passed_by_a_null"),
    input: of("input"),
    cases: of("cases"),
  };
}
