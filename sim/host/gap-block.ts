import type { EnsembleBlock } from "../experiment/ensemble.ts";

/**
 * An ensemble of differences, other minus base, future by future and month by month, for every
 * series of `other`; NaN where either side has no value. Both must hold the same replicates.
 */
export function gapBlock(base: EnsembleBlock, other: EnsembleBlock): EnsembleBlock {
  const places = new Map(base.series.map((s, i) => [`${s.entity} ${s.outcome}`, i]));
  const from = other.series.map((s) => places.get(`${s.entity} ${s.outcome}`) ?? -1);
  const width = other.series.length;
  const baseWidth = base.series.length;
  const rows = other.replicates * (other.months + 1);
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    for (let s = 0; s < width; s += 1) {
      const b = from[s] < 0 ? Number.NaN : base.values[row * baseWidth + from[s]];
      values[row * width + s] = other.values[row * width + s] - b;
    }
  }
  return { ...other, values };
}
