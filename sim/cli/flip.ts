import { SURE } from "../analysis/prim.ts";
import { ERRORS_AHEAD } from "../analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../analysis/tradeoff-terms.ts";
import { MOST_WEIGHT } from "../analysis/tradeoff-weights.ts";
import { counted } from "../core/counted.ts";
import { DEFAULT_MONTHS, MAX_MONTHS, MOST_REPLICATES } from "../experiment/months.ts";
import { resolveJob } from "../experiment/resolve.ts";
import { parseSettings } from "../experiment/settings.ts";
import {
  type Flip,
  type FlipAsked,
  type FlipResult,
  type WeightFlip,
  whatWouldFlip,
} from "../host/flip.ts";
import { EVEN } from "../host/rank-forms.ts";
import { collect, SETTABLE, seedText, whole } from "./options.ts";
import { headLine } from "./print-run.ts";
import type { Register } from "./program.ts";
import { createProgress, type Progress } from "./progress.ts";
import { commandSources } from "./sources.ts";
import { textTable } from "./text-table.ts";
import { points, WEIGHTS_HELP, WHOSE_OPTION, weightsOf, weightsText } from "./weights.ts";

/** `flip A B …`: what would bring another of some scenarios to the front. */
export const flipCommand: Register = (program, io, done) => {
  program
    .command("flip")
    .description(
      "what would have to be otherwise for another of some scenarios of one world to come first",
    )
    .argument("<scenarios...>")
    .option("--weights <list>", WEIGHTS_HELP, weightsOf, EVEN)
    .addOption(WHOSE_OPTION)
    .option("--unknowns", "move what is not known, the assumptions, over their ranges too", false)
    .option("--together", "look for two that do it together, weights among them", false)
    .option(
      "--knowing",
      "tell what it would be worth to know each assumption before choosing",
      false,
    )
    .option("--replicates <n>", "simulated futures of each", whole(1, MOST_REPLICATES), 50)
    .option("--seed <text>", "master seed, as of run and compare", seedText, "1")
    .option("--months <n>", "horizon in months", whole(1, MAX_MONTHS), DEFAULT_MONTHS)
    .option("--set <path=value>", `change a value${SETTABLE}`, collect)
    .option("--json", "print the result as JSON and nothing else", false)
    .action((typed: string[], raw) => {
      const set = parseSettings((raw.set ?? []) as string[]);
      const sources = commandSources();
      const options = typed.map((one) => resolveJob(one, set, sources));
      let progress: Progress | undefined;
      const onTried = (_: number, of: number) => {
        progress ??= createProgress(io, of, "settings");
        progress.add(1);
      };
      const result = whatWouldFlip(options, { ...(raw as FlipAsked), onTried });
      progress?.end();
      io.out(raw.json ? `${JSON.stringify(result)}\n` : printFlip(result));
      done(0);
    });
};

/** The answer for a person: who leads, and at which weights and settings another would. */
export function printFlip(result: FlipResult): string {
  const { options, month, whose, weights, leader, lead, lead_error, tried } = result;
  const sure = lead > ERRORS_AHEAD * lead_error;
  const by = `${points(lead)} points (standard error ${points(lead_error)})`;
  const now = sure
    ? `${leader} comes first, by ${by}.`
    : `${leader} comes first, but by ${by}, which chance explains: they are level.`;
  return `${headLine(result)}What would bring another to the front: ${options.join(", ")}, after ${month} months, for ${whose}; what counts: ${weightsText(weights)}.
A score of 1 is the smallest gain worth the name, in what counts; not partnering is 0. ${now}

${weightsPart(result)}

${settingsPart(result)}
Each of ${tried} settings was moved by itself, alike in all scenarios and in their twins; another counts as first only where its lead is more than ${ERRORS_AHEAD} standard errors.
${togetherPart(result)}${knowingPart(result)}`;
}

