import { describe, expect, it } from "vitest";
import {
  type Columns,
  clearWorld,
  createTable,
  describe as describeRow,
  restore,
  snapshot,
} from "../../../sim/core/world.ts";

const columns = {
  height: { type: "f64", unit: "km", about: "height" },
  floors: { type: "i32", unit: "people", about: "floors" },
  open: { type: "u8", unit: "code", about: "1 if open" },
  colour: { type: "f64", unit: "1", about: "red, green and blue", width: 3 },
} as const satisfies Columns;

/** A world of two houses with a month, all of it written in. */
function village() {
  const house = createTable("house", columns, 2);
  const world = { month: 7, tables: [house], house };
  house.count = 2;
  house.ids.splice(0, 2, "mill", "inn");
  house.height.set([9.5, -0]);
  house.floors.set([-3, 4]);
  house.open.set([1, 0]);
  house.colour.set([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
  house.keys.lo.set([4294967295, 1]);
  house.keys.hi.set([16383, 2]);
  return world;
}

describe("a table", () => {
  it("has one typed array a column, k numbers a row where the column is k wide, all zero", () => {
    const { height, floors, open, colour } = createTable("house", columns, 2);
    expect([height, floors, open, colour]).toEqual([
      new Float64Array(2),
      new Int32Array(2),
      new Uint8Array(2),
      new Float64Array(6),
    ]);
  });

  it("refuses a column with a name of its own", () => {
    const keys = { type: "f64", unit: "1", about: "taken" } as const;
    expect(() => createTable("house", { keys }, 1)).toThrow('"keys" of table "house" is reserved');
  });
});

describe("describing a row", () => {
  it("gives its id and its values, wide columns as lists", () => {
    expect(describeRow(village(), "house", 1)).toEqual({
      id: "inn",
      height: -0,
      floors: 4,
      open: 0,
      colour: [0.4, 0.5, 0.6],
    });
  });

  it("refuses a table that is not there", () => {
    expect(() => describeRow(village(), "castle", 0)).toThrow('no table "castle"');
  });
});

describe("a snapshot", () => {
  it("restores everything that changes", () => {
    const world = village();
    const saved = snapshot(world);
    clearWorld(world);
    world.house.count = 0;
    world.house.ids.fill("");
    expect(world.house.height[0]).toBe(0);
    restore(world, saved);
    expect(world).toEqual(village());
  });

  it("is a copy: neither side changes the other", () => {
    const world = village();
    const saved = snapshot(world);
    world.house.height[0] = 1000;
    restore(world, saved);
    world.house.colour[5] = 1000;
    restore(world, saved);
    expect(world).toEqual(village());
  });

  it("crosses a worker's border", () => {
    const world = village();
    const saved = structuredClone(snapshot(world));
    clearWorld(world);
    restore(world, saved);
    expect(world).toEqual(village());
  });

  it("does not fit a world of another shape", () => {
    const saved = snapshot(village());
    const house = createTable("house", columns, 3);
    expect(() => restore({ month: 0, tables: [house] }, saved)).toThrow("another number of rows");
    expect(() => restore({ month: 0, tables: [] }, saved)).toThrow("other tables");
  });
});

it("clearing a world leaves its month and every number at zero", () => {
  const world = village();
  clearWorld(world);
  expect(world.month).toBe(0);
  const { height, floors, open, colour, keys } = world.house;
  for (const array of [height, floors, open, colour, keys.lo, keys.hi]) {
    expect([...array].every((value) => value === 0)).toBe(true);
  }
});
