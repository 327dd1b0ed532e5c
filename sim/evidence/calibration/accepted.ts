import accepted from "./accepted.json" with { type: "json" };

/** Values of the active parameters by id. */
export type ParameterSet = Readonly<Record<string, number>>;

const sets = accepted.sets as readonly { readonly values: ParameterSet }[];

/** Sets of values that reproduce the calibration rows; the first is the one that is the default. */
export const acceptedSets: readonly ParameterSet[] = sets.map(({ values }) => values);
