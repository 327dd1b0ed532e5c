import { describe, expect, it } from "vitest";
import {
  deriveKey,
  type EntityKeys,
  entityKey,
  fillNormals,
  fillUniforms,
  masterKey,
  type StreamKey,
} from "../../../sim/core/random.ts";

/**
 * Every bound is five standard deviations of the statistic under independence, so a sound
 * generator fails one check in 1.7 million; the draws are fixed, so a pass stays a pass.
 */
const SIGMAS = 5;
const ENTITIES = 500;
const MONTHS = 200;
const CHANNELS = 2;
const PER_MONTH = ENTITIES * CHANNELS;

const keys: EntityKeys = { lo: new Uint32Array(ENTITIES), hi: new Uint32Array(ENTITIES) };
for (let i = 0; i < ENTITIES; i++) {
  const key = entityKey(`organisation-${i}`);
  keys.lo[i] = key.lo;
  keys.hi[i] = key.hi;
}

type Fill = typeof fillUniforms;

/** All months one after the other: value [month][entity][channel]. */
function history(key: StreamKey, fill: Fill = fillUniforms): Float64Array {
  const all = new Float64Array(MONTHS * PER_MONTH);
  for (let month = 0; month < MONTHS; month++) {
    const from = month * PER_MONTH;
    fill(key, month, keys, ENTITIES, CHANNELS, all.subarray(from, from + PER_MONTH));
  }
  return all;
}

function streamOf(seed: string, replicate: number, name: string): StreamKey {
  return deriveKey(deriveKey(masterKey(seed), replicate), name);
}

const base = history(streamOf("seed", 0, "trust"));

/** Correlation of uniforms a[i] and b[i + lag]; standard deviation 1 / sqrt(n) if independent. */
function correlation(a: Float64Array, b: Float64Array, lag = 0): { r: number; n: number } {
  const n = a.length - lag;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a[i] - 0.5) * (b[i + lag] - 0.5);
  return { r: (12 * sum) / n, n };
}

function expectUncorrelated(a: Float64Array, b: Float64Array, lag = 0): void {
  const { r, n } = correlation(a, b, lag);
  expect(Math.abs(r)).toBeLessThan(SIGMAS / Math.sqrt(n));
}

/** Chi-square of counts over equally likely cells: mean k - 1, variance 2 (k - 1). */
function expectEven(counts: number[] | Uint32Array, n: number): void {
  const expected = n / counts.length;
  let chi = 0;
  for (const count of counts) chi += (count - expected) ** 2 / expected;
  const freedom = counts.length - 1;
  expect(Math.abs(chi - freedom)).toBeLessThan(SIGMAS * Math.sqrt(2 * freedom));
}

describe("uniforms", () => {
  it("fill 1,000 cells evenly", () => {
    const counts = new Uint32Array(1000);
    for (const u of base) counts[Math.floor(u * 1000)]++;
    expectEven(counts, base.length);
  });

  it("have even low bits", () => {
    const counts = new Uint32Array(256);
    for (const u of base) counts[(u * 2 ** 32 - 0.5) & 255]++;
    expectEven(counts, base.length);
  });

  it("fill the square evenly in pairs of channels, of entities and of months", () => {
    for (const lag of [1, CHANNELS, PER_MONTH]) {
      const counts = new Uint32Array(400);
      const n = base.length - lag;
      for (let i = 0; i < n; i++) {
        counts[Math.floor(base[i] * 20) * 20 + Math.floor(base[i + lag] * 20)]++;
      }
      // Overlapping pairs are not independent, but their margins are even, which only lowers chi.
      expectEven(counts, n);
    }
  });

  it("have the mean and variance of a uniform", () => {
    const n = base.length;
    let sum = 0;
    let squares = 0;
    for (const u of base) {
      sum += u - 0.5;
      squares += (u - 0.5) ** 2;
    }
    expect(Math.abs(sum / n)).toBeLessThan(SIGMAS * Math.sqrt(1 / 12 / n));
    // Var (u - 1/2)^2 = 1/80 - 1/144 = 1/180.
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(SIGMAS * Math.sqrt(1 / 180 / n));
  });
});

