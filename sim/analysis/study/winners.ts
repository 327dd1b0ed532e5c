import { InputError } from "../../core/error.ts";
import { type Options, optionsOf } from "./options.ts";
import {
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  needDirection,
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
  /** Which option is the best most often, in what share of the futures; ties are shared out. Null without futures. */
  readonly winner: string | null;
  readonly share: number;
  /** By how much its mean lies above the best mean of the others, in the good direction, in the outcome's unit. */
  readonly lead: number;
}

/** Which option is best where. */
export interface WinnersAnswer extends MeasureHead {
  readonly options: readonly string[];
  readonly n: number;
  readonly across: WinnersSide;
  /** Null where a single input varied. */
  readonly up: WinnersSide | null;
  readonly cells: readonly WinnersCell[];
}

/**
 * Which option is best most often in which contexts: over the two inputs, in bands, that tell winners
 * apart best. Throws InputError where nothing varied besides the options, or no future has them all.
 */
export async function winnersOf(study: Study, choice: WinnersChoice = {}): Promise<WinnersAnswer> {
  const measure = measureOf(study, choice);
  const good = needDirection(measure);
  const options = optionsOf(study, await measured(study, measure), choice.options ?? null);
  const futures = wholeFutures(options, good);
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
      return { across, up, ...cellOf(inside, options.names) };
    }),
  );
  const sides = { across: sideOf(a), up: b === null ? null : sideOf(b) };
  return { ...measure, options: options.names, n: futures.length, ...sides, cells };
}

/** A future that every option has, with its scores: more is better. */
interface Future {
  readonly context: number;
  readonly scores: readonly number[];
}

function wholeFutures({ values, replicates }: Options, good: 1 | -1): Future[] {
  const futures: Future[] = [];
  for (let f = 0; f < (values[0]?.length ?? 0); f += 1) {
    const scores = values.map((own) => own[f] * good);
    if (scores.some(Number.isNaN)) continue;
    futures.push({ context: Math.floor(f / replicates), scores });
  }
  return futures;
}

/** How often each option is the best; ties are shared out. */
function wins(futures: readonly Future[], options: number): number[] {
  const shares = new Array<number>(options).fill(0);
  for (const { scores } of futures) {
    const top = Math.max(...scores);
    const best = scores.flatMap((score, o) => (score === top ? [o] : []));
    for (const o of best) shares[o] += 1 / best.length;
  }
  return shares;
}

function cellOf(futures: readonly Future[], names: readonly string[]) {
  const n = futures.length;
  const contexts = new Set(futures.map(({ context }) => context)).size;
  if (n === 0) return { n, contexts, winner: null, share: Number.NaN, lead: Number.NaN };
  const won = wins(futures, names.length);
  const first = won.indexOf(Math.max(...won));
  const means = names.map((_, o) => futures.reduce((sum, { scores }) => sum + scores[o], 0) / n);
  const others = means.filter((_, o) => o !== first);
  const lead = means[first] - Math.max(...others);
  return { n, contexts, winner: names[first], share: won[first] / n, lead };
}

/** The two inputs by which most futures go to the winner of their cell; the second null where there is one. */
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
