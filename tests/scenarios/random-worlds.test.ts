import fc from "fast-check";
import { expect, it } from "vitest";
import { prepare, simulate } from "../../sim/model.ts";
import { sketch } from "../contract/worlds.ts";
import { complaintsOf, randomWorld } from "./random-world.ts";

it("any world that can be written down runs its course, finite and in range", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      expect(complaintsOf(world)).toEqual([]);
    }),
    { seed: 1, numRuns: 60 },
  );
});

it("any world has the same beginning and the same bytes every time", () => {
  fc.assert(
    fc.property(randomWorld, ({ document, assumed }) => {
      const bytes = () => {
        const prepared = prepare(sketch(document), { assumptions: assumed });
        return simulate(prepared, "1", 0, 12, false).fingerprint;
      };
      expect(bytes()).toBe(bytes());
    }),
    { seed: 2, numRuns: 20 },
  );
});
