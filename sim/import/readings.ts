import type { Column, Mapping } from "./columns.ts";
import type { Field } from "./fields.ts";
import { type Decimal, type Figure, readFigure } from "./numbers.ts";
import { needsMark } from "./questions.ts";
import { type Row, shown } from "./rows.ts";
import type { RowProblem } from "./table.ts";
import { factorOf, isDeficit, isOfIncome, isRelative, type Scale, type Turn } from "./turns.ts";
import { namesUnit } from "./unit-guess.ts";

/** A number about a trust with what a scenario may say of it. */
export interface Bounds {
  readonly id: string;
  readonly label: string;
  readonly range: readonly [number, number];
}

/** One figure as the file writes it and as it is read. */
export interface Shown {
  readonly cell: string;
  readonly value: number;
}

/** What became of the cells of one field. */
export interface Readings {
  /** By row; NaN where there is none. */
  readonly values: readonly number[];
  /** Cells with the figures read from them, by row; null where nothing could be read. */
  readonly shown: readonly (Shown | null)[];
  /** How many rows have no figure, by the mark that says so; the empty text for an empty cell. */
  readonly missing: ReadonlyMap<string, number>;
  /** Why the whole column is left open, in a sentence without an end; null where it is not. */
  readonly open: string | null;
}

interface Asked {
  readonly field: Field;
  readonly bounds: Bounds;
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
  readonly columns: readonly Column[];
  /** The decimal mark that the column shows or a person chose; null where it is still open. */
  readonly decimal: Decimal | null;
  /** Of the rows, in £m; NaN where none is known. */
  readonly incomes: readonly number[];
}

const NOTHING = { missing: new Map<string, number>(), shown: [] };

/** So few trusts are a weak measure of one another. */
const FEW = 10;

/**
 * The numbers of one field for all rows, read by the mark of their column and turned as the mapping
 * says. What cannot be used is told of by row; a column of which something is still open is not used.
 */
