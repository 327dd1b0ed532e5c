import { describe, expect, it } from "vitest";
import { checked, comparedOf, drawn, readers } from "../support/agreement-worlds.ts";

// The first worlds are in agreement.test.ts; here are the rest of 200.
describe("whoever says something of a difference says the same", () => {
  it.each(Array.from({ length: 18 }, (_, i) => i + 2))(
    "in ten random comparisons, the %i. time",
    (round) => {
      for (let i = 0; i < 10; i += 1) {
        const number = round * 10 + i;
        const { wrong, said } = checked(comparedOf(drawn(number)), readers);
        expect(wrong, `world ${number}`).toEqual([]);
        // Two parties and the system, in five objectives and more, by four readers.
        expect(said).toBeGreaterThan(100);
      }
    },
  );
});
