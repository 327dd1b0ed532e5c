import { describe, expect, it } from "vitest";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { trust } from "../../../sim/mechanisms/trust.ts";
import { act, begin, pair, tinyWorld } from "./tiny-world.ts";

const meeting = { boardContact: 1, clinicalContact: 1, operationalContact: 1, frontlineContact: 1 };
/** Everybody meets; the second draw decides whether a commitment of one's own is kept. */
const kept = { uniforms: [0, 0] };
const broken = { uniforms: [0, 0.999999] };
const apart = { uniforms: [0.999999] };

/** Partners whose people all hold the same goodwill for one another. */
function partners(goodwill: number, relation: Record<string, unknown> = {}) {
  const between = { between: ["lead", "other"], prior_ties: 1, trust: 0.5, ...relation };
  const world = tinyWorld(pair({ relations: [between] }));
  begin(world, meeting);
  world.tie.goodwill.fill(goodwill);
  return world;
}

describe("a commitment", () => {
  const gain = 0.06;
  /** Commitments are each person's own, unless a test says otherwise. */
  const rates = { trust_gain: gain, loss_ratio: 2, together: 0 };

  it("kept closes a share of the gap to full trust", () => {
    const world = partners(0.5);
    act(trust, world, rates, kept);
    expect(world.tie.goodwill[0]).toBeCloseTo(0.5 + gain * 0.5, 12);
  });

  it("broken costs the loss ratio times what one kept brings, at the middle of the scale", () => {
    for (const loss_ratio of [1.5, 2, 4]) {
      const up = partners(0.5);
      act(trust, up, { ...rates, loss_ratio }, kept);
      const down = partners(0.5);
      act(trust, down, { ...rates, loss_ratio }, broken);
      const [gained, lost] = [up.tie.goodwill[0] - 0.5, 0.5 - down.tie.goodwill[0]];
      expect(lost / gained).toBeCloseTo(loss_ratio, 10);
    }
  });

  it("is kept more easily by those who trust: trust builds on itself", () => {
    // The same luck: at some levels of it the trusting keep what the wary break.
    const keeps = (goodwill: number, luck: number) => {
      const world = partners(goodwill);
      act(trust, world, rates, { uniforms: [0, luck] });
      return world.tie.goodwill[0] > goodwill;
    };
    const lucks = Array.from({ length: 50 }, (_, i) => (i + 0.5) / 50);
    const times = (goodwill: number) => lucks.filter((luck) => keeps(goodwill, luck)).length;
    expect(times(0.9)).toBeGreaterThan(times(0.1));
  });

  /** How many of fifty levels of luck see it kept in a world so changed. */
  const timesKept = (change: (world: PartnerWorld) => void) => {
    const lucks = Array.from({ length: 50 }, (_, i) => (i + 0.5) / 50);
    return lucks.filter((luck) => {
      const world = partners(0.5);
      change(world);
      act(trust, world, rates, { uniforms: [0, luck] });
      return world.tie.goodwill[0] > 0.5;
    }).length;
  };

  it("is kept less easily by parties without room", () => {
    const free = (share: number) =>
      timesKept((world) => world.organisation.freeCapacity.fill(share));
    expect(free(0.5)).toBeGreaterThan(free(0));
  });

  it("is kept less easily by the suspicious, the less the larger the step", () => {
    const at = (scale: number) =>
      timesKept(({ partnership: s }) => {
        s.suspicion[0] = 0.8;
        s.scale[0] = scale;
      });
    expect(at(1)).toBeLessThan(at(0.1));
    expect(at(0.1)).toBeLessThanOrEqual(timesKept(() => {}));
  });

  it("is kept more easily by parties with a record of keeping them", () => {
    const record = (share: number) => timesKept(({ partnership: s }) => s.keptShare.fill(share));
    expect(record(0.9)).toBeGreaterThan(record(0.2));
  });

  it("stands or falls with the others of the month, or by itself", () => {
    // The month is lucky for the organisations (0.3), unlucky for each person (almost 1); the third
    // draw says for which share of commitments it is the organisations that count.
    const goodwill = (together: number) => {
      const world = partners(0.5);
      act(trust, world, { ...rates, keeping: 2, together }, { uniforms: [0.3, 0.999999, 0.5] });
      return world.tie.goodwill[0];
    };
    expect(goodwill(0.6)).toBeGreaterThan(0.5);
    expect(goodwill(0.4)).toBeLessThan(0.5);
  });
});

