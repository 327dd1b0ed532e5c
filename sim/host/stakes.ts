import { sideOf } from "../analysis/counts.ts";
import { FEWEST_FOR_A_BAND } from "../analysis/fewest.ts";
import type { JobStakes, Stakes } from "../analysis/tradeoff-stakes.ts";
import {
  FLOWS,
  OBJECTIVES,
  PACED_FLOWS,
  RATED_GOOD,
  RATING,
  STAKE_MONTHS,
} from "../analysis/tradeoff-terms.ts";
import { type Yardstick, yardstickOf } from "../analysis/yardstick.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";

const PACED: ReadonlySet<string> = new Set(PACED_FLOWS);
/** Parties of a scenario that get rows of their own; the main partnership's come first. */
const MOST_PARTIES = 8;

/**
 * What is at stake in each job against the one it is compared with, future by future, as the
 * trade-off table needs it; null with too few futures. Blocks must store all months.
 */
export function stakesOf(
  blocks: readonly EnsembleBlock[],
  against: readonly number[],
): Stakes | null {
  const [first] = blocks;
  if (!first || first.replicates < FEWEST_FOR_A_BAND) return null;
  const months = STAKE_MONTHS.filter((month) => month <= first.months);
  return {
    n: first.replicates,
    horizon: first.months,
    months,
    jobs: blocks.map((block, i) => {
      const base = blocks[against[i]];
      return base ? jobStakes(base, block, months) : null;
    }),
  };
}

/** The arrays of stakes, to be handed over to another thread without copying. */
export const stakesBuffers = (stakes: Stakes | null | undefined): ArrayBufferLike[] =>
  (stakes?.jobs ?? []).flatMap((job) =>
    job
      ? [job.gaps, job.thresholds, job.lasting, job.rated, job.ratedWithout].map(
          ({ buffer }) => buffer,
        )
      : [],
  );

function jobStakes(
  base: EnsembleBlock,
  other: EnsembleBlock,
  months: readonly number[],
): JobStakes {
  const entities = [...partiesOf(other), "system"];
  const pairs = pairUp(base, other);
  const n = other.replicates;
  const moments = months.length * n;
  const measures = OBJECTIVES.length + FLOWS.length;
  const gaps = new Float64Array(entities.length * measures * moments).fill(Number.NaN);
  const thresholds = new Float64Array(entities.length * OBJECTIVES.length * months.length);
  const lasting = new Float32Array(entities.length * OBJECTIVES.length * n).fill(Number.NaN);
  entities.forEach((entity, e) => {
    const room = (m: number) => {
      const at = (e * measures + m) * moments;
      return gaps.subarray(at, at + moments);
    };
    const write = (out: Float64Array, r: number, line: Float64Array) => {
      months.forEach((month, t) => {
        out[t * n + r] = line[month];
      });
    };
    OBJECTIVES.forEach(({ outcome }, o) => {
      const out = room(o);
      const place = e * OBJECTIVES.length + o;
      const judge = pairs.judgeOf(entity, outcome);
      months.forEach((month, t) => {
        thresholds[place * months.length + t] = judge(month).threshold;
      });
      pairs.follow(entity, outcome, asIs, (r, line) => {
        write(out, r, line);
        lasting[place * n + r] = lastsFrom(line, judge);
      });
    });
    FLOWS.forEach((flow, f) => {
      const out = room(OBJECTIVES.length + f);
      const reading = PACED.has(flow) ? sums : asIs;
      pairs.follow(entity, flow, reading, (r, line) => write(out, r, line));
    });
  });
  pairs.run();
  const rated = (block: EnsembleBlock) => shareRatedGood(block, entities, months);
  return { entities, gaps, thresholds, lasting, rated: rated(other), ratedWithout: rated(base) };
}

/** Organisations with a tie of partnership, in the order of the partnerships. */
function partiesOf({ series }: EnsembleBlock): string[] {
  const found = new Set(
    series.flatMap(({ entity }) => (entity.includes("~") ? entity.split("~") : [])),
  );
  return [...found].slice(0, MOST_PARTIES);
}

