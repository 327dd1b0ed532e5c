import { isWithoutFigure } from "./marks.ts";

/** The mark between whole and part: 1.5 or 1,5. */
export type Decimal = "." | ",";

/** What a figure is counted in, where its cell says so. */
export type Measure = "money" | "per-cent" | "time";

/** A figure as a cell says it. */
export interface Figure {
  /** In pounds, per cent or weeks where the cell names such a unit; else the bare number. */
  readonly value: number;
  readonly measure: Measure | null;
}

/** What a cell of a column of figures says: a figure, that there is none, or nothing that can be read. */
export type Reading =
  | { readonly figure: Figure }
  | { readonly missing: string }
  | { readonly odd: string };

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

const UNITS: readonly (readonly [RegExp, Measure, number])[] = [
  [/^(k|thousand|'000|000s)$/i, "money", 1e3],
  [/^(m|mn|mln|mio|million|millions)$/i, "money", 1e6],
  [/^(b|bn|billion|billions)$/i, "money", 1e9],
  [/^(%|per cent|percent|pct)$/i, "per-cent", 1],
  [/^(d|day|days)$/i, "time", 1 / 7],
  [/^(w|wk|wks|week|weeks)$/i, "time", 1],
  [/^(mth|mths|month|months)$/i, "time", 365.25 / 12 / 7],
];

const ODD = {
  formula: "that is a formula, and its value is expected",
  currency: "that is another currency, and pounds are expected",
  range: "that is a range, and one number is expected",
  zeros: "it begins with a zero, as codes do, and a number is expected",
  number: "expected a number",
} as const;

/** A cell with its spaces alike, without invisible marks, and without a spreadsheet's wrapping of text. */
export function plainCell(cell: string): string {
  const text = cell.replace(UNSEEN, "").replace(SPACES, " ").trim();
  const wrapped = /^=\s*"(.*)"$/.exec(text);
  return (wrapped ? wrapped[1].replaceAll('""', '"') : text.replace(/^'(?=[\d=+\-@])/, "")).trim();
}

/** Reads a cell of figures, given the decimal mark of its column. Never throws. */
export function readFigure(cell: string, decimal: Decimal): Reading {
  // Most cells of most files are plain numbers.
  if (/^-?[1-9]\d{0,14}$/.test(cell)) return figureOf(Number(cell), null);
  const text = plainCell(cell);
  if (isWithoutFigure(text)) return { missing: text };
  if (!/\d/.test(text)) return { odd: ODD.number };
  if (text.startsWith("=")) return { odd: ODD.formula };
  if (/[€$¥]|\b(eur|usd)\b/i.test(text)) return { odd: ODD.currency };
  if (/\d\s*(-|–|—|\bto\b)\s*[£\d]/.test(text)) return { odd: ODD.range };
  const { sign, body, unit } = partsOf(text);
  const size = sizeOf(body, decimal);
  if (size === null) return { odd: /^0\d/.test(body) ? ODD.zeros : ODD.number };
  const known = UNITS.find(([word]) => word.test(unit));
  if (unit !== "" && !known) return { odd: ODD.number };
  return known ? figureOf(sign * size * known[2], known[1]) : figureOf(sign * size, null);
}

const figureOf = (value: number, measure: Measure | null): Reading =>
  Number.isFinite(value)
    ? // No minus zero: it would be written as 0 and read back as another number.
      { figure: { value: value === 0 ? 0 : value, measure } }
    : { odd: ODD.number };

/** Sign, number and unit of “(£1 234m)”, “-£5m”, “12.3 %”, “5-” and the like; notes at the end are left. */
function partsOf(text: string): { sign: 1 | -1; body: string; unit: string } {
  let rest = text
    .replace(/(?<=[\d%)\p{L}])\s*(\[[\p{L}\d]{1,3}\]|\([per]\)|[*†‡§¹²³⁴-⁹]+)$/u, "")
    .replace(/^[−–—]/, "-");
  let sign: 1 | -1 = 1;
  const money = /^(?:Â?£|gbp)\s*|\s*(?:£|gbp)$/gi;
  const enclosed = /^\((.*)\)([a-z%]*)$/i.exec(rest.replace(money, ""));
  if (enclosed) {
    sign = -1;
    rest = `${enclosed[1].trim()}${enclosed[2]}`;
  }
  rest = rest.replace(money, "");
  const signed = /^([-+−–])\s*(.*)$/.exec(rest) ?? /^()(.*\d)\s?[-−]$/.exec(rest);
  if (signed) {
    if (sign === -1) return { sign, body: "", unit: "" };
    sign = signed[1] === "+" ? 1 : -1;
    rest = signed[2].replace(money, "");
  }
  const found = /^([\d.,'’ ]*\d[.,]?(?:e[-+]?\d{1,3})?)\s*(.*)$/i.exec(rest.trim());
  return found ? { sign, body: found[1], unit: found[2].trim() } : { sign, body: "", unit: "" };
}

/** A number without sign or unit; null where its marks stand where this decimal mark does not let them. */
function sizeOf(body: string, decimal: Decimal): number | null {
  const mark = decimal === "." ? "\\." : ",";
  const group = decimal === "." ? "," : "\\.";
  const whole = "(?:0|[1-9]\\d*)";
  const grouped = `[1-9]\\d{0,2}(?:(?:${group}\\d{3})+|(?: \\d{3})+|(?:['’]\\d{3})+)`;
  const part = `(?:${mark}\\d*)?`;
  const found = new RegExp(
    `^(?:(?:${grouped}|${whole})${part}|${mark}\\d+)(?:e[-+]?\\d{1,3})?$`,
    "i",
  );
  if (!found.test(body)) return null;
  const plain = body.replace(decimal === "." ? /[,'’ ]/g : /[.'’ ]/g, "").replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** What the cells of a column show of its decimal mark: how many can be read with one mark alone. */
export interface Evidence {
  readonly point: number;
  readonly comma: number;
  /** Cells that say one number with one mark and another with the other: 1,234. */
  readonly either: number;
}

/** Counts what the cells of a column show of its decimal mark. */
export function evidenceIn(cells: readonly string[]): Evidence {
  let [point, comma, either] = [0, 0, 0];
  for (const cell of cells) {
    // Without a point or comma a cell says nothing of them.
    if (!/[.,]/.test(cell)) continue;
    const [a, b] = [readFigure(cell, "."), readFigure(cell, ",")];
    const [one, other] = ["figure" in a, "figure" in b];
    if (one && !other) point += 1;
    else if (other && !one) comma += 1;
    else if ("figure" in a && "figure" in b && a.figure.value !== b.figure.value) either += 1;
  }
  return { point, comma, either };
}