it("the record is of commitments kept lately", () => {
  const record = (luck: typeof kept) => {
    const world = partners(0.5);
    world.partnership.keptShare[0] = 0.5;
    act(trust, world, { together: 0 }, luck);
    return world.partnership.keptShare[0];
  };
  expect(record(kept)).toBeGreaterThan(0.5);
  expect(record(broken)).toBeLessThan(0.5);
  expect(record(apart)).toBe(0.5);
});

describe("people who do not meet", () => {
  it("lose goodwill towards that of strangers, the slower the longer they have known each other", () => {
    const goodwillAfter = (history: number) => {
      const world = partners(0.9);
      world.tie.history.fill(history);
      act(trust, world, { fading: 0.02 }, apart, 24);
      return world.tie.goodwill[0];
    };
    expect(goodwillAfter(0)).toBeLessThan(0.9);
    expect(goodwillAfter(0)).toBeGreaterThan(0.8 * 0.5);
    expect(goodwillAfter(120)).toBeGreaterThan(goodwillAfter(0));
  });

  it("begin as strangers, warier of another sector, once they do", () => {
    const first = (suspicion: number) => {
      const world = partners(0.5, { prior_ties: 0 });
      world.partnership.suspicion[0] = suspicion;
      expect(world.tie.alive[0]).toBe(0);
      act(trust, world, {}, kept);
      expect(world.tie.alive[0]).toBe(1);
      return world.tie.goodwill[0];
    };
    expect(first(0.5)).toBeLessThan(first(0));
  });
});

it("suspicion across sectors decays with contact, not without", () => {
  const left = (luck: typeof kept) => {
    const world = partners(0.5);
    world.partnership.suspicion[0] = 0.5;
    world.partnership.alignment[0] = 0.8;
    act(trust, world, {}, luck, 12);
    return world.partnership.suspicion[0];
  };
  expect(left(apart)).toBe(0.5);
  expect(left(kept)).toBeLessThan(0.4);
});

it("a partnership is as effective as its weakest link", () => {
  const world = partners(0.9);
  const { partnership: s } = world;
  for (const column of [s.purpose, s.purposeBelow, s.processes]) column[0] = 0.9;
  s.alignment[0] = 0.1;
  act(trust, world, {}, kept);
  expect(s.effectiveness[0]).toBeCloseTo(s.alignment[0], 12);
  expect(s.effectiveness[0]).toBeLessThan(0.2);
});

it("ways of working are agreed by themselves in narrow work, in wide work by whoever manages it", () => {
  const agreed = (breadth: number, project_management: number) => {
    const world = partners(0.5);
    world.partnership.breadth[0] = breadth;
    world.partnership.processes[0] = 0;
    act(trust, world, { project_management }, apart);
    return world.partnership.processes[0];
  };
  expect(agreed(0.03, 0)).toBeGreaterThan(3 * agreed(1, 0));
  expect(agreed(1, 1)).toBeGreaterThan(3 * agreed(1, 0));
});

it("those who trust each other settle how to work sooner", () => {
  const agreed = (goodwill: number) => {
    const world = partners(goodwill);
    world.partnership.processes[0] = 0;
    world.partnership.trust[0] = goodwill;
    act(trust, world, {}, apart);
    return world.partnership.processes[0];
  };
  expect(agreed(0.9)).toBeGreaterThan(agreed(0.1));
});

it("a lead that may instruct imposes its ways, equals agree on them", () => {
  const ways = (authority: number, mutual: number) => {
    const world = partners(0.6);
    begin(world, { ...meeting, authority, mutual, coordination: 0.5 });
    world.partnership.legitimacy[0] = 0.8;
    act(trust, world, {}, kept, 12);
    return { agreed: world.partnership.processes[0], imposed: world.partnership.imposed[0] };
  };
  expect(ways(0, 1).imposed).toBe(0);
  expect(ways(1, 0).agreed).toBe(0);
  expect(ways(0, 1).agreed).toBeGreaterThan(0);
  expect(ways(1, 0).imposed).toBeGreaterThan(0);
});
