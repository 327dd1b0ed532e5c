/** What is done with the numbers of a column. */
export type Turn =
  | "as-is"
  | "standardised"
  | "reversed"
  | "per-cent"
  | "of-income"
  | "share-of-income"
  | "thousands-of-income"
  | "pounds-of-income"
  | "deficit"
  | "deficit-of-income"
  | "thousands"
  | "pounds"
  | "billions"
  | "days"
  | "months";

/** What a field is counted in, which decides what may be done with numbers that are said of it. */
export type Scale = "income" | "compared" | "share" | "money" | "waits";

/** What may be done with the numbers of each, and what that is called. */
export const TURNS: Readonly<Record<Scale, Readonly<Partial<Record<Turn, string>>>>> = {
  income: {
    "as-is": "in £m",
    thousands: "in thousands of pounds",
    pounds: "in pounds",
    billions: "in £bn",
  },
  compared: {
    standardised: "made relative, higher is better",
    reversed: "made relative, lower is better",
    "as-is": "in standard deviations already, higher is better",
  },
  share: { "as-is": "shares from 0 to 1", "per-cent": "per cent" },
  money: {
    "as-is": "% of income, a deficit below 0",
    "share-of-income": "share of income (0.03), a deficit below 0",
    "of-income": "£m, a deficit below 0",
    "thousands-of-income": "thousands of pounds, a deficit below 0",
    "pounds-of-income": "pounds, a deficit below 0",
    deficit: "% of income, a deficit above 0",
    "deficit-of-income": "£m, a deficit above 0",
  },
  waits: { "as-is": "weeks", days: "days", months: "months" },
};

/** What a number is multiplied by to be in £m, % of income, a share or weeks. */
const FACTORS: Readonly<Partial<Record<Turn, number>>> = {
  thousands: 1e-3,
  pounds: 1e-6,
  billions: 1e3,
  "per-cent": 0.01,
  "share-of-income": 100,
  "thousands-of-income": 1e-3,
  "pounds-of-income": 1e-6,
  deficit: -1,
  "deficit-of-income": -1,
  days: 1 / 7,
  months: 365.25 / 12 / 7,
};

/** A bare number as a turn takes it, before it is divided by an income or compared. */
export const factorOf = (turn: Turn): number => FACTORS[turn] ?? 1;

/** Whether a turn takes money, which becomes a share of the income of a trust. */
export const isOfIncome = (turn: Turn): boolean =>
  turn.endsWith("of-income") && turn !== "share-of-income";

/** Whether a turn counts a deficit as positive. */
export const isDeficit = (turn: Turn): boolean => turn.startsWith("deficit");

/** Whether a turn sets the trusts of a table against one another. */
export const isRelative = (turn: Turn): boolean => turn === "standardised" || turn === "reversed";
