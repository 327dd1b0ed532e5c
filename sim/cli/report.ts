import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { remembering } from "../analysis/study/remembering.ts";
import { type MeasureChoice, measureOf, type Study } from "../analysis/study/study.ts";
import { InputError } from "../core/error.ts";
import { addMeasureOptions } from "./analyse.ts";
import { compareAnalysis } from "./analyse-compare.ts";
import { discoverAnalysis } from "./analyse-discover.ts";
import { precisionAnalysis } from "./analyse-precision.ts";
import { robustAnalysis } from "./analyse-robust.ts";
import { sensitivityAnalysis } from "./analyse-sensitivity.ts";
import { isFolder, openStudy } from "./analyse-study.ts";
import { summaryAnalysis } from "./analyse-summary.ts";
import type { Analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { whole } from "./options.ts";
import type { Register } from "./program.ts";
import { reportPage } from "./report-page.ts";

/** `report`: one page of HTML with every analysis that the design allows. */
export const reportCommand: Register = (program, io, done) => {
  const command = program
    .command("report")
    .description("one self-contained page of HTML with everything that can be said of a result")
    .argument("<folder-or-file>", "a result folder, or an experiment file to simulate");
  addMeasureOptions(command)
    .option("--html <file>", "where to write it (report.html beside or in what it is about)")
    .option("--workers <n>", "threads for an experiment file", whole(1, 64), io.cores)
    .action(async (where: string, raw: MeasureChoice & { html?: string; workers: number }) => {
      const { outcome, entity, month, workers } = raw;
      const file = raw.html ?? (isFolder(where) ? join(where, "report.html") : "report.html");
      const opened = await openStudy(where, workers, io);
      const study = remembering(opened.study);
      try {
        const choice = { outcome, entity, month };
        writeFileSync(file, reportPage(study, await allAnalyses(study, choice, io)));
        io.out(`Written to ${file}\n`);
        done(0);
      } finally {
        await opened.close();
      }
    });
};

/** Every analysis that this study can answer; a question that does not fit it is left out. */
async function allAnalyses(study: Study, choice: MeasureChoice, io: Io): Promise<Analysis[]> {
  const several = study.scenarios.length > 1;
  const measure = measureOf(study, choice);
  const directed = measure.better !== "neutral";
  const varied = study.columns.length > 0 && study.points.length > 1;
  const against = study.baseline ?? undefined;
  const asked: (() => Promise<Analysis>)[] = [
    () => summaryAnalysis(study, { entity: choice.entity }),
    ...(several ? [() => compareAnalysis(study, choice)] : []),
    () => precisionAnalysis(study, choice),
    ...(several && against !== undefined
      ? [() => precisionAnalysis(study, { ...choice, against })]
      : []),
    ...(["saltelli", "morris", "one-at-a-time"].includes(study.design) && varied
      ? [() => sensitivityAnalysis(study, choice)]
      : []),
    ...(several && directed ? [() => robustAnalysis(study, choice)] : []),
    ...(several && directed && varied
      ? study.scenarios
          .filter((id) => id !== study.baseline)
          .slice(0, 6)
          .map((option) => () => discoverAnalysis(study, { ...choice, option }))
      : []),
  ];
  const found: Analysis[] = [];
  for (const ask of asked) {
    try {
      found.push(await ask());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.err(`left out: ${error.message}\n`);
    }
  }
  if (found.length === 0) throw new InputError("nothing can be said of this result.");
  return found;
}
