import { describe, expect, it } from "vitest";
import { countBoards, shareLeaders } from "../../../sim/entities/leaders.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { begin, LEAD, OTHER, pair, tinyWorld } from "../mechanisms/tiny-world.ts";

/** Two trusts, the second seen to be worse by a gap, under a board shared to some degree. */
function led(sharedBoard: number, gap = 0, span = 0) {
  const world = tinyWorld(pair({ organisations: { lead: {}, other: {} } }));
  begin(world, { sharedBoard });
  world.organisation.seenQuality.set([gap, 0]);
  countBoards(world);
  shareLeaders(world, span, 0.05);
  return world.organisation;
}

describe("leaders' attention", () => {
  it("is whole where each site has its own", () => {
    expect([...led(0).attention]).toEqual([1, 1]);
  });

  it("is shared out, and adds up to one board's worth, where one board leads both", () => {
    const [lead, other] = led(1).attention;
    expect(lead).toBeLessThan(1);
    expect(other).toBeLessThan(1);
    expect(lead + other).toBeCloseTo(1, 12);
  });

  it("is drawn by the needier site", () => {
    expect(led(1, 3).attention[OTHER]).toBeGreaterThan(led(1, 0).attention[OTHER]);
    expect(led(1, 3).attention[LEAD]).toBeLessThan(led(1, 0).attention[LEAD]);
  });

  it("reaches further with leaders at each site", () => {
    const [lead, other] = led(1, 0, 0.5).attention;
    expect(lead + other).toBeGreaterThan(1);
  });
});

describe("what deputies add to attention", () => {
  /** Attention at both sites beyond one board's worth, after a change in the partnership. */
  const added = (change: (world: PartnerWorld) => void) => {
    const world = tinyWorld();
    begin(world, { sharedBoard: 1 });
    world.person.tenure.fill(24);
    change(world);
    countBoards(world);
    shareLeaders(world, 0.3, 0);
    const [lead, other] = world.organisation.attention;
    return lead + other - 1;
  };
  const usual = added(() => {});

  it("is the more, the longer the board has been in post", () => {
    expect(usual).toBeGreaterThan(0);
    expect(added(({ person }) => person.tenure.fill(1))).toBeLessThan(usual);
  });

  it("doubles as leaders come to belong to the whole", () => {
    const whole = added(({ partnership: s }) => s.integration.fill(1));
    expect(whole).toBeCloseTo(2 * usual, 12);
  });

  it("shrinks with time that goes to scrutiny", () => {
    expect(added(({ organisation: o }) => o.diverted.fill(0.2))).toBeLessThan(usual);
  });
});

it("a lead that does not wish it turns less of its attention to the other site", () => {
  const given = (will: number) => {
    const world = tinyWorld();
    begin(world, { sharedBoard: 1 });
    world.partnership.leadMotivation[0] = will;
    countBoards(world);
    shareLeaders(world, 0, 0);
    return world.organisation.attention;
  };
  expect(given(0.1)[OTHER]).toBeLessThan(given(0.9)[OTHER]);
  expect(given(0.1)[LEAD]).toBeGreaterThan(given(0.9)[LEAD]);
});

it("a site under a shared board is led as well as that board leads", () => {
  const world = tinyWorld();
  begin(world, { sharedBoard: 1 });
  const { person, setup } = world;
  person.ability.fill(1, 0, setup.firstPerson[OTHER]);
  person.ability.fill(-1, setup.firstPerson[OTHER]);
  countBoards(world);
  shareLeaders(world, 0, 0);
  expect(world.organisation.leadership[LEAD]).toBeCloseTo(1, 12);
  expect(world.organisation.leadership[OTHER]).toBeCloseTo(1, 12);
});

it("empty posts count against stability, and a board that is all empty leads badly", () => {
  const world = tinyWorld();
  const board = world.setup.firstPerson[OTHER];
  countBoards(world);
  const full = world.organisation.ownStability[OTHER];
  world.person.filled.fill(0, board, board + 6);
  countBoards(world);
  expect(world.organisation.boardFilled[OTHER]).toBe(0.5);
  expect(world.organisation.ownStability[OTHER]).toBeLessThan(full);
  world.person.filled.fill(0, board, board + 12);
  countBoards(world);
  expect(world.organisation.ownAbility[OTHER]).toBeLessThan(0);
});
