import fc from "fast-check";
import { expect, it } from "vitest";
import { complaintsOf, randomWorld } from "./random-world.ts";

it("a thousand worlds that nobody has thought of run their course, finite and in range", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      expect(complaintsOf(world)).toEqual([]);
    }),
    { seed: 3, numRuns: 1000 },
  );
});
