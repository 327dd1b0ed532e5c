import { describe, expect, it } from "vitest";
import { fillNormals } from "../../../sim/core/fill.ts";
import { deriveKey, masterKey } from "../../../sim/core/random.ts";
import { createTable } from "../../../sim/core/world.ts";
import { organisationColumns } from "../../../sim/entities/organisation.ts";
import { gradeDomain } from "../../../sim/entities/rating.ts";
import {
  aggregate,
  correlation,
  type Inspected,
  NOISE,
  percentile,
  QUALITY_SHARES,
  RATING_SHARES,
  SCORE_SD,
  SCORES,
  type Shares,
  STAFF_SHARES,
  shockSd,
  splitMean,
  splitSd,
  standardise,
} from "../../../sim/entities/reference.ts";

/** What inspectors look at, and the column of an organisation that holds it. */
const COLUMN = {
  quality: "quality",
  staffExperience: "staffExperience",
  patientExperience: "patientExperience",
  waits: "waits",
  stability: "boardStability",
  governance: "governance",
  surplus: "surplus",
} as const;
const WHAT = Object.keys(COLUMN) as Inspected[];
const TRUSTS = 100_000;
/** Normals of one trust: what it is like, and the inspectors' errors, one shared and five own. */
const CHANNELS = WHAT.length + 6;

/** The lower triangle L with L L' = C, by Cholesky's method; NaN where C is not positive definite. */
function cholesky(c: readonly (readonly number[])[]): number[][] {
  const lower = c.map((row) => row.map(() => 0));
  for (let i = 0; i < c.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = c[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      lower[i][j] = i === j ? Math.sqrt(rest) : rest / lower[j][j];
    }
  }
  return lower;
}

const matrix = WHAT.map((a) => WHAT.map((b) => correlation(a, b)));
const factor = cholesky(matrix);

/** `count` keyed standard normals for each of `rows` entities. */
function normals(stream: string, rows: number, count: number): Float64Array {
  const keys = { lo: Uint32Array.from({ length: rows }, (_, i) => i), hi: new Uint32Array(rows) };
  const out = new Float64Array(rows * count);
  fillNormals(deriveKey(masterKey("reference"), stream), 0, keys, rows, count, out);
  return out;
}

/** A population of trusts: what each is like, in population SD, and the noise of its inspection. */
const population = (() => {
  const luck = normals("trusts", TRUSTS, CHANNELS);
  return Array.from({ length: TRUSTS }, (_, i) => {
    const z = luck.subarray(i * CHANNELS, (i + 1) * CHANNELS);
    const standing = factor.map((row) => row.reduce((sum, l, k) => sum + l * z[k], 0));
    const noise = SCORES.map((_, d) => NOISE.shared * z[7] + NOISE.own * z[8 + d]);
    return { standing, noise };
  });
})();

/** The value at which `what` stands at `z` SD of the population: standardising undone. */
function valueAt(what: Inspected, z: number): number {
  const zero = standardise(what, 0);
  return (z - zero) / (standardise(what, 1) - zero);
}

describe("the reference population", () => {
  it("has a proper correlation matrix", () => {
    for (let i = 0; i < WHAT.length; i++) {
      expect(matrix[i][i]).toBe(1);
      for (let j = 0; j < i; j++) expect(matrix[i][j]).toBe(matrix[j][i]);
      expect(factor[i][i]).toBeGreaterThan(0);
    }
  });

  it.each([0, 1, 2, 3, 4])("has the stated spread of noisy scores in domain %i", (d) => {
    let squares = 0;
    for (const { standing, noise } of population) {
      let score = noise[d];
      WHAT.forEach((what, k) => {
        score += (SCORES[d][what] ?? 0) * standing[k];
      });
      squares += score * score;
    }
    // Standard error of a normal sample's standard deviation: sd / sqrt(2 n); four of them.
    const error = SCORE_SD[d] / Math.sqrt(2 * TRUSTS);
    expect(Math.abs(Math.sqrt(squares / TRUSTS) - SCORE_SD[d])).toBeLessThan(4 * error);
  });

  it("gives percentiles by the normal distribution", () => {
    expect(percentile("quality", 0)).toBeCloseTo(50, 6);
    expect(percentile("waits", valueAt("waits", 1.6448536))).toBeCloseTo(95, 4);
    expect(percentile("surplus", valueAt("surplus", -1))).toBeCloseTo(15.8655, 3);
  });
});

