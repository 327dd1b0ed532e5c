import { describe, expect, it } from "vitest";
import { finalMeans, REFERENCE, standardScores } from "./ensemble-means.ts";
import { runEnsemble, SMALL, STANDARD } from "./partner-bench.ts";
import { compileScalarC } from "./scalar-c.ts";

/** Every outcome within four standard errors, counting the errors of both ensembles. */
function expectAgreement(scores: Record<string, number>): void {
  for (const [outcome, score] of Object.entries(scores)) {
    expect(Math.abs(score), outcome).toBeLessThanOrEqual(4);
  }
}

describe("partner-bench on this project's kernel", () => {
  it.each([
    ["standard", STANDARD, 100, REFERENCE.standard],
    ["small", SMALL, 4000, REFERENCE.small],
  ] as const)("has the reference means at the %s size", (_name, size, replicates, reference) => {
    const [record] = runEnsemble(size, replicates, "contract");
    expectAgreement(standardScores(finalMeans(record, size.months), reference));
  });

  it("gives a scenario the same numbers alone and in lockstep", () => {
    const [, together] = runEnsemble(SMALL, 20, "contract", [0.12, 0.15]);
    const [alone] = runEnsemble(SMALL, 20, "contract", [0.15]);
    expect(together).toEqual(alone);
  });

  it("changes with the seed", () => {
    expect(runEnsemble(SMALL, 2, "one")).not.toEqual(runEnsemble(SMALL, 2, "two"));
  });
});

describe("partner-bench in scalar C", () => {
  const c = compileScalarC();

  it.skipIf(!c)("has the reference means", () => {
    if (!c) return;
    try {
      expectAgreement(standardScores(c.run(STANDARD, 200, 1), REFERENCE.standard));
      expectAgreement(standardScores(c.run(SMALL, 5000, 1), REFERENCE.small));
    } finally {
      c.stop();
    }
  });
});
