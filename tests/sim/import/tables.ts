import { columnsOf, hasHeader, type Mapping } from "../../../sim/import/columns.ts";
import { fieldsFor } from "../../../sim/import/fields.ts";
import { guessMapping } from "../../../sim/import/guess.ts";
import { readTable } from "../../../sim/import/table.ts";
import { readTrusts, type Trusts } from "../../../sim/import/trusts.ts";
import { standings } from "../../../sim/model.ts";

/** Fields as the page has them. */
export const fields = fieldsFor(standings);

/** Reads a table with everything guessed, on a day in 2026. */
export function readGuessed(
  text: string,
  period: string | null = null,
): Trusts & { header: boolean; mapping: Mapping } {
  const table = readTable(text);
  const header = hasHeader(table, fields);
  const mapping = guessMapping(table, columnsOf(table, header), fields, header);
  const found = readTrusts(table, mapping, standings, { header, today: 20261122, period });
  return { ...found, header, mapping };
}
