import { describe, expect, it } from "vitest";
import { discoverBoxes } from "../../../sim/analysis/prim.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";
import { binomialTail } from "./binomial.ts";

describe("quasi-p where nothing matters", () => {
  const TRIALS = 200;
  const DEALS = 99;
  /** 30 contexts with 10 futures each, which agree: whether one is of interest hangs on its context. */
  const trial = (seed: string) => {
    const uniform = uniformsOf(seed, "null");
    const contexts = Array.from({ length: 30 }, () => [uniform(), uniform(), uniform() ** 3]);
    const rows = contexts.flatMap((context) => Array.from({ length: 10 }, () => context));
    const data = {
      inputs: [0, 1].map((d) => Float64Array.from(rows, (row) => row[d])),
      named: [false, false],
      interest: Uint8Array.from(rows, ([, , chance]) => (uniform() < chance ? 1 : 0)),
    };
    const [box] = discoverBoxes(data, { deals: DEALS, seed });
    return Math.min(1, ...(box?.limits ?? []).map(({ quasiP }) => quasiP));
  };

  it("is below 0.05 in about 5 searches of 100, although the futures of a context agree", () => {
    const below = Array.from({ length: TRIALS }, (_, i) => trial(String(i))).filter(
      (p) => p < 0.05,
    );
    // It is one of 1/100, 2/100 … 1, each as likely: 4 of them are below 0.05.
    const level = 4 / (DEALS + 1);
    const atLeast = (hits: number) => binomialTail(TRIALS, level, hits);
    expect(atLeast(below.length)).toBeGreaterThan(0.001);
    expect(1 - atLeast(below.length + 1)).toBeGreaterThan(0.001);
  });
});
