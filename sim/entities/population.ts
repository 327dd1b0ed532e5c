import { clamp, normalCdf, normalQuantile } from "../core/math.ts";
import { type DrawnOrganisation, STANDING_IDS, type Standing } from "./organisation-input.ts";
import { TRAIT_IDS, TRAITS, type Trait, traitCorrelation } from "./traits.ts";

/** Uniform luck kept off the ends, so that every quantile is finite. */
const inside = (u: number) => clamp(u, 1e-9, 1 - 1e-9);

/**
 * Draws the traits of one organisation. `luck` holds one standard normal a trait from `at` on, in
 * the order of {@link TRAIT_IDS}, whatever is given, so that each trait keeps its luck. What is
 * written is kept and the rest drawn given it; then come quantile ranges in the order of the
 * traits, each within what the earlier ones leave likely, then all that is left open.
 */
export function drawTraits(
  given: DrawnOrganisation,
  luck: Float64Array,
  at: number,
): Record<Trait, number> {
  const out = {} as Record<Trait, number>;
  const writtenOf = (id: Trait) => (id === "patient_experience" ? undefined : given[id]);
  const rankOf = (id: Trait) => (writtenOf(id) !== undefined ? 0 : rangeOf(given, id) ? 1 : 2);
  const order = TRAIT_IDS.map((_, k) => k).sort(
    (a, b) => rankOf(TRAIT_IDS[a]) - rankOf(TRAIT_IDS[b]) || a - b,
  );
  const lower: number[][] = [];
  const own: number[] = [];
  order.forEach((k, n) => {
    const id = TRAIT_IDS[k];
    const { mean, sd, low, high } = TRAITS[id];
    const row = factorRow(lower, order, n);
    lower.push(row);
    let expected = 0;
    for (let j = 0; j < n; j++) expected += row[j] * own[j];
    const written = writtenOf(id);
    if (written !== undefined) {
      own.push(((written - mean) / sd - expected) / row[n]);
      out[id] = written;
      return;
    }
    own.push(within(rangeOf(given, id), expected, row[n], luck[at + k]));
    out[id] = clamp(mean + sd * (expected + row[n] * own[n]), low, high);
  });
  return out;
}

const rangeOf = (given: DrawnOrganisation, id: Trait) =>
  (STANDING_IDS as readonly string[]).includes(id) ? given.drawn[id as Standing] : undefined;

/** Own part of a trait: its luck, squeezed between quantiles where a range asks for it. */
function within(
  range: readonly [number, number] | undefined,
  expected: number,
  spread: number,
  luck: number,
): number {
  if (!range) return luck;
  const [from, to] = range.map((q) =>
    normalCdf((normalQuantile(inside(q)) - expected) / spread),
  ) as [number, number];
  return normalQuantile(inside(from + (to - from) * normalCdf(luck)));
}

/** Row `n` of the triangle whose square is the matrix of correlations in this order. */
function factorRow(lower: readonly number[][], order: readonly number[], n: number): number[] {
  const row: number[] = [];
  let rest = 1;
  for (let j = 0; j < n; j++) {
    let sum = traitCorrelation(TRAIT_IDS[order[n]], TRAIT_IDS[order[j]]);
    for (let i = 0; i < j; i++) sum -= row[i] * lower[j][i];
    row.push(sum / lower[j][j]);
    rest -= row[j] * row[j];
  }
  row.push(Math.sqrt(Math.max(1e-6, rest)));
  return row;
}

/** Number of standard normals that {@link drawTraits} reads. */
export const TRAIT_COUNT = TRAIT_IDS.length;
