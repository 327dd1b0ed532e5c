import { describe, expect, it } from "vitest";
import { governance } from "../../../sim/mechanisms/governance.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

/** A trust, sighted to the given degree, whose quality has just risen by one SD. */
function risen(data_maturity: number) {
  const world = tinyWorld(pair({ organisations: { lead: {}, other: { data_maturity } } }));
  world.organisation.quality[OTHER] = 1;
  return world;
}

describe("what a board sees", () => {
  it("lags behind figures that are late themselves, where nothing is measured", () => {
    const world = risen(0);
    const { reported, seenQuality } = world.organisation;
    // By hand: figures 11 months late let through a twelfth of the change in a month, and a board
    // that lags by 9 months believes a tenth of the difference to them.
    act(governance, world, { seeing_lag: 9 });
    expect(reported[OTHER]).toBeCloseTo(1 / 12, 12);
    expect(seenQuality[OTHER]).toBeCloseTo(1 / 120, 12);
    act(governance, world, { seeing_lag: 9 });
    expect(reported[OTHER]).toBeCloseTo(1 - (11 / 12) ** 2, 12);
    expect(seenQuality[OTHER]).toBeCloseTo(0.9 / 120 + 0.1 * (1 - (11 / 12) ** 2), 12);
  });

  it("is the truth at once, without error, where all is measured", () => {
    const world = risen(1);
    act(governance, world, { seeing_noise: 0.3 }, { normals: [3] });
    expect(world.organisation.seenQuality[OTHER]).toBe(1);
  });

  it("is blurred where little is measured", () => {
    const seen = (luck: number) => {
      const world = risen(0.2);
      act(governance, world, { seeing_noise: 0.2 }, { normals: [luck] });
      return world.organisation.seenQuality[OTHER];
    };
    expect(seen(1)).toBeGreaterThan(seen(0));
    expect(seen(-1)).toBeLessThan(seen(0));
  });

  it("is sharpened by shared data, for the joining side most", () => {
    const world = risen(0);
    world.organisation.dataMaturity.fill(0);
    begin(world, { formality: 1, breadth: 1 });
    act(governance, world, { shared_data: 1 }, {}, 12);
    const [lead, other] = world.organisation.dataMaturity;
    expect(lead).toBeGreaterThan(0);
    expect(other).toBeGreaterThan(lead);
    const apart = risen(0);
    act(governance, apart, { shared_data: 1 }, {}, 12);
    expect(apart.organisation.dataMaturity[OTHER]).toBe(0);
  });
});

it("public standing follows later than what the board sees", () => {
  const world = risen(0.5);
  const { reputation, seenQuality } = world.organisation;
  const standing = reputation[OTHER];
  act(governance, world, {}, {}, 6);
  const believed = reputation[OTHER] - standing;
  expect(seenQuality[OTHER]).toBeGreaterThan(believed);
  act(governance, world, {}, {}, 60);
  expect(reputation[OTHER] - standing).toBeGreaterThan(believed);
});

it("a label that the public knows of costs standing", () => {
  const world = tinyWorld();
  world.organisation.rating.fill(2);
  world.organisation.named[OTHER] = 1;
  act(governance, world, {}, {}, 12);
  expect(world.organisation.reputation[OTHER]).toBeLessThan(world.organisation.reputation[LEAD]);
});

describe("governance", () => {
  const later = (stability: number, attention: number, label = 0) => {
    const world = tinyWorld();
    world.organisation.boardStability.fill(stability);
    world.organisation.attention.fill(attention);
    world.organisation.label.fill(label);
    act(governance, world, {}, {}, 36);
    return world.organisation.governance[OTHER];
  };

  it("follows stable boards that are there to be seen", () => {
    const good = later(0.95, 1);
    const churning = later(0.1, 1);
    const absent = later(0.95, 0.3);
    expect(good).toBeGreaterThan(churning);
    expect(good).toBeGreaterThan(absent);
  });

  it("is supported under special measures", () => {
    const labelled = later(0.3, 1, 1);
    const alone = later(0.3, 1, 0);
    expect(labelled).toBeGreaterThan(alone);
  });
});
