import { InvalidArgumentError } from "commander";
import { type Decided, type Redrawn, SURE } from "../analysis/decided.ts";
import { gapSpread, gapText } from "../analysis/size-words.ts";
import { counted } from "../core/counted.ts";
import { USUAL_OUTCOME } from "../experiment/explanation.ts";
import { DEFAULT_MONTHS, MAX_MONTHS, MOST_REPLICATES } from "../experiment/months.ts";
import { resolveJob } from "../experiment/resolve.ts";
import { parseSettings } from "../experiment/settings.ts";
import { type DecidedAsked, type DecidedResult, decidedResult } from "../host/decided.ts";
import { type OutcomeInfo, outcomes } from "../model.ts";
import { collect, SETTABLE, seedText, whole } from "./options.ts";
import { headLine } from "./print-run.ts";
import type { Register } from "./program.ts";
import { commandSources } from "./sources.ts";
import { textTable } from "./text-table.ts";

/** How often the luck is drawn anew at most. */
const MOST_REDRAWS = 2000;

/** `decided SCENARIO`: from which month on a future could not have ended otherwise. */
export const decidedCommand: Register = (program, io, done) => {
  program
    .command("decided")
    .description(
      "when one future was decided: its luck is drawn anew from each month on, again and again",
    )
    .argument("<scenario>")
    .option("--future <n>", "which future, by its number from 0 on", future, 0)
    .option("--outcome <id>", "the outcome whose end is looked at", USUAL_OUTCOME)
    .option("--entity <id>", "whose; the party that is helped when left out")
    .option("--redraws <k>", "how often the luck is drawn anew", whole(10, MOST_REDRAWS), 50)
    .option("--every <k>", "months between those that are looked at first", whole(1, MAX_MONTHS), 6)
    .option("--seed <text>", "master seed, as of run and compare", seedText, "1")
    .option("--months <n>", "horizon in months", whole(1, MAX_MONTHS), DEFAULT_MONTHS)
    .option("--set <path=value>", `change a value${SETTABLE}`, collect)
    .option("--json", "print the result as JSON and nothing else", false)
    .action((typed: string, raw) => {
      const set = parseSettings((raw.set ?? []) as string[]);
      const named = resolveJob(typed, set, commandSources());
      const result = decidedResult(named, raw as DecidedAsked);
      io.out(raw.json ? `${JSON.stringify(result)}\n` : printDecided(result));
      done(0);
    });
};

function future(text: string): number {
  if (/^(0|[1-9]\d{0,5})$/.test(text) && Number(text) < MOST_REPLICATES) return Number(text);
  throw new InvalidArgumentError(`Expected a whole number from 0 to ${MOST_REPLICATES - 1}.`);
}

/** The answer for a person: how it ended, the chance month by month, and when that was settled. */
function printDecided(result: DecidedResult): string {
  const { scenario, future: number, outcome, entity, months, difference, redrawn } = result;
  const info = outcomes.find(({ id }) => id === outcome);
  if (!info) throw new Error(`there is no outcome ${outcome}`);
  const word = sideWord(result.side, info);
  const rows = redrawn.map((one) => [
    `  ${one.month}`,
    ofAll(one),
    `${percent(one.low)} to ${percent(one.high)} of 100`,
    gapSpread(one, info),
  ]);
  return `${headLine(result)}When it was decided: ${info.label.toLowerCase()} of ${entity} in future ${number} of ${scenario}. In month ${months} it is ${gapText(difference, info)} from not partnering: ${word}.

${textTable([["  luck anew after month", `ends ${word} in`, "95 % interval", `difference, ${info.unit}: middle (8 in 10)`], ...rows])}
${verdict(result, word)}`;
}

const percent = (share: number) => String(Math.round(100 * share));
const ofAll = ({ same, n }: Redrawn) => `${same} of ${n}`;

function sideWord(side: Decided["side"], info: OutcomeInfo): string {
  if (side === 0) return "no real difference";
  if (info.better === "neutral") return side > 0 ? "higher" : "lower";
  return side > 0 ? "better" : "worse";
}

function verdict({ month, redrawn, events, redraws }: DecidedResult, word: string): string {
  const sure = `${Math.round(SURE * 10)} of 10`;
  const at = redrawn.find((one) => one.month === month);
  if (!at) {
    return `It was open to the end: from no month on does it end ${word} in ${sure} of ${counted(redraws, "re-draw")}.\n`;
  }
  const size = ofAll(at);
  if (month === 0) return `It was decided from the start: ${word} in ${size} re-draws.\n`;
  const told = events.map(({ entity, event, cause }) => `  ${entity}: ${event} (${cause})\n`);
  const stands =
    told.length > 0
      ? `What happened in month ${month}:\n${told.join("")}`
      : `Nothing that is told happened in month ${month}.\n`;
  return `After month ${month} it was decided: ${word} in ${size} re-draws, and in fewer than ${sure} the month before.\n${stands}`;
}
