import { Option } from "commander";
import { levelText } from "../analysis/size-words.ts";
import { outcomeOf } from "../analysis/study/study.ts";
import { ERRORS_AHEAD } from "../analysis/tradeoff-rank.ts";
import { counted } from "../core/counted.ts";
import { InputError } from "../core/error.ts";
import { parseJsonText } from "../core/json-text.ts";
import { parseSearch } from "../experiment/search-file.ts";
import { planSearch } from "../experiment/search-plan.ts";
import { readTextFile } from "../host/files-scenario.ts";
import { FORMATS, type Format } from "../host/files-table.ts";
import { isAhead, type SearchedPolicy, type SearchResult } from "../host/search.ts";
import { levers, type OutcomeInfo, PRODUCT } from "../model.ts";
import { sourcesBeside } from "./experiment-read.ts";
import type { Io } from "./io.ts";
import { checkFolderOptions, MOST_WORKERS, REPLACE, whole } from "./options.ts";
import type { ExitCode, Register } from "./program.ts";
import { type ReadySearch, runSearch } from "./search-run.ts";
import { textTable } from "./text-table.ts";
import { points } from "./weights.ts";

interface Options {
  readonly out?: string;
  readonly workers: number;
  readonly format: Format;
  readonly resume: boolean;
  readonly replace: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `search FILE`: looks for a policy that holds, over forms and levers, within limits. */
export const searchCommand: Register = (program, io, done) => {
  program
    .command("search")
    .description("look for a policy that holds: forms and levers, within limits and a budget")
    .argument("<file>", "search file (partnerscape schema search)")
    .option("--out <dir>", "write the result folder here")
    .option("--workers <n>", "threads; never changes a result", whole(1, MOST_WORKERS), io.cores)
    .addOption(
      new Option("--format <name>", "tables of the result folder")
        .choices(FORMATS)
        .default("parquet"),
    )
    .option("--resume", "go on where an interrupted search ended", false)
    .option("--replace", REPLACE, false)
    .option("--dry-run", "say which rounds there would be; simulate nothing", false)
    .option("--json", "print the result as JSON and nothing else", false)
    .action(async (file: string, options: Options) => {
      done(await searchFile(file, options, io));
    });
};

async function searchFile(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { out, dryRun, json } = options;
  checkFolderOptions(options);
  if (out === "") throw new InputError("--out needs the name of a folder.");
  const ready = readSearch(file);
  if (dryRun) {
    io.out(
      json
        ? `${JSON.stringify({ dry_run: true, ...ready.plan.file, rounds: ready.plan.rounds })}\n`
        : dryText(ready),
    );
    return 0;
  }
  if (out === undefined) {
    throw new InputError("search needs --out DIR for its results, or --dry-run.");
  }
  const { result, simulated } = await runSearch(ready, { ...options, out }, io);
  if (!simulated) io.err(`${out} already holds this result; nothing was simulated.\n`);
  io.out(json ? `${JSON.stringify(result)}\n` : `${printSearch(result)}\nWritten to ${out}\n`);
  if (result.failed === 0) return 0;
  io.err(
    `${PRODUCT}: ${counted(result.failed, "run")} failed; policies are judged by the others.\n`,
  );
  return 1;
}

/** Reads a search file and all it names. Throws InputError: one sentence with the file and the path. */
function readSearch(file: string): ReadySearch {
  const text = readTextFile(file, "search");
  if (text === null) throw new InputError(`${file}: no such file; check the path.`);
  const given = parseSearch(parseJsonText(text, file, ["seed"]), file);
  return { file, plan: planSearch(given, file, sourcesBeside(file)) };
}

function dryText({ plan: { rounds, contexts, presets, file, choices } }: ReadySearch): string {
  const lines = rounds.map(
    ({ policies, futures }, r) =>
      `Round ${r + 1}: ${counted(policies, "policy", "policies")}, ${counted(futures, "future")} of each in each of ${counted(contexts.length, "context")}.`,
  );
  return `${counted(choices.length - 1, "lever")} and ${counted(presets.length, "form")} to choose from; at most ${file.budget} futures.\n${lines.join("\n")}\nAt the end: finalists, presets and not partnering, ${counted(file.fresh, "fresh future")} of each in each context. Nothing was simulated.\n`;
}

/** The answer for a person: what was chosen, whether it holds, and how it stands beside the presets. */
function printSearch(result: SearchResult): string {
  const { scenario, contexts, rounds, futures, policies, limits, n, seed, months } = result;
  const found = policies.filter(({ kind }) => kind === "found");
  const where = contexts.length > 1 ? ` in ${counted(contexts.length, "context")}` : "";
  const tried = new Set(result.tried.map(({ id }) => id)).size;
  const head = [
    ...["  policy", "score", "8 in 10", "worst tenth", "best in", "regret", "worst regret"],
    ...(limits.length > 0 ? ["limits"] : []),
  ];
  return `${PRODUCT} ${result.version}: a policy that holds for ${scenario}${where}, ${counted(months, "month")}, seed ${seed}.
${counted(futures, "simulated future")}: ${counted(tried, "policy", "policies")} in ${counted(rounds.length, "round")}, then ${counted(found.length, "finalist")} beside the presets and not partnering in ${counted(n, "future")} of luck that the search had not seen.
What counts: ${result.objectives.map(objectiveText).join("; ")}.
A score of 1 is the smallest gain worth the name, in what counts; not partnering is 0.

${verdict(result)}
${textTable([head, ...policies.map((one) => policyRow(one, limits.length > 0))])}
${limitsPart(result)}${finalistsPart(found)}`;
}

const objectiveText = ({
  outcome,
  entity,
  month,
  good,
  weight,
}: SearchResult["objectives"][number]) =>
  `${outcomeOf(outcome).label.toLowerCase()} of ${entity} in month ${month}, ${good > 0 ? "higher" : "lower"} (weight ${weight})`;

function verdict(result: SearchResult): string {
  const { chosen, policies, best_preset: preset, lead, lead_error, rounds } = result;
  const last = rounds[rounds.length - 1];
  if (chosen === null) {
    return `Nothing satisfies the limits: none of the ${counted(last.policies, "policy", "policies")} of the last round keeps to all of them with ${ERRORS_AHEAD} standard errors to spare. The nearest stand below.\n`;
  }
  const own = policies.find(({ id }) => id === chosen) as SearchedPolicy;
  const by = `${points(Math.abs(lead), 2)} points (standard error ${points(lead_error, 2)})`;
  const other = policies.find(({ id }) => id === preset) as SearchedPolicy;
  const best = `the best preset, ${preset}${other.holds ? "" : " (which breaks a limit)"}`;
  const side = isAhead(result)
    ? `ahead of ${best}, by ${by}`
    : lead < -ERRORS_AHEAD * lead_error
      ? `behind ${best}, by ${by}`
      : `level with ${best}: ${by} apart`;
  const kept = own.holds ? "" : " Under fresh luck it breaks a limit.";
  return `Chosen before the fresh luck: ${chosen}, ${own.label}. It scored ${points(own.search_score ?? 0)} in the last round and ${points(own.mean)} under fresh luck, ${side}.${kept}\n`;
}

function policyRow(one: SearchedPolicy, limited: boolean): string[] {
  return [
    `  ${one.kind === "found" ? `${one.id}, ${one.label}` : one.id}`,
    points(one.mean),
    `${points(one.low)} to ${points(one.high)}`,
    points(one.worst),
    `${Math.round(100 * one.best)} of 100`,
    points(one.regret),
    points(one.worst_regret),
    ...(limited ? [one.kind === "none" ? "–" : one.holds ? "kept" : "broken"] : []),
  ];
}

function limitsPart({ limits, policies, chosen, contexts }: SearchResult): string {
  if (limits.length === 0) return "";
  const own =
    policies.find(({ id }) => id === chosen) ?? policies.find(({ kind }) => kind === "found");
  if (!own) return "";
  const lines = limits.map((limit, l) => {
    const { figure, error, context, holds } = own.limits[l];
    const info = outcomeOf(limit.outcome);
    const share = limit.worse_in_at_most;
    const size = (value: number | null) => {
      if (share !== undefined) return `${((value ?? 0) * 100).toFixed(0)} of 100`;
      // What flows a year and is added up is no more a year's.
      const unit = limit.added_up ? info.unit.replace(" a year", "") : info.unit;
      return levelText(value, { ...info, unit: unit as OutcomeInfo["unit"] });
    };
    const asked =
      share !== undefined
        ? `worse in at most ${size(share)}`
        : limit.at_most !== undefined
          ? `at most ${size(limit.at_most)}`
          : `at least ${size(limit.at_least ?? 0)}`;
    const at = contexts.length > 1 ? ` in ${context}` : "";
    const what = `${info.label} of ${limit.entities.join(" and ")} in month ${limit.month}`;
    return `  ${what}: ${asked}; ${figure === null ? "it has no value" : `it is ${size(figure)} ± ${size(2 * error)}`}${at}, ${holds ? "kept" : "broken"}\n`;
  });
  return `Limits, of ${own.id} under fresh luck:\n${lines.join("")}\n`;
}

/** What the finalists consist of, side by side. */
function finalistsPart(found: readonly SearchedPolicy[]): string {
  const paths = Object.keys(found[0]?.levers ?? {});
  const rows = paths.map((path) => {
    const info = levers.find((one) => `levers.${one.id}` === path);
    const unit = info && info.unit !== "1" ? `, ${info.unit}` : "";
    return [
      `  ${info?.label ?? path}${unit}`,
      ...found.map(({ levers: set }) => String(set[path])),
    ];
  });
  return rows.length === 0
    ? ""
    : textTable([["Levers of the finalists", ...found.map(({ id }) => id)], ...rows]);
}
