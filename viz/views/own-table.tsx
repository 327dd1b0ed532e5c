import type { Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { type RowProblem, separatorName } from "../../sim/import/table.ts";
import type { Trusts } from "../../sim/import/trusts.ts";
import { type OpenTable, trustsOf, withHeader } from "../own/table-state.ts";
import { OwnMapping } from "./own-mapping.tsx";
import { OwnParties } from "./own-parties.tsx";

interface TableProps {
  model: PageModel;
  opened: Signal<OpenTable | null>;
}

/** From an open table to a world: what its columns mean, what was found, who partners with whom. */
export function OwnTable({ model, opened }: TableProps) {
  const open = opened.value;
  const found = useMemo(() => (open ? trustsOf(open, model, new Date()) : null), [open, model]);
  if (!open || !found) return null;
  return (
    <section class="own-table" aria-labelledby="own-table-title">
      <h3 id="own-table-title">{open.file}</h3>
      <p class="help">{describeTable(open)}</p>
      <label class="own-check">
        <input
          type="checkbox"
          id="own-header"
          checked={open.header}
          onChange={(event) => {
            opened.value = withHeader(open, event.currentTarget.checked);
          }}
        />
        <span>The first row names the columns</span>
      </label>
      <RawRows open={open} />
      <OwnMapping open={open} periods={found} change={(next) => (opened.value = next)} />
      <Found found={found} />
      <OwnParties key={open.file} model={model} found={found} />
      <button
        type="button"
        class="quiet"
        onClick={() => {
          opened.value = null;
        }}
      >
        Close this table
      </button>
    </section>
  );
}

function describeTable({ table, remark }: OpenTable): string {
  const rows = `${table.lines.length} rows of ${table.width} columns, parted by ${separatorName(table.separator)}`;
  return remark ? `${rows}; read as ${remark}.` : `${rows}.`;
}

const SHOWN = 4;

/** The first rows as they stand in the file, so that one sees what the columns hold. */
const RawRows = ({ open }: { open: OpenTable }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keys
  <section class="table-scroll raw-rows" tabIndex={0} aria-label="The first rows of the file">
    <table>
      <caption class="unseen">The first rows of the file</caption>
      <thead>
        <tr>
          {open.columns.map(({ index, name }) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {open.table.lines.slice(open.header ? 1 : 0, SHOWN + (open.header ? 1 : 0)).map((row) => (
          <tr key={row.line}>
            {open.columns.map(({ index }) => (
              <td key={index}>{row.cells[index] ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** How many trusts were found, what was left out, and what was odd, row by row. */
function Found({ found }: { found: Trusts }) {
  const { trusts, closed, problems } = found;
  const measured = trusts.filter(({ standings }) => Object.keys(standings).length > 0).length;
  const words = [
    `${trusts.length} ${trusts.length === 1 ? "trust" : "trusts"} found`,
    ...(closed > 0 ? [`${closed} left out as closed`] : []),
    measured === 0
      ? "the table measures none of them, so what they are like is drawn"
      : `${measured} with at least one measure`,
  ];
  return (
    <>
      <p id="own-found" role="status">
        {words.join("; ")}.
      </p>
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

const MOST_SHOWN = 200;

const Problems = ({ problems }: { problems: readonly RowProblem[] }) => (
  <details class="twin own-problems">
    <summary>
      {problems.length === 1 ? "1 thing" : `${problems.length} things`} to look at; the rest is
      loaded
    </summary>
    <ul>
      {problems.slice(0, MOST_SHOWN).map(({ line, text }) => (
        <li key={`${line} ${text}`}>
          {line > 0 ? `Row ${line} ` : "The whole table: "}
          {text}.
        </li>
      ))}
    </ul>
    {problems.length > MOST_SHOWN && <p class="note">And {problems.length - MOST_SHOWN} more.</p>}
  </details>
);
