import { columnsOf, type Mapping } from "../../../sim/import/columns.ts";
import { fieldsFor } from "../../../sim/import/fields.ts";
import { guessMapping } from "../../../sim/import/guess.ts";
import { type Header, headerOf } from "../../../sim/import/header.ts";
import { type MarkQuestion, markQuestions } from "../../../sim/import/questions.ts";
import { readTable } from "../../../sim/import/table.ts";
import { type Choice, readTrusts, type Trusts } from "../../../sim/import/trusts.ts";
import { standings } from "../../../sim/model.ts";

/** Fields as the page has them. */
export const fields = fieldsFor(standings);

interface Guessed extends Trusts {
  readonly header: Header;
  /** What the columns are called. */
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly remarks: readonly string[];
  readonly questions: readonly MarkQuestion[];
}

/** Reads a table with everything guessed, on a day in 2026; what a person decides may be added. */
export function readGuessed(text: string, choice: Partial<Choice> = {}): Guessed {
  const table = readTable(text);
  const header = headerOf(table, fields);
  const columns = columnsOf(table, header);
  const { mapping, remarks } = guessMapping(table, columns, fields, header);
  const opened = { table, columns, fields, mapping };
  const found = readTrusts(opened, standings, { header, today: 20261122, period: null, ...choice });
  const names = columns.map(({ name }) => name);
  return {
    ...found,
    header,
    mapping,
    remarks,
    columns: names,
    questions: markQuestions(opened, { header }),
  };
}

/** The names of the trusts that were found. */
export const names = ({ trusts }: Pick<Trusts, "trusts">): string[] =>
  trusts.map(({ name }) => name);

/** One measure of all trusts; undefined where it is left open. */
export const measure = ({ trusts }: Pick<Trusts, "trusts">, id: string): (number | undefined)[] =>
  trusts.map((trust) => trust.standings[id]);

/** The incomes of all trusts, £m; null where they are left open. */
export const incomes = ({ trusts }: Pick<Trusts, "trusts">): (number | null)[] =>
  trusts.map(({ income }) => income);
