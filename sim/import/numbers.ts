const MISSING = new Set([
  "",
  "-",
  "–",
  ".",
  "..",
  "*",
  ":",
  "na",
  "n/a",
  "#n/a",
  "nan",
  "null",
  "none",
  "nil",
  "missing",
  "not available",
  "not applicable",
  "suppressed",
  "unknown",
]);

/** Whether a cell says that there is no value. */
export const isMissing = (cell: string): boolean => MISSING.has(cell.toLowerCase());

/**
 * The number a cell says, with thousands separators, £ and % read over; NaN where it is none. In a
 * table parted by semicolons or tabs a comma is a decimal point.
 */
export function numberIn(cell: string, separator: string): number {
  const negative = /^\(.*\)$/.test(cell);
  let text = cell.replace(/^\(|\)$/g, "").replace(/[\s£€$%\u00a0]/g, "");
  text = text.replace(/^[−–]/, "-").replace(/m$/i, "");
  if (separator !== "," && /^[-+]?\d+(\.\d{3})*,\d+$/.test(text)) {
    text = text.replaceAll(".", "").replace(",", ".");
  } else if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) text = text.replaceAll(",", "");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number.NaN;
  return negative ? -Number(text) : Number(text);
}

/** A date as the number YYYYMMDD, in the ways lists of trusts write them; NaN where it is none. */
export function dateIn(cell: string): number {
  const found =
    /^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})(T.*)?$/.exec(cell) ??
    /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})$/.exec(cell);
  if (!found?.groups) return Number.NaN;
  const [y, m, d] = ["y", "m", "d"].map((part) => Number(found.groups?.[part]));
  if (y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31) return Number.NaN;
  return y * 10000 + m * 100 + d;
}
