import { describe, expect, it } from "vitest";
import type { Attributes } from "../../../sim/entities/form.ts";
import { STATUS } from "../../../sim/entities/partnership.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { review } from "../../../sim/mechanisms/review.ts";
import { act, begin, OTHER, tinyWorld } from "./tiny-world.ts";

/** Luck under which nobody walks away who need not. */
const calm = { uniforms: [0.999999] };

function running(terms: Partial<Attributes>, change: (world: PartnerWorld) => void = () => {}) {
  const world = tinyWorld();
  begin(world, { exit: 1, breadth: 0.2, boardContact: 0.5, ...terms });
  change(world);
  return world;
}

describe("losses over the cap", () => {
  // By hand: a cap of a twentieth of a contract of £20m a year is £1m.
  const loses = (loss: number) => (world: PartnerWorld) => {
    world.partnership.contractValue[0] = 20;
    world.partnership.leadLoss[0] = loss;
  };

  it("end a contract, and say so", () => {
    const world = running({ lossCap: 0.05 }, loses(1.01));
    const events = act(review, world, {}, calm);
    expect(world.partnership.status[0]).toBe(STATUS.ended);
    expect(events).toMatchObject([{ event: "partnership ends", cause: "losses over the cap" }]);
  });

  it("do not end it below the cap, without a cap, or where nobody may leave", () => {
    const status = (terms: Partial<Attributes>, loss: number) => {
      const world = running(terms, loses(loss));
      act(review, world, {}, calm);
      return world.partnership.status[0];
    };
    expect(status({ lossCap: 0.05 }, 0.99)).toBe(STATUS.running);
    expect(status({ lossCap: 0 }, 5)).toBe(STATUS.running);
    expect(status({ lossCap: 0.05, exit: 0 }, 5)).toBe(STATUS.running);
  });
});

describe("informal clinical work", () => {
  const ends = (leads: number, formal: number, months: number) => {
    const world = running({ clinicalContact: 0.8 }, ({ partnership: s }) => {
      s.leads[0] = leads;
      s.formal[0] = formal;
      s.trust[0] = 0.9;
      s.faith[0] = 0.9;
    });
    act(review, world, { collapsing: 0.5, walking_away: 0 }, { uniforms: [0.2] }, months);
    return world.partnership.status[0] === STATUS.ended;
  };

  it("collapses when those who carried it are gone", () => {
    expect(ends(0, 0, 12)).toBe(true);
    expect(ends(1, 0, 12)).toBe(false);
  });

  it("survives them where it was written down", () => {
    expect(ends(0, 1, 12)).toBe(false);
  });

  it("is first given time to settle in", () => {
    expect(ends(0, 0, 3)).toBe(false);
  });
});

describe("informal work that nobody looks back on", () => {
  /** Whether it lapses in this month, the lapsing draw being 0.39 and nothing yet to be seen of it. */
  const lapses = (terms: Partial<Attributes>, ago: number, pressure = 0) => {
    const world = running(terms, ({ partnership: s }) => {
      s.trust[0] = 0.9;
      s.faith[0] = 0.9;
      s.pressure[0] = pressure;
      s.startedMonth[0] = -60;
      s.reviewedMonth[0] = 1 - ago;
    });
    const never = 0.999999;
    act(review, world, { lapsing: 0.8 }, { uniforms: [never, never, 0.39] });
    return world.partnership.status[0] === STATUS.ended;
  };

  it("lapses, the sooner the longer ago that was", () => {
    expect([lapses({}, 2), lapses({}, 18)]).toEqual([false, true]);
  });

  it("goes on where it is written down, insisted on, or cannot be left", () => {
    expect(lapses({ formality: 1 }, 18)).toBe(false);
    expect(lapses({}, 18, 1)).toBe(false);
    expect(lapses({ exit: 0 }, 18)).toBe(false);
  });
});

describe("joint work that fails", () => {
  const disbelief = (breadth: number) => {
    const world = running({ lossCap: 0.05, breadth }, ({ partnership: s }) => {
      s.contractValue[0] = 20;
      s.leadLoss[0] = 5;
    });
    act(review, world, {}, calm);
    return [...world.organisation.cynicism];
  };

  it("leaves disbelief on both sides, more after wide work than after narrow", () => {
    const [lead, other] = disbelief(0.2);
    expect(lead).toBeGreaterThan(0);
    expect(other).toBe(lead);
    expect(disbelief(0.8)[OTHER]).toBeGreaterThan(other);
  });

  it("leaves half of it where both looked back together and ended it", () => {
    const world = running({ breadth: 0.2 }, ({ partnership: s }) => {
      s.trust[0] = 0.9;
      s.faith[0] = 0.9;
      s.progress[0] = -1;
      s.startedMonth[0] = -11;
    });
    act(review, world, { review_interval: 12, exit_rule: 1, lapsing: 0 }, calm);
    expect(world.partnership.status[0]).toBe(STATUS.ended);
    expect(world.organisation.cynicism[OTHER]).toBeCloseTo(0.5 * disbelief(0.2)[OTHER], 12);
  });
});

it("a party walks away from lost trust if it may, and less easily under pressure", () => {
  const ended = (exit: number, trust: number, pressure: number) => {
    const world = running({ exit }, ({ partnership: s }) => {
      s.trust[0] = trust;
      s.faith[0] = trust;
      s.pressure[0] = pressure;
    });
    act(review, world, { walking_away: 0.1 }, { uniforms: [0.05] });
    return world.partnership.status[0] === STATUS.ended;
  };
  expect(ended(1, 0.1, 0)).toBe(true);
  expect(ended(0, 0.1, 0)).toBe(false);
  expect(ended(1, 0.8, 0)).toBe(false);
  expect(ended(1, 0.1, 1)).toBe(false);
});

describe("a joint review", () => {
  const reviewed = (progress: number, months: number) => {
    const world = running({}, ({ partnership: s }) => {
      s.delayStart[0] = 0;
      s.progress[0] = progress;
      s.expectedGain[0] = 1;
      s.trust[0] = 0.9;
      s.faith[0] = 0.9;
    });
    const events = act(review, world, { review_interval: 12, exit_rule: 1 }, calm, months);
    return { world, events };
  };

  it("comes at its interval, and writes down what works", () => {
    const { world, events } = reviewed(1, 11);
    const before = world.partnership.formal[0];
    expect([events.length, before]).toEqual([0, 0]);
    act(review, world, { review_interval: 12, exit_rule: 0 }, calm);
    expect(world.partnership.formal[0]).toBeGreaterThan(0);
  });

  it("ends what does not earn its keep", () => {
    const { world, events } = reviewed(-1, 12);
    expect(events.map(({ event }) => event)).toEqual(["reviewed", "partnership ends"]);
    expect(world.partnership.status[0]).toBe(STATUS.ended);
  });

  it("never comes at an interval of 0", () => {
    const world = running({}, ({ partnership: s }) => {
      s.trust[0] = 0.9;
      s.faith[0] = 0.9;
    });
    expect(act(review, world, { review_interval: 0 }, calm, 60)).toEqual([]);
  });
});
