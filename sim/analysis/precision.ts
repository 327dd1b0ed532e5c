import type { EnsembleBlock } from "../experiment/ensemble.ts";
import { outcomes } from "../model.ts";
import { type Direction, goodDirection } from "./differences.ts";
import { PRECISION_RULE } from "./precision-rule.ts";
import { matchSeries, pairedGaps } from "./series-pairs.ts";
import { monthTable, type SeriesFilter } from "./summary.ts";

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

const digits = new Map(outcomes.map((outcome) => [outcome.id, outcome.digits]));
const TENS = [10, 1, 0.1, 0.01, 0.001];

/** One step of display: ten times the last digit shown of an outcome. */
export const stepOfDisplay = (outcome: string): number => TENS[digits.get(outcome) ?? 2] ?? 0.1;

/**
 * How precisely the first futures of a run tell what they are asked to. `against[i]` is the number of
 * the block that block i is compared with, or -1; all blocks hold the same replicates. A series that
 * fewer than half of the futures have is left out: it is not drawn either.
 */
export function precisionOf(
  blocks: readonly EnsembleBlock[],
  against: readonly number[],
  aims: Aims,
  direction: Direction = goodDirection,
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
        chance = Math.max(chance, PRECISION_RULE.errors * chanceError(values, direction(outcome)));
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

/** Standard error of the share of gaps in the good direction, ties one half; 0 without a direction. */
function chanceError(gaps: Float64Array, good: -1 | 0 | 1): number {
  if (good === 0) return 0;
  let sum = 0;
  let squares = 0;
  for (const gap of gaps) {
    const score = gap === 0 ? 0.5 : gap * good > 0 ? 1 : 0;
    sum += score;
    squares += score * score;
  }
  const mean = sum / gaps.length;
  return Math.sqrt(Math.max(0, squares / gaps.length - mean * mean) / gaps.length);
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
