/** The trusts of a world: what never changes of them in a run. */
export interface Nation {
  readonly ids: readonly string[];
  /** Ids of the partnerships there may be, `lead~other`. */
  readonly pairs: readonly string[];
  /** Yearly income, £m, constant prices. */
  readonly income: Float64Array;
  /** Median income of the trusts of the country, £m. */
  readonly medianIncome: number;
}
