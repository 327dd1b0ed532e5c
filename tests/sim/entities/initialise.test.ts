import { describe, expect, it } from "vitest";
import { KeyedDraws } from "../../../sim/core/draws.ts";
import { masterKey } from "../../../sim/core/random.ts";
import { initialiseWorld } from "../../../sim/entities/initialise.ts";
import { POSTS } from "../../../sim/entities/person.ts";
import { cultureDistance } from "../../../sim/entities/relations.ts";
import { createWorld, type PartnerWorld } from "../../../sim/entities/world.ts";
import type { Scenario } from "../../../sim/model.ts";
import {
  caseIds,
  conditionWeights,
  entries,
  outOfRange,
  scenarioOf,
  setupOf,
  sketch,
} from "../../contract/worlds.ts";

/** The world of a scenario in month 0 under a seed. */
function worldOf(scenario: Scenario, seed = "1"): PartnerWorld {
  const world = createWorld(setupOf(scenario));
  const draws = new KeyedDraws("initialise");
  draws.rekey(masterKey(seed));
  initialiseWorld(world, conditionWeights, draws);
  return world;
}

describe.each(caseIds)("%s begins", (id) => {
  const scenario = scenarioOf(id);

  it.each(["1", "2"])("where its file says, under seed %s", (seed) => {
    const world = worldOf(scenario, seed);
    const { organisation: o, setup } = world;
    Object.values(scenario.organisations).forEach((given, i) => {
      expect(o.quality[i]).toBe(given.quality);
      expect(o.staffExperience[i]).toBe(given.staff_experience);
      expect(o.surplus[i]).toBe(given.surplus);
      expect(o.boardStability[i]).toBe(given.board_stability);
      expect(o.freeCapacity[i]).toBe(given.free_capacity);
      // What quality is made of adds up to it.
      const parts = o.base[i] + o.practice[i] + o.fresh[i] + o.conditions[i] + o.shock[i];
      expect(parts).toBeCloseTo(given.quality as number, 10);
      // Engagement is spread around the staff experience given, which is its mean.
      const first = setup.firstPerson[i];
      const people = [...world.person.engagement.subarray(first, first + POSTS)];
      const mean = people.reduce((sum, x) => sum + x, 0) / POSTS;
      expect(mean).toBeCloseTo(given.staff_experience as number, 10);
    });
  });

  it("with its pairs as far apart in culture as its file says", () => {
    const world = worldOf(scenario);
    // Pairs are placed one after the other; the first partners of a case have their distance exactly.
    const { a, b, input } = world.setup.relations[0];
    expect(cultureDistance(world, a, b)).toBeCloseTo(input.culture_distance, 10);
  });
});

it.each(entries.map(({ id, scenario }) => [id, scenario] as const))(
  "%s begins with every column finite and in range",
  (_, scenario) => {
    expect(outOfRange(worldOf(scenario))).toEqual([]);
  },
);

it("organisations differ from seed to seed in what the file leaves open", () => {
  const scenario = scenarioOf("case-b");
  const [one, two] = ["1", "2"].map((seed) => worldOf(scenario, seed).organisation.base[0]);
  expect(one).not.toBe(two);
});

it("people of every organisation have keys of their own", () => {
  const world = worldOf(scenarioOf("case-b"));
  const keys = world.person.ids.map((_, row) => {
    const { lo, hi } = world.person.keys;
    return `${lo[row]} ${hi[row]}`;
  });
  expect(new Set(keys).size).toBe(5 * POSTS);
});

it("a tie has the same luck whichever of its ends the file names first", () => {
  const ends = (between: string[]) =>
    worldOf(sketch({ organisations: { a: {}, b: {} }, relations: [{ between }] })).tie.goodwill;
  expect([...ends(["b", "a"])]).toEqual([...ends(["a", "b"])]);
});
