/**
 * Lines of aligned columns, two spaces apart, text on the left. A row with a single cell is a
 * heading: it stands alone and widens no column.
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows.filter(({ length }) => length > 1)) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  const line = (row: readonly string[]) =>
    row.length > 1 ? row.map((cell, i) => cell.padEnd(widths[i])).join("  ") : row[0];
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}
