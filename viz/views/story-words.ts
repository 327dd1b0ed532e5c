import type { EventRow } from "../../sim/core/trajectory.ts";

/** Ids as words: “label_given” becomes “label given”. */
const words = (id: string) => id.replaceAll(/[_-]/g, " ").trim();

/** One event as a person reads it: whose, what, and the detail where there is one. */
export function eventText(row: EventRow, name: (entity: string) => string): string {
  const what = words(row.event);
  const detail = row.detail ? `: ${row.detail}` : "";
  return `${name(row.entity)}: ${what}${detail}`;
}

/** The causes of an event, or the empty text. */
export const causeText = (row: EventRow): string => words(row.cause);

/** Events by year, the first twelve months being year 1; both in order. */
export function yearsOf(events: readonly EventRow[]): [number, EventRow[]][] {
  const years = new Map<number, EventRow[]>();
  for (const row of events) {
    const year = Math.max(1, Math.ceil(row.month / 12));
    const rows = years.get(year) ?? [];
    rows.push(row);
    years.set(year, rows);
  }
  return [...years].sort(([a], [b]) => a - b);
}
