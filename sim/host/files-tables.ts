import type { TableSpec } from "./files-table.ts";

const STATISTICS = ["mean", "sd", "mcse", "q05", "q10", "q25", "q50", "q75", "q90", "q95"] as const;
const statistics = STATISTICS.map((name) => ({ name, type: "number" as const }));
const text = (name: string) => ({ name, type: "text" as const });
const integer = (name: string) => ({ name, type: "integer" as const });
const number = (name: string) => ({ name, type: "number" as const });

/** One row a run; a column follows for each path that was set. */
export const runsTable = (paths: readonly string[]): TableSpec => ({
  name: "runs",
  columns: [
    text("run_id"),
    text("scenario"),
    integer("replicate"),
    text("seed"),
    text("status"),
    text("error"),
    text("fingerprint"),
    ...paths.map(text),
  ],
});

/** One row a run, month, entity and outcome; absent values have no row. */
export const seriesTable: TableSpec = {
  name: "series",
  columns: [
    text("run_id"),
    text("scenario"),
    integer("replicate"),
    integer("month"),
    text("entity"),
    text("outcome"),
    number("value"),
  ],
};

/** One row a scenario, reported month, entity and outcome. */
export const summaryTable: TableSpec = {
  name: "summary",
  columns: [
    text("scenario"),
    integer("month"),
    text("entity"),
    text("outcome"),
    integer("n"),
    ...statistics,
  ],
};

/** One row a change between two scenarios: what it makes of the difference that is explained. */
export const explainedTable: TableSpec = {
  name: "shares",
  columns: [text("change"), text("from"), text("to"), number("share"), number("mcse")],
};

/** As the summary, of paired differences. */
export const differencesTable: TableSpec = {
  name: "differences",
  columns: [
    text("scenario"),
    text("baseline"),
    integer("month"),
    text("entity"),
    text("outcome"),
    integer("n"),
    ...statistics,
    number("p_better"),
    number("p_same"),
    number("p_worse"),
    number("threshold"),
  ],
};

/** One row an event. */
export const eventsTable: TableSpec = {
  name: "events",
  columns: [
    text("run_id"),
    integer("month"),
    text("entity"),
    text("event"),
    text("cause"),
    text("detail"),
  ],
};
