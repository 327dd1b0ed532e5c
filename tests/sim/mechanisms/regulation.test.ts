import { describe, expect, it } from "vitest";
import { regulation } from "../../../sim/mechanisms/regulation.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const poor = {
  quality: -3.5,
  staff_experience: -3,
  surplus: -20,
  board_stability: 0.05,
  governance: 0.1,
  waits: 25,
};
const fine = {
  quality: 2,
  staff_experience: 1.5,
  surplus: 2,
  board_stability: 0.9,
  governance: 0.9,
};

/** A world in which the second organisation is inspected in month 1. */
function inspected(other: Record<string, unknown>, environment = {}) {
  const world = tinyWorld(pair({ organisations: { lead: {}, other }, environment }));
  world.organisation.nextInspection.set([1000, 1]);
  return world;
}

describe("special measures", () => {
  it("follow when well-led and another domain are inadequate", () => {
    const world = inspected(poor);
    const events = act(regulation, world).map(({ event }) => event);
    expect(world.organisation.label[OTHER]).toBe(1);
    expect(world.organisation.labelMonth[OTHER]).toBe(1);
    expect(events).toEqual(["rated inadequate", "put into special measures"]);
  });

  it("do not follow for a good trust, and are not public where nobody is to be named", () => {
    const good = inspected(fine);
    act(regulation, good);
    expect(good.organisation.rating[OTHER]).toBeGreaterThanOrEqual(3);
    expect(good.organisation.label[OTHER]).toBe(0);
    const spared = inspected(poor);
    act(regulation, spared, { public_label: 0 });
    expect(spared.organisation.rating[OTHER]).toBe(1);
    expect([spared.organisation.label[OTHER], spared.organisation.named[OTHER]]).toEqual([1, 0]);
    const known = inspected(poor);
    act(regulation, known, { public_label: 1 });
    expect([known.organisation.label[OTHER], known.organisation.named[OTHER]]).toEqual([1, 1]);
  });

  it("end when an inspection finds no domain inadequate", () => {
    const world = inspected({ ...fine, special_measures: true });
    const events = act(regulation, world).map(({ event }) => event);
    expect(world.organisation.label[OTHER]).toBe(0);
    expect(events).toContain("leaves special measures");
  });

  it("bring the next inspection after the label's interval", () => {
    const world = inspected(poor);
    act(regulation, world, { label_interval: 12 });
    expect(world.organisation.nextInspection[OTHER]).toBe(13);
  });
});

it("inspectors' errors can change a rating", () => {
  const rating = (noise: number) => {
    const world = inspected({});
    act(regulation, world, {}, { normals: [noise] });
    return world.organisation.rating[OTHER];
  };
  expect(rating(-4)).toBeLessThan(rating(4));
});

describe("reporting", () => {
  const scrutiny = { reporting: 0.8 };
  const load = (levers: Record<string, number>) => {
    const world = inspected({ ...poor, special_measures: true }, scrutiny);
    world.organisation.nextInspection.fill(1000);
    begin(world, { breadth: 0.5 });
    act(regulation, world, { headroom: 0, ...levers });
    return world.organisation.regulatoryLoad[OTHER];
  };

  it("takes at least 30 % less of executives' time through one forum", () => {
    expect(load({ single_forum: 1 })).toBeLessThanOrEqual(0.7 * load({ single_forum: 0 }));
  });

  it("is less under headroom and more where more is asked", () => {
    expect(load({ headroom: 1 })).toBeLessThan(load({ headroom: 0 }));
    expect(load({ reporting_burden: 2 })).toBeGreaterThan(load({ reporting_burden: 1 }));
  });

  it("falls only on those under scrutiny", () => {
    const world = inspected({ ...poor, special_measures: true }, scrutiny);
    world.organisation.nextInspection.fill(1000);
    act(regulation, world);
    const { normal_load } = regulation.params;
    expect(world.organisation.regulatoryLoad[LEAD]).toBeCloseTo(normal_load.default, 12);
    expect(world.organisation.regulatoryLoad[OTHER]).toBeGreaterThan(normal_load.default);
  });
});
