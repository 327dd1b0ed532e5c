import { InputError } from "../../core/error.ts";
import { clearBest, isReal } from "../counts.ts";
import { type Options, optionsOf } from "./options.ts";
import {
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  needDirection,
  realFrom,
  type Study,
} from "./study.ts";
import { type Band, bandsOf } from "./winners-bands.ts";

/** What is asked of a map of winners. */
export interface WinnersChoice extends MeasureChoice {
  /** Path whose values are the options; scenarios where left out. */
  readonly options?: string | undefined;
}

/** One side of the map: an input in bands. */
export interface WinnersSide {
  readonly path: string;
  readonly label: string;
  readonly bands: readonly string[];
}

/** The contexts of one cell of the map. */
export interface WinnersCell {
  /** Numbers of the bands across and up. */
  readonly across: number;
  readonly up: number;
  /** Futures in which every option has a value, and in how many contexts they lie. */
  readonly n: number;
  readonly contexts: number;
  /**
   * Which option is the clear winner: ahead of every other by a real difference in more futures than
   * any other, and than those in which none is, and so on average. Null where there is none.
   */
  readonly winner: string | null;
  /** In what share of the futures the option that is so most often is ahead of every other. */
  readonly share: number;
  /** In what share of the futures no option is ahead of every other by a real difference. */
  readonly none: number;
  /** By how much its mean lies above the best mean of the others, in the good direction, in the outcome's unit. */
  readonly lead: number;
}

/** Which option is best where. */
export interface WinnersAnswer extends MeasureHead {
  /** Smallest difference that puts one option ahead of another. */
  readonly real_from: number;
  readonly options: readonly string[];
  readonly n: number;
  readonly across: WinnersSide;
  /** Null where a single input varied. */
  readonly up: WinnersSide | null;
  readonly cells: readonly WinnersCell[];
}

/**
 * Which option is the clear winner in which contexts, if any is: over the two inputs, in bands, that
 * tell winners apart best. Throws InputError where nothing varied besides the options, or no future has them all.
 */
export async function winnersOf(study: Study, choice: WinnersChoice = {}): Promise<WinnersAnswer> {
  const measure = measureOf(study, choice);
  const good = needDirection(measure);
  const options = optionsOf(study, await measured(study, measure), choice.options ?? null);
  const real = realFrom(study, measure);
  const futures = wholeFutures(options, good, real);
  const bands = options.columns.map((_, c) => bandsOf(options.context.map((row) => row[c])));
  if (options.names.length < 2 || bands.every(({ names }) => names.length < 2)) {
    throw new InputError(
      "a map of winners needs two options or more, and something that varies besides them.",
    );
  }
  if (futures.length === 0) {
    throw new InputError(
      `there is no future in which every option has ${measure.outcome} of ${measure.entity} in month ${measure.month}.`,
    );
  }
  const [a, b] = bestPair(options, futures, bands);
  const sideOf = (d: number): WinnersSide => {
    const { path, label } = study.columns[options.columns[d]];
    return { path, label, bands: bands[d].names };
  };
  const cells = (b === null ? [0] : bands[b].names.map((_, up) => up)).flatMap((up) =>
    bands[a].names.map((_, across) => {
      const inside = futures.filter(
        ({ context }) =>
          bands[a].of[context] === across && (b === null || bands[b].of[context] === up),
      );
      return { across, up, ...cellOf(inside, options.names, real) };
    }),
  );
  const sides = { across: sideOf(a), up: b === null ? null : sideOf(b) };
  return {
    ...measure,
    real_from: real,
    options: options.names,
    n: futures.length,
    ...sides,
    cells,
  };
}

/** A future that every option has, with its scores, more being better, and which is ahead of all; -1 for none. */
interface Future {
  readonly context: number;
  readonly scores: readonly number[];
  readonly best: number;
}

function wholeFutures({ values, replicates }: Options, good: 1 | -1, real: number): Future[] {
  const futures: Future[] = [];
  for (let f = 0; f < (values[0]?.length ?? 0); f += 1) {
    const scores = values.map((own) => own[f] * good);
    if (scores.some(Number.isNaN)) continue;
    futures.push({ context: Math.floor(f / replicates), scores, best: clearBest(scores, real) });
  }
  return futures;
}

/** In how many futures each option is ahead of all others, and behind them in how many none is. */
function wins(futures: readonly Future[], options: number): number[] {
  const counts = new Array<number>(options + 1).fill(0);
  for (const { best } of futures) counts[best < 0 ? options : best] += 1;
  return counts;
}

function cellOf(futures: readonly Future[], names: readonly string[], real: number) {
  const n = futures.length;
  const contexts = new Set(futures.map(({ context }) => context)).size;
  if (n === 0) {
    return { n, contexts, winner: null, share: Number.NaN, none: Number.NaN, lead: Number.NaN };
  }
  const all = wins(futures, names.length);
  const won = all.slice(0, names.length);
  const first = won.indexOf(Math.max(...won));
  const means = names.map((_, o) => futures.reduce((sum, { scores }) => sum + scores[o], 0) / n);
  const others = means.filter((_, o) => o !== first);
  const lead = means[first] - Math.max(...others);
  const mostOften = all.every((count, o) => o === first || count < won[first]);
  const clear = mostOften && lead > 0 && isReal(lead, real);
  const [share, none] = [won[first] / n, all[names.length] / n];
  return { n, contexts, winner: clear ? names[first] : null, share, none, lead };
}

/** The two inputs by which most futures end as most of their cell do; the second null where there is one. */
function bestPair(
  options: Options,
  futures: readonly Future[],
  bands: readonly Band[],
): [number, number | null] {
  const varied = bands.map((_, d) => d).filter((d) => bands[d].names.length > 1);
  if (varied.length === 1) return [varied[0], null];
  let best: [number, number] = [varied[0], varied[1]];
  let most = -1;
  for (const [i, a] of varied.entries()) {
    for (const b of varied.slice(i + 1)) {
      const groups = new Map<number, Future[]>();
      for (const future of futures) {
        const cell = bands[a].of[future.context] * 100 + bands[b].of[future.context];
        const own = groups.get(cell);
        if (own) own.push(future);
        else groups.set(cell, [future]);
      }
      const all = [...groups.values()].map((own) => Math.max(...wins(own, options.names.length)));
      const told = all.reduce((sum, one) => sum + one, 0);
      if (told > most) [best, most] = [[a, b], told];
    }
  }
  return best;
}
