import { FEWEST_FOR_A_BAND } from "../analysis/fewest.ts";
import { type ResultHead, resultHead } from "../analysis/result.ts";
import {
  ERRORS_AHEAD,
  rankOf,
  scoresOf,
  type Weights,
  type Worth,
  worthOf,
} from "../analysis/tradeoff-rank.ts";
import type { Stakes } from "../analysis/tradeoff-stakes.ts";
import { OBJECTIVES, type ObjectiveId } from "../analysis/tradeoff-terms.ts";
import { MOST_WEIGHT, meanWorth, reignsOf } from "../analysis/tradeoff-weights.ts";
import { InputError } from "../core/error.ts";
import type { NamedJob } from "../experiment/job.ts";
import {
  applySettings,
  assumptions,
  levers,
  ownValue,
  type Scenario,
  sameInitialWorld,
  standings,
} from "../model.ts";
import { createEngine } from "./engine.ts";
import { KNOWING_TIMES, type KnowingAnswer, worthKnowing } from "./flip-knowing.ts";
import {
  flipTogether,
  type Setting,
  TOGETHER,
  type Together,
  togetherPoints,
} from "./flip-together.ts";
import { judgedMonth, partiesOf, type Whose } from "./rank-forms.ts";
import { stakesOf } from "./stakes.ts";

/** What is asked of some scenarios: who leads, and what would bring another to the front. */
export interface FlipAsked {
  readonly seed: string;
  readonly replicates: number;
  readonly months: number;
  readonly weights: Weights;
  readonly whose: Whose;
  /** Whether assumptions are moved too, beside levers and facts. */
  readonly unknowns: boolean;
  /** Whether two at a time are looked for as well, weights among them. */
  readonly together?: boolean;
  /** Whether to tell what it is worth to know each assumption. */
  readonly knowing?: boolean;
  /** Told after each thing that was tried. */
  readonly onTried?: (done: number, of: number) => void;
}

/** A weight at which another scenario leads, the other weights as they are. */
export interface WeightFlip {
  readonly objective: ObjectiveId;
  readonly stands: number;
  readonly from: number;
  readonly to: number;
  readonly leader: string;
}

/** A lever, a fact or an assumption at which another scenario leads. */
export interface Flip {
  readonly path: string;
  readonly label: string;
  readonly range: readonly [number, number];
  /** Where it stands in the scenarios; null where they do not agree or say nothing. */
  readonly stands: number | null;
  /** The value beyond which, away from where it stands, another leads. */
  readonly at: number;
  /** Whether another leads above it or below it. */
  readonly side: "above" | "below";
  readonly leader: string;
  /** By how much, at the end of the range: mean score and its standard error. */
  readonly lead: number;
  readonly lead_error: number;
}

/** What `flip --json` prints. */
export interface FlipResult extends ResultHead {
  readonly options: readonly string[];
  readonly month: number;
  readonly whose: string;
  readonly weights: Weights;
  /** Who has the highest mean score as things stand, and by how much of its standard error. */
  readonly leader: string;
  readonly lead: number;
  readonly lead_error: number;
  readonly by_weight: readonly WeightFlip[];
  /** Nearest first: by how far it would have to move, as a part of its range. */
  readonly by_setting: readonly Flip[];
  /** How many settings were moved over their range. */
  readonly tried: number;
  /** Where it was asked for. */
  readonly together?: Together;
  /** Where it was asked for; null where nothing is unknown. */
  readonly knowing?: KnowingAnswer | null;
}

/** Points of a range that are looked at, and halvings between the two where the leader changes. */
const POINTS = 5;
const HALVINGS = 5;

/**
 * What would bring another of some scenarios to the front: weights, exactly, and levers, facts of the
 * parties and assumptions, each moved over its range by itself while the others stay. Another counts
 * as leading only where its lead is more than chance explains. Throws InputError.
 */