describe("independence", () => {
  it.each([
    ["neighbouring channels", 1],
    ["neighbouring entities", CHANNELS],
    ["entities two apart", 2 * CHANNELS],
    ["next month", PER_MONTH],
    ["a year later", 12 * PER_MONTH],
  ])("of %s", (_what, lag) => {
    expectUncorrelated(base, base, lag);
  });

  it.each([
    ["neighbouring seeds", streamOf("seee", 0, "trust")],
    ["a seed with a digit more", streamOf("seed1", 0, "trust")],
    ["neighbouring replicates", streamOf("seed", 1, "trust")],
    ["distant replicates", streamOf("seed", 4096, "trust")],
    ["streams of like names", streamOf("seed", 0, "trusu")],
    ["another mechanism", streamOf("seed", 0, "quality")],
  ])("of %s, at the same place and one apart", (_what, key) => {
    const other = history(key);
    expectUncorrelated(base, other);
    expectUncorrelated(base, other, 1);
    expectUncorrelated(base, other, PER_MONTH);
  });

  it("of one entity's months from another's, for many pairs", () => {
    // 2,000 correlations over 200 months: their squares times n average 1, variance 2 each.
    let sum = 0;
    const pairs = 2000;
    for (let pair = 0; pair < pairs; pair++) {
      const a = (pair * 7) % ENTITIES;
      const b = (a + 1 + (pair % (ENTITIES - 1))) % ENTITIES;
      let product = 0;
      for (let month = 0; month < MONTHS; month++) {
        const at = month * PER_MONTH;
        product += (base[at + a * CHANNELS] - 0.5) * (base[at + b * CHANNELS] - 0.5);
      }
      sum += (12 * product) ** 2 / MONTHS;
    }
    expect(Math.abs(sum / pairs - 1)).toBeLessThan(SIGMAS * Math.sqrt(2 / pairs));
  });

  it("of 20,000 neighbouring replicates at one place", () => {
    const master = masterKey("seed");
    const n = 20_000;
    const values = new Float64Array(n);
    const one = new Float64Array(1);
    for (let replicate = 0; replicate < n; replicate++) {
      fillUniforms(deriveKey(master, replicate), 5, keys, 1, 1, one);
      values[replicate] = one[0];
    }
    const counts = new Uint32Array(100);
    for (const u of values) counts[Math.floor(u * 100)]++;
    expectEven(counts, n);
    for (const lag of [1, 2, 10]) expectUncorrelated(values, values, lag);
  });
});

describe("normals", () => {
  const normals = history(streamOf("seed", 0, "trust"), fillNormals);

  it("have the first four moments of a standard normal", () => {
    const n = normals.length;
    // E z^k = 0, 1, 0, 3 and variances 1, 2, 15, 96.
    const truth = [0, 1, 0, 3];
    const variance = [1, 2, 15, 96];
    for (let k = 1; k <= 4; k++) {
      let sum = 0;
      for (const z of normals) sum += z ** k;
      const bound = SIGMAS * Math.sqrt(variance[k - 1] / n);
      expect(Math.abs(sum / n - truth[k - 1])).toBeLessThan(bound);
    }
  });

  it("have the right share beyond one to four standard deviations", () => {
    const shares = [0.31731050786291415, 0.04550026389635842, 0.002699796063260207, 6.334248e-5];
    shares.forEach((p, i) => {
      let beyond = 0;
      for (const z of normals) if (Math.abs(z) > i + 1) beyond++;
      const n = normals.length;
      expect(Math.abs(beyond / n - p)).toBeLessThan(SIGMAS * Math.sqrt((p * (1 - p)) / n));
    });
  });
});
