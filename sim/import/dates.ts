/** Which comes first in a date of three numbers. */
export type DayOrder = "day-first" | "month-first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Spreadsheets count days; these are those of 1955 to 2064, which no year, code or count is. */
const SERIALS = [20_090, 60_267] as const;
/** Two figures of a year: from here on those of the last century. */
const PIVOT = 70;

/** The month that a word names, from 1; 0 where it names none. */
export function monthIn(word: string): number {
  const text = word.toLowerCase();
  const full =
    /^(january|february|march|april|may|june|july|august|sept?|september|october|november|december)$/;
  return text.length === 3 || full.test(text) ? MONTHS.indexOf(text.slice(0, 3)) + 1 : 0;
}

/** A year of four figures, or of two. */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
};

/** The day of a spreadsheet's serial number as YYYYMMDD; NaN where it is none. */
export function serialDate(cell: string): number {
  const count = /^\d{5}(\.\d+)?$/.test(cell) ? Math.floor(Number(cell)) : Number.NaN;
  if (!(count >= SERIALS[0] && count <= SERIALS[1])) return Number.NaN;
  return calendarDay(count);
}

/** The calendar day of a spreadsheet's count as YYYYMMDD; the first one known is 1 January 1955. */
function calendarDay(count: number): number {
  let [year, left] = [1955, count - SERIALS[0]];
  for (let days = daysOf(year); left >= days; days = daysOf(year)) {
    left -= days;
    year += 1;
  }
  let month = 1;
  for (let days = lengthOf(year, month); left >= days; days = lengthOf(year, month)) {
    left -= days;
    month += 1;
  }
  return dayOf(year, month, left + 1);
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysOf = (year: number): number => (isLeap(year) ? 366 : 365);
const lengthOf = (year: number, month: number): number =>
  month === 2 && !isLeap(year) ? 28 : LENGTHS[month - 1];

/** A date as the number YYYYMMDD, in the ways lists of trusts write them; NaN where it is none. */
export function dateIn(cell: string, order: DayOrder = "day-first"): number {
  const text = cell.replace(
    /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]m)?(Z|[+-]\d{2}:?\d{2})?$/i,
    "",
  );
  const iso = /^(\d{4})(?:-|\/|\.)?(\d{2})(?:-|\/|\.)?(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const three = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (three) {
    const [first, second] = [Number(three[1]), Number(three[3])];
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return dayOf(fullYear(three[4]), month, day);
  }
  const named =
    /^(?<d>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<m>[a-z]{3,9})\.?[ ,-]*(?<y>\d{4}|\d{2})$/i.exec(text) ??
    /^(?<m>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/i.exec(text);
  if (!named?.groups) return serialDate(text);
  const { y, m, d } = named.groups;
  return dayOf(fullYear(y), monthIn(m), Number(d));
}

function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1800 && year <= 2200 && month >= 1 && month <= 12)) return Number.NaN;
  return day >= 1 && day <= lengthOf(year, month) ? year * 10000 + month * 100 + day : Number.NaN;
}

/** The order of day and month that the dates of a column show; null where they leave it open or differ. */
export function dayOrderOf(cells: readonly string[]): DayOrder | null {
  let [day, month] = [false, false];
  for (const cell of cells) {
    const [a, b] = [dateIn(cell, "day-first"), dateIn(cell, "month-first")];
    if (!Number.isNaN(a) && Number.isNaN(b)) day = true;
    if (!Number.isNaN(b) && Number.isNaN(a)) month = true;
  }
  if (day === month) return null;
  return day ? "day-first" : "month-first";
}
