import type { Study } from "../analysis/study/study.ts";
import { VERSION } from "../experiment/version.ts";
import { writeFiles } from "../host/own-files.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import { checked } from "../passport/json.ts";
import type { Analysis } from "./analysis.ts";
import { sourced, withPassports } from "./analysis-source.ts";
import type { Io } from "./io.ts";
import { textTable } from "./text-table.ts";

/** How an answer is given. */
export interface OutputOptions {
  readonly json: boolean;
  /** Folder for figures; none are written where it is left out. */
  readonly figures?: string | undefined;
  /** Whether figures may take the place of others of their names. */
  readonly replace?: boolean | undefined;
}

/** Gives an answer: as JSON and nothing else, or as sentences and tables; figures into their folder. */
export async function giveAnalysis(
  analysis: Analysis,
  study: Study,
  source: string,
  options: OutputOptions,
  io: Io,
): Promise<void> {
  const passport = options.json || options.figures !== undefined ? await study.passport?.() : null;
  const draw = () => {
    if (options.figures === undefined || analysis.figures.length === 0 || !passport) return;
    const { figures } = withPassports(sourced(analysis, study, passport), passport);
    const files = figures.map(({ name, svg }) => ({ name: `${name}.svg`, text: svg }));
    writeFiles(options.figures, files, options.replace ?? false);
  };
  // The answer first: it is not lost where a figure cannot be written.
  if (options.json) {
    const head = { product: PRODUCT, version: VERSION, model_version: MODEL_VERSION, source };
    const answer = { ...head, analysis: analysis.name, ...analysis.answer, passport };
    io.out(`${JSON.stringify(checked(answer))}\n`);
    return draw();
  }
  io.out(printAnalysis(analysis));
  draw();
  if (options.figures === undefined) return;
  const names = analysis.figures.map(({ name }) => `${name}.svg`).join(", ");
  io.out(names ? `\nWritten to ${options.figures}: ${names}\n` : "\nThere was nothing to draw.\n");
}

function printAnalysis({ title, words, tables }: Analysis): string {
  const paragraphs = words.map((text) => `${text}\n`).join("");
  const parts = tables.map(({ caption, rows }) => `\n${caption}\n${textTable(rows)}`);
  return `${title}\n${paragraphs}${parts.join("")}`;
}
