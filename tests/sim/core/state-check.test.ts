import { expect, it } from "vitest";
import { watchState } from "../../../sim/core/state-check.ts";
import { createTable } from "../../../sim/core/world.ts";

// Two houses of four walls; the second is not built yet.

const columns = {
  built: { type: "u8", unit: "code", about: "1 once it stands" },
  warmth: { type: "f64", unit: "share", about: "how warm it is", range: [0, 1] },
  walls: { type: "f64", unit: "£m", about: "what each wall cost", width: 4 },
  view: { type: "f64", unit: "km", about: "how far one sees", range: [1, 9], absent: true },
} as const;

function street() {
  const house = createTable("house", columns, 3, "built");
  house.count = 2;
  house.ids[0] = "first";
  house.ids[1] = "second";
  house.built[0] = 1;
  house.view[0] = Number.NaN;
  const world = { month: 7, tables: [house] };
  return { house, check: watchState(world) };
}

it("accepts both ends of a range, and what rounding makes of them", () => {
  const { house, check } = street();
  for (const warmth of [0, 0.5, 1, -0, 1 + 2 * Number.EPSILON, -Number.EPSILON]) {
    house.warmth[0] = warmth;
    expect(check).not.toThrow();
  }
});

it("accepts an absent value and rows that do not exist", () => {
  const { house, check } = street();
  house.warmth[1] = 5;
  house.walls[2 * 4] = Number.NaN;
  expect(check).not.toThrow();
});

it.each([1.000001, -0.000001, Number.NaN, Number.POSITIVE_INFINITY, -1_191_083])(
  "refuses %s in a column from 0 to 1, naming entity, column and month",
  (value) => {
    const { house, check } = street();
    house.warmth[0] = value;
    expect(check).toThrow(
      `In month 7 house first has warmth (how warm it is) ${value}; expected a number from 0 to 1 (share).`,
    );
  },
);

it("asks of a column without a range that its numbers are finite, all of them", () => {
  const { house, check } = street();
  house.walls[3] = 1e300;
  expect(check).not.toThrow();
  house.walls[3] = Number.NEGATIVE_INFINITY;
  expect(check).toThrow(
    "In month 7 house first has walls[3] (what each wall cost) -Infinity; expected a finite number (£m).",
  );
});

it("takes an absent value for no other wrong one", () => {
  const { house, check } = street();
  house.view[0] = 0;
  expect(check).toThrow("has view (how far one sees) 0; expected a number from 1 to 9 (km)");
});

it("sees every number of many, and names the column and the row of the one that strays", () => {
  const share = { type: "f64", unit: "share", about: "how full", range: [0, 1] } as const;
  const shelf = createTable("shelf", { top: share, middle: share, bottom: share }, 7);
  shelf.count = 6;
  const check = watchState({ month: 3, tables: [shelf] });
  for (const column of ["top", "middle", "bottom"] as const) {
    for (let row = 0; row < 6; row += 1) {
      shelf.ids[row] = `number ${row}`;
      shelf[column][row] = 2;
      expect(check).toThrow(`In month 3 shelf number ${row} has ${column} (how full) 2; expected`);
      shelf[column][row] = 1;
    }
    shelf[column][6] = 2; // A row that is not in use.
    expect(check).not.toThrow();
  }
});
