import { describe, expect, it } from "vitest";
import { columnOf, snapshot } from "../../../sim/core/world.ts";
import { columns, lifeOf, nationOf } from "../../../sim/world/build.ts";
import type { World } from "../../../sim/world/world.ts";

/** A nation without partners after some years. */
function nationAfter(months: number, values: Record<string, number> = {}, replicate = 0) {
  const life = lifeOf(nationOf(60, "1"), values);
  life.begin("1", replicate);
  for (let m = 0; m < months; m++) life.month();
  return life;
}

const careOf = ({ organisations: o }: World) => Array.from(o.care.subarray(0, o.count));

describe("a nation without partnering", () => {
  it("keeps every number of its state in the range that is declared for it, for twenty years", () => {
    const life = lifeOf(nationOf(60, "1"));
    life.begin("1", 0);
    const broken: string[] = [];
    for (let m = 0; m < 240; m++) {
      life.month();
      for (const table of life.world.tables) {
        for (const [name, spec] of Object.entries(table.columns)) {
          const [low, high] = spec.range as readonly [number, number];
          const bad = columnOf(table, name)
            .subarray(0, table.count)
            .findIndex((x) => !(x >= low && x <= high));
          if (bad >= 0) broken.push(`${table.name}.${name} of ${table.ids[bad]}, month ${m + 1}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it("is the same to the last bit for the same seed and replicate, and another for another", () => {
    expect(snapshot(nationAfter(24).world)).toEqual(snapshot(nationAfter(24).world));
    expect(careOf(nationAfter(24).world)).not.toEqual(careOf(nationAfter(24, {}, 1).world));
  });

  it("says nothing of a trust beside the others that depends on the tide of the times", () => {
    const calm = careOf(nationAfter(120, { drift: 0 }).world);
    const rising = careOf(nationAfter(120, { drift: 0.25 }).world);
    expect(rising).toEqual(calm);
  });

  it("gives every column one owner and a range", () => {
    for (const table of Object.values(columns)) {
      for (const spec of Object.values<{ range?: unknown }>(table)) {
        expect(spec.range).toHaveLength(2);
      }
    }
  });
});
