import type { Columns, Table } from "../core/world.ts";

/** The one row of the environment: what no single organisation decides. */
export const environmentColumns = {
  drift: { type: "f64", unit: "SD per year", about: "trend of quality in all organisations" },
  careTrend: { type: "f64", unit: "SD", about: "what the trend has moved everybody's quality by" },
  patientTrend: {
    type: "f64",
    unit: "SD",
    about: "what the trend has moved everybody's patient experience by",
  },
  demandGrowth: { type: "f64", unit: "per year", about: "trend of demand" },
  burden: {
    type: "f64",
    unit: "share",
    about: "reporting burden on those under scrutiny",
    range: [0, 1],
  },
  reportingGrowth: { type: "f64", unit: "per year", about: "trend of all reporting" },
  reportingTrend: {
    type: "f64",
    unit: "1",
    about: "reporting asked of everybody, 1 at the start",
    range: [0, 4],
  },
  systemPush: { type: "f64", unit: "share", about: "push towards integration", range: [0, 1] },
  competition: { type: "f64", unit: "share", about: "competition among providers", range: [0, 1] },
  funders: { type: "f64", unit: "bodies", about: "funders that must agree", range: [1, 8] },
  commissioning: { type: "f64", unit: "share", about: "quality of commissioning", range: [0, 1] },
  formation: {
    type: "f64",
    unit: "share",
    about: "openness to partnerships nobody scheduled",
    range: [0, 1],
  },
  mandates: {
    type: "f64",
    unit: "share",
    about: "readiness of regulators to give a failing trust a partner",
    range: [0, 1],
  },
  volumeGrowth: { type: "f64", unit: "per year", about: "trend of shared pathways' volume" },
} as const satisfies Columns;

/** The environment's table. */
export type Environment = Table<typeof environmentColumns>;