function weightsPart({ by_weight: flips, leader }: FlipResult): string {
  if (flips.length === 0)
    return `Whatever one thing counts, from 0 to ${MOST_WEIGHT}, ${leader} stays first.`;
  const head = ["  what", "counts now", "another is first where it counts", "first is"];
  return `If other things counted:\n${textTable([head, ...flips.map(weightRow)])}`.trimEnd();
}

function weightRow({ objective, stands, from, to, leader }: WeightFlip): string[] {
  const label = OBJECTIVES.find(({ id }) => id === objective)?.label ?? objective;
  const where =
    to >= MOST_WEIGHT
      ? `more than ${from.toFixed(2)}`
      : from === 0
        ? `less than ${to.toFixed(2)}`
        : `${from.toFixed(2)} to ${to.toFixed(2)}`;
  return [`  ${label}`, String(stands), where, leader];
}

function settingsPart({ by_setting: flips, leader }: FlipResult): string {
  if (flips.length === 0)
    return `No lever or fact that was moved brings another before ${leader}.\n`;
  const head = [
    "  what",
    "is",
    "another is first",
    "range",
    "first is",
    "by, at the end of the range",
  ];
  return `If the trusts, levers or the world were otherwise, the nearest first:\n${textTable([head, ...flips.map(settingRow)])}`;
}

function settingRow({ label, stands, at, side, range, leader, lead, lead_error }: Flip): string[] {
  const [low, high] = range.map(short);
  return [
    `  ${label}`,
    stands === null ? "–" : short(stands),
    `${side} ${short(at)}`,
    `${low} to ${high}`,
    leader,
    `${points(lead)} (standard error ${points(lead_error)})`,
  ];
}

/** Three digits that matter. */
const short = (value: number): string => String(Number(value.toPrecision(3))).replace("-", "−");

function togetherPart({ together, leader }: FlipResult): string {
  if (!together) return "";
  const { pairs, points: tried, futures, found } = together;
  const head = `\nTwo together, and neither alone: ${counted(pairs, "pair")} of the settings that pull hardest and of weights were moved, settings at ${counted(tried, "point")} with ${counted(futures, "future")} of each.\n`;
  if (found.length === 0) return `${head}No two that were moved bring another before ${leader}.\n`;
  const told = found
    .slice(0, MOST_TOLD)
    .map(
      ({ words, leader: first, density, share }) =>
        `  ${words.charAt(0).toUpperCase()}${words.slice(1)}: there ${first} is first at ${percent(density)} of 100 points (${percent(share)} of 100 in all).\n`,
    );
  const more = found.length - told.length;
  return `${head}${told.join("")}${more > 0 ? `  ${counted(more, "pair")} more: see --json.\n` : ""}`;
}

const percent = (share: number): string => String(Math.round(100 * share));

/** Unknowns, and pairs, that are printed. */
const MOST_TOLD = 5;

function knowingPart({ knowing }: FlipResult): string {
  if (knowing === undefined) return "";
  if (knowing === null) return "\nNothing that is asked about is unknown.\n";
  const { futures, leader, regret, unknowns } = knowing;
  const rows = unknowns
    .slice(0, MOST_TOLD)
    .map(({ label, value, error, quasi_p }) => [
      `  ${label}`,
      `${points(value, 2)} ± ${points(2 * error, 2)}`,
      quasi_p < SURE ? "told from luck" : "may be luck",
    ]);
  const best = unknowns.find(({ quasi_p }) => quasi_p < SURE);
  const said = best
    ? `To know ${best.label.charAt(0).toLowerCase()}${best.label.slice(1)} would improve the choice most.`
    : "No single unknown, if known, would improve the choice by more than luck explains.";
  return `\nWorth knowing before choosing: with all assumptions anywhere in their ranges ${leader} has the highest mean score in ${counted(futures, "future")}, and misses ${points(regret, 2)} points to the best of each; no knowledge is worth more. ${said}
${textTable([["  what", "worth, points (± two standard errors)", ""], ...rows])}`;
}
