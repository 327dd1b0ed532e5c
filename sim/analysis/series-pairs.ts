import type { SeriesInfo } from "../core/trajectory.ts";
import type { SeriesFilter } from "./summary.ts";

/** A series that two sides have, and its place in each. */
interface SeriesPair {
  readonly info: SeriesInfo;
  /** Its number among the series of the base, and among those of the other. */
  readonly b: number;
  readonly o: number;
}

/** The series that both sides have, in the order of the other. */
export function matchSeries(
  base: readonly SeriesInfo[],
  other: readonly SeriesInfo[],
  filter: SeriesFilter = () => true,
): SeriesPair[] {
  const places = new Map(base.map((s, i) => [`${s.entity} ${s.outcome}`, i]));
  return other.flatMap((info, o): SeriesPair[] => {
    const b = places.get(`${info.entity} ${info.outcome}`);
    return b !== undefined && filter(info) ? [{ info, b, o }] : [];
  });
}

/**
 * Fills `out` with other minus base where both are present and returns how many; as many values as
 * `out` has room for are read, from place `b` of the base and place `o` of the other on.
 */
export function pairedGaps(
  base: Float64Array,
  b: number,
  other: Float64Array,
  o: number,
  out: Float64Array,
): number {
  const count = out.length;
  let n = 0;
  for (let r = 0; r < count; r += 1) {
    const gap = other[o + r] - base[b + r];
    if (Number.isNaN(gap)) continue;
    out[n] = gap;
    n += 1;
  }
  return n;
}
