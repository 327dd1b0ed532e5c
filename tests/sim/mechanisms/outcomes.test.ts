import { describe, expect, it } from "vitest";
import { conditionsOf, TYPICAL } from "../../../sim/entities/conditions.ts";
import { QUALITY_SHARES } from "../../../sim/entities/reference.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { outcomes } from "../../../sim/mechanisms/outcomes.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const weights = {
  leadership_effect: 0.4,
  stability_effect: 0.8,
  vacancy_effect: 0.25,
  overload_effect: 1.4,
  engagement_effect: 0.1,
};

describe("what conditions add to quality", () => {
  const { stability, vacancies } = TYPICAL;
  const of = (
    change: { [K in "leads" | "stable" | "seen" | "vacant" | "over" | "staff"]?: number },
  ) =>
    conditionsOf(
      weights,
      change.leads ?? 0,
      change.stable ?? stability,
      change.seen ?? 1,
      change.vacant ?? vacancies,
      change.over ?? 0,
      change.staff ?? 0,
    );

  it("is nothing at a typical trust", () => {
    expect(of({})).toBeCloseTo(0, 12);
  });

  it("is each condition times its weight", () => {
    expect(of({ leads: 1 })).toBeCloseTo(0.4, 12);
    expect(of({ leads: 1, seen: 0.5, stable: 0 })).toBeCloseTo(0.2 - 0.8 * stability, 12);
    expect(of({ stable: stability + 0.25 })).toBeCloseTo(0.2, 12);
    expect(of({ vacant: vacancies + 10 })).toBeCloseTo(-0.25, 12);
    expect(of({ over: 0.5 })).toBeCloseTo(-0.7, 12);
    expect(of({ staff: -2 })).toBeCloseTo(-0.2, 12);
  });
});

describe("quality of care", () => {
  const later = (change: (world: PartnerWorld) => void, months = 12) => {
    const world = tinyWorld();
    world.organisation.shock.fill(0);
    change(world);
    act(outcomes, world, {}, {}, months);
    return world.organisation.quality[OTHER];
  };
  const usual = later(() => {});

  it("falls with empty posts, overload and a churning board", () => {
    expect(later(({ organisation: o }) => o.vacancies.fill(20))).toBeLessThan(usual);
    expect(later(({ organisation: o }) => o.overload.fill(0.5))).toBeLessThan(usual);
    expect(later(({ organisation: o }) => o.boardStability.fill(0.05))).toBeLessThan(usual);
  });

  it("rises by the practice adopted, and by better buildings, in full", () => {
    const fresh = later(({ organisation: o }) => {
      o.fresh[OTHER] += 0.5;
    });
    const built = later(({ organisation: o }) => {
      o.capital[OTHER] += 0.5;
    });
    expect(fresh - usual).toBeCloseTo(0.5, 12);
    expect(built - usual).toBeCloseTo(0.5, 12);
  });

  it("falls by the disruption of change, in full", () => {
    const upset = later(({ organisation: o }) => o.disrupted.fill(0.5));
    expect(upset - usual).toBeCloseTo(-0.5, 12);
  });

  it("falls where a near rival is lost, and rises where partners add capacity", () => {
    expect(later(({ organisation: o }) => o.rivalLost.fill(1))).toBeLessThan(usual);
    expect(later(({ organisation: o }) => o.extraCapacity.fill(0.2))).toBeGreaterThan(usual);
  });

  it("forgets its luck at the persistence of the passing part", () => {
    const lucky = later(({ organisation: o }) => o.shock.fill(1), 12);
    expect(lucky - usual).toBeCloseTo(QUALITY_SHARES.monthly ** 12, 12);
  });
});

describe("waits", () => {
  const later = (change: (world: PartnerWorld) => void) => {
    const world = tinyWorld();
    change(world);
    act(outcomes, world, {}, {}, 12);
    return world.organisation.waits[OTHER];
  };
  const usual = later(() => {});

  it("grow when demand is above what can be treated, and shrink with capacity added", () => {
    expect(later(({ organisation: o }) => o.demandShock.fill(0.1))).toBeGreaterThan(usual);
    expect(later(({ organisation: o }) => o.vacancies.fill(20))).toBeGreaterThan(usual);
    expect(later(({ organisation: o }) => o.extraCapacity.fill(0.1))).toBeLessThan(usual);
  });
});

it("what a joint body closes, most patients seek elsewhere, the rest wait longer and travel further", () => {
  const after = (closed: number) => {
    const world = tinyWorld();
    world.organisation.closed.fill(closed);
    act(outcomes, world, { going_elsewhere: 0.9 }, {}, 12);
    const { activity, waits, access } = world.organisation;
    return { treated: activity[OTHER], waits: waits[OTHER], travel: access[OTHER] };
  };
  expect(after(0.2).treated).toBeLessThan(after(0).treated);
  expect(after(0.2).waits).toBeGreaterThan(after(0).waits);
  expect(after(0.2).travel).toBeGreaterThan(after(0).travel);
});

it("patients come from further to a trust of good standing", () => {
  const organisations = { lead: { reputation: 2 }, other: { reputation: -2 } };
  const world = tinyWorld(pair({ organisations }));
  act(outcomes, world, {}, {}, 12);
  expect(world.organisation.access[LEAD]).toBeGreaterThan(world.organisation.access[OTHER]);
});

it("success draws referrals", () => {
  const organisations = { lead: { reputation: 2 }, other: { reputation: -2 } };
  const world = tinyWorld(pair({ organisations }));
  world.organisation.extraCapacity.fill(0.5);
  act(outcomes, world);
  expect(world.organisation.activity[LEAD]).toBeGreaterThan(world.organisation.activity[OTHER]);
});

it("services joined across a distance make patients travel", () => {
  const travel = (oneBody: number) => {
    const world = tinyWorld();
    begin(world, { oneBody });
    world.partnership.integration[0] = 1;
    act(outcomes, world, {}, {}, 24);
    return world.organisation.access[OTHER];
  };
  expect(travel(1)).toBeGreaterThan(travel(0));
});
