import type { ComponentChildren } from "preact";

/** A column of a stacked table. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Present where the table can be sorted by it. */
  readonly onSort?: () => void;
  readonly sorted?: "ascending" | "descending" | "none";
}

interface StackedTableProps {
  caption: ComponentChildren;
  columns: readonly Column[];
  children: ComponentChildren;
  class?: string;
}

/**
 * A table that on a narrow screen stands row by row, each cell with its column’s name. Roles are
 * written out because a table that is laid out otherwise would lose them.
 */
export const StackedTable = ({ caption, columns, children, class: extra }: StackedTableProps) => (
  // biome-ignore lint/a11y/noRedundantRoles: lost where the layout is not that of a table
  <table class={`stacked${extra ? ` ${extra}` : ""}`} role="table">
    <caption>{caption}</caption>
    {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
    <thead role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tr role="row">
        {columns.map((column) => (
          <Head key={column.key} column={column} />
        ))}
      </tr>
    </thead>
    {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

function Head({ column: { label, onSort, sorted } }: { column: Column }) {
  if (!onSort) return <th scope="col">{label}</th>;
  return (
    <th scope="col" aria-sort={sorted ?? "none"}>
      <button type="button" class="sort" onClick={onSort}>
        {label}
        <span class="sort-mark" aria-hidden="true">
          {sorted === "ascending" ? "▲" : sorted === "descending" ? "▼" : "↕"}
        </span>
      </button>
    </th>
  );
}

/** A row; its first child is a {@link RowHead}, the others are {@link Cell}s. */
export const Row = ({
  children,
  class: extra,
}: {
  children: ComponentChildren;
  class?: string;
}) => (
  // biome-ignore lint/a11y/noRedundantRoles: as above
  <tr role="row" class={extra}>
    {children}
  </tr>
);

/** What a row is about. */
export const RowHead = ({ children }: { children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noRedundantRoles: as above
  <th scope="row" role="rowheader">
    {children}
  </th>
);

interface CellProps {
  label: string;
  children: ComponentChildren;
  class?: string;
}

/** A cell with the name of its column. */
export const Cell = ({ label, children, class: extra }: CellProps) => (
  // biome-ignore lint/a11y/noRedundantRoles: as above
  <td role="cell" data-label={label} class={extra}>
    <div>{children}</div>
  </td>
);
