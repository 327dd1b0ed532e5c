import { describe, expect, it } from "vitest";
import type { Attributes } from "../../../sim/entities/form.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { transfer } from "../../../sim/mechanisms/transfer.ts";
import { act, begin, LEAD, OTHER, tinyWorld } from "./tiny-world.ts";

/** A lead one SD better in practice than the other, in a partnership that works. */
function ahead(terms: Partial<Attributes>, change: (world: PartnerWorld) => void = () => {}) {
  const world = tinyWorld();
  begin(world, { breadth: 1, ...terms });
  world.partnership.effectiveness[0] = 0.5;
  world.partnership.legitimacy[0] = 0.5;
  world.organisation.practice.set([1, 0]);
  world.organisation.habit.set([1, 0]);
  change(world);
  return world;
}

/** Practice carried across in a month. */
function carried(terms: Partial<Attributes>, change?: (world: PartnerWorld) => void): number {
  const world = ahead(terms, change);
  act(transfer, world, { improvement_programme: 0 });
  return world.partnership.transferred[0];
}

const closed = ({ organisation: o }: PartnerWorld) => o.receptivity.fill(0);
const legitimacy = (share: number) => (world: PartnerWorld) => {
  closed(world);
  world.partnership.legitimacy[0] = share;
};

describe("practice", () => {
  it("is carried from who does it better, not the other way", () => {
    const world = ahead({});
    act(transfer, world, { best_of_both: 0, improvement_programme: 0 });
    expect(world.partnership.transferred[0]).toBeGreaterThan(0);
    const worse = ahead({}, ({ organisation: o }) => o.practice.set([-1, 0]));
    act(transfer, worse, { best_of_both: 0, improvement_programme: 0 });
    expect(worse.partnership.transferred[0]).toBe(0);
  });

  it("is not taken up by a closed organisation without an order", () => {
    expect(carried({}, closed)).toBe(0);
    expect(carried({ authority: 1 }, closed)).toBeGreaterThan(0);
  });

  it("is carried by authority the better, the more legitimate it is held to be", () => {
    const without = carried({ authority: 1 }, legitimacy(0));
    const full = carried({ authority: 1 }, legitimacy(1));
    expect(without).toBeGreaterThan(0);
    expect(without).toBeLessThan(0.6 * full);
  });

  it("is resisted where authority is felt as dominance", () => {
    const dominated = (world: PartnerWorld) => {
      closed(world);
      world.organisation.dominance.fill(1);
    };
    expect(carried({ authority: 1 }, dominated)).toBeLessThan(carried({ authority: 1 }, closed));
  });

  it("needs room on both sides, and a partnership that works", () => {
    const usual = carried({});
    expect(carried({}, ({ organisation: o }) => o.freeCapacity.set([0.25, 0]))).toBeLessThan(usual);
    expect(carried({}, ({ organisation: o }) => o.freeCapacity.set([0, 0.25]))).toBeLessThan(usual);
    expect(carried({}, ({ partnership: s }) => s.effectiveness.fill(0))).toBe(0);
  });

  it("is not carried at all below the threshold, then the more the better the work runs", () => {
    const at = (effectiveness: number) => {
      const world = ahead({}, ({ partnership: s }) => s.effectiveness.fill(effectiveness));
      act(transfer, world, { improvement_programme: 0, working_threshold: 0.4 });
      return world.partnership.transferred[0];
    };
    expect(at(0.4)).toBe(0);
    // By hand: 0.7 is half of the way from a threshold of 0.4 to 1.
    expect(at(0.7)).toBeCloseTo(0.5 * at(1), 12);
  });

  it("is carried half as far in half the scope", () => {
    expect(carried({ breadth: 0.5 })).toBeCloseTo(0.5 * carried({}), 12);
  });

  it("newly adopted is embedded under good governance, or mostly lost", () => {
    const kept = (governance: number) => {
      const world = tinyWorld();
      world.organisation.governance.fill(governance);
      world.organisation.fresh[OTHER] = 1;
      const before = world.organisation.habit[OTHER];
      act(transfer, world, { improvement_programme: 0 }, {}, 120);
      return world.organisation.habit[OTHER] - before;
    };
    expect(kept(1)).toBeGreaterThan(0.6);
    expect(kept(1)).toBeLessThanOrEqual(1);
    expect(kept(0.1)).toBeLessThan(0.4);
  });
});

