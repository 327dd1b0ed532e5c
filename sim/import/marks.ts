/** Marks by which tables say that there is no value, in text of any kind. */
const BLANK = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  ".",
  "..",
  "...",
  "…",
  "*",
  "**",
  ":",
  "na",
  "n/a",
  "n.a.",
  "#n/a",
  "nan",
  "null",
  "(null)",
  "none",
  "nil",
  "missing",
  "not available",
  "not applicable",
  "not known",
  "not reported",
  "suppressed",
  "unknown",
  "tbc",
]);

/** Further marks that only a column of figures uses: statisticians' letters and spreadsheets' errors. */
const WITHOUT_FIGURE = new Set([
  ...["c", "k", "s", "u", "w", "x", "z", "low", "#"],
  ...["#value!", "#ref!", "#div/0!", "#name?", "#num!", "#null!", "#n/a n/a"],
]);

/** Words that mean nothing at all in one table and zero in the next: no silence about them. */
const UNCLEAR = new Set(["nil", "none"]);

const ENCLOSED = /^(\[[\p{L}\d]{1,12}\]|\([\p{L}]{1,3}\)|<[\p{L}]{1,12}>)$/u;
const BOUND = /^(<|>|≤|≥|<=|>=|less than|fewer than|under|over|more than)\s*[£\d]/i;

/** Whether a cell of words says that there is no value. */
export const isMissing = (cell: string): boolean => BLANK.has(cell.toLowerCase());

/** Whether a cell says that there is no figure: empty, suppressed, not applicable, or only a bound. */
export function isWithoutFigure(cell: string): boolean {
  const text = cell.toLowerCase();
  if (UNCLEAR.has(text)) return false;
  return (
    BLANK.has(text) || WITHOUT_FIGURE.has(text) || ENCLOSED.test(text) || BOUND.test(text.trim())
  );
}
