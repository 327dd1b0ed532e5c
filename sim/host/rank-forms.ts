import { FEWEST_FOR_A_BAND } from "../analysis/fewest.ts";
import { type ResultHead, resultHead } from "../analysis/result.ts";
import { type Effect, lastingFrom } from "../analysis/tradeoff.ts";
import {
  nothing,
  type Ranking,
  rankOf,
  scoresOf,
  type Verdict,
  type Weights,
  worthOf,
} from "../analysis/tradeoff-rank.ts";
import {
  effectAt,
  gapsOf,
  type JobStakes,
  lastingOf,
  type Stakes,
} from "../analysis/tradeoff-stakes.ts";
import { OBJECTIVES, type ObjectiveId, STAKE_MONTHS } from "../analysis/tradeoff-terms.ts";
import { InputError } from "../core/error.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { NamedJob } from "../experiment/job.ts";
import { NOT_PARTNERING, partnering } from "../experiment/partnering.ts";
import { applySettings, levers, type Scenario } from "../model.ts";
import { createEngine } from "./engine.ts";
import { stakesOf } from "./stakes.ts";

/** Whose good counts. */
export const WHOSE = ["both", "helped", "helper", "system"] as const;

/** One of {@link WHOSE}. */
export type Whose = (typeof WHOSE)[number];

/** How forms are to be ranked. */
export interface FormsAsked {
  readonly seed: string;
  readonly replicates: number;
  readonly months: number;
  readonly weights: Weights;
  readonly whose: Whose;
  /** £m of outside money that every form is given, where all are to cost the same. */
  readonly budget?: number | undefined;
  /** Whether all forms are to cost funders the same; without a budget as much as the middle one. */
  readonly equalCost: boolean;
}

/** One form in this context. */
export interface RankedForm extends Verdict {
  readonly form: string;
  readonly label: string;
  /** What it does to each party in each objective at the moment, against not partnering. */
  readonly effects: readonly (Effect & {
    readonly entity: string;
    readonly objective: ObjectiveId;
  })[];
  /** Months after which the helped party's gain in care has come to stay; null where it never does in most futures. */
  readonly lasting_from: number | null;
  /** Money that came from outside, both parties, £m since the start: mean over the futures. */
  readonly outside_money: number;
  /** Where all forms are to cost the same: the transition money at which this one does, and null where none does. */
  readonly transition_funding?: number | null;
}

/** What `forms --json` prints. */
export interface FormsResult extends ResultHead {
  readonly scenario: string;
  /** The month at which forms are judged. */
  readonly month: number;
  readonly whose: string;
  readonly weights: Weights;
  /** £m of outside money at which all were made equal, where they were. */
  readonly budget?: number;
  /** Futures in which every form has a value. */
  readonly n: number;
  /** The id of the form that is clearly ahead; null where none is. */
  readonly winner: string | null;
  /** From the highest mean score to the lowest; not partnering is `none` and scores 0. */
  readonly forms: readonly RankedForm[];
}

/** The month at which scenarios are judged within a horizon. Throws InputError where there is none. */
export function judgedMonth(months: number): number {
  const month = STAKE_MONTHS.filter((one) => one <= months).at(-1);
  if (month !== undefined) return month;
  throw new InputError(
    `Nothing is judged before ${STAKE_MONTHS[0]} months are over; set --months to that or more.`,
  );
}

/** The lever that is moved until all forms cost the same. */
const PRICE = "transition_funding";
/** Futures on which that is solved, steps of halving, and how near is near enough. */
const SOLVING = { futures: 40, steps: 12, near: 0.01 } as const;

/** Most that an objective can count. */
export const MOST_WEIGHT = 100;

/**
 * Weights of all objectives, 0 where none is given. Throws InputError for an objective that there is
 * not, a weight out of range, or where nothing counts.
 */
export function weighed(given: Readonly<Record<string, unknown>>): Weights {
  const ids = OBJECTIVES.map(({ id }) => id as string);
  for (const [id, weight] of Object.entries(given)) {
    const number = typeof weight === "number" ? weight : Number.NaN;
    if (ids.includes(id) && number >= 0 && number <= MOST_WEIGHT) continue;
    throw new InputError(
      `weights.${id} is ${String(weight)}; expected some of ${ids.join(", ")}, each a number from 0 to ${MOST_WEIGHT}.`,
    );
  }
  const all = Object.fromEntries(ids.map((id) => [id, given[id] ?? 0])) as Weights;
  if (Object.values(all).every((weight) => weight === 0)) {
    throw new InputError("Nothing counts; expected at least one weight above 0.");
  }
  return all;
}

/** Weights where nobody says any: all objectives alike. */
export const EVEN = Object.fromEntries(OBJECTIVES.map(({ id }) => [id, 1])) as Weights;

/**
 * Every form of partnering with the trusts and levers of a scenario, ranked by what counts, under the
 * same luck. Throws InputError where the scenario has no partnership or there are too few futures.
 */
