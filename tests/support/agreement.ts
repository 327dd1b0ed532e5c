import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import type { Stakes } from "../../sim/analysis/tradeoff-stakes.ts";
import type { EnsembleBlock } from "../../sim/experiment/ensemble.ts";
import type { OutcomeInfo } from "../../sim/model.ts";

/** One comparison of one scenario with its twin, as everybody who says something of it has it. */
export interface Compared {
  readonly blocks: { readonly base: EnsembleBlock; readonly other: EnsembleBlock };
  readonly rows: readonly DifferenceRow[];
  /** What `compare` prints. */
  readonly text: string;
  readonly stakes: Stakes;
  readonly month: number;
}

/** What somebody says of a difference; what is not said is left out. */
export interface Reading {
  readonly where: string;
  /** The number shown, and the last digit that is shown of it. */
  readonly size?: { readonly value: number; readonly step: number };
  /** Whether it is called better (1), no real difference (0) or worse (-1). */
  readonly side?: -1 | 0 | 1;
  /** Better, no real difference, worse, out of so many. */
  readonly counts?: { readonly parts: readonly number[]; readonly of: number };
}

/** Reads what one place says of one quantity; nothing where it does not speak of it. */
export type Reader = (compared: Compared, row: DifferenceRow, info: OutcomeInfo) => Reading[];

/** What is so, worked out from the runs themselves and from nothing that is said. */
export interface Truth {
  readonly median: number;
  readonly side: -1 | 0 | 1;
  readonly counts: readonly number[];
  readonly n: number;
}

/** The median of the paired differences and how many are better, none and worse. */
export function truthOf({ blocks, month }: Compared, row: DifferenceRow, info: OutcomeInfo): Truth {
  const line = (block: EnsembleBlock) => {
    const at = block.series.findIndex((s) => s.entity === row.entity && s.outcome === row.outcome);
    const width = block.series.length;
    return Array.from(
      { length: block.replicates },
      (_, r) => block.values[(r * (block.months + 1) + month) * width + at],
    );
  };
  const [base, other] = [line(blocks.base), line(blocks.other)];
  const gaps = other.map((value, r) => value - base[r]).filter((gap) => !Number.isNaN(gap));
  const sorted = gaps.slice().sort((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  const threshold = row.threshold as number;
  const sideOf = (gap: number): -1 | 0 | 1 => {
    if (gap === 0 || Math.abs(gap) < threshold * (1 - 1e-9)) return 0;
    return gap > 0 === (info.better === "higher") ? 1 : -1;
  };
  const count = (side: number) => gaps.filter((gap) => sideOf(gap) === side).length;
  return { median, side: sideOf(median), counts: [1, 0, -1].map(count), n: gaps.length };
}

/** What is wrong with a reading, a sentence each. */
export function wrongIn(reading: Reading, truth: Truth): string[] {
  const { size, side, counts } = reading;
  const wrong: string[] = [];
  if (size) {
    // A size below the threshold may be cut off instead of rounded, by less than a whole digit.
    if (Math.abs(size.value - truth.median) > size.step * (1 + 1e-9))
      wrong.push(`size ${size.value} for ${truth.median}`);
    if (size.value !== 0 && Math.sign(size.value) !== Math.sign(truth.median))
      wrong.push(`sign of ${size.value} for ${truth.median}`);
  }
  if (side !== undefined && side !== truth.side) wrong.push(`side ${side} for ${truth.side}`);
  if (counts) {
    const sum = counts.parts.reduce((a, b) => a + b, 0);
    if (sum !== counts.of) wrong.push(`${counts.parts.join(" + ")} are not ${counts.of}`);
    counts.parts.forEach((part, i) => {
      const exact = (truth.counts[i] / truth.n) * counts.of;
      if (Math.abs(part - exact) >= 1.5) wrong.push(`count ${part} for ${exact}`);
      if ((part === 0) !== (truth.counts[i] === 0)) wrong.push(`count ${part} for ${exact}`);
    });
  }
  return wrong.map((what) => `${reading.where}: ${what}`);
}

const NUMBER = /([+−])?£?(\d+(?:\.(\d+))?)/;

/** The first number of a text with its sign, and what its last digit is worth. */
export function numberIn(text: string): NonNullable<Reading["size"]> {
  const found = NUMBER.exec(text);
  if (!found) throw new Error(`no number in “${text}”`);
  const [, sign, digits, after] = found;
  return {
    value: Number(digits) * (sign === "−" ? -1 : 1),
    step: 1 / Number(`1e${after?.length ?? 0}`),
  };
}

/** Which way a text says that it is. */
export function sideIn(text: string): -1 | 0 | 1 {
  if (text.includes("no real difference")) return 0;
  if (text.includes("better")) return 1;
  if (text.includes("worse")) return -1;
  throw new Error(`no side in “${text}”`);
}
