import { describe, expect, it } from "vitest";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { capacity } from "../../../sim/mechanisms/capacity.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const roomy = pair({ organisations: { lead: { free_capacity: 0.5 }, other: {} } });

/** Free hours less hours that are lacking: what is left, which may be negative. */
const left = ({ organisation: o }: PartnerWorld, i: number) => o.freeCapacity[i] - o.overload[i];

describe("management hours", () => {
  it("are at first as free as the scenario says", () => {
    const world = tinyWorld(roomy);
    act(capacity, world);
    expect(world.organisation.freeCapacity[LEAD]).toBeCloseTo(0.5, 12);
  });

  it("are conserved: what a partnership takes is missing elsewhere", () => {
    const world = tinyWorld(roomy);
    act(capacity, world);
    const before = left(world, LEAD);
    begin(world, { leadHours: 0.2 });
    act(capacity, world, { protected_time: 0, displacing: 0 });
    const { claimed } = world.organisation;
    expect(claimed[LEAD]).toBeGreaterThan(0);
    expect(left(world, LEAD)).toBeCloseTo(before - claimed[LEAD], 12);
  });

  it("that a partnership takes come from slack where there is any, else from the day job", () => {
    const undone = (free_capacity: number, displacing = 0.5) => {
      const world = tinyWorld(pair({ organisations: { lead: { free_capacity }, other: {} } }));
      act(capacity, world);
      begin(world, { leadHours: 0.1 });
      act(capacity, world, { protected_time: 0, displacing });
      return world.organisation.overload[LEAD];
    };
    expect(undone(0.9, 0)).toBe(0);
    expect(undone(0.9)).toBeGreaterThan(0);
    expect(undone(0.3)).toBeGreaterThan(undone(0.9));
  });

  it("are conserved when reporting takes them", () => {
    const world = tinyWorld(roomy);
    act(capacity, world);
    const before = left(world, OTHER);
    world.organisation.regulatoryLoad[OTHER] += 0.1;
    act(capacity, world);
    expect(left(world, OTHER)).toBeCloseTo(before - 0.1, 12);
  });

  it("that are wanted and not there are overload", () => {
    const world = tinyWorld(roomy);
    act(capacity, world);
    world.organisation.regulatoryLoad[LEAD] += 0.8;
    act(capacity, world);
    expect(world.organisation.freeCapacity[LEAD]).toBe(0);
    expect(world.organisation.overload[LEAD]).toBeCloseTo(0.3, 12);
  });

  it("that are backfilled come back", () => {
    const free = (protected_time: number) => {
      const world = tinyWorld(roomy);
      begin(world, { leadHours: 0.3, otherHours: 0.1 });
      act(capacity, world, { protected_time });
      return world.organisation.freeCapacity[LEAD];
    };
    expect(free(1)).toBeGreaterThan(free(0));
  });

  it("are taken by unlike partners more than by like ones", () => {
    const claimed = (distance: number) => {
      const world = tinyWorld(roomy);
      begin(world, { leadHours: 0.1 });
      world.partnership.distance[0] = distance;
      act(capacity, world, { complexity: 1, friction: 0 });
      return world.organisation.claimed[LEAD];
    };
    expect(claimed(0.5)).toBeCloseTo(1.5 * claimed(0), 12);
  });

  it("are taken by joint work that does not run more than by such that does", () => {
    const claimed = (effectiveness: number) => {
      const world = tinyWorld(roomy);
      begin(world, { leadHours: 0.1 });
      world.partnership.effectiveness[0] = effectiveness;
      act(capacity, world, { complexity: 0, friction: 0.5 });
      return world.organisation.claimed[LEAD];
    };
    expect(claimed(0)).toBeCloseTo(1.5 * claimed(1), 12);
  });
});

it("each partner beyond the first costs hours of its own", () => {
  const document = pair({
    organisations: { lead: {}, other: { free_capacity: 0.5 }, third: {} },
    also: [{ form: "buddying", lead: "third", other: "other" }],
  });
  const free = (partner_switching: number) => {
    const world = tinyWorld(document);
    act(capacity, world);
    begin(world, { otherHours: 0.05 });
    world.partnership.status[1] = world.partnership.status[0];
    act(capacity, world, { partner_switching });
    return world.organisation.freeCapacity[OTHER];
  };
  expect(free(0) - free(0.04)).toBeCloseTo(0.04, 12);
});

it("empty board posts leave less time for all else", () => {
  const world = tinyWorld(roomy);
  world.organisation.boardFilled.fill(1);
  act(capacity, world);
  const before = left(world, LEAD);
  world.organisation.boardFilled[LEAD] = 0.5;
  act(capacity, world);
  expect(left(world, LEAD)).toBeLessThan(before);
});
