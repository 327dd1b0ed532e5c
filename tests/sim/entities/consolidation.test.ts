import { describe, expect, it } from "vitest";
import { consolidate } from "../../../sim/entities/consolidation.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { begin, LEAD, OTHER, pair, tinyWorld } from "../mechanisms/tiny-world.ts";

/** Two trusts of £200m so far apart, alike in what they do, that have become one body. */
function joined(distance = 0, oneBody = 1): PartnerWorld {
  const world = tinyWorld(
    pair({
      organisations: { lead: { income: 200 }, other: { income: 200 } },
      relations: [{ between: ["lead", "other"], distance }],
      environment: { competition: 0.5 },
    }),
  );
  begin(world, { oneBody });
  world.partnership.complementarity[0] = 0;
  return world;
}

/** Closed at the second site when all of the way is gone at once: 40 % of what there is twice. */
function closed(world: PartnerWorld, months = 1, speed = 1): number {
  const rates = { consolidating: 0.4, speed, sparing: 5 };
  for (let month = 0; month < months; month++) consolidate(world, 0, rates);
  return world.organisation.closed[OTHER];
}

describe("a joint body", () => {
  it("closes part of what it has twice, at both sites", () => {
    const world = joined();
    expect(closed(world)).toBeCloseTo(0.4, 12);
    expect(world.organisation.closed[LEAD]).toBeCloseTo(0.4, 12);
  });

  it("closes nothing before it is one body", () => {
    expect(closed(joined(0, 0))).toBe(0);
  });

  it("closes half as much 40 km apart, and hardly anything far apart", () => {
    expect(closed(joined(40))).toBeCloseTo(0.2, 12);
    expect(closed(joined(400))).toBeLessThan(0.01);
  });

  it("closes less where each has what the other lacks", () => {
    const unlike = joined();
    unlike.partnership.complementarity[0] = 0.5;
    expect(closed(unlike)).toBeCloseTo(0.2, 12);
  });

  it("closes step by step, and opens nothing again", () => {
    const world = joined();
    expect(closed(world, 1, 0.5)).toBeCloseTo(0.2, 12);
    expect(closed(world, 1, 0.5)).toBeCloseTo(0.3, 12);
    world.partnership.complementarity[0] = 1;
    expect(closed(world)).toBeCloseTo(0.3, 12);
  });
});

describe("closing is spared", () => {
  it("by outside money, half of it at 5 % of income a year", () => {
    const paid = joined();
    paid.organisation.bridging[OTHER] = 10;
    expect(closed(paid)).toBeCloseTo(0.2, 12);
  });

  it("by new buildings", () => {
    const built = joined();
    built.organisation.capital[OTHER] = 0.25;
    expect(closed(built)).toBeCloseTo(0.2, 12);
  });
});

it("the nearer and the more alike, the more of a rival each has lost", () => {
  const lost = (distance: number) => {
    const world = joined(distance);
    closed(world);
    return world.organisation.rivalLost[LEAD];
  };
  expect(lost(0)).toBeCloseTo(0.5, 12);
  expect(lost(40)).toBeCloseTo(0.25, 12);
});
