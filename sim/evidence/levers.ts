import { type ParamInfo, parameters } from "../model.ts";
import { collect, createBench } from "./collect.ts";
import { type Estimate, mean } from "./estimate.ts";
import { type Context, contexts, designIn, type Mark, marks } from "./lever-contexts.ts";

/** Where a parameter shows most, and how much it changes from its low end to its high one. */
export interface Reach {
  readonly parameter: ParamInfo;
  readonly context: Context;
  readonly mark: Mark;
  /** High end less low end, in the unit of the mark, over replicates that chose nothing. */
  readonly effect: Estimate;
  /** The effect in its standard errors; the same difference in every replicate counts as 99. */
  readonly z: number;
  /** Sure, though the clearest of several was taken, and more than negligible. */
  readonly alive: boolean;
  /** Sure, but no more than negligible anywhere. */
  readonly slight: boolean;
}

/** How much is simulated. */
export interface Effort {
  /** Replicates by which the context and the mark are chosen. */
  readonly screen: number;
  /** Fresh replicates over which the effect is estimated. */
  readonly fresh: number;
  /** Whether to look no further once a context shows an effect that is beyond doubt. */
  readonly first: boolean;
}

const MOST = 99;

/** An effect beyond doubt while screening: this many standard errors and times what is negligible. */
const BEYOND_DOUBT = { z: 5, times: 2 } as const;

const scoreOf = ({ value, se }: Estimate): number => {
  if (value === 0 || Number.isNaN(value)) return 0;
  return Math.min(MOST, Math.abs(value) / se);
};

interface Found {
  readonly context: Context;
  readonly mark: Mark;
  readonly effect: Estimate;
}

/** Effects of a parameter on some marks in a context, high end less low end, paired. */
function effectsOf(
  { id, range }: ParamInfo,
  context: Context,
  on: readonly Mark[],
  from: number,
  to: number,
): Estimate[] {
  const readers = on.map(({ read }) => read);
  const [low, high] = range.map((value) =>
    collect(createBench(designIn(context, id, value)), readers, "1", from, to, "model"),
  );
  return on.map((_, n) => mean(high[n].map((x, r) => x - low[n][r])));
}

/** An effect worth the name counts by its standard errors, a smaller one by its part of that. */
function rankOf({ mark, effect }: Found): number {
  const times = Math.abs(effect.value) / mark.negligible;
  return times >= 1 ? 1 + scoreOf(effect) : Math.min(1, times || 0);
}

const LOOKS = 5;

/** By how many standard errors the best of five looks must differ from none: 1 % for each. */
const SURE = 2.6;

const isBeyondDoubt = ({ mark, effect }: Found): boolean =>
  Math.abs(effect.value) >= BEYOND_DOUBT.times * mark.negligible &&
  scoreOf(effect) >= BEYOND_DOUBT.z;

/** The five places and outcomes in which a parameter seems to show most. */
function candidates(parameter: ParamInfo, { screen, first }: Effort): Found[] {
  let best: Found[] = [];
  for (const context of contexts) {
    const effects = effectsOf(parameter, context, marks, 0, screen);
    const found = effects.map((effect, n) => ({ context, mark: marks[n], effect }));
    best = [...best, ...found].sort((a, b) => rankOf(b) - rankOf(a)).slice(0, LOOKS);
    if (first && best.some(isBeyondDoubt)) break;
  }
  return best;
}

/** The same places and outcomes over fresh replicates, each place simulated once. */
function again(parameter: ParamInfo, found: readonly Found[], { screen, fresh }: Effort): Found[] {
  const places = [...new Set(found.map(({ context }) => context))];
  return places.flatMap((context) => {
    const on = found.filter((one) => one.context === context).map(({ mark }) => mark);
    const effects = effectsOf(parameter, context, on, screen, screen + fresh);
    return effects.map((effect, n) => ({ context, mark: on[n], effect }));
  });
}

/** Where one parameter shows most: chosen by some replicates, estimated over others. */
export function reachOf(parameter: ParamInfo, effort: Effort): Reach {
  const found = again(parameter, candidates(parameter, effort), effort);
  const [best] = found.sort((a, b) => rankOf(b) - rankOf(a));
  const { effect, mark } = best;
  const z = scoreOf(effect) * Math.sign(effect.value);
  const sure = Math.abs(z) > SURE;
  const large = Math.abs(effect.value) > mark.negligible;
  return { parameter, ...best, z, alive: sure && large, slight: sure && !large };
}

/** All contexts with 20 replicates, then 80 fresh ones. */
export const THOROUGH: Effort = { screen: 20, fresh: 80, first: false };

/** Enough to see that most are alive. */
export const QUICK: Effort = { screen: 20, fresh: 20, first: true };

/** Where a parameter shows: a quick look, and a thorough one if that leaves it in doubt. */
function seen(parameter: ParamInfo): Reach {
  const quick = reachOf(parameter, QUICK);
  return quick.alive ? quick : reachOf(parameter, THOROUGH);
}

/** Where each parameter shows, in the order of the month; with an effort, all with that. */
export const reaches = (effort?: Effort): Reach[] =>
  parameters.map((parameter) => (effort ? reachOf(parameter, effort) : seen(parameter)));