describe("change that is not accepted", () => {
  const disrupted = (change: (world: PartnerWorld) => void, disruption = 0.5) => {
    const world = ahead({ authority: 1 }, change);
    act(transfer, world, { improvement_programme: 0, disruption });
    return world.organisation.disrupted[OTHER];
  };
  const open = ({ organisation: o }: PartnerWorld) => o.receptivity.fill(1);

  it("disrupts care at the site it is pressed on", () => {
    expect(disrupted(closed)).toBeGreaterThan(0);
    expect(disrupted(closed, 0)).toBe(0);
    expect(disrupted(open)).toBe(0);
  });

  it("disrupts the less, the more of it is taken up", () => {
    const dominated = (world: PartnerWorld) => {
      closed(world);
      world.organisation.dominance.fill(1);
    };
    expect(disrupted(closed)).toBeLessThan(disrupted(dominated));
  });

  it("is got over once it stops", () => {
    const world = tinyWorld();
    world.organisation.disrupted[OTHER] = 1;
    act(transfer, world, {}, {}, 36);
    expect(world.organisation.disrupted[OTHER]).toBeGreaterThan(0);
    expect(world.organisation.disrupted[OTHER]).toBeLessThan(0.1);
  });
});

it("joint work that does not run disrupts care, the more the wider it is", () => {
  const disrupted = (breadth: number, effectiveness: number) => {
    const world = ahead({ authority: 1, breadth }, ({ organisation: o, partnership: s }) => {
      // Nothing to carry across, so that nothing can be refused.
      o.practice.fill(0);
      o.habit.fill(0);
      s.effectiveness[0] = effectiveness;
      s.complementarity[0] = 0;
    });
    act(transfer, world, { working_threshold: 0.39, muddle: 0.1 });
    return world.organisation.disrupted[OTHER];
  };
  // By hand: half of what it takes to run is there, so half of the harm is done.
  expect(disrupted(1, 0.2) / disrupted(1, 0)).toBeCloseTo(0.5, 10);
  expect(disrupted(0.5, 0) / disrupted(1, 0)).toBeCloseTo(0.5, 10);
  expect(disrupted(1, 0.4)).toBe(0);
});

it("a programme is taken up as far as the help is wanted", () => {
  const improving = (motivation: number) => {
    const world = tinyWorld();
    begin(world, { breadth: 1 });
    world.partnership.otherMotivation[0] = motivation;
    act(transfer, world, { improvement_programme: 1 });
    return world.organisation.improving[OTHER];
  };
  expect(improving(0)).toBeGreaterThan(0);
  // By hand: 0.6 + 0.8 of a wish, from none (0.6) to all of it (1.4).
  expect(improving(1) / improving(0)).toBeCloseTo(1.4 / 0.6, 10);
});

describe("the delay on a shared pathway", () => {
  const delayAfter = (months: number, change: (world: PartnerWorld) => void = () => {}) => {
    const world = ahead({ breadth: 0.03, clinicalContact: 1 });
    const { partnership: s } = world;
    s.leads[0] = 1;
    s.delayStart[0] = 4;
    s.delay[0] = 4;
    change(world);
    act(transfer, world, { pathway_gain: 0.7 }, {}, months);
    return s.delay[0];
  };

  it("falls while its people carry it, at most by the gain", () => {
    expect(delayAfter(1)).toBeLessThan(4);
    expect(delayAfter(24)).toBeLessThan(delayAfter(1));
    expect(delayAfter(120)).toBeGreaterThanOrEqual(0.3 * 4);
  });

  it("stays where they are gone and nothing is written down", () => {
    expect(delayAfter(24, ({ partnership: s }) => s.leads.fill(0))).toBeCloseTo(4, 10);
    const written = delayAfter(24, ({ partnership: s }) => {
      s.leads[0] = 0;
      s.formal[0] = 1;
    });
    expect(written).toBeLessThan(4);
  });

  it("rises when twice the patients come and nothing is written down", () => {
    const swamped = ({ partnership: s }: PartnerWorld) => s.volume.fill(2);
    expect(delayAfter(24, swamped)).toBeGreaterThan(delayAfter(24));
  });
});

it("own work moves practice, and it falls back to habit when effort ends", () => {
  const world = tinyWorld();
  const { organisation: o } = world;
  const start = o.practice[LEAD];
  o.capability.fill(0.9);
  o.freeCapacity.fill(0.8);
  act(transfer, world, { improvement_programme: 1 }, {}, 24);
  const gained = o.practice[LEAD] - start;
  o.capability.fill(0);
  act(transfer, world, { improvement_programme: 0 }, {}, 60);
  expect(gained).toBeGreaterThan(0);
  expect(o.practice[LEAD] - start).toBeLessThan(gained);
});
