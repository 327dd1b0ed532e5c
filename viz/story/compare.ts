import type { EventRow } from "../../sim/core/trajectory.ts";
import { partsOf } from "../names.ts";

/** An event of a story, and whether the story beside it has it too. */
export interface ToldEvent extends EventRow {
  readonly shared: boolean;
}

/**
 * Events of an organisation: its own, and those of what it takes part in and of the whole. Null
 * means everybody's.
 */
export const eventsOf = (events: readonly EventRow[], entity: string | null): readonly EventRow[] =>
  events.filter(
    ({ entity: whose }) => entity === null || whose === "system" || partsOf(whose).includes(entity),
  );

/** Whether somebody other than a chief executive or a chair leaves. */
export const isDeparture = ({ event }: Pick<EventRow, "event">): boolean =>
  / leaves$/.test(event) && !/^(chief executive|chair) /.test(event);

/**
 * Two stories in step: each event says whether it happens in both, in the same month. With `apart`,
 * those that do are left out.
 */
export function inStep(
  left: readonly EventRow[],
  right: readonly EventRow[] | null,
  apart: boolean,
): readonly [readonly ToldEvent[], readonly ToldEvent[]] {
  if (!right) return [left.map((row) => ({ ...row, shared: false })), []];
  const mark = (rows: readonly EventRow[], others: readonly EventRow[]) => {
    const known = new Set(others.map(keyOf));
    const marked = rows.map((row) => ({ ...row, shared: known.has(keyOf(row)) }));
    return apart ? marked.filter(({ shared }) => !shared) : marked;
  };
  return [mark(left, right), mark(right, left)];
}

const keyOf = ({ month, entity, event, detail }: EventRow): string =>
  [month, entity, event, detail].join("|");

/** The last event up to a month, or the first after it; null where there is none. */
export function nextMonth(
  events: readonly Pick<EventRow, "month">[],
  now: number,
  direction: 1 | -1,
): number | null {
  const months = events.map(({ month }) => month);
  const found = direction === 1 ? months.filter((m) => m > now) : months.filter((m) => m < now);
  if (found.length === 0) return null;
  return direction === 1 ? Math.min(...found) : Math.max(...found);
}
