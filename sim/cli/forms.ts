import { InvalidArgumentError } from "commander";
import { countsCell, gapSpread } from "../analysis/size-words.ts";
import { OBJECTIVES } from "../analysis/tradeoff-terms.ts";
import { InputError } from "../core/error.ts";
import { DEFAULT_MONTHS, MAX_MONTHS, MOST_REPLICATES } from "../experiment/months.ts";
import { resolveJob } from "../experiment/resolve.ts";
import { parseSettings } from "../experiment/settings.ts";
import {
  EVEN,
  type FormsAsked,
  type FormsResult,
  type RankedForm,
  rankForms,
} from "../host/rank-forms.ts";
import { collect, SETTABLE, seedText, whole } from "./options.ts";
import { headLine } from "./print-run.ts";
import type { Register } from "./program.ts";
import { commandSources } from "./sources.ts";
import { textTable } from "./text-table.ts";
import { points, WEIGHTS_HELP, WHOSE_OPTION, weightsOf, weightsText, within } from "./weights.ts";

/** Most money that can be given, £m. */
const MOST_BUDGET = 10_000;

/** `forms SCENARIO`: every form of partnering in this context, ranked by what counts. */
export const formsCommand: Register = (program, io, done) => {
  program
    .command("forms")
    .description(
      "every form of partnering in this context, ranked by what counts, at equal cost too",
    )
    .argument("<scenario>")
    .option("--weights <list>", WEIGHTS_HELP, weightsOf, EVEN)
    .addOption(WHOSE_OPTION)
    .option(
      "--equal-cost",
      "move transition money until every form costs those outside the same",
      false,
    )
    .option("--budget <m>", "how much, £m; as the middle form when left out", budgetOf)
    .option("--replicates <n>", "simulated futures of each form", whole(1, MOST_REPLICATES), 100)
    .option("--seed <text>", "master seed, as of run and compare", seedText, "1")
    .option("--months <n>", "horizon in months", whole(1, MAX_MONTHS), DEFAULT_MONTHS)
    .option("--set <path=value>", `change a value${SETTABLE}`, collect)
    .option("--json", "print the result as JSON and nothing else", false)
    .action((typed: string, raw) => {
      if (raw.budget !== undefined && !raw.equalCost) {
        throw new InputError(
          "--budget says at what all forms are made equal; it needs --equal-cost.",
        );
      }
      const set = parseSettings((raw.set ?? []) as string[]);
      const result = rankForms(resolveJob(typed, set, commandSources()), raw as FormsAsked);
      io.out(raw.json ? `${JSON.stringify(result)}\n` : printForms(result));
      done(0);
    });
};

function budgetOf(text: string): number {
  const value = within(text, MOST_BUDGET);
  if (value !== null) return value;
  throw new InvalidArgumentError(`Expected a number from 0 to ${MOST_BUDGET} (£m).`);
}

/** The answer for a person: the ranking, what each form does to both, and whether one is ahead. */
function printForms(result: FormsResult): string {
  const { scenario, month, whose, weights, forms, winner, n, budget } = result;
  const cost =
    budget === undefined
      ? ""
      : `Every form costs those outside £${budget.toFixed(1)}m by moving transition money, where that can be.\n`;
  const ranked = forms.map((one) => [
    `  ${one.label}`,
    points(one.mean),
    `${points(one.low)} to ${points(one.high)}`,
    points(one.worst),
    `${Math.round(100 * one.best)} of 100`,
    points(one.regret),
    lastsText(one),
    moneyText(one),
  ]);
  const head = [
    "  form",
    "score",
    "8 in 10",
    "worst tenth",
    "best in",
    "regret",
    "gain in care lasts",
    "outside money",
  ];
  const best = forms.find(({ form }) => form === winner);
  const verdict = best
    ? `${best.label} is clearly ahead of the others: best in ${Math.round(100 * best.best)} of 100 futures, with a score of ${points(best.mean)}.`
    : "No form is clearly ahead of the others.";
  return `${headLine(result)}Every form with the trusts and levers of ${scenario}, after ${month} months, for ${whose}; what counts: ${weightsText(weights)}.
${cost}A score of 1 is the smallest gain worth the name, in what counts, on average over ${n} futures; not partnering is 0.

${textTable([head, ...ranked])}
${verdict}

What each does, against not partnering: the middle (8 in 10 futures), and in how many it is better / makes no real difference / is worse.
${textTable(forms.flatMap(effectRows))}`;
}

const lastsText = ({ form, lasting_from: from }: RankedForm): string =>
  form === "none" ? "–" : from === null ? "in few futures" : `from month ${from}`;

function moneyText({ outside_money: money, transition_funding: price }: RankedForm): string {
  const sum = `£${money.toFixed(1)}m`;
  if (price === undefined) return sum;
  return price === null ? `${sum}, cannot be made equal` : `${sum} at ${price.toFixed(1)} % a year`;
}

function effectRows({ label, effects }: RankedForm): string[][] {
  const entities = [...new Set(effects.map(({ entity }) => entity))];
  return entities.flatMap((entity) => [
    [`${label}: ${entity}`],
    ...effects
      .filter((one) => one.entity === entity)
      .map(({ objective, median, low, high, better, same, worse, n, threshold }) => {
        const info = OBJECTIVES.find(({ id }) => id === objective);
        if (!info) throw new Error(`there is no objective ${objective}`);
        const written = { unit: info.unit, digits: info.digits };
        const spread = { q10: low, q50: median, q90: high };
        const shares = { p_better: better, p_same: same, p_worse: worse };
        return [
          `    ${info.label}, ${info.unit}`,
          gapSpread(spread, written, threshold),
          countsCell(shares, n),
        ];
      }),
  ]);
}
