interface BarProps {
  count: number;
  /** The count that fills the whole width. */
  most: number;
}

/** A count with a bar as long as it; the bar is for the eye alone. */
export const Bar = ({ count, most }: BarProps) => (
  <span class="count-bar">
    <span class="bar-count">{count}</span>
    <span
      class="bar-fill"
      aria-hidden="true"
      style={{ width: most === 0 ? "0" : `${((100 * count) / most).toFixed(1)}%` }}
    />
  </span>
);

interface BarRowsProps {
  caption: string;
  /** What a row is, for those who cannot see it. */
  head: string;
  rows: readonly { readonly label: string; readonly count: number }[];
}

/** A table of counts, one a row. */
export function BarRows({ caption, head, rows }: BarRowsProps) {
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <table class="bar-rows">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">How many</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Bar count={count} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
