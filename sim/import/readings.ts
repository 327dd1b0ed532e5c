import type { Mapping } from "./columns.ts";
import type { Turn } from "./fields.ts";
import { numberIn } from "./numbers.ts";
import { type Row, shown } from "./rows.ts";
import type { RowProblem } from "./table.ts";

/** A number about a trust with what a scenario may say of it. */
export interface Bounds {
  readonly id: string;
  readonly label: string;
  readonly range: readonly [number, number];
}

/**
 * The numbers of one field for all rows, turned as the mapping says; NaN where there is none or it
 * cannot be used, which is then told of by row.
 */
export function readingsOf(
  { id, label, range }: Bounds,
  rows: readonly Row[],
  mapping: Mapping,
  separator: string,
  incomes: readonly number[],
  problems: RowProblem[],
): number[] {
  const to = mapping[id];
  if (!to) return rows.map(() => Number.NaN);
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  const raw = rows.map((row) => {
    const cell = row.of(id);
    const value = numberIn(cell, separator);
    if (cell !== "" && Number.isNaN(value)) {
      const text = `its ${name} is “${shown(cell)}”; expected a number, so it is left open`;
      problems.push({ line: row.line, text });
    }
    return value;
  });
  const turned = turn(raw, to.turn, incomes);
  if (!turned) {
    const text = `${name} is the same in every row and tells no trusts apart; it is left open`;
    problems.push({ line: 0, text });
    return rows.map(() => Number.NaN);
  }
  const [low, high] = range;
  return turned.map((value, i) => {
    if (Number.isNaN(value) || (value >= low && value <= high)) return value;
    const text = `its ${name} comes to ${value}; expected ${low} to ${high}, so it is left open`;
    problems.push({ line: rows[i].line, text });
    return Number.NaN;
  });
}

/** Numbers turned into what the model takes; null where they are all the same and say nothing. */
function turn(raw: readonly number[], how: Turn, incomes: readonly number[]): number[] | null {
  switch (how) {
    case "as-is":
      return [...raw];
    case "per-cent":
      return raw.map((value) => round(value / 100));
    case "thousands":
      return raw.map((value) => round(value / 1e3));
    case "pounds":
      return raw.map((value) => round(value / 1e6));
    case "of-income":
      return raw.map((value, i) => round((100 * value) / incomes[i]));
    default:
      return standardise(raw, how === "reversed" ? -1 : 1);
  }
}

/** In standard deviations from the mean of those present. */
function standardise(raw: readonly number[], sign: number): number[] | null {
  const known = raw.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const sd = Math.sqrt(squares / Math.max(1, known.length - 1));
  if (known.length > 0 && !(sd > 1e-9)) return null;
  return raw.map((value) => round((sign * (value - mean)) / sd));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
