import { shuffled, uniformsOf } from "../experiment/designs/uniforms.ts";
import { meanAndError } from "./statistics.ts";

/** What it would be worth to know one thing before choosing. */
export interface Knowing {
  /** Mean gain of choosing by it, in the unit of the scores, and its standard error. */
  readonly value: number;
  readonly error: number;
  /**
   * How often luck alone makes something look worth as much, in standard errors: the share of dealings
   * of the scores to other futures in which any of the inputs does.
   */
  readonly quasiP: number;
}

/** Parts into which futures are divided: each is chosen for by what the others say. */
const FOLDS = 10;
/** Polynomials of up to the third degree follow what an input does to a difference. */
const TERMS = 4;
/** How often scores are dealt out anew. */
const DEALS = 199;

/**
 * The expected value of partial perfect information, one input at a time. `inputs` are [input][future]
 * from -1 to 1, `scores` are [option][future], higher is better. How far each option is ahead of the
 * first is followed by a cubic in the input (regression as by Strong, Oakley and Brennan 2014), and in
 * each tenth of the futures the option is taken that the other nine tenths say is best there. What
 * counts is what that option scored, less what the option scored that is best on average: futures in
 * which the choice is judged have no part in it, so that luck makes no value, and what a better rule
 * could get out of knowing is not counted.
 */
export function valueOfKnowing(
  inputs: readonly Float64Array[],
  scores: readonly Float64Array[],
  { seed = "knowing", deals = DEALS }: { readonly seed?: string; readonly deals?: number } = {},
): Knowing[] {
  const known = inputs.map(fitterOf);
  const found = gainsOf(known, scores);
  const uniform = uniformsOf(seed, "knowing");
  const n = scores[0]?.length ?? 0;
  const lucky = Array.from({ length: deals }, () => {
    const places = shuffled(n, uniform);
    const dealt = scores.map((one) => Float64Array.from(places, (f) => one[f]));
    return Math.max(0, ...gainsOf(known, dealt).map(leadOf));
  });
  return found.map((one) => {
    const asMuch = lucky.filter((lead) => lead >= leadOf(one)).length;
    return { ...one, quasiP: (asMuch + 1) / (deals + 1) };
  });
}

const leadOf = ({ value, error }: { readonly value: number; readonly error: number }): number =>
  error > 0 ? value / error : 0;

/** An input made ready: what does not hang on the scores. */
interface Fitter {
  /** Its polynomials, a future after another. */
  readonly terms: Float64Array;
  /** What turns sums over the futures outside a fold into coefficients. */
  readonly inverse: readonly (readonly Float64Array[])[];
}

/** Legendre polynomials of an input. */
function fitterOf(input: Float64Array): Fitter {
  const terms = new Float64Array(input.length * TERMS);
  const grams = Array.from({ length: FOLDS }, () => new Float64Array(TERMS * TERMS));
  input.forEach((x, f) => {
    const own = [1, x, (3 * x * x - 1) / 2, (5 * x * x * x - 3 * x) / 2];
    terms.set(own, f * TERMS);
    own.forEach((a, i) => {
      own.forEach((b, j) => {
        grams[f % FOLDS][i * TERMS + j] += a * b;
      });
    });
  });
  const all = grams[0].map((_, i) => grams.reduce((sum, gram) => sum + gram[i], 0));
  return { terms, inverse: grams.map((gram) => inverted(all.map((sum, i) => sum - gram[i]))) };
}

/** What choosing by each input gains, on futures that have no part in the rule. */
function gainsOf(known: readonly Fitter[], scores: readonly Float64Array[]) {
  const n = scores[0].length;
  const sums = scores.map((one) => foldSums(n, (f) => one[f]));
  const usual = Array.from({ length: FOLDS }, (_, fold) => {
    const others = sums.map((one) => outside(one, fold));
    return others.indexOf(Math.max(...others));
  });
  const ahead = scores.slice(1).map((one) => one.map((score, f) => score - scores[0][f]));
  return known.map(({ terms, inverse }) => {
    const rules = ahead.map((one) => {
      const right = Array.from({ length: TERMS }, (_, a) =>
        foldSums(n, (f) => terms[f * TERMS + a] * one[f]),
      );
      return inverse.map((rows, fold) => {
        const rest = right.map((part) => outside(part, fold));
        return rows.map((row) => row.reduce((sum, value, a) => sum + value * rest[a], 0));
      });
    });
    const choose = (f: number): number => {
      let [best, most] = [0, 0];
      rules.forEach((rule, o) => {
        const fit = rule[f % FOLDS];
        let value = 0;
        for (let a = 0; a < TERMS; a += 1) value += fit[a] * terms[f * TERMS + a];
        if (value > most) [best, most] = [o + 1, value];
      });
      return best;
    };
    const gains = scores[0].map((_, f) => scores[choose(f)][f] - scores[usual[f % FOLDS]][f]);
    const { mean: value, error } = meanAndError(gains);
    return { value, error };
  });
}

/** Sums over the futures of each fold, and over all of them last. */
function foldSums(n: number, value: (future: number) => number): Float64Array {
  const sums = new Float64Array(FOLDS + 1);
  for (let f = 0; f < n; f += 1) sums[f % FOLDS] += value(f);
  for (let fold = 0; fold < FOLDS; fold += 1) sums[FOLDS] += sums[fold];
  return sums;
}

const outside = (sums: Float64Array, fold: number): number => sums[FOLDS] - sums[fold];

/** A part of a pivot below which a term says nothing new. */
const NOTHING_NEW = 1e-9;

/** The rows of the inverse of a symmetric matrix; a term that says nothing new gets no part. */
function inverted(gram: Float64Array): Float64Array[] {
  const rows = Array.from({ length: TERMS }, (_, a) =>
    Float64Array.from({ length: 2 * TERMS }, (_, c) =>
      c < TERMS ? gram[a * TERMS + c] : Number(c - TERMS === a),
    ),
  );
  for (let a = 0; a < TERMS; a += 1) {
    const pivot = rows[a][a];
    const isNew = pivot > NOTHING_NEW * gram[a * TERMS + a];
    rows[a] = rows[a].map((value) => (isNew ? value / pivot : 0));
    rows.forEach((row, b) => {
      const part = row[a];
      if (b !== a && part !== 0) rows[b] = row.map((value, c) => value - part * rows[a][c]);
    });
  }
  return rows.map((row) => row.slice(TERMS));
}
