import { describe, expect, it } from "vitest";
import type { Attributes } from "../../../sim/entities/form.ts";
import { VALUES } from "../../../sim/entities/organisation.ts";
import { cultureDistance } from "../../../sim/entities/relations.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { culture } from "../../../sim/mechanisms/culture.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const far = () =>
  tinyWorld(pair({ relations: [{ between: ["lead", "other"], culture_distance: 0.8 }] }));

/** Mean of one value over those who hold a post. */
function heldBy({ person, setup }: PartnerWorld, i: number, value: number): number {
  const held: number[] = [];
  for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
    if (person.filled[row] === 1) held.push(person.values[row * VALUES + value]);
  }
  return held.reduce((sum, x) => sum + x, 0) / held.length;
}

describe("an organisation's culture", () => {
  it("is what its people hold, recomputed each month and never stored", () => {
    const world = far();
    world.person.filled[world.setup.firstPerson[OTHER] + 3] = 0;
    for (let month = 0; month < 6; month++) {
      act(culture, world);
      for (let v = 0; v < VALUES; v++) {
        expect(world.organisation.culture[OTHER * VALUES + v]).toBeCloseTo(
          heldBy(world, OTHER, v),
          12,
        );
      }
    }
  });

  it("changes when other people come", () => {
    const world = far();
    act(culture, world);
    const before = world.organisation.culture[OTHER * VALUES];
    const first = world.setup.firstPerson[OTHER];
    for (let row = first; row < first + 12; row++) world.person.values[row * VALUES] += 1;
    act(culture, world);
    // Twelve of 34 people moved by one; what they now are is pulled a little towards the rest.
    expect(world.organisation.culture[OTHER * VALUES] - before).toBeGreaterThan(0.3);
  });

  it("starts at the distance that the scenario gives", () => {
    expect(cultureDistance(far(), LEAD, OTHER)).toBeCloseTo(0.8, 10);
  });
});

describe("two cultures", () => {
  const distanceAfter = (terms: Partial<Attributes>, values = {}) => {
    const world = far();
    begin(world, terms);
    act(culture, world, values, {}, 36);
    return cultureDistance(world, LEAD, OTHER);
  };

  it("stay as far apart as they are while each has its own leaders", () => {
    expect(Math.abs(distanceAfter({ breadth: 1 }) - 0.8)).toBeLessThan(0.1);
  });

  it("grow together under one shared board, faster with a values programme", () => {
    const slow = distanceAfter({ sharedBoard: 1 }, { programme_strength: 0 });
    const fast = distanceAfter({ sharedBoard: 1 }, { programme_strength: 4 });
    expect(slow).toBeLessThan(distanceAfter({}));
    expect(fast).toBeLessThan(slow);
  });
});

describe("the joining side", () => {
  const felt = (terms: Partial<Attributes>, framing: number, fairness = 0.5) => {
    const world = far();
    begin(world, { breadth: 1, oneBody: 1, sharedIdentity: 1, ...terms });
    world.partnership.fairness[0] = fairness;
    act(culture, world, { framing }, {}, 24);
    const { organisation: o, partnership: s } = world;
    return {
      dominance: o.dominance[OTHER],
      loss: o.identityLoss[OTHER],
      identity: s.otherIdentity[0],
    };
  };

  it("feels dominated by authority, and more when spoken of as a failure", () => {
    const rescued = felt({ authority: 1 }, 0);
    const balanced = felt({ authority: 1 }, 1);
    const equal = felt({ authority: 0.5, mutual: 1 }, 1);
    expect(rescued.dominance).toBeGreaterThan(balanced.dominance);
    expect(balanced.dominance).toBeGreaterThan(equal.dominance);
  });

  it("identifies with the new whole when treated fairly, and loses less of itself", () => {
    const fair = felt({ authority: 1 }, 0.5, 1);
    const unfair = felt({ authority: 1 }, 0.5, 0);
    expect(fair.identity).toBeGreaterThan(unfair.identity);
    expect(fair.loss).toBeLessThan(unfair.loss);
  });

  it("loses nothing of itself where both names stay", () => {
    expect(felt({ sharedIdentity: 0 }, 0.5).loss).toBe(0);
  });
});
