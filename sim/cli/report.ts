import { basename, join } from "node:path";
import { remembering } from "../analysis/study/remembering.ts";
import { type MeasureChoice, measureOf, outcomeOf, type Study } from "../analysis/study/study.ts";
import { outcomesOf } from "../analysis/study/summary.ts";
import { InputError } from "../core/error.ts";
import { MAX_MONTHS } from "../experiment/months.ts";
import { writeOwnFile } from "../host/own-files.ts";
import { PRODUCT } from "../model.ts";
import { inFile } from "../passport/commands.ts";
import { passportIntoHtml } from "../passport/html.ts";
import { compareAnalysis } from "./analyse-compare.ts";
import { discoverAnalysis } from "./analyse-discover.ts";
import { precisionAnalysis } from "./analyse-precision.ts";
import { robustAnalysis } from "./analyse-robust.ts";
import { sensitivityAnalysis } from "./analyse-sensitivity.ts";
import { isFolder, openStudy } from "./analyse-study.ts";
import { summaryAnalysis } from "./analyse-summary.ts";
import { winnersAnalysis } from "./analyse-winners.ts";
import type { Analysis } from "./analysis.ts";
import { againWords, sourced } from "./analysis-source.ts";
import { HEADLINES } from "./headline.ts";
import { whole } from "./options.ts";
import type { Register } from "./program.ts";
import { aboutAnalysis } from "./report-about.ts";
import { reportMark, reportPage } from "./report-page.ts";

/** Options that are asked about one by one where they win; others are named. */
const ASKED = 6;

interface ReportOptions {
  readonly outcome?: readonly string[];
  readonly entity?: string;
  readonly month?: number;
  readonly html?: string;
  readonly replace: boolean;
  readonly workers: number;
}

/** `report`: one page of HTML with every analysis that the design allows, outcome by outcome. */
export const reportCommand: Register = (program, io, done) => {
  program
    .command("report")
    .description("one self-contained page of HTML with everything that can be said of a result")
    .argument("<folder-or-file>", "a result folder, or an experiment file to simulate")
    .option("--outcome <id...>", "which outcomes (the headlines that were kept)")
    .option("--entity <id>", "whose (system)")
    .option("--month <n>", "in which month (the last there is)", whole(0, MAX_MONTHS))
    .option("--html <file>", "where to write it (report.html beside or in what it is about)")
    .option("--replace", "put it in the place of another file of that name", false)
    .option("--workers <n>", "threads for an experiment file", whole(1, 64), io.cores)
    .action(async (where: string, asked: ReportOptions) => {
      const file = asked.html ?? (isFolder(where) ? join(where, "report.html") : "report.html");
      const opened = await openStudy(where, asked.workers, io);
      const study = remembering(opened.study);
      try {
        const analyses = await allAnalyses(study, asked);
        const page = await pageOf(study, analyses, basename(file));
        const { replace } = asked;
        // A report of the same result, asked otherwise, may be made anew at any time.
        writeOwnFile(file, page, { replace, mark: reportMark(study) });
        io.out(`Written to ${file}\n`);
        done(0);
      } finally {
        await opened.close();
      }
    });
};

/** The page with what makes its numbers again: in words, and once for programs. */
async function pageOf(study: Study, analyses: readonly Analysis[], file: string): Promise<string> {
  const passport = await study.passport?.();
  if (!passport) throw new Error("a study without a passport");
  const page = reportPage(study, [
    aboutAnalysis(study, againWords(passport, file), file),
    ...analyses.map((one) => sourced(one, study, passport, file)),
  ]);
  const what = `${PRODUCT} report: ${study.title}`.slice(0, 400);
  return passportIntoHtml(page, inFile({ ...passport, what }, file));
}

/** Every analysis that this study can answer; what does not fit it is named with its reason. */
async function allAnalyses(study: Study, asked: ReportOptions): Promise<Analysis[]> {
  const { entity = "system", month, outcome } = asked;
  const outcomes: string[] = [];
  for (const one of outcome ?? [undefined]) {
    outcomes.push(...(await outcomesOf(study, entity, one, HEADLINES)));
  }
  const [first] = outcomes;
  const questions = [
    ...(outcome ?? [undefined]).map(
      (one) => () => summaryAnalysis(study, { outcome: one, entity }),
    ),
    ...outcomes.flatMap((one) => questionsAbout(study, { outcome: one, entity, month })),
  ];
  if (month !== undefined) measureOf(study, { outcome: first, entity, month });
  const found: Analysis[] = [];
  const left: string[] = [];
  for (const ask of questions) {
    try {
      found.push(await ask());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      left.push(error.message);
    }
  }
  if (found.length === 0) throw new InputError(left[0] ?? "nothing can be said of this result.");
  return left.length > 0 ? [...found, leftOut(left)] : found;
}

/** What is asked about one outcome. */
function questionsAbout(
  study: Study,
  choice: MeasureChoice & { readonly outcome: string },
): (() => Promise<Analysis>)[] {
  const several = study.scenarios.length > 1;
  const directed = outcomeOf(choice.outcome).better !== "neutral";
  const varied = study.columns.length > 0 && study.points.length > 1;
  const against = study.baseline ?? undefined;
  const options = study.scenarios.filter((id) => id !== study.baseline);
  return [
    ...(several ? [() => compareAnalysis(study, choice)] : []),
    () => precisionAnalysis(study, choice),
    ...(several && against !== undefined
      ? [() => precisionAnalysis(study, { ...choice, against })]
      : []),
    ...(varied ? [() => sensitivityAnalysis(study, choice)] : []),
    ...(several && directed ? [() => robustAnalysis(study, choice)] : []),
    ...(several && directed && varied ? [() => winnersAnalysis(study, choice)] : []),
    ...(several && directed && varied
      ? options
          .slice(0, ASKED)
          .map((option) => () => discoverAnalysis(study, { ...choice, option }))
      : []),
    ...(several && directed && varied && options.length > ASKED
      ? [async () => notAsked(options.slice(ASKED), choice)]
      : []),
  ];
}

const notAsked = (options: readonly string[], { outcome }: MeasureChoice): Analysis => ({
  name: "discover",
  title: `Where others win: ${outcome}`,
  answer: {},
  words: [
    `Not asked about here, to keep this page short: ${options.join(", ")}. partnerscape discover with --option answers for each.`,
  ],
  tables: [],
  figures: [],
});

const leftOut = (reasons: readonly string[]): Analysis => ({
  name: "left out",
  title: "What could not be said",
  answer: {},
  words: [...new Set(reasons)],
  tables: [],
  figures: [],
});
