import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Study } from "../analysis/study/study.ts";
import { VERSION } from "../experiment/version.ts";
import { withSource } from "../figures/svg.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import { isFolder } from "./analyse-study.ts";
import type { Analysis } from "./analysis.ts";

/** What an answer was made from, and how to make that again. Plain JSON. */
function sourceOf(study: Study, again: string) {
  const { title, note, scenarios, columns, points, replicates, horizon, about } = study;
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    title,
    note,
    scenarios,
    differs: about?.scenarios.map(({ id, differs }) => ({ id, differs })) ?? [],
    varied: columns.map(({ path }) => path),
    points: points.length,
    seed: about?.seed ?? null,
    replicates,
    months: horizon,
    uncertainty: about?.uncertainty ?? null,
    again,
  };
}

/** An answer whose figures say what they were made from: in a line, and as `metadata` for programs. */
export function sourced(analysis: Analysis, study: Study, again: string): Analysis {
  const source = sourceOf(study, again);
  const { title, note, seed, replicates, months } = source;
  const futures = `${replicates} ${replicates === 1 ? "future" : "futures"} of ${months} months for each scenario${source.points > 1 ? ` at each of ${source.points} points` : ""}`;
  const lines = [
    `${title}. ${seed === null ? "" : `Seed “${seed}”, `}${futures}. ${PRODUCT} ${VERSION}, model ${MODEL_VERSION}. ${note}`.trim(),
    `Again: ${again}`,
  ];
  const text = JSON.stringify(source);
  return { ...analysis, figures: analysis.figures.map((one) => withSource(one, lines, text)) };
}

/** The command that runs a result again. */
export function again(where: string): string {
  if (!isFolder(where)) return `${PRODUCT} experiment ${where} --out DIR`;
  const file = join(where, "manifest.json");
  return existsSync(join(where, "result.json"))
    ? `${PRODUCT} verify ${where} runs it and compares; ${file} holds every value.`
    : `${PRODUCT} experiment ${file} --out DIR; ${PRODUCT} verify ${where} runs a sample and compares.`;
}
