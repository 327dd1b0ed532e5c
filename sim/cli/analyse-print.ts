import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../experiment/version.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import type { Analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { textTable } from "./text-table.ts";

/** How an answer is given. */
export interface OutputOptions {
  readonly json: boolean;
  /** Folder for figures; none are written where it is left out. */
  readonly figures?: string | undefined;
}

/** Gives an answer: as JSON and nothing else, or as sentences and tables; figures into their folder. */
export function giveAnalysis(analysis: Analysis, source: string, options: OutputOptions, io: Io) {
  if (options.figures !== undefined) writeFigures(analysis, options.figures);
  if (options.json) {
    const head = { product: PRODUCT, version: VERSION, model_version: MODEL_VERSION, source };
    io.out(`${JSON.stringify({ ...head, analysis: analysis.name, ...analysis.answer })}\n`);
    return;
  }
  io.out(printAnalysis(analysis));
  if (options.figures === undefined) return;
  const names = analysis.figures.map(({ name }) => `${name}.svg`).join(", ");
  io.out(names ? `\nWritten to ${options.figures}: ${names}\n` : "\nThere was nothing to draw.\n");
}

function printAnalysis({ title, words, tables }: Analysis): string {
  const paragraphs = words.map((text) => `${text}\n`).join("");
  const parts = tables.map(({ caption, rows }) => `\n${caption}\n${textTable(rows)}`);
  return `${title}\n${paragraphs}${parts.join("")}`;
}

function writeFigures({ figures }: Analysis, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, svg } of figures) writeFileSync(join(folder, `${name}.svg`), svg);
}
