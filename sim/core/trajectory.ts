import type { Unit } from "./units.ts";

/** One line of a trajectory: whose outcome, which, in what unit. */
export interface SeriesInfo {
  readonly entity: string;
  readonly outcome: string;
  readonly unit: Unit;
  /** What a threshold that is given in per cent is a per cent of, where there is such a thing. */
  readonly scale?: number;
}

/** Something that happened, with its cause, in words a reader can follow. */
export interface EventRow {
  readonly month: number;
  readonly entity: string;
  readonly event: string;
  readonly cause: string;
  readonly detail: string;
}

/** What a run leaves behind. `values[month * series.length + s]`, months 0 to `months`; NaN = absent. */
export interface Trajectory {
  readonly months: number;
  readonly series: readonly SeriesInfo[];
  readonly values: Float64Array;
  readonly events: EventRow[];
  /** Digest of `values` in their stored order, with canonical NaN and zero. Events are not part. */
  readonly fingerprint: string;
}

/** Where rules report events. When `on` is false nothing is kept: compose no text then. */
export interface EventLog {
  readonly on: boolean;
  add(month: number, entity: string, event: string, cause: string, detail?: string): void;
}

/** An event log that keeps rows, or, when `on` is false, none. */
export function createEventLog(on: boolean): EventLog & { readonly rows: EventRow[] } {
  const rows: EventRow[] = [];
  return {
    on,
    rows,
    add(month, entity, event, cause, detail = "") {
      if (on) rows.push({ month, entity, event, cause, detail });
    },
  };
}
