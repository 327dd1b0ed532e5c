import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { encodePiece, joinPieces, type Piece } from "../../../sim/host/files-pieces.ts";
import { readTable } from "../../../sim/host/files-read.ts";
import {
  type Cell,
  type Format,
  openTable,
  type TableSpec,
} from "../../../sim/host/files-table.ts";
import { temporaryFolder } from "./temporary.ts";

const spec: TableSpec = {
  name: "t",
  columns: [
    { name: "run_id", type: "text" },
    { name: "month", type: "integer" },
    { name: "value", type: "number" },
  ],
};

const rows: Cell[][] = [
  ["a", 1, 0.1],
  ['say "no",\nÜ', 2, null],
  ["", 3, -1e-300],
  ["b", 4, 2],
];

function pieceOf(some: readonly Cell[][], format: Format): Piece {
  const encoder = encodePiece(spec, format);
  for (const row of some) encoder.row(row);
  return encoder.end();
}

async function readAll(file: string): Promise<Cell[][]> {
  const found: Cell[][] = [];
  for await (const { rows: count, columns } of readTable(file, spec)) {
    for (let i = 0; i < count; i += 1) found.push(spec.columns.map(({ name }) => columns[name][i]));
  }
  return found;
}

it.each(["parquet", "csv"] as const)("joins pieces into a %s file of all rows", async (format) => {
  const file = join(temporaryFolder(), `t.${format}`);
  const joiner = joinPieces(file, spec, format);
  for (const some of [rows.slice(0, 1), [], rows.slice(1)]) joiner.add(pieceOf(some, format));
  expect(joiner.close()).toBe(rows.length);
  expect(await readAll(file)).toEqual(rows);
});

it("joins CSV pieces into the bytes of a table written at once", () => {
  const dir = temporaryFolder();
  const joiner = joinPieces(join(dir, "joined.csv"), spec, "csv");
  for (const row of rows) joiner.add(pieceOf([row], "csv"));
  joiner.close();
  const table = openTable(join(dir, "once.csv"), spec, "csv");
  for (const row of rows) table.row(row);
  table.close();
  const bytes = (name: string) => readFileSync(join(dir, name), "utf8");
  expect(bytes("joined.csv")).toBe(bytes("once.csv"));
});

it("says in one sentence where a table cannot be read", async () => {
  const missing = join(temporaryFolder(), "t.parquet");
  await expect(readAll(missing)).rejects.toThrow(`${missing} cannot be read: no such file`);
  const file = join(temporaryFolder(), "t.parquet");
  openTable(file, spec, "csv").close();
  await expect(readAll(file)).rejects.toThrow(`${file} cannot be read`);
});
