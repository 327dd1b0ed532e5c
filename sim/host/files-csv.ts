import { closeSync, openSync, writeSync } from "node:fs";
import { plainText } from "../analysis/plain-text.ts";
import type { Cell, TableSpec, TableWriter } from "./files-table.ts";

const FLUSH_AT = 1 << 18;

/** A CSV file being written. */
interface CsvWriter extends TableWriter {
  /** Takes rows that are already written out, as {@link csvLine} does. */
  lines(text: Uint8Array): void;
}

/**
 * A CSV file as RFC 4180 has it, with a header, a line feed after each row and UTF-8. Numbers are
 * written so that reading gives the same bits; missing ones are empty.
 */
export function createCsvWriter(file: string, { columns }: TableSpec): CsvWriter {
  const target = openSync(file, "w");
  let text = `${columns.map(({ name }) => csvCell(name)).join(",")}\n`;
  let rows = 0;
  const flush = () => {
    writeAll(target, Buffer.from(text, "utf8"));
    text = "";
  };
  return {
    row(cells) {
      text += csvLine(cells);
      rows += 1;
      if (text.length > FLUSH_AT) flush();
    },
    lines(more) {
      flush();
      writeAll(target, more);
    },
    close() {
      try {
        flush();
      } finally {
        closeSync(target);
      }
      return rows;
    },
  };
}

/** One row with the line feed after it. */
export function csvLine(cells: readonly Cell[]): string {
  let line = "";
  for (let i = 0; i < cells.length; i += 1) line += (i > 0 ? "," : "") + csvCell(cells[i]);
  return `${line}\n`;
}

/**
 * One cell, quoted where it holds a comma, a quote or a line break. A text that a spreadsheet would
 * take for a formula is written as plain text.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  const text = plainText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A full disk may take part of a write without an error; the next try then says so. */
function writeAll(target: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(target, bytes, done);
}
