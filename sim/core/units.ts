/** The closed list of units: a column, parameter or series in any other unit does not compile. */
export const UNITS = [
  "1",
  "share",
  "SD",
  "%",
  "% of income",
  "% a year",
  "£m",
  "£m a year",
  "weeks",
  "months",
  "month",
  "km",
  "index",
  "per month",
  "per year",
  "per contact",
  "SD per month",
  "SD per year",
  "rating",
  "places",
  "stage",
  "people",
  "bodies",
  "partners",
  "row",
  "code",
] as const;

/** One of {@link UNITS}. */
export type Unit = (typeof UNITS)[number];
