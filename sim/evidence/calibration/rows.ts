/**
 * The rows that the parameters are calibrated on: those that the model must reproduce and that need
 * no nation, and others whose worlds are cheap. All other rows are out of sample.
 */
export const CALIBRATION_ROWS: readonly string[] = [
  "S2",
  "S3",
  "S4",
  "S6",
  "S8",
  "S9",
  "S10",
  "S12",
  "S14",
  "S15",
  "S22",
  "S23",
  "S24",
  "X2",
  "X3",
  "X4",
  "X6",
  "X9",
  "X14",
  "X44",
  "X56",
  "X58",
  "X60",
];

/**
 * Rows that the model must reproduce and that need a nation: too dear for every point, so that only
 * sets which the calibration rows accept are checked on them.
 */
export const CHECK_ROWS: readonly string[] = ["R3", "R4", "R6", "X17", "X24", "X29", "X30", "X32"];

/**
 * What counts as one step from a band that has one end, where half of that end says nothing: by the
 * name of the measure. Null sets a measure aside: a ratio of effects that may be near zero says
 * nothing on few replicates, and the effects themselves are targets.
 */
export const STEPS: Readonly<Record<string, number | null>> = {
  "S6: as a share of the bundle's": null,
  "S6: effect of the bundle, of which it is a share": 0.1,
  "S10: quality": 0.1,
  "S12: fall of P(success) without a willing acquirer": 0.1,
  "S12: fall without its strong finance and stable board": 0.1,
  "S12: fall without money and time from regulators": 0.1,
  "X4: waits, weeks of completed mergers": 1,
};

/** Rows that say nothing on few replicates, so that members are not judged on them here. */
export const NEEDS_MANY: readonly string[] = ["S1"];
