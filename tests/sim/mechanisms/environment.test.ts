import { expect, it } from "vitest";
import { environment } from "../../../sim/mechanisms/environment.ts";
import { act, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const quiet = { demand_shock: 0, unmanaged_demand: 0, poor_commissioning: 0 };

it("demand grows by a twelfth of its yearly rate in a month", () => {
  const world = tinyWorld(pair({ environment: { demand_growth: 0.12 } }));
  act(environment, world, quiet);
  expect(world.organisation.demand[OTHER]).toBeCloseTo(101, 10);
  act(environment, world, quiet);
  expect(world.organisation.demand[OTHER]).toBeCloseTo(101 * 1.01, 10);
});

it("demand grows faster where the local system is broken", () => {
  const organisations = { lead: { system_health: 1 }, other: { system_health: 0 } };
  const world = tinyWorld(pair({ organisations }));
  act(environment, world, { demand_shock: 0 }, {}, 12);
  const [well, badly] = world.organisation.demand;
  expect(badly).toBeGreaterThan(well);
});

it("a passing surprise of demand fades", () => {
  const world = tinyWorld();
  act(environment, world, { demand_shock: 0.03 }, { normals: [1] });
  expect(world.organisation.demandShock[OTHER]).toBeCloseTo(0.03, 12);
  act(environment, world, { demand_shock: 0.03 }, { normals: [0] }, 12);
  expect(world.organisation.demandShock[OTHER]).toBeLessThan(0.015);
  expect(world.organisation.demandShock[OTHER]).toBeGreaterThan(0);
});

it("deciders act in the month they decided on, once, and set no outcome", () => {
  const acts = { label: { month: 3, do: "give_label", organisation: "other" } };
  const world = tinyWorld(pair({ acts }));
  const stories = [1, 2, 3, 4].map(() => {
    world.organisation.labelOrder.fill(0);
    const events = act(environment, world, quiet);
    return [events.length, world.organisation.labelOrder[OTHER]];
  });
  expect(stories).toEqual([
    [0, 0],
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
  expect(world.organisation.label[OTHER]).toBe(0);
});

it("bad commissioning wears quality's base down, good commissioning builds it up", () => {
  const change = (commissioning: number) => {
    const world = tinyWorld(pair({ environment: { commissioning, quality_drift: 0 } }));
    const before = world.organisation.base[OTHER];
    act(environment, world, {}, {}, 12);
    return world.organisation.base[OTHER] - before;
  };
  expect(change(0)).toBeLessThan(0);
  expect(change(0.5)).toBeCloseTo(0, 12);
  expect(change(1)).toBeCloseTo(-change(0), 12);
});