export function rankForms({ name, job }: NamedJob, asked: FormsAsked): FormsResult {
  const { partnership } = job.scenario;
  if (job.counterfactual || !partnership) {
    throw new InputError(`${name} has no partnership; forms tries every form of one.`);
  }
  const { seed, replicates, months, weights, whose, equalCost } = asked;
  if (replicates < FEWEST_FOR_A_BAND) {
    throw new InputError(`forms needs at least ${FEWEST_FOR_A_BAND} futures to tell chances of.`);
  }
  const month = judgedMonth(months);
  const tried = triedIn({ name, job }, seed, months);
  const parties = [partnership.other, partnership.lead];
  const outside = (stakes: Stakes) =>
    parties.reduce(
      (sum, entity) => sum + meanOf(gapsOf(stakes, 0, entity, "outside_money", month)),
      0,
    );
  const asGiven = partnering.map(({ id }) => tried(id, undefined, replicates));
  const budget = equalCost ? (asked.budget ?? middleOf(asGiven.map(outside))) : undefined;
  const solved = partnering.map(({ id }) =>
    budget === undefined
      ? undefined
      : solve((value) => outside(tried(id, value, SOLVING.futures)), budget),
  );
  const stakes = partnering.map(({ id }, i) =>
    typeof solved[i] === "number" ? tried(id, solved[i], replicates) : asGiven[i],
  );
  const counted = partiesOf(job.scenario, whose);
  const worths = [...stakes.map((one) => worthOf(one, 0, counted, month)), nothing(replicates)];
  const ranking = rankOf(worths.map((worth) => scoresOf(worth, weights)));
  if (!ranking) throw new InputError(`In no future of ${name} has every form a value.`);
  const rows = [...partnering, WITHOUT].map(({ id, label }, i): RankedForm => {
    const verdict = ranking.verdicts[i];
    const one = stakes[i];
    if (!one)
      return { form: id, label, ...verdict, effects: [], lasting_from: null, outside_money: 0 };
    return {
      form: id,
      label,
      ...verdict,
      effects: effectsOf(one, parties, month),
      lasting_from: lastsFrom(one, partnership.other),
      outside_money: outside(one),
      ...(budget === undefined ? {} : { transition_funding: solved[i] ?? null }),
    };
  });
  return {
    ...resultHead({ seed, replicates, months, reported: [month] }),
    scenario: name,
    month,
    whose,
    weights,
    ...(budget === undefined ? {} : { budget }),
    n: ranking.n,
    winner: winnerOf(ranking, rows),
    forms: ranking.order.map((i) => rows[i]),
  };
}

const WITHOUT = { id: NOT_PARTNERING, label: "Not partnering" };

const ENTITIES: Readonly<Record<Whose, (helped: string, helper: string) => readonly string[]>> = {
  both: (helped, helper) => [helped, helper],
  helped: (helped) => [helped],
  helper: (_, helper) => [helper],
  system: () => ["system"],
};

/** Those whose good counts in a scenario; nobody where it has no partnership. */
export function partiesOf({ partnership }: Scenario, whose: Whose): readonly string[] {
  return partnership ? ENTITIES[whose](partnership.other, partnership.lead) : [];
}

/** Tries forms in the place of a scenario's own; the twin is simulated once for so many futures. */
function triedIn({ name, job }: NamedJob, seed: string, months: number) {
  const engine = createEngine();
  const twins = new Map<number, EnsembleBlock>();
  const run = (one: NamedJob["job"], n: number) => engine.runBlock(one, seed, 0, n, months, false);
  return (form: string, price: number | undefined, n: number): Stakes => {
    const twin = twins.get(n) ?? run({ ...job, counterfactual: true }, n);
    twins.set(n, twin);
    const set = {
      "partnership.form": form,
      ...(price === undefined ? {} : { [`levers.${PRICE}`]: price }),
    };
    const { scenario } = applySettings(job.scenario, set);
    const block = run({ ...job, scenario }, n);
    const failed = block.errors.find((error) => error !== null);
    if (failed) throw new InputError(`${name} in the form of ${form}: ${failed}`);
    const stakes = stakesOf([block, twin], [1, -1]);
    if (!stakes) throw new InputError(`forms needs at least ${FEWEST_FOR_A_BAND} futures.`);
    return { ...stakes, jobs: [stakes.jobs[0] as JobStakes] };
  };
}

function effectsOf(
  stakes: Stakes,
  parties: readonly string[],
  month: number,
): RankedForm["effects"] {
  return parties.flatMap((entity) =>
    OBJECTIVES.flatMap(({ id, outcome }) => {
      const effect = effectAt(stakes, 0, entity, outcome, month);
      return effect ? [{ entity, objective: id, ...effect }] : [];
    }),
  );
}

function lastsFrom(stakes: Stakes, entity: string): number | null {
  const months = lastingOf(stakes, 0, entity, OBJECTIVES[0].outcome);
  const lasting = months ? lastingFrom(months) : null;
  return lasting && Number.isFinite(lasting.median) ? lasting.median : null;
}

/** The value of the lever at which a form costs the budget; null where none within its range does. */
function solve(cost: (value: number) => number, budget: number): number | null {
  const lever = levers.find(({ id }) => id === PRICE);
  if (!lever) return null;
  let [low, high] = lever.range;
  const near = (found: number) => Math.abs(found - budget) <= SOLVING.near * Math.max(budget, 1);
  if (near(cost(low))) return low;
  if (cost(high) < budget || cost(low) > budget) return null;
  for (let step = 0; step < SOLVING.steps; step += 1) {
    const middle = (low + high) / 2;
    const found = cost(middle);
    if (near(found)) return middle;
    if (found < budget) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function winnerOf({ clear, order }: Ranking, rows: readonly RankedForm[]): string | null {
  return clear ? rows[order[0]].form : null;
}

function meanOf(values: Float64Array | null): number {
  const found = (values ?? new Float64Array()).filter((value) => !Number.isNaN(value));
  return found.length === 0 ? 0 : found.reduce((sum, value) => sum + value, 0) / found.length;
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
}
