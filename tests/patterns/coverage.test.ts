import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import type { CoveredClaim, SourceClaim, Trial } from "../../sim/evidence/claim.ts";
import { claims } from "../../sim/evidence/claims/index.ts";
import { isCovered, judgeClaims } from "../../sim/evidence/coverage.ts";
import { coverageTable } from "../../sim/evidence/coverage-page.ts";
import { designOf } from "../../sim/evidence/design.ts";
import type { Future } from "../../sim/evidence/future.ts";

/** Claims of the sources, M1 to M216. */
const CLAIMS = 216;

const covered = claims.filter(isCovered);

describe("the list of claims", () => {
  it("has each id once, in order", () => {
    const ids = Array.from({ length: CLAIMS }, (_, i) => `M${i + 1}`);
    expect(claims.map(({ id }) => id)).toEqual(ids);
  });

  it("says what is changed, what is read, and why something is left out", () => {
    for (const claim of claims) {
      expect(claim.cause, claim.id).not.toBe("");
      expect(claim.outcome, claim.id).not.toBe("");
      if (!isCovered(claim)) expect(claim.reason, claim.id).not.toBe("");
    }
  });

  it("changes something in every trial, and claims no effect only within a margin", () => {
    for (const { id, sign, trial, moderated } of covered) {
      expect(trial.less.id, id).not.toBe(trial.more.id);
      const same =
        moderated?.less.id === trial.less.id &&
        moderated.more.id === trial.more.id &&
        moderated.read === trial.read;
      expect(same, id).toBe(false);
      if (sign === "0") expect(trial.margin, id).toBeGreaterThan(0);
    }
  });
});

describe("a trial", () => {
  const arm = (framing: number) => designOf("case-a", { set: { framing }, months: 1, twin: false });
  /** Reads what a test makes of a replicate and of how much there is of the cause. */
  const trialOf = (read: (more: number, r: number) => number, margin?: number): Trial => ({
    less: arm(0),
    more: arm(1),
    read: (future: Future) => read(future.scenario.levers.framing, future.replicate),
    replicates: 10,
    ...(margin === undefined ? {} : { margin }),
  });
  const judged = (sign: CoveredClaim["sign"], trial: Trial, moderated?: Trial) => {
    const text = { cause: "", outcome: "", moderator: "" };
    const base = { ...text, id: "M1", status: "emergent", sign, trial } as const;
    return judgeClaims([moderated ? { ...base, moderated } : base])[0];
  };
  const luck = (r: number) => (r % 2) - 0.5;

  it("compares replicates with the same number", () => {
    const found = judged(
      "+",
      trialOf((more, r) => 100 * luck(r) + more),
    );
    expect(found.effect).toEqual({ value: 1, se: 0 });
    expect(found.holds).toBe(true);
  });

  it("holds when the sign agrees at two standard errors", () => {
    // Differences 1 + 2 luck are 0 and 2 in turn: mean 1, standard error 1 / sqrt(9) = 1 / 3.
    const noisy = trialOf((more, r) => more * (1 + 2 * luck(r)));
    expect(judged("+", noisy)).toMatchObject({ holds: true });
    expect(judged("+", noisy).z).toBeCloseTo(3, 10);
    expect(judged("-", noisy).holds).toBe(false);
    expect(
      judged(
        "+",
        trialOf((more, r) => more * (0.5 + 2 * luck(r))),
      ).holds,
    ).toBe(false);
    expect(
      judged(
        "+",
        trialOf(() => 1),
      ).holds,
    ).toBe(false);
  });

  it("shows no effect when mean and two standard errors are within the margin", () => {
    // Mean 0.1 and standard error 1 / 3: 0.1 + 2 / 3 is between 0.7 and 0.8.
    const small = (margin: number) => trialOf((more, r) => more * (0.1 + 2 * luck(r)), margin);
    expect(judged("0", small(0.8)).holds).toBe(true);
    expect(judged("0", small(0.7)).holds).toBe(false);
  });

  it("wants less of the effect where the moderator is weaker", () => {
    const effect = (size: number) => trialOf((more, r) => luck(r) + size * more);
    expect(judged("-", effect(-2), effect(-1)).holds).toBe(true);
    expect(judged("-", effect(-2), effect(1)).holds).toBe(true);
    expect(judged("-", effect(-1), effect(-2)).holds).toBe(false);
  });

  it("leaves out replicates without a value", () => {
    const found = judged(
      "+",
      trialOf((more, r) => (r < 3 ? Number.NaN : more + 0.1 * luck(r))),
    );
    expect(found.effect.value).toBeCloseTo(1, 10);
  });
});

describe("the table", () => {
  const cells = (row: string) => row.split(/(?<!\\)\|/).slice(1, -1);

  it("has one row for each claim, also without findings", () => {
    const rows = coverageTable(claims, []).split("\n");
    expect(rows).toHaveLength(CLAIMS + 2);
    expect(new Set(rows.map((row) => cells(row).length)).size).toBe(1);
    const omitted: SourceClaim | undefined = claims.find((claim) => !isCovered(claim));
    if (omitted) expect(rows.find((row) => row.includes(omitted.id))).toContain("not represented");
  });
});

describe("docs/coverage.md (npm run coverage writes it)", () => {
  const page = readFileSync(here("docs/coverage.md"), "utf8").split("\n");
  const rows = page.filter((row) => /^\| M\d+ \|/.test(row));

  const isSaidToBeCovered = (row: string) => !/\| not (represented|shown) \|/.test(row);
  const isShown = (row: string) => /\| (exact|\d[\d.e+]*) \|$/.test(row);

  it("shows every claim that is said to be covered", () => {
    expect(rows).toHaveLength(CLAIMS);
    expect(rows.filter((row) => isSaidToBeCovered(row) && !isShown(row))).toEqual([]);
  });

  // One trial in twelve is run here; the long test runs all of them.
  it("says what the trials find", () => {
    const some = covered.filter((_, i) => i % 12 === 0);
    const table = coverageTable(some, judgeClaims(some)).split("\n").slice(2);
    expect(table).toHaveLength(some.length);
    expect(rows).toEqual(expect.arrayContaining(table));
  });
});
