import { type DayOrder, dateIn, dayOrderOf, fullYear, monthIn, serialDate } from "./dates.ts";

/** A period of time: the month in which it ends, counted from year 0, and how many months it lasts. */
interface Period {
  readonly end: number;
  readonly span: number;
  /** How it is shown. */
  readonly label: string;
}

/** The periods of a column. */
export interface Periods {
  /** How each period is written first, in the order of time: the last one last. */
  readonly known: readonly string[];
  /** What is written there and can be placed in no time, in the order of its letters. */
  readonly odd: readonly string[];
  /** The period of a cell as it is written first; two spellings of one period are one. */
  of(cell: string): string;
}

/** Finds the periods of a column, whose cells are read alike: 2011-12 is a month where 2011-03 is. */
export function periodsIn(cells: readonly string[]): Periods {
  const different = [...new Set(cells)];
  const order = dayOrderOf(different) ?? "day-first";
  const months = different.some((cell) => isMonth(cell) && !isFinancialYear(cell));
  const labels = new Map<string, Period>();
  const odd: string[] = [];
  const written = new Map<string, string>();
  for (const cell of different) {
    const period = periodIn(cell, { order, months });
    if (!period) odd.push(cell);
    const key = period ? `${period.end}/${period.span}` : cell;
    const label = labels.get(key)?.label ?? period?.label ?? cell;
    if (period && !labels.has(key)) labels.set(key, period);
    written.set(cell, label);
  }
  const known = [...labels.values()].sort((a, b) => a.end - b.end || a.span - b.span);
  return {
    known: known.map(({ label }) => label),
    odd: odd.sort(inOrder),
    of: (cell) => written.get(cell) ?? cell,
  };
}

const isMonth = (cell: string): boolean => /^\d{4}-(0\d|1[0-2])$/.test(cell);
const isFinancialYear = (cell: string): boolean =>
  Number(cell.slice(5)) === (Number(cell.slice(0, 4)) + 1) % 100;

interface Ways {
  readonly order: DayOrder;
  /** Whether 2011-12 is December, as it is where other cells can only be months. */
  readonly months: boolean;
}

/**
 * Reads “2019”, “2019/20”, “FY2019-20”, “2019/20 Q3”, “Mar-2020”, “2020-03”, a date or a
 * spreadsheet's serial number; null where it is none of them. Financial years end in March.
 */
export function periodIn(
  cell: string,
  { order, months }: Ways = { order: "day-first", months: false },
): Period | null {
  const label = cell.replace(/\s+/g, " ").trim();
  const words = label.replace(
    /^(fye?|financial year( ending)?|year( ending| to)?|ye|calendar year|cy) ?(?=\d|[a-z]{3})/i,
    "",
  );
  const day = dateIn(words, order);
  if (!Number.isNaN(day)) {
    const [year, month] = [Math.floor(day / 10000), Math.floor(day / 100) % 100];
    const iso = `${year}-${two(month)}-${two(day % 100)}`;
    // Days of one month are different periods: their place in it orders them.
    const end = year * 12 + month + (day % 100) / 32;
    return { end, span: 0, label: Number.isNaN(serialDate(words)) ? label : iso };
  }
  if (months && isMonth(words)) return ofNumberedMonth(words, label);
  return ofQuarter(words, label) ?? ofYear(words, label) ?? ofMonth(words, label);
}

const two = (n: number): string => String(n).padStart(2, "0");

function ends(year: number, month: number, span: number, label: string): Period | null {
  const known = year >= 1900 && year <= 2100 && month >= 1 && month <= 12;
  return known ? { end: year * 12 + month, span, label } : null;
}

function ofYear(words: string, label: string): Period | null {
  if (/^\d{4}$/.test(words)) return ends(Number(words), 12, 12, label);
  const pair = /^(\d{4}) ?[/–-] ?(\d{4}|\d{2})$/.exec(words) ?? /^(\d{2})[/–-](\d{2})$/.exec(words);
  // “FY20” and “FY 20” are named by the year in which they end.
  if (!pair) return /^fye? ?\d{2}$/i.test(label) ? ends(fullYear(words), 3, 12, label) : null;
  const last = fullYear(pair[1]) + 1;
  return Number(pair[2]) % 100 === last % 100 ? ends(last, 3, 12, label) : null;
}

const YEAR = "(?<y>\\d{4}(?: ?[/–-] ?(?:\\d{4}|\\d{2}))?)";
const QUARTER = "q(?:uarter|tr)? ?(?<q>[1-4])";
const QUARTERS = [
  new RegExp(`^${YEAR}[ ,:-]*${QUARTER}$`, "i"),
  new RegExp(`^${QUARTER}[ ,:-]*(?:fy)? ?${YEAR}$`, "i"),
];

/** A quarter of 2019 ends in that year; those of 2019/20 begin in April. */
function ofQuarter(words: string, label: string): Period | null {
  const found = QUARTERS.map((one) => one.exec(words)?.groups).find(Boolean);
  const year = found && ofYear(found.y, label);
  return year ? { end: year.end - 3 * (4 - Number(found.q)), span: 3, label } : null;
}

function ofMonth(words: string, label: string): Period | null {
  const named = /^([a-z]{3,9})\.?[ ,/-]*(\d{4}|\d{2})$/i.exec(words);
  if (named) return ends(fullYear(named[2]), monthIn(named[1]), 1, label);
  const range = /(?:\bto|[–-]) ?([a-z]{3,9})\.?[ -]?(\d{4}|\d{2})$/i.exec(words);
  if (range) return ends(fullYear(range[2]), monthIn(range[1]), 12, label);
  return ofNumberedMonth(words, label);
}

function ofNumberedMonth(words: string, label: string): Period | null {
  const found = /^(\d{4})[-/](\d{2})$/.exec(words);
  return found ? ends(Number(found[1]), Number(found[2]), 1, label) : null;
}

/** Words by their letters, the numbers in them by size: wave 2 before wave 10. */
function inOrder(a: string, b: string): number {
  const [x, y] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    if (x[i] === y[i]) continue;
    const difference = Number(x[i]) - Number(y[i]);
    if (difference < 0 || difference > 0) return difference;
    return x[i] < y[i] ? -1 : 1;
  }
  return x.length - y.length;
}
