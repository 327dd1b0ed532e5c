import type { ColumnSpec, Columns } from "../core/world.ts";
import { environmentColumns } from "../entities/environment.ts";
import { ATTRIBUTES } from "../entities/form.ts";
import { organisationColumns } from "../entities/organisation.ts";
import { partnershipColumns } from "../entities/partnership.ts";
import { personColumns } from "../entities/person.ts";
import { tieColumns } from "../entities/tie.ts";
import { code, markdownTable, rangeText } from "./tables.ts";

/** The columns of every kind of entity, by the name of its table. */
export const tables: Readonly<Record<string, Columns>> = {
  organisation: organisationColumns,
  person: personColumns,
  tie: tieColumns,
  partnership: partnershipColumns,
  environment: environmentColumns,
};

const meaning = ({ about, width }: ColumnSpec) =>
  width === undefined ? about : `${about} (${width} numbers)`;

/** The state variables of one kind of entity: name, unit, range and meaning. */
export function columnTable(table: string): string {
  const own = Object.entries(tables[table]).filter(
    ([name]) => table !== "partnership" || !(name in ATTRIBUTES),
  );
  return markdownTable(
    ["state variable", "unit", "range", "meaning"],
    own.map(([name, spec]) => [code(name), spec.unit, rangeText(spec.range), meaning(spec)]),
  );
}