export function whatWouldFlip(options: readonly NamedJob[], asked: FlipAsked): FlipResult {
  checkOptions(options, asked.replicates);
  const { seed, replicates, months, weights, whose, unknowns, together, knowing } = asked;
  const month = judgedMonth(months);
  const names = options.map(({ name }) => name);
  const worths = worthsUnder(options, asked, month);
  const asItStands = worths({});
  const now = leaderOf(asItStands, weights);
  const settings = settingsOf(options, unknowns);
  const means = asItStands.map(meanWorth);
  const pairs = Math.min(TOGETHER.settings, settings.length);
  const steps = settings.length + (together ? togetherPoints(pairs) : 0) + (knowing ? 1 : 0);
  let done = 0;
  const tick = () => {
    done += 1;
    asked.onTried?.(done, steps);
  };
  const pulls = new Map<Setting, number>();
  const found = settings.flatMap((setting): Flip[] => {
    let pull = 0;
    const lead = (value: number) => {
      const one = leaderOf(worths({ [setting.path]: value }), weights);
      pull = Math.max(pull, now.lead - aheadOf(one, now.first));
      return one;
    };
    const flips = flipsOf(setting, standsAt(options, setting.path), now.first, lead);
    pulls.set(setting, pull);
    tick();
    return flips.map(({ first, ...flip }) => ({ ...setting, ...flip, leader: names[first] }));
  });
  const by_weight = weightFlips(means, weights, names, now.first);
  return {
    ...resultHead({ seed, replicates, months, reported: [month] }),
    options: names,
    month,
    whose,
    weights,
    leader: names[now.first],
    lead: now.lead,
    lead_error: now.leadError,
    by_weight,
    by_setting: found.sort((a, b) => farOf(a) - farOf(b)),
    tried: settings.length,
    ...(together
      ? {
          together: flipTogether(strongest(settings, pulls), {
            ...{ names, now: now.first, weights, seed, first: clearFirst, onPoint: tick },
            alone: (path, value) =>
              found.some((one) => one.path === path && isBeyond(one, value)) ||
              by_weight.some(({ objective, from, to }) => {
                return objective === path && value >= from && value <= to;
              }),
            worths: worthsUnder(options, { ...asked, replicates: TOGETHER.futures }, month),
          }),
        }
      : {}),
    ...(knowing ? { knowing: known(options, asked, month, tick) } : {}),
  };
}

/** The settings that pull hardest at the lead, at either end of their ranges. */
const strongest = (settings: readonly Setting[], pulls: ReadonlyMap<Setting, number>) =>
  [...settings]
    .sort((a, b) => (pulls.get(b) ?? 0) - (pulls.get(a) ?? 0))
    .slice(0, TOGETHER.settings);

/** Whether a value is where another comes first. */
const isBeyond = ({ side, at }: Flip, value: number): boolean =>
  side === "above" ? value >= at : value <= at;

/** Who comes first by more than chance explains; null where nobody does. */
function clearFirst(worths: readonly Worth[], weights: Weights): number | null {
  const ranking = rankOf(worths.map((worth) => scoresOf(worth, weights)));
  if (!ranking || ranking.lead <= ERRORS_AHEAD * ranking.leadError) return null;
  return ranking.order[0];
}

/** How far a scenario is ahead of the best of the others; below 0 where it is behind. */
function aheadOf({ means }: Leading, option: number): number {
  return means[option] - Math.max(...means.filter((_, i) => i !== option));
}

/** What it is worth to know each assumption, all of them drawn anew for each future. */
function known(
  options: readonly NamedJob[],
  asked: FlipAsked,
  month: number,
  tick: () => void,
): KnowingAnswer | null {
  const replicates = asked.replicates * KNOWING_TIMES;
  const unsure = options.map(({ name, job }) => ({ name, job: { ...job, unknown: true } }));
  const worths = worthsUnder(unsure, { ...asked, replicates }, month)({});
  tick();
  const scores = worths.map((worth) => scoresOf(worth, asked.weights));
  return worthKnowing(options, scores, asked.seed);
}

function checkOptions(options: readonly NamedJob[], replicates: number): void {
  if (options.length < 2) throw new InputError("flip needs at least two scenarios to choose from.");
  const [first] = options;
  for (const { name, job } of options) {
    if (job.counterfactual || !job.scenario.partnership) {
      throw new InputError(
        `${name} has no partnership; not partnering scores 0 in every comparison.`,
      );
    }
    if (!sameInitialWorld(first.job.scenario, job.scenario)) {
      throw new InputError(
        `${first.name} and ${name} begin in different worlds; flip takes scenarios of one world.`,
      );
    }
  }
  if (replicates < FEWEST_FOR_A_BAND) {
    throw new InputError(`flip needs at least ${FEWEST_FOR_A_BAND} futures.`);
  }
}

type Worths = ReturnType<typeof worthOf>[];

/** What every option is worth with some values set alike in all. */
function worthsUnder(options: readonly NamedJob[], asked: FlipAsked, month: number) {
  const { seed, replicates, months, whose } = asked;
  const engine = createEngine();
  const parties = partiesOf(options[0].job.scenario, whose);
  return (set: Readonly<Record<string, number>>): Worths =>
    options.map(({ job }) => {
      const { scenario, assumptions: assumed } = applySettings(job.scenario, set);
      const one = { ...job, scenario, assumptions: { ...job.assumptions, ...assumed } };
      const run = (counterfactual: boolean) =>
        engine.runBlock({ ...one, counterfactual }, seed, 0, replicates, months, false);
      const stakes = stakesOf([run(false), run(true)], [1, -1]) as Stakes;
      return worthOf(stakes, 0, parties, month);
    });
}

