import type { SummaryRow } from "../analysis/summary.ts";
import { type OutcomeInfo, outcomes } from "../model.ts";
import { textTable } from "./text-table.ts";

/** What a person asks about first; everything else is in --json and in the result folder. */
export const HEADLINES = [
  "care_place",
  "staff_place",
  "rating",
  "waits",
  "money",
  "outside_money",
  "trust",
  "culture_distance",
];
/** How many entities a person is shown; the others are only counted. */
export const MOST_ENTITIES = 6;
const MONTHS = [12, 36, 60];

const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));

/** The rows of one outcome of one entity, by month. */
export interface HeadlineLine<Row> {
  readonly entity: string;
  readonly outcome: OutcomeInfo;
  readonly rows: ReadonlyMap<number, Row>;
}

/** The first outcomes of the first entities, outcome by outcome; empty where there are none. */
export function headlines<Row extends SummaryRow>(rows: readonly Row[]): HeadlineLine<Row>[] {
  return HEADLINES.flatMap((id) => {
    const outcome = byId.get(id);
    if (!outcome) return [];
    const found = rows.filter((row) => row.outcome === id);
    return entitiesOf(found)
      .slice(0, MOST_ENTITIES)
      .map((entity) => {
        const own = found.filter((row) => row.entity === entity);
        return { entity, outcome, rows: new Map(own.map((row) => [row.month, row])) };
      });
  });
}

/**
 * A table of headlines at months 12, 36 and 60, as far as the horizon reaches, and at the last: a
 * heading an outcome, a row an entity. Says so where entities were left out.
 */
export function headlineTable<Row extends SummaryRow>(
  rows: readonly Row[],
  horizon: number,
  cell: (row: Row, outcome: OutcomeInfo) => string,
): string {
  const months = [...MONTHS.filter((month) => month < horizon), horizon];
  const lines = headlines(rows);
  const body = lines.flatMap(({ entity, outcome, rows: own }, i) => {
    const heading = outcome.id === lines[i - 1]?.outcome.id ? [] : [[headingOf(outcome)]];
    const cells = months.map((month) => {
      const row = own.get(month);
      return row ? cell(row, outcome) : "–";
    });
    return [...heading, [`  ${entity}`, ...cells]];
  });
  const table = textTable([["", ...months.map((month) => `month ${month}`)], ...body]);
  const all = entitiesOf(rows.filter(({ outcome }) => HEADLINES.includes(outcome)));
  const shown = new Set(lines.map(({ entity }) => entity));
  return table + moreLine(all.length - shown.size);
}

/** Says in one line how many entities were left out; empty where none were. */
export function moreLine(left: number): string {
  return left > 0 ? `and ${left} more; see --json or --out\n` : "";
}

function headingOf({ label, unit }: OutcomeInfo): string {
  return unit === "1" || unit === "places" ? label : `${label}, ${unit}`;
}

function entitiesOf(rows: readonly SummaryRow[]): string[] {
  return [...new Set(rows.map(({ entity }) => entity))];
}
