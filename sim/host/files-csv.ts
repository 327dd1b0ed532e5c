import { closeSync, openSync, writeSync } from "node:fs";
import type { Cell, TableSpec, TableWriter } from "./files-table.ts";

const FLUSH_AT = 1 << 18;

/**
 * A CSV file as RFC 4180 has it, with a header, a line feed after each row and UTF-8. Numbers are
 * written so that reading gives the same bits; missing ones are empty.
 */
export function createCsvWriter(file: string, { columns }: TableSpec): TableWriter {
  const target = openSync(file, "w");
  let text = `${columns.map(({ name }) => csvCell(name)).join(",")}\n`;
  let rows = 0;
  const flush = () => {
    writeAll(target, text);
    text = "";
  };
  return {
    row(cells) {
      let line = "";
      for (let i = 0; i < cells.length; i += 1) line += (i > 0 ? "," : "") + csvCell(cells[i]);
      text += `${line}\n`;
      rows += 1;
      if (text.length > FLUSH_AT) flush();
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

/** One cell, quoted where it holds a comma, a quote or a line break. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A full disk may take part of a write without an error; the next try then says so. */
function writeAll(target: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  let done = 0;
  while (done < bytes.length) done += writeSync(target, bytes, done);
}