export function readingsOf(asked: Asked, problems: RowProblem[]): Readings {
  const { field, bounds, rows, mapping, columns, decimal } = asked;
  const to = mapping[bounds.id];
  const none = rows.map(() => Number.NaN);
  if (!to) return { ...NOTHING, values: none, open: null };
  const column = columns[to.column];
  const cells = rows.map((row) => row.written(bounds.id));
  const unread = { ...NOTHING, values: none };
  if (decimal === null && needsMark(column)) {
    return { ...unread, open: "which mark parts whole and part is not yet said" };
  }
  if (to.turn === null) return { ...unread, open: "what its numbers are is not yet said" };
  const missing = new Map<string, number>();
  const name = lower(bounds.label);
  const tell = (row: Row, why: string) =>
    problems.push({
      line: row.line,
      text: `its ${name} is “${shown(row.written(bounds.id))}”; ${why}, so it is left open`,
    });
  const figures = rows.map((row, i): Figure | null => {
    const reading = readFigure(cells[i], decimal ?? ".");
    if ("figure" in reading) return reading.figure;
    if ("odd" in reading) tell(row, reading.odd);
    else missing.set(reading.missing, (missing.get(reading.missing) ?? 0) + 1);
    return null;
  });
  const scale = field.scale as Scale;
  const units = new Set(figures.flatMap((one) => one?.measure ?? []));
  const bare = barely({ units, named: namesUnit(column) });
  const raw = figures.map((figure, i) => {
    if (figure === null) return Number.NaN;
    const { value, why } = convert(figure, { scale, turn: to.turn as Turn, bare });
    if (why !== null) tell(rows[i], why);
    return value;
  });
  const turned = finish(raw, { figures, turn: to.turn, ...asked }, problems);
  if (!turned) {
    const only = raw.filter((value) => !Number.isNaN(value)).length;
    const open =
      only === 1
        ? "only one trust has a figure, so there is nothing to compare it with"
        : "it is the same in every row, so it tells no trusts apart and cannot be made relative";
    return { ...unread, missing, open };
  }
  const values = inRange(turned, asked, problems);
  return {
    values,
    missing,
    shown: values.map((value, i) => (Number.isNaN(value) ? null : { cell: cells[i], value })),
    open: null,
  };
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Why a number without a unit cannot be taken in a column whose other cells have one. */
const barely =
  ({ units, named }: { units: ReadonlySet<string>; named: boolean }) =>
  (value: number): string | null => {
    if (units.size === 0 || value === 0) return null;
    if (units.has("per-cent") && Math.abs(value) <= 1) return "it may be a share or per cent";
    if (named || (units.has("per-cent") && units.size === 1)) return null;
    return "it has no unit, as other cells of its column have";
  };

interface Taking {
  readonly scale: Scale;
  readonly turn: Turn;
  readonly bare: (value: number) => string | null;
}

const EXPECTED: Readonly<Record<Scale, string>> = {
  income: "expected an amount of money",
  compared: "expected a number without such a unit",
  share: "expected a share or per cent",
  money: "expected money or per cent of income",
  waits: "expected a time",
};

/** A figure in the unit of its scale: £m, % of income, a share or weeks; NaN with the reason why not. */
function convert({ value, measure }: Figure, { scale, turn, bare }: Taking): Converted {
  const ok = (number: number): Converted => ({ value: number, why: null });
  const no = (why: string): Converted => ({ value: Number.NaN, why });
  if (measure === null) {
    const why = bare(value);
    return why === null ? ok(value * factorOf(turn)) : no(why);
  }
  const sign = isDeficit(turn) ? -1 : 1;
  if (scale === "income" && measure === "money") return ok(value / 1e6);
  if (scale === "money" && measure === "money") return ok((sign * value) / 1e6);
  if (scale === "money" && measure === "per-cent") return ok(sign * value);
  if (scale === "share" && measure === "per-cent") return ok(value / 100);
  if (scale === "compared" && measure === "per-cent") return ok(value);
  if (scale === "waits" && measure === "time") return ok(value);
  return no(EXPECTED[scale]);
}

interface Converted {
  readonly value: number;
  readonly why: string | null;
}

interface Turning extends Asked {
  readonly figures: readonly (Figure | null)[];
  readonly turn: Turn;
}

/** Divides money by incomes, or sets trusts against one another; null where nothing can be compared. */
function finish(
  raw: readonly number[],
  { figures, turn, rows, incomes, bounds, field }: Turning,
  problems: RowProblem[],
): number[] | null {
  if (isRelative(turn)) {
    const known = raw.filter((value) => !Number.isNaN(value)).length;
    const made = standardise(raw, turn === "reversed" ? -1 : 1);
    if (made && known > 0 && known < FEW) {
      const text = `${lower(bounds.label)} is made relative to ${known} trusts only, which may not be like trusts at large`;
      problems.push({ line: 0, text });
    }
    return made;
  }
  if (field.scale !== "money") return raw.map(round);
  return raw.map((value, i) => {
    const measure = figures[i]?.measure ?? null;
    const money = measure === null ? isOfIncome(turn) : measure === "money";
    if (Number.isNaN(value) || !money) return round(value);
    if (!Number.isNaN(incomes[i])) return round((100 * value) / incomes[i]);
    const text = `its ${lower(bounds.label)} is an amount of money, and its income is not known, so it is left open`;
    problems.push({ line: rows[i].line, text });
    return Number.NaN;
  });
}

function inRange(turned: readonly number[], { bounds, rows }: Asked, problems: RowProblem[]) {
  const [low, high] = bounds.range;
  return turned.map((value, i) => {
    if (Number.isNaN(value) || (value >= low && value <= high)) return value;
    const text = `its ${lower(bounds.label)} comes to ${value}; expected ${low} to ${high}, so it is left open`;
    problems.push({ line: rows[i].line, text });
    return Number.NaN;
  });
}

/** In standard deviations from the mean of those present; null where they do not differ. */
function standardise(raw: readonly number[], sign: number): number[] | null {
  const known = raw.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return [...raw];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const sd = Math.sqrt(squares / Math.max(1, known.length - 1));
  // Rounding leaves a little spread even where all are the same.
  if (!(sd > 1e-9 * Math.max(1, Math.abs(mean)))) return null;
  return raw.map((value) => round((sign * (value - mean)) / sd));
}

/** To three digits after the point, and no minus zero. */
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
