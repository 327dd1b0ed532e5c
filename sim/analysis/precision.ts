import type { EnsembleBlock } from "../experiment/ensemble.ts";
import { outcomes } from "../model.ts";
import { countPairs } from "./counts.ts";
import type { Judge } from "./differences.ts";
import { PRECISION_RULE } from "./precision-rule.ts";
import { matchSeries, pairedGaps } from "./series-pairs.ts";
import { monthTable, type SeriesFilter } from "./summary.ts";
import { type Yardstick, yardstickOf } from "./yardstick.ts";

/** What must be known well enough. */
export interface Aims {
  readonly outcomes: readonly string[];
  readonly entities: readonly string[];
}

/** How well a typical difference is known: two standard errors, in the outcome's own unit. */
interface Margin {
  /** Number of the scenario in the run. */
  readonly job: number;
  readonly entity: string;
  readonly outcome: string;
  readonly unit: string;
  readonly month: number;
  readonly within: number;
  /** One step of display in the same unit. */
  readonly step: number;
}

/** How precise a run is after `n` futures. */
export interface Precision {
  readonly n: number;
  /** True where the rule says that more futures would not change what is read. */
  readonly enough: boolean;
  /** The typical difference known least well, measured in its step; null where there is none. */
  readonly widest: Margin | null;
  /** The chance known least well: two standard errors, as a share. */
  readonly chance: number;
}

const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
const TENS = [10, 1, 0.1, 0.01, 0.001];
/** Places come in hundreds, so that ten of them are much: a step is this many. */
const PLACES = 4;

/** One step of display: ten times the last digit shown of an outcome, or four places. */
export function stepOfDisplay(outcome: string): number {
  const info = byId.get(outcome);
  return info?.unit === "places" ? PLACES : (TENS[info?.digits ?? 2] ?? 0.1);
}

/**
 * How precisely the first futures of a run tell what they are asked to. `against[i]` is the number of
 * the block that block i is compared with, or -1; all blocks hold the same replicates. A series that
 * fewer than half of the futures have is left out: it is not drawn either.
 */
export function precisionOf(
  blocks: readonly EnsembleBlock[],
  against: readonly number[],
  aims: Aims,
  judge: Judge = yardstickOf,
): Precision {
  const n = blocks[0]?.replicates ?? 0;
  let widest: Margin | null = null;
  let chance = 0;
  const gaps = new Float64Array(n);
  const isAimedAt: SeriesFilter = ({ outcome, entity }) =>
    aims.outcomes.includes(outcome) && aims.entities.includes(entity);
  blocks.forEach((other, job) => {
    const base = blocks[against[job]];
    if (!base) return;
    const pairs = matchSeries(base.series, other.series, isAimedAt);
    for (const month of PRECISION_RULE.months.filter((m) => m <= other.months)) {
      const [left, right] = [monthTable(base, month), monthTable(other, month)];
      for (const { b, o, info } of pairs) {
        const { entity, outcome, unit } = info;
        const count = pairedGaps(left, b * n, right, o * n, gaps);
        if (count * 2 < n || count < 3) continue;
        const values = gaps.subarray(0, count);
        chance = Math.max(chance, PRECISION_RULE.errors * chanceError(values, judge(info, month)));
        const within = PRECISION_RULE.errors * medianError(values);
        const step = stepOfDisplay(outcome);
        if (!widest || within / step > widest.within / widest.step) {
          widest = { job, entity, outcome, unit, month, within, step };
        }
      }
    }
  });
  return { n, widest, chance, enough: isEnough(n, widest, chance) };
}

function isEnough(n: number, widest: Margin | null, chance: number): boolean {
  if (n < PRECISION_RULE.fewest) return false;
  return chance <= PRECISION_RULE.chance && (!widest || widest.within <= widest.step);
}

/** Standard error of the share of better, same or worse that is known least well; 0 without counts. */
function chanceError(gaps: Float64Array, yardstick: Yardstick): number {
  const counts = countPairs(gaps, yardstick);
  if (!counts) return 0;
  const errors = [counts.better, counts.same, counts.worse].map((count) => {
    const share = count / counts.n;
    return Math.sqrt((share * (1 - share)) / counts.n);
  });
  return Math.max(...errors);
}

/** Monte Carlo standard error of the median of at least three values; sorts them. */
export function medianError(values: Float64Array): number {
  const sorted = values.sort();
  const last = sorted.length - 1;
  const reach = Math.sqrt(sorted.length) / 2;
  const low = Math.max(0, Math.floor(last / 2 - reach));
  const high = Math.min(last, Math.ceil(last / 2 + reach));
  return (sorted[high] - sorted[low]) / 2;
}
