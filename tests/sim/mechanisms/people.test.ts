import { expect, it } from "vitest";
import { VALUES } from "../../../sim/entities/organisation.ts";
import { FIRST_POST } from "../../../sim/entities/person.ts";
import { people } from "../../../sim/mechanisms/people.ts";
import { trust } from "../../../sim/mechanisms/trust.ts";
import { act, OTHER, pair, tinyWorld } from "./tiny-world.ts";

/** Luck with which nobody leaves of own will and no post is filled. */
const still = { uniforms: [0.999] };

it("a leaver takes the tie away: whoever follows is a stranger", () => {
  const world = tinyWorld();
  const { tie: t, organisation: o, person } = world;
  // The first tie of the second level joins the two first clinical leads.
  const row = t.level.indexOf(1);
  const clinicalLead = t.b[row];
  expect([t.alive[row], person.filled[clinicalLead]]).toEqual([1, 1]);
  const held = t.goodwill[row];
  o.departOrder[OTHER * 4 + 1] = 1;
  act(people, world, {}, still);
  expect(person.filled[clinicalLead]).toBe(0);
  act(trust, world, {}, still);
  expect(t.alive[row]).toBe(0);
  expect(t.goodwill[row]).toBeLessThan(held);
  expect(t.alive[row + 1]).toBe(1);
});

it("a departure that was decided is told with its cause", () => {
  const world = tinyWorld();
  world.organisation.departOrder[OTHER * 4] = 1;
  const events = act(people, world, {}, still);
  expect(events).toMatchObject([
    { entity: "other", event: "chief executive leaves", cause: "decided" },
  ]);
});

it("a newcomer is another person: own key, no tenure, no history", () => {
  const world = tinyWorld();
  const { person } = world;
  const post = world.setup.firstPerson[OTHER];
  const before = [person.keys.lo[post], person.keys.hi[post]];
  person.filled[post] = 0;
  act(people, world, {}, { uniforms: [0.999, 0] });
  expect([person.filled[post], person.occupant[post], person.tenure[post]]).toEqual([1, 1, 0]);
  expect([person.keys.lo[post], person.keys.hi[post]]).not.toEqual(before);
});

it("board members leave sooner from trusts of poor standing, and under strain", () => {
  // By hand: 0.019 x 1.3 (settled) x exp(-0.4 x standing + 1 x (strain - 0.4)) a month, and those
  // leave whose chance is above the luck of 0.025.
  const rates = {
    executive_leaving: 0.019,
    leaving_standing: 0.4,
    leaving_strain: 1,
    leadership_support: 0,
  };
  const left = (change: (world: ReturnType<typeof tinyWorld>) => void) => {
    const world = tinyWorld();
    world.person.tenure.fill(30);
    change(world);
    const board = world.setup.firstPerson[OTHER];
    act(people, world, rates, { uniforms: [0.025, 0.999] });
    const posts = world.person.filled.subarray(board, board + FIRST_POST[1]);
    return posts.filter((filled) => filled === 0).length;
  };
  const at = (standing: number, strain: number) =>
    left(({ organisation, person }) => {
      organisation.reputation[OTHER] = standing;
      person.strain.fill(strain);
    });
  expect(at(1.5, 0.4)).toBe(0);
  expect(at(-1.5, 0.4)).toBe(12);
  expect(at(0, 1)).toBe(12);
});

it("newcomers chosen by values are nearer to what the leaders profess", () => {
  const distance = (values_recruitment: number) => {
    const world = tinyWorld();
    const post = world.setup.firstPerson[OTHER];
    world.person.filled[post] = 0;
    act(people, world, { values_recruitment }, { uniforms: [0.999, 0], normals: [2] });
    let sum = 0;
    for (let v = 0; v < VALUES; v++) {
      const professed = world.organisation.professed[OTHER * VALUES + v];
      sum += Math.abs(world.person.values[post * VALUES + v] - professed);
    }
    return sum;
  };
  expect(distance(1)).toBeLessThan(0.5 * distance(0));
});

it("a board that has grown into its posts is stable, a new one is not", () => {
  const world = tinyWorld();
  world.person.tenure.fill(60);
  act(people, world, {}, still);
  const settled = world.organisation.boardStability[OTHER];
  world.person.tenure.fill(0);
  act(people, world, {}, still);
  expect(settled).toBeGreaterThan(0.9);
  expect(world.organisation.boardStability[OTHER]).toBeLessThan(0.1);
});

it("a regulator's order replaces the share of the board that it names", () => {
  const world = tinyWorld(pair());
  world.organisation.boardOrder[OTHER] = 1;
  act(people, world, {}, still);
  const board = world.setup.firstPerson[OTHER];
  const occupants = [...world.person.occupant.subarray(board, board + FIRST_POST[1])];
  expect(occupants).toEqual(Array(12).fill(1));
});
