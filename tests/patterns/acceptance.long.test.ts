import { describe, expect, it } from "vitest";
import type { Trajectory } from "../../sim/model.ts";
import { STAGE } from "../../sim/rules/deals.ts";
import { lineOf } from "../contract/worlds.ts";
import { closeOf, mean, runsOf, shareOf, standardError, startOf } from "./futures.ts";

// Further bounds that the case studies state: what must hold if a part of a case is changed.

const REPLICATES = 400;

describe("case A, fragile because it is informal", () => {
  const PAIR = "riverside~valley_high";
  const delay = (id: string, month: number) =>
    mean(runsOf(id, REPLICATES, month).map((run) => lineOf(run, PAIR, "pathway_delay")[month]));

  it("is slower when twice the patients come, unless it was written down before", () => {
    const swamped = delay("case-a/volume-doubles", 24);
    expect(swamped).toBeGreaterThan(delay("case-a/volume-doubles", 12));
    expect(delay("case-a/volume-doubles-formalised", 24)).toBeLessThan(swamped);
  });

  it("collapses within a year of a lead's leaving in at least 40 % of runs", () => {
    const stage = (run: Trajectory) => lineOf(run, PAIR, "partnership_stage");
    const running = runsOf("case-a/lead-leaves", REPLICATES, 21).filter(
      (run) => stage(run)[8] === STAGE.running,
    );
    expect(running.length).toBeGreaterThan(REPLICATES / 2);
    expect(shareOf(running, (run) => stage(run)[21] === STAGE.over)).toBeGreaterThanOrEqual(0.4);
  });

  it("costs nothing extra", () => {
    const cost = runsOf("case-a", 50, 24).map((run) => lineOf(run, PAIR, "partnership_cost")[24]);
    expect(Math.max(...cost)).toBe(0);
  });
});

describe("case B, special measures", () => {
  const runs = runsOf("case-b", REPLICATES, 36);
  const rises = (id: string) =>
    mean(
      runsOf(id, REPLICATES, 36).map((run) => {
        const quality = lineOf(run, "green_bay", "quality");
        return quality[36] - quality[0];
      }),
    );

  it("hits staff experience by 0.2 to 0.7 SD within six months, and it recovers by month 30", () => {
    const staff = runs.map((run) => lineOf(run, "green_bay", "staff_experience"));
    const dip = mean(staff.map((line) => line[0] - Math.min(...line.slice(1, 7))));
    expect(dip).toBeGreaterThanOrEqual(0.2);
    expect(dip).toBeLessThanOrEqual(0.7);
    expect(mean(staff.map((line) => line[30] - line[0]))).toBeGreaterThanOrEqual(0);
  });

  it("is left by month 12 in at most 35 % of runs", () => {
    const left = shareOf(runs, (run) =>
      lineOf(run, "green_bay", "special_measures")
        .slice(2, 13)
        .some((label) => label === 0),
    );
    expect(left).toBeLessThanOrEqual(0.35);
  });

  it("owes more to the new board than to the buddy", () => {
    const all = rises("case-b");
    const withoutBuddy = all - rises("case-b/without-buddying");
    const withoutBoard = all - rises("case-b/old-board");
    expect(withoutBuddy).toBeLessThan(0.5 * all);
    expect(withoutBoard).toBeGreaterThan(withoutBuddy);
  });
});

describe("case C, an acquisition that needs its conditions", () => {
  const good = (id: string) =>
    shareOf(runsOf(id, REPLICATES, 60), (run) => {
      const done = closeOf(run);
      if (!Number.isFinite(done)) return false;
      const ratings = lineOf(run, "rowheath_park", "rating");
      return ratings.slice(done, done + 16).some((rating) => rating >= 3);
    });
  const all = good("case-c");

  it.each(["unstable-acquirer", "no-money", "many-bodies"])(
    "makes the site good less often, by at least 0.1, in the variant %s",
    (variant) => {
      expect(all - good(`case-c/${variant}`)).toBeGreaterThanOrEqual(0.1);
    },
  );
});

describe("case C, one culture or a new one", () => {
  /** What is left of the culture distance two years after completion, by future. */
  const left = (id: string) =>
    runsOf(id, 100, 84)
      .filter((run) => closeOf(run) <= 60)
      .map((run) => {
        const distance = lineOf(run, "st_phillips~rowheath_park", "culture_distance");
        return distance[closeOf(run) + 24] / distance[closeOf(run)];
      });

  it("grows together faster by acquisition than by a merger of equals", () => {
    const acquired = left("case-c");
    const merged = left("case-c/merger");
    // Two standard errors of a difference of means: 2 sqrt(se1^2 + se2^2).
    const doubt = 2 * Math.hypot(standardError(acquired), standardError(merged));
    expect(mean(merged) - mean(acquired)).toBeGreaterThan(doubt);
  });
});

describe("case D, a ladder that pays", () => {
  it("is still climbed after three years more often, by 15 points, than the straight way", () => {
    const survives = (id: string) =>
      shareOf(
        runsOf(id, REPLICATES, 36),
        (run) => lineOf(run, "diagnostic_uk~southside", "partnership_stage")[36] === STAGE.running,
      );
    expect(survives("case-d") - survives("case-d/straight-to-national")).toBeGreaterThanOrEqual(
      0.15,
    );
  });
});

describe("case E, a merger felt by those who join", () => {
  const JOINT = "greenpoint+middleton_way";
  const merged = (id: string) =>
    runsOf(id, REPLICATES, 60).filter((run) => closeOf(run) > 6 && closeOf(run) <= 36);
  const runs = merged("case-e");
  /** Lowest staff experience from six months before to twelve after completion, below the start. */
  const dip = (run: Trajectory) => {
    const line = lineOf(run, "middleton_way", "staff_experience");
    return line[0] - Math.min(...line.slice(closeOf(run) - 6, closeOf(run) + 13));
  };

  it("lowers their staff experience by 0.2 to 0.8 SD for a time", () => {
    expect(mean(runs.map(dip))).toBeGreaterThanOrEqual(0.2);
    expect(mean(runs.map(dip))).toBeLessThanOrEqual(0.8);
  });

  it("has saved at most 60 % of its forecast after a year, and 0.5 to 3 % of turnover after two", () => {
    const line = (run: Trajectory, outcome: string, after: number) =>
      lineOf(run, JOINT, outcome)[closeOf(run) + after];
    const share = runs.map(
      (run) => line(run, "savings_realised", 12) / line(run, "savings_forecast", 12),
    );
    // The two trusts turn over £420m a year.
    const saved = mean(runs.map((run) => (100 * line(run, "savings_realised", 24)) / 420));
    expect(mean(share)).toBeLessThanOrEqual(0.6);
    expect(saved).toBeGreaterThanOrEqual(0.5);
    expect(saved).toBeLessThanOrEqual(3);
  });

  it("closes later, and hurts less, with more engagement beforehand", () => {
    const engaged = merged("case-e/more-engagement");
    const time = (run: Trajectory) => closeOf(run) - startOf(run);
    expect(mean(engaged.map(dip))).toBeLessThan(mean(runs.map(dip)));
    expect(mean(engaged.map(time))).toBeGreaterThan(mean(runs.map(time)));
  });
});
