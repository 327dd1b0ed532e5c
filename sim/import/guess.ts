import type { Column, Mapping } from "./columns.ts";
import { type Field, OTHER_THING } from "./fields.ts";
import { type Header, wordsOf } from "./header.ts";
import { isMissing } from "./marks.ts";
import { type Figure, readFigure } from "./numbers.ts";
import { periodIn } from "./periods.ts";
import type { Table } from "./table.ts";
import { guessTurn } from "./unit-guess.ts";

/** What the columns seem to say, and sentences about columns that seem to say something and do not. */
export interface Guess {
  readonly mapping: Mapping;
  readonly remarks: readonly string[];
}

/** What the columns seem to say: by their names, or, without a header, by what is in them. */
export function guessMapping(
  table: Table,
  columns: readonly Column[],
  fields: readonly Field[],
  header: Header,
): Guess {
  const remarks: string[] = [];
  const body = table.lines.slice(header.first + header.rows);
  const found = header.rows > 0 ? byName(columns, fields, body.length, remarks) : {};
  if (found.code === undefined && found.name === undefined) {
    Object.assign(found, byContent(body, columns), { ...found });
  }
  const id = found.code ?? found.name;
  if (found.period === undefined && id !== undefined) {
    const period = periodColumn(body, columns, id, Object.values(found));
    if (period !== undefined) found.period = period;
  }
  const entries = Object.entries(found).map(([name, column]) => {
    const field = fields.find((one) => one.id === name) as Field;
    const turn = guessTurn(field, columns[column], figuresOf(body, columns[column]));
    return [name, { column, turn }] as const;
  });
  return { mapping: Object.fromEntries(entries), remarks };
}

type Body = Table["lines"];

/** The figures of a column, by its decimal mark or, where that is open, by the point. */
export const figuresOf = (body: Body, { index, decimal }: Column): readonly Figure[] =>
  body.flatMap(({ cells }) => {
    const reading = readFigure(cells[index] ?? "", decimal ?? ".");
    return "figure" in reading ? [reading.figure] : [];
  });

function byName(
  columns: readonly Column[],
  fields: readonly Field[],
  rows: number,
  remarks: string[],
): Record<string, number> {
  const taken = new Set<number>();
  const found: Record<string, number> = {};
  for (const { id, label, headers, scale } of fields) {
    const named = headers
      .flatMap((one) => columns.filter(({ name, headings }) => isNamed(one, name, headings)))
      .filter((one, i, all) => !taken.has(one.index) && all.indexOf(one) === i);
    const usable = named.filter((one) => !whyNot(one, scale !== null, rows));
    const first = latest(usable);
    for (const one of first ? [] : named.slice(0, 1)) {
      const why = whyNot(one, scale !== null, rows);
      remarks.push(`“${one.name}” is not taken for ${lower(label)}: ${why}`);
    }
    if (!first) continue;
    found[id] = first.index;
    taken.add(first.index);
    const rivals = usable.filter((one) => one !== first && scale !== null).map(({ name }) => name);
    if (rivals.length > 0) {
      const others = rivals.slice(0, 4).map((name) => `“${name}”`);
      remarks.push(`${label}: “${first.name}” is taken; ${others.join(", ")} could be meant too`);
    }
  }
  return found;
}

const isNamed = (header: RegExp, name: string, headings: readonly string[]): boolean =>
  [name, ...headings].some((one) => header.test(wordsOf(one)));

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Why a column is not what it is called; null where it may be. A table without rows has no say. */
function whyNot(
  { name, filled, numeric, coded, samples }: Column,
  measures: boolean,
  rows: number,
): string | null {
  if (rows > 0 && filled === 0) return "it is empty";
  if (!measures) return null;
  const other = OTHER_THING.exec(wordsOf(name));
  if (other) return `“${other[0]}” in its name says that it is something else`;
  if (numeric === 0 && rows > 0) {
    return `none of its cells can be read as a number, such as “${samples[0]?.slice(0, 40)}”`;
  }
  if (coded) return "it holds a few whole numbers only, as codes and grades do";
  return null;
}

/** Of columns that fit equally well by name the one of the latest period; else the first. */
function latest(columns: readonly Column[]): Column | undefined {
  const ends = columns.map(({ headings }) =>
    Math.max(...headings.map((one) => periodIn(one)?.end ?? Number.NEGATIVE_INFINITY)),
  );
  const last = Math.max(...ends);
  return last > Number.NEGATIVE_INFINITY ? columns[ends.indexOf(last)] : columns[0];
}

/** Codes are short and all different, names long and all different, closing dates mostly missing. */
function byContent(body: Body, columns: readonly Column[]): Record<string, number> {
  const most = ({ index }: Column, test: RegExp) => {
    const values = body.map(({ cells }) => cells[index] ?? "").filter((cell) => !isMissing(cell));
    return values.length > 0 && values.filter((one) => test.test(one)).length > 0.9 * values.length;
  };
  const code = columns.find(
    (one) => one.distinct > 0.95 && most(one, /^(?=.*[A-Z])[A-Z0-9]{3,5}$/i) && one.filled > 0.5,
  );
  const name = columns
    .filter((one) => one !== code && one.distinct > 0.9)
    .find((one) => most(one, /^(?=.*[A-Za-z]{3}.* .*[A-Za-z]{3}).{8,}/));
  const region = columns.find((one) => one.distinct < 0.3 && most(one, /^(Y\d\d|E4\d+)$/));
  const dates = columns.filter((one) => one.dates > 0.9);
  const closed = dates.length > 1 ? dates.find((one) => one.filled < dates[0].filled) : undefined;
  const found = { code, name, region, closed };
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, column]) => (column ? [[id, column.index]] : [])),
  );
}

/** Where trusts have several rows: a column of periods that tells those of each trust apart. */
function periodColumn(
  body: Body,
  columns: readonly Column[],
  id: number,
  taken: readonly number[],
): number | undefined {
  const ids = body.map(({ cells }) => (cells[id] ?? "").toUpperCase());
  if (new Set(ids).size > 0.9 * ids.length) return undefined;
  return columns.find(({ index, filled }) => {
    if (taken.includes(index) || filled < 0.9) return false;
    const values = body.map(({ cells }) => cells[index] ?? "");
    const periods = values.filter((cell) => periodIn(cell) !== null).length;
    const apart = new Set(values.map((value, i) => `${ids[i]} ${value}`)).size;
    return periods > 0.9 * values.length && apart > 0.9 * values.length;
  })?.index;
}
