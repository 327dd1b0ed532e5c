import type { Header } from "../../sim/import/header.ts";
import { SEPARATORS, separatorName } from "../../sim/import/table.ts";
import { type OpenTable, withHeader, withSeparator } from "../own/table-state.ts";

interface LayoutProps {
  open: OpenTable;
  change: (next: OpenTable) => void;
}

/** How far down names of columns are looked for by hand, and where two rows of names may begin. */
const ROWS = 12;

/** How the file is laid out: what parts its cells, and which rows name the columns. */
export function OwnLayout({ open, change }: LayoutProps) {
  const { table, header } = open;
  const choices = headersOf(open);
  return (
    <div class="own-fields own-layout">
      <div class="own-field">
        <label class="field">
          <span>
            {table.lines.length} rows of {open.columns.length} columns, parted by
          </span>
          <select
            id="own-separator"
            value={table.separator}
            onChange={(event) => change(withSeparator(open, event.currentTarget.value))}
          >
            {[...new Set([...SEPARATORS, table.separator])].map((one) => (
              <option key={one} value={one}>
                {separatorName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="own-field">
        <label class="field">
          <span>The columns are named by</span>
          <select
            id="own-header"
            value={keyOf(header)}
            onChange={(event) => {
              const chosen = choices.find((one) => keyOf(one) === event.currentTarget.value);
              if (chosen) change(withHeader(open, chosen));
            }}
          >
            {choices.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {headerInWords(one, open)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

const keyOf = ({ first, rows }: Header): string => (rows === 0 ? "none" : `${first}+${rows}`);

/** No row, each of the first rows, each two of them, and what was found. */
function headersOf({ table, header }: OpenTable): readonly Header[] {
  const firsts = table.lines.slice(0, ROWS).map((_, first) => first);
  const all = [
    { first: 0, rows: 0 },
    ...firsts.map((first) => ({ first, rows: 1 })),
    ...firsts.slice(0, -1).map((first) => ({ first, rows: 2 })),
    header,
  ];
  return all.filter((one, i) => all.findIndex((other) => keyOf(other) === keyOf(one)) === i);
}

function headerInWords({ first, rows }: Header, { table }: OpenTable): string {
  if (rows === 0) return "no row";
  const [from, to] = [table.lines[first], table.lines[first + rows - 1]];
  const cells = from.cells.filter((cell) => cell !== "").join(", ");
  const what = cells.length > 40 ? `${cells.slice(0, 39)}…` : cells;
  return rows === 1 ? `row ${from.line}: ${what}` : `rows ${from.line} to ${to.line}: ${what}`;
}
