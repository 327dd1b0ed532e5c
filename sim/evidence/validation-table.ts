import { bandText, GROUPS, numberText } from "./markdown.ts";
import type { Report } from "./report.ts";
import type { Totals } from "./totals.ts";
import type { Status } from "./verdicts.ts";

/** A row of the validation as it is shown: everything is text already. */
export interface TableRow {
  readonly id: string;
  readonly claim: string;
  readonly status: Status;
  /** Null models that pass the row as well. */
  readonly nulls: readonly string[];
  readonly note: string;
  /** What was measured, the band it must lie in, and what the simulation gives. */
  readonly measures: readonly (readonly [what: string, target: string, simulated: string])[];
}

/** Rows that are judged alike, under their heading. */
export interface TableGroup {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly TableRow[];
}

/** The validation as the page shows it; docs/validation.md says the same. */
export interface ValidationTable {
  readonly version: string;
  readonly seeds: readonly string[];
  readonly nulls: readonly string[];
  readonly totals: Readonly<Record<keyof Totals, readonly [passed: number, failed: number]>>;
  readonly groups: readonly TableGroup[];
}

/** What the page shows of a report, in the groups of its page in Markdown. */
export function validationTable(report: Report): ValidationTable {
  const { totals } = report;
  const ends = ({ passed, failed }: Totals[keyof Totals]) => [passed, failed] as const;
  return {
    version: report.model_version,
    seeds: report.seeds,
    nulls: report.nulls,
    totals: {
      must: ends(totals.must),
      emergent: ends(totals.emergent),
      passed_by_a_null: ends(totals.passed_by_a_null),
      input: ends(totals.input),
      cases: ends(totals.cases),
    },
    groups: GROUPS.map(([title, about, belongs]) => ({
      title,
      about,
      rows: report.patterns.filter(belongs).map((row) => ({
        id: row.id,
        claim: `${row.claim} ${row.source}`,
        status: row.status,
        nulls: row.null_passes,
        note: row.note,
        measures: row.measures.map(
          ({ what, low, high, value, mcse }) =>
            [what, bandText(low, high), numberText(value, mcse)] as const,
        ),
      })),
    })).filter(({ rows }) => rows.length > 0),
  };
}
