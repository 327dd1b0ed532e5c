import type { LeftOut } from "../../sim/import/rows.ts";
import type { RowProblem } from "../../sim/import/table.ts";
import type { Trusts } from "../../sim/import/trusts.ts";
import { type OpenTable, withKept } from "../own/table-state.ts";

interface LeftProps {
  open: OpenTable;
  found: Trusts;
  change: (next: OpenTable) => void;
}

const MOST_SHOWN = 200;

/** Every row that is not taken as a trust, with its reason; most may be taken after all. */
export function OwnLeft({ open, found, change }: LeftProps) {
  const { left } = found;
  if (left.length === 0 && open.kept.size === 0) return null;
  return (
    <details class="twin own-left">
      <summary>
        {left.length === 1 ? "1 row is" : `${left.length} rows are`} left out, and why
      </summary>
      <ul>
        {left.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.line}>
            Row {row.line}, “{row.text}”, {row.reason}.
            {row.open && <TakeIn row={row} take={() => change(withKept(open, row.line))} />}
          </li>
        ))}
      </ul>
      {left.length > MOST_SHOWN && <p class="note">And {left.length - MOST_SHOWN} more.</p>}
      {open.kept.size > 0 && (
        <button type="button" class="quiet" onClick={() => change({ ...open, kept: new Set() })}>
          Leave out again what you took in ({open.kept.size})
        </button>
      )}
    </details>
  );
}

const TakeIn = ({ row, take }: { row: LeftOut; take: () => void }) => (
  <button type="button" class="quiet" onClick={take}>
    It is a trust<span class="unseen">: row {row.line}</span>
  </button>
);

/** What is odd in rows that count and in the whole table. */
export function OwnProblems({ open, found }: Pick<LeftProps, "open" | "found">) {
  const remarks = open.remarks.map((text): RowProblem => ({ line: 0, text }));
  const problems = [...remarks, ...found.problems];
  if (problems.length === 0) return null;
  return (
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
}
