import { builtins } from "../../scenarios/index.ts";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { compareResult } from "../../sim/analysis/result.ts";
import { gapText, sizeWord } from "../../sim/analysis/size-words.ts";
import { effectAt } from "../../sim/analysis/tradeoff-stakes.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import { printCompare } from "../../sim/cli/print-compare.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import { uniformsOf } from "../../sim/experiment/designs/uniforms.ts";
import { planComparison } from "../../sim/experiment/plan.ts";
import { createEngine } from "../../sim/host/engine.ts";
import { stakesOf } from "../../sim/host/stakes.ts";
import { applySettings, forms, levers, outcomes, type Scenario } from "../../sim/model.ts";
import {
  type Compared,
  numberIn,
  type Reader,
  type Reading,
  sideIn,
  truthOf,
  wrongIn,
} from "./agreement.ts";

/** Horizon and futures of the comparisons. */
export const MONTHS = 12;
export const REPLICATES = 20;
const struggling = catalogue(builtins).find(({ id }) => id === "struggling-trust")
  ?.scenario as Scenario;
const infoOf = new Map(outcomes.map((info) => [info.id, info]));

/** A small world drawn by its number: form, two trusts and three levers. */
export function drawn(number: number): Scenario {
  const uniform = uniformsOf(String(number), "agreement");
  const between = ([low, high]: readonly [number, number]) => low + uniform() * (high - low);
  const one = <T>(of: readonly T[]): T => of[Math.floor(uniform() * of.length)];
  const settings: Record<string, string | number> = {
    "partnership.form": one(forms.filter(({ id }) => id !== "none")).id,
  };
  for (const id of ["harbour", "northfield"]) {
    settings[`organisations.${id}.quality`] = between([-2, 2]);
    settings[`organisations.${id}.surplus`] = between([-15, 5]);
    settings[`organisations.${id}.income`] = between([20, 900]);
  }
  for (let i = 0; i < 3; i += 1) {
    const { id, range, step } = { step: 0, ...one(levers) };
    settings[`levers.${id}`] = step === 1 ? range[0] : between(range);
  }
  return applySettings({ ...struggling, id: `drawn-${number}` }, settings).scenario;
}

/** Compares a scenario with its twin, with all that is said of it. */
export function comparedOf(scenario: Scenario): Compared {
  const plan = planComparison(["none", scenario.id], (name) => ({ name, job: { scenario } }));
  const engine = createEngine();
  const blocks = plan.jobs.map(({ job }) =>
    engine.runBlock(job, "1", 0, REPLICATES, MONTHS, false),
  );
  const settings = { seed: "1", replicates: REPLICATES, months: MONTHS, reported: [MONTHS] };
  const result = compareResult(plan, settings, blocks);
  const stakes = stakesOf(blocks, [-1, 0]);
  if (!stakes) throw new Error("twenty futures are enough");
  return {
    blocks: { base: blocks[0], other: blocks[1] },
    rows: result.scenarios[0].differences.filter(({ month }) => month === MONTHS),
    text: printCompare(result),
    stakes,
    month: MONTHS,
  };
}

/** The row itself: what JSON, CSV and Parquet hold. */
export const asRow = (where: string, row: DifferenceRow): Reading => ({
  where,
  size: { value: row.q50, step: 1e-9 },
  counts: {
    parts: [row.p_better, row.p_same, row.p_worse].map((p) => Math.round((p ?? 0) * row.n)),
    of: row.n,
  },
});

const rowReader: Reader = (_, row) => [asRow("the row", row)];

/** The sentence of `compare`: "Money ..., harbour, month 12: −£14m (...), much worse: better in ...". */
const sentenceReader: Reader = ({ text }, row, info) => {
  const start = `${info.label}, ${row.entity}, month ${row.month}: `;
  const line = text.split("\n").find((one) => one.startsWith(start));
  if (!line) return [];
  const [said, counted] = line.slice(start.length).split(": ");
  const parts = [...counted.matchAll(/ in (\d+)/g)].map(([, count]) => Number(count));
  const of = Number(/of (\d+) future/.exec(counted)?.[1]);
  const size = numberIn(said);
  return [{ where: "the sentence", size, side: sideIn(said), counts: { parts, of } }];
};

/** The cell of the table of `compare`: "−14 (−20 to −8): 0 / 1 / 19 of 20". */
const cellReader: Reader = ({ text }, row, info) => {
  const lines = text.split("\n");
  const heading = lines.findIndex((line) => line.split(",")[0] === info.label.split(",")[0]);
  const line = lines
    .slice(heading + 1, heading + 8)
    .find((one) => one.startsWith(`  ${row.entity} `));
  const cell = line && /(\S+) \(\S+ to \S+\): (\d+) \/ (\d+) \/ (\d+) of (\d+)\s*$/.exec(line);
  if (heading < 0 || !cell) return [];
  const [better, same, worse, of] = cell.slice(2).map(Number);
  return [
    { where: "the cell", size: numberIn(cell[1]), counts: { parts: [better, same, worse], of } },
  ];
};

/** The trade-offs of the page: the same differences, and the words that are said of them. */
const stakesReader: Reader = ({ stakes, month }, row) => {
  const objective = OBJECTIVES.find(({ outcome }) => outcome === row.outcome);
  const effect = objective && effectAt(stakes, 1, row.entity, row.outcome, month);
  if (!effect) return [];
  const { n, better, same, worse, median, threshold } = effect;
  const parts = [better, same, worse].map((share) => Math.round(share * n));
  return [
    {
      where: "the trade-off",
      size: numberIn(gapText(median, objective, threshold)),
      side: sideIn(sizeWord(median, { good: objective.good, threshold })),
      counts: { parts, of: n },
    },
  ];
};

/** Whoever says something of a difference is a reader here. */
export const readers: readonly Reader[] = [rowReader, sentenceReader, cellReader, stakesReader];

/** What is said wrongly, of every quantity that has a good direction; and how much was said. */
export function checked(
  compared: Compared,
  by: readonly Reader[],
): { wrong: string[]; said: number } {
  const wrong: string[] = [];
  let said = 0;
  for (const row of compared.rows) {
    const info = infoOf.get(row.outcome);
    if (!info || info.better === "neutral") continue;
    const truth = truthOf(compared, row, info);
    for (const reading of by.flatMap((read) => read(compared, row, info))) {
      said += 1;
      wrong.push(...wrongIn(reading, truth).map((what) => `${row.entity} ${row.outcome}: ${what}`));
    }
  }
  return { wrong, said };
}
