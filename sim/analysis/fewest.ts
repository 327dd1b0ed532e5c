/** Fewest futures whose middle is drawn as a line: below it one lucky future could pass for them all. */
export const FEWEST_FOR_A_LINE = 8;

/** Fewest futures of which a band, a chance or a typical difference is told. */
export const FEWEST_FOR_A_BAND = 20;