describe.each(["trust", "site"] as const)("ratings on the cut-points of a %s", (kind) => {
  it("come out in the shares observed", () => {
    const o = createTable("organisation", organisationColumns, 1);
    o.ratedAsSite[0] = kind === "site" ? 1 : 0;
    const counts = [0, 0, 0, 0];
    for (const { standing, noise } of population) {
      WHAT.forEach((what, k) => {
        o[COLUMN[what]][0] = valueAt(what, standing[k]);
      });
      for (let d = 0; d < 5; d++) o.domains[d] = gradeDomain(o, 0, d, noise[d]);
      counts[aggregate(o.domains) - 1]++;
    }
    RATING_SHARES[kind].forEach((share, grade) => {
      // Binomial error sqrt(p (1 - p) / n), four of them, and what rounding a cut-point to three
      // places moves: 0.0005 times at most the normal density at its middle, 0.4, for two cuts.
      const error = 4 * Math.sqrt((share * (1 - share)) / TRUSTS) + 2 * 0.0005 * 0.4;
      expect(Math.abs(counts[grade] / TRUSTS - share), `grade ${grade + 1}`).toBeLessThan(error);
    });
  });

  it("ask more for each grade", () => {
    const o = createTable("organisation", organisationColumns, 1);
    o.ratedAsSite[0] = kind === "site" ? 1 : 0;
    const grades = [-4, -0.9, 0.5, 4].map((z) => {
      for (const what of WHAT) o[COLUMN[what]][0] = valueAt(what, what === "waits" ? -z : z);
      return gradeDomain(o, 0, 4, 0);
    });
    expect(grades).toEqual([1, 2, 3, 4]);
  });
});

describe("the published rule of aggregation", () => {
  it.each([
    [[1, 1, 4, 4, 4], 1],
    [[1, 3, 3, 3, 3], 2],
    [[2, 2, 4, 4, 4], 2],
    [[2, 3, 4, 4, 4], 3],
    [[3, 3, 3, 3, 4], 3],
    [[3, 3, 3, 4, 4], 4],
    [[3, 3, 3, 3, 3], 3],
  ])("makes %j a %i", (domains, rating) => {
    expect(aggregate(domains)).toBe(rating);
  });
});

/** Correlation with itself `months` later of a standing made of the given shares. */
const autocorrelation = ({ lasting, passing, monthly }: Shares, months: number) =>
  lasting + passing * monthly ** months;

describe.each([
  ["quality of care", QUALITY_SHARES, { 12: 0.86, 24: 0.78, 36: 0.74, 60: 0.66 }],
  ["staff experience", STAFF_SHARES, { 12: 0.76, 24: 0.66, 36: 0.56, 60: 0.53 }],
])("the lasting and passing parts of %s", (_, shares, observed) => {
  it("reproduce its observed autocorrelation within 0.10 (R3)", () => {
    for (const [months, target] of Object.entries(observed)) {
      expect(Math.abs(autocorrelation(shares, Number(months)) - target)).toBeLessThanOrEqual(0.1);
    }
  });

  it("keep a start that is known only as a whole as correlated with its future", () => {
    const n = 20_000;
    const luck = normals("futures", n, 62);
    const pairs = Array.from({ length: n }, (_, i) => {
      const start = luck[i * 62];
      const lasting = splitMean(shares, start) + splitSd(shares) * luck[i * 62 + 1];
      let passing = start - lasting;
      for (let t = 0; t < 60; t++) {
        passing = shares.monthly * passing + shockSd(shares) * luck[i * 62 + 2 + t];
      }
      return [start, lasting + passing] as const;
    });
    const mean = (of: (p: readonly [number, number]) => number) =>
      pairs.reduce((sum, p) => sum + of(p), 0) / n;
    const covariance = mean(([a, b]) => a * b) - mean(([a]) => a) * mean(([, b]) => b);
    const spread = (of: (p: readonly [number, number]) => number) =>
      Math.sqrt(mean((p) => of(p) ** 2) - mean(of) ** 2);
    const r = covariance / (spread(([a]) => a) * spread(([, b]) => b));
    // By hand: a share w = lasting / (lasting + passing) of the start lasts, the rest fades.
    const w = shares.lasting / (shares.lasting + shares.passing);
    const expected = w + (1 - w) * shares.monthly ** 60;
    // Standard error of a correlation: (1 - r^2) / sqrt(n); four of them, and one hundredth for
    // the two per cent of variance that neither part holds.
    expect(Math.abs(r - expected)).toBeLessThan((4 * (1 - expected ** 2)) / Math.sqrt(n) + 0.01);
    expect(Math.abs(r - observed[60])).toBeLessThanOrEqual(0.1);
  });
});