/** Turns the differences of months 0, 1, 2 ... of one future into what is read, in place. */
type Reading = (gaps: Float64Array) => void;

const asIs: Reading = () => {};

/** All that has flowed since the start, for flows a year at a month's pace. */
const sums: Reading = (gaps) => {
  let sum = 0;
  for (let month = 1; month < gaps.length; month += 1) {
    sum += gaps[month] / 12;
    gaps[month] = sum;
  }
};

/** What is done with the differences of one series, a future at a time. */
interface Follower {
  readonly ours: number;
  readonly theirs: number;
  readonly reading: Reading;
  readonly take: (replicate: number, line: Float64Array) => void;
}

/** Collects followers of series that both sides have, and then lets them see every future. */
function pairUp(base: EnsembleBlock, other: EnsembleBlock) {
  const places = ({ series }: EnsembleBlock) =>
    new Map(series.map((s, i) => [`${s.entity} ${s.outcome}`, i]));
  const [own, twin] = [places(other), places(base)];
  const followers: Follower[] = [];
  return {
    follow(entity: string, outcome: string, reading: Reading, take: Follower["take"]): void {
      const ours = own.get(`${entity} ${outcome}`);
      const theirs = twin.get(`${entity} ${outcome}`);
      if (ours === undefined || theirs === undefined) return;
      followers.push({ ours, theirs, reading, take });
    },
    judgeOf(entity: string, outcome: string): (month: number) => Yardstick {
      const series = other.series[own.get(`${entity} ${outcome}`) ?? -1];
      return (month) => yardstickOf(series ?? { outcome }, month);
    },
    run: () => showFutures(base, other, followers),
  };
}

/** Reads each month of each future once, in the order in which it lies in memory. */
function showFutures(
  base: EnsembleBlock,
  other: EnsembleBlock,
  followers: readonly Follower[],
): void {
  const rows = other.months + 1;
  const lines = followers.map(() => new Float64Array(rows));
  for (let r = 0; r < other.replicates; r += 1) {
    for (let month = 0; month < rows; month += 1) {
      const ours = (r * rows + month) * other.series.length;
      const theirs = (r * rows + month) * base.series.length;
      for (let f = 0; f < followers.length; f += 1) {
        lines[f][month] =
          other.values[ours + followers[f].ours] - base.values[theirs + followers[f].theirs];
      }
    }
    followers.forEach(({ reading, take }, f) => {
      reading(lines[f]);
      take(r, lines[f]);
    });
  }
}

/** The first month from which all differences are real gains; Infinity for none. */
function lastsFrom(gaps: Float64Array, judge: (month: number) => Yardstick): number {
  const end = gaps.length - 1;
  if (Number.isNaN(gaps[end])) return Number.NaN;
  let from = end + 1;
  while (from > 1 && sideOf(gaps[from - 1], judge(from - 1)) > 0) from -= 1;
  return from > end ? Number.POSITIVE_INFINITY : from;
}

/** [entity][moment]: share of the futures with a rating in which it is good or better. */
function shareRatedGood(
  block: EnsembleBlock,
  entities: readonly string[],
  months: readonly number[],
): Float32Array {
  const width = block.series.length;
  const out = new Float32Array(entities.length * months.length).fill(Number.NaN);
  entities.forEach((entity, e) => {
    const s = block.series.findIndex((one) => one.entity === entity && one.outcome === RATING);
    if (s < 0) return;
    months.forEach((month, t) => {
      let good = 0;
      let known = 0;
      for (let r = 0; r < block.replicates; r += 1) {
        const rating = block.values[(r * (block.months + 1) + month) * width + s];
        if (Number.isNaN(rating)) continue;
        known += 1;
        if (rating >= RATED_GOOD) good += 1;
      }
      if (known > 0) out[e * months.length + t] = good / known;
    });
  });
  return out;
}
