import { InvalidArgumentError } from "commander";
import { type ExplainResult, explainResult } from "../analysis/explain.ts";
import { differenceText, gapText } from "../analysis/size-words.ts";
import { InputError } from "../core/error.ts";
import {
  type Explanation,
  planExplanation,
  USUAL_OUTCOME,
  type Wanted,
} from "../experiment/explanation.ts";
import { MAX_MONTHS } from "../experiment/months.ts";
import { NONE, resolveJob } from "../experiment/resolve.ts";
import { explainedTable } from "../host/files-tables.ts";
import { forms, outcomes, parameters } from "../model.ts";
import { execute } from "./execute.ts";
import { addBatchOptions, readOptions } from "./options.ts";
import { overSets } from "./over.ts";
import { headLine } from "./print-run.ts";
import type { Register } from "./program.ts";
import { commandSources } from "./sources.ts";
import { writeSummary } from "./tables.ts";
import { textTable } from "./text-table.ts";
import type { Work } from "./work.ts";

/** Why nothing can be explained of a twin. */
const TWIN = `${NONE} is the twin without the partnership; explain takes two scenarios that differ in their settings, and "partnerscape compare ${NONE} SCENARIO" says what partnering makes of one.`;

/** `explain A B`: shares of the difference B less A by what the two differ in. */
export const explainCommand: Register = (program, io, done) => {
  const command = program
    .command("explain")
    .description(
      "why an outcome differs between two scenarios of one world: what each lever and term that differs makes of it",
    )
    .argument("<from>")
    .argument("<to>")
    .option("--outcome <id>", "the outcome that is explained", USUAL_OUTCOME)
    .option("--entity <id>", "whose; the party that is helped when left out")
    .option("--month <n>", "in which month; the last when left out", month);
  addBatchOptions(command, io.cores).action(async (from: string, to: string, raw) => {
    const options = readOptions(raw);
    const sources = commandSources();
    const twin = [from, to].find((name) => name === NONE);
    if (twin) throw new InputError(TWIN);
    const [a, b] = overSets(
      [from, to].map((name) => resolveJob(name, options.set, sources)),
      options,
    );
    const plan = planExplanation(a, b, raw as Wanted, options.months);
    // The month that is asked for is kept, whichever others are reported.
    const every = options.every ?? plan.month;
    done(await execute(explainWork(plan), { ...options, every }, io));
  });
};

function month(text: string): number {
  const value = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= MAX_MONTHS) return value;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MAX_MONTHS}.`);
}

function explainWork(plan: Explanation): Work<ExplainResult> {
  return {
    command: "explain",
    jobs: plan.jobs,
    comparisons: [],
    result: (settings, ensembles) => explainResult(plan, settings, ensembles),
    tables(result, ensembles, folder) {
      writeSummary(folder, plan.jobs, ensembles);
      folder.table(explainedTable, (row) => {
        for (const { id, from: was, to: is, share, mcse } of result.levers) {
          row([id, JSON.stringify(was), JSON.stringify(is), share, mcse]);
        }
      });
    },
    print: printExplained,
  };
}

/** The answer for a person: the whole difference, what each change makes of it, and what only all make. */
function printExplained(result: ExplainResult): string {
  const { from, to, outcome, entity, month: at, difference, levers, together, n } = result;
  const info = outcomes.find(({ id }) => id === outcome);
  if (!info) throw new Error(`there is no outcome ${outcome}`);
  const size = (value: number, error: number) =>
    `${gapText(value, info)} ± ${gapText(2 * error, info).replace(/^\+/, "")}`;
  const rows = [...levers]
    .sort((x, y) => Math.abs(y.share) - Math.abs(x.share))
    .map(({ id, from: was, to: is, share, mcse }) => [
      `  ${labelOf(id)}`,
      `${valueText(id, was)} → ${valueText(id, is)}`,
      size(share, mcse),
    ]);
  const only =
    levers.length > 1
      ? `Of this only together, and not each alone: ${size(together.share, together.mcse)}.\n`
      : "";
  return `${headLine(result)}Why ${info.label.toLowerCase()} of ${entity} in month ${at} differs: ${to} less ${from}, ${n} paired futures.
${differenceText({ ...difference, n }, info)}.
On average ${size(difference.mean, difference.mcse)}, made up of (± two standard errors; they add up):

${textTable(rows)}
${only}A share is what a change makes of the difference, averaged over all orders in which the changes could be made.
`;
}

/** Paths that have a plain name, beside levers and assumptions. */
const NAMES: Readonly<Record<string, string>> = {
  partnership: "The partnership",
  "partnership.form": "Form of partnering",
  also: "Further partnerships",
  acts: "What somebody decides",
  later: "Levers that are changed later",
};

const labelOf = (id: string): string =>
  NAMES[id] ??
  parameters.find((one) => id === `levers.${one.id}` || id === `assumptions.${one.id}`)?.label ??
  id;

function valueText(id: string, value: unknown): string {
  if (id === "partnership.form")
    return forms.find((one) => one.id === value)?.label ?? String(value);
  if (value === undefined || value === null) return "none";
  return typeof value === "object" ? "as it has them" : String(value);
}
