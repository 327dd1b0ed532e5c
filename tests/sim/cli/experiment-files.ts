import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../../../sim/host/files-read.ts";
import type { Cell } from "../../../sim/host/files-table.ts";
import { temporaryFolder } from "../host/temporary.ts";

/** A small experiment over the fake model: 2 scenarios, 3 points, 5 replicates. */
export const small = {
  title: "Small",
  scenarios: ["case-c", "case-c/no-money"],
  vary: [{ path: "luck", values: [0, 0.5, 1] }],
  replicates: 5,
  months: 24,
  keep: { series: [12, 24], events: true },
};

/** Writes an experiment file into a new folder; returns its path. */
export function experimentFile(content: unknown): string {
  const file = join(temporaryFolder(), "experiment.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

/** Everything in a result folder that must be the same bytes, as text by file name. */
export function bytesOf(dir: string): Record<string, string> {
  const names = readdirSync(dir).filter((name) => name !== "timing.json");
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(dir, name)).toString("latin1")]),
  );
}

/** All rows of a table, as objects. */
export async function rowsOf(dir: string, name: string): Promise<Record<string, Cell>[]> {
  const file = readdirSync(dir).find((one) => one.startsWith(`${name}.`)) ?? name;
  const numbers =
    "replicate month value point n mean sd mcse q05 q50 q95 p_better p_same p_worse threshold luck start";
  const columns = numbers.split(" ").map((column) => ({ name: column, type: "number" as const }));
  const rows: Record<string, Cell>[] = [];
  for await (const block of readTable(join(dir, file), { name, columns })) {
    for (let i = 0; i < block.rows; i += 1) {
      const cells = Object.entries(block.columns).map(([column, list]) => [column, list[i]]);
      rows.push(Object.fromEntries(cells));
    }
  }
  return rows;
}
