import type { Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { isMeasured } from "../../sim/import/population.ts";
import type { Trusts } from "../../sim/import/trusts.ts";
import { type OpenTable, trustsOf } from "../own/table-state.ts";
import { OwnFigures } from "./own-figures.tsx";
import { OwnLayout } from "./own-layout.tsx";
import { OwnLeft, OwnProblems } from "./own-left.tsx";
import { OwnMapping } from "./own-mapping.tsx";
import { OwnParties } from "./own-parties.tsx";
import { OwnQuestions } from "./own-questions.tsx";

interface TableProps {
  model: PageModel;
  opened: Signal<OpenTable | null>;
}

/** From an open table to a world: what its columns mean, what was found, who partners with whom. */
export function OwnTable({ model, opened }: TableProps) {
  const open = opened.value;
  const found = useMemo(() => (open ? trustsOf(open, model, new Date()) : null), [open, model]);
  if (!open || !found) return null;
  const change = (next: OpenTable) => {
    opened.value = next;
  };
  return (
    <section class="own-table" aria-labelledby="own-table-title">
      <h3 id="own-table-title">{open.file}</h3>
      {open.remark && <p class="help">It is read as {open.remark}.</p>}
      <OwnLayout open={open} change={change} />
      <RawRows open={open} />
      <OwnMapping open={open} found={found} change={change} />
      <Unused open={open} />
      <OwnQuestions open={open} found={found} change={change} />
      <Found found={found} />
      <OwnLeft open={open} found={found} change={change} />
      <OwnProblems open={open} found={found} />
      <OwnFigures model={model} found={found} />
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

const SHOWN = 4;
/** Where the rows below the names of the columns begin. */
const start = ({ header }: OpenTable): number => header.first + header.rows;

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
        {open.table.lines.slice(start(open), SHOWN + start(open)).map((row) => (
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

/** How many trusts were found, and what was left out. */
function Found({ found }: { found: Trusts }) {
  const { trusts, closed, elsewhere, left, period } = found;
  const measured = trusts.filter(isMeasured).length;
  const words = [
    `${trusts.length} ${trusts.length === 1 ? "trust" : "trusts"} found`,
    ...(closed > 0 ? [`${closed} left out as closed`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} left out as they have no row of ${period}`] : []),
    ...(left.length > 0 ? [`${left.length} ${left.length === 1 ? "row" : "rows"} left out`] : []),
    measured === 0
      ? "the table measures none of them, so what they are like is drawn, and none bears its name"
      : `${measured} with at least one measure`,
  ];
  return (
    <p id="own-found" role="status">
      {words.join("; ")}.
    </p>
  );
}

/** Columns that hold figures and are said to mean nothing. */
function Unused({ open }: { open: OpenTable }) {
  const used = new Set(Object.values(open.mapping).map(({ column }) => column));
  const names = open.columns
    .filter(({ index, numeric, filled }) => !used.has(index) && numeric > 0.5 && filled > 0)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  return (
    <p id="own-unused" class="note">
      Figures that are not used, as their names say nothing known here:{" "}
      {names.slice(0, MOST_NAMED).join(", ")}
      {more}. Say above what they measure if you want them.
    </p>
  );
}

const MOST_NAMED = 8;