interface Leading {
  readonly first: number;
  /** Mean scores, in the order of the scenarios. */
  readonly means: readonly number[];
  readonly lead: number;
  readonly leadError: number;
}

function leaderOf(worths: Worths, weights: Weights): Leading {
  const ranking = rankOf(worths.map((worth) => scoresOf(worth, weights)));
  if (!ranking) throw new InputError("In no future has every scenario a value.");
  const { order, lead, leadError, verdicts } = ranking;
  return { first: order[0], means: verdicts.map(({ mean }) => mean), lead, leadError };
}

/** Where the leader changes on either side of where a setting stands. */
function flipsOf(
  { range: [low, high] }: Setting,
  stands: number | null,
  now: number,
  lead: (value: number) => Leading,
) {
  const values = Array.from({ length: POINTS }, (_, i) => low + (i * (high - low)) / (POINTS - 1));
  const seen = new Map<number, Leading>();
  // Most of a range is looked at only where another leads at its end.
  const leadAt = (i: number): Leading => {
    const found = seen.get(i) ?? lead(values[i]);
    seen.set(i, found);
    return found;
  };
  const here = stands ?? (low + high) / 2;
  const sides = [
    { side: "below", end: 0, step: 1 },
    { side: "above", end: POINTS - 1, step: -1 },
  ] as const;
  return sides.flatMap(({ side, end, step }) => {
    const isBeyond = (i: number) => (side === "below" ? values[i] < here : values[i] > here);
    if (!isBeyond(end)) return [];
    const { first, lead: ahead, leadError } = leadAt(end);
    if (first === now || ahead <= ERRORS_AHEAD * leadError) return [];
    // From the end towards where it stands, as long as the same one leads.
    let last = end;
    while (isBeyond(last + step) && leadAt(last + step).first === first) last += step;
    let [other, own] = [values[last], isBeyond(last + step) ? values[last + step] : here];
    for (let i = 0; i < HALVINGS; i += 1) {
      const middle = (other + own) / 2;
      if (lead(middle).first === first) other = middle;
      else own = middle;
    }
    return [{ stands, at: other, side, first, lead: ahead, lead_error: leadError }];
  });
}

function weightFlips(
  means: readonly (readonly number[])[],
  weights: Weights,
  names: readonly string[],
  now: number,
): WeightFlip[] {
  return OBJECTIVES.flatMap(({ id }) =>
    reignsOf(means, weights, id)
      .filter(({ option }) => option !== now)
      .map(({ from, to, option }) => ({
        objective: id,
        stands: weights[id],
        from,
        to: Math.min(to, MOST_WEIGHT),
        leader: names[option],
      })),
  );
}

/** Levers in which the scenarios agree, facts of the two parties, and, if asked for, assumptions. */
function settingsOf(options: readonly NamedJob[], unknowns: boolean): Setting[] {
  const [{ job }] = options;
  const { partnership } = job.scenario;
  const agree = (path: string) => {
    const [first, ...others] = options.map((one) => ownValue(one.job.scenario, path));
    return others.every((value) => value === first);
  };
  const decided = levers
    .map(({ id, label, range }) => ({ path: `levers.${id}`, label, range }))
    .filter(({ path }) => agree(path));
  const facts = [partnership?.other, partnership?.lead].flatMap((id) =>
    standings.map(({ id: standing, label, range, mean, sd }) => ({
      path: `organisations.${id}.${standing}`,
      label: `${label}, ${id}`,
      // Beyond three standard deviations of the trusts that there are nothing is to be learnt.
      range: [Math.max(range[0], mean - 3 * sd), Math.min(range[1], mean + 3 * sd)] as const,
    })),
  );
  const assumed = unknowns
    ? assumptions
        .filter(({ role }) => role === "uncertain")
        .map(({ id, label, range }) => ({ path: `assumptions.${id}`, label, range }))
    : [];
  return [...decided, ...facts, ...assumed];
}

function standsAt(options: readonly NamedJob[], path: string): number | null {
  const [first, ...others] = options.map(({ job }) => numberAt(job.scenario, path));
  return first !== null && others.every((value) => value === first) ? first : null;
}

function numberAt(scenario: Scenario, path: string): number | null {
  const value = ownValue(scenario, path);
  return typeof value === "number" ? value : null;
}

const farOf = ({ at, stands, range: [low, high] }: Flip): number =>
  Math.abs(at - (stands ?? (low + high) / 2)) / (high - low);
