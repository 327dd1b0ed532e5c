import { plainText } from "../sim/analysis/plain-text.ts";

/** One line of a table by the names of its columns; what is missing is an empty field. */
export type CsvLine<Name extends string> = Partial<Readonly<Record<Name, string | number>>>;

/** A table as text by RFC 4180. Numbers keep six significant digits; those not finite are empty. */
export function csvText<Name extends string>(
  head: readonly Name[],
  lines: readonly CsvLine<Name>[],
): string {
  const rows = lines.map((line) => head.map((name) => field(line[name])).join(","));
  return `${[head.join(","), ...rows].join("\r\n")}\r\n`;
}

/** Text that a spreadsheet would take for a formula is made plain text. */
function field(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(rounded(value)) : "";
  const plain = plainText(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const rounded = (value: number): number => Number(value.toPrecision(6));
