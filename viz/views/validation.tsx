import { useState } from "preact/hooks";
import type { TableGroup, TableRow, ValidationTable } from "../../sim/evidence/validation-table.ts";

const TOTALS: readonly (readonly [keyof ValidationTable["totals"], string])[] = [
  ["must", "Rows that must pass"],
  ["emergent", "Other rows that nobody coded as such"],
  ["passed_by_a_null", "Rows that a model without effects passes too: they do not count"],
  ["input", "Rows that restate a parameter: they do not count"],
  ["cases", "Lines about the five cases"],
];

/** What the model reproduces of what was observed, and what not; what fails comes first. */
export function ValidationView({ table, open }: { table: ValidationTable; open: string }) {
  const failing = table.groups.flatMap(({ rows }) => rows.filter((row) => row.status !== "pass"));
  const failed = failing.filter(({ status }) => status === "fail");
  return (
    <div class="validation">
      <p>
        The model is judged on patterns that were observed, with one set of parameters. A row passes
        when every measure lies in its band under all master seeds ({table.seeds.join(", ")}), with
        a small enough error. <strong>{failed.length} rows fail</strong>; they are listed first.
        Targets were not moved to make rows pass. Model version {table.version}.
      </p>
      <dl class="totals">
        {TOTALS.map(([id, words]) => {
          const [passed, missed] = table.totals[id];
          return (
            <div key={id}>
              <dt>{words}</dt>
              <dd>
                {passed} of {passed + missed} pass
                <Share passed={passed} of={passed + missed} />
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>What it fails to reproduce</h3>
      <Rows rows={failed} label="Rows that fail" />
      {table.groups.map((group) => (
        <Group key={group.title} group={group} open={group.rows.some(({ id }) => id === open)} />
      ))}
    </div>
  );
}

/** How many pass, as a bar beside the words. */
const Share = ({ passed, of }: { passed: number; of: number }) => (
  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" class="share">
    <rect class="rail" width="100" height="6" />
    <rect class="fill" width={of === 0 ? 0 : (100 * passed) / of} height="6" />
  </svg>
);

function Group({ group, open }: { group: TableGroup; open: boolean }) {
  const [wasOpened, setOpened] = useState(open);
  const passed = group.rows.filter(({ status }) => status === "pass").length;
  return (
    <details class="twin" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {group.title}: {passed} of {group.rows.length} pass
      </summary>
      {group.about && <p class="help">{group.about}</p>}
      {(wasOpened || open) && <Rows rows={group.rows} label={group.title} named />}
    </details>
  );
}

/** Numbers with a true minus sign. */
const printed = (text: string): string => text.replaceAll(/(^|\s)-(?=\d)/g, "$1−");

const VERDICTS: Readonly<Record<TableRow["status"], string>> = {
  pass: "✓ passes",
  fail: "✗ fails",
  incompatible: "≠ cannot hold with another row",
  untestable: "– cannot be simulated",
};

interface RowsProps {
  rows: readonly TableRow[];
  label: string;
  /** Whether these rows are the ones that links lead to. */
  named?: boolean;
}

const Rows = ({ rows, label, named = false }: RowsProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="table-scroll" aria-label={`Table: ${label}`} tabIndex={0}>
    <table class="described">
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">What was observed</th>
          <th scope="col">Measure: target → simulated ± error</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            id={named ? `at-row-${row.id}` : undefined}
            tabIndex={named ? -1 : undefined}
            class={row.status}
          >
            <th scope="row">{row.id}</th>
            <td>{row.claim}</td>
            <td>
              <ul class="measures">
                {row.measures.map(([what, target, simulated], i) => (
                  <li key={i}>
                    {what}: {printed(target)} → <strong>{printed(simulated)}</strong>
                  </li>
                ))}
              </ul>
            </td>
            <td class="verdict">
              {VERDICTS[row.status]}
              {row.nulls.length > 0 && <span class="note"> (so does a model without effects)</span>}
              {row.note && <span class="note"> {row.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
