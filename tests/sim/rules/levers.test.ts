import { describe, expect, it } from "vitest";
import { rules } from "../../../sim/rules/index.ts";
import { CONTEXTS, inWorths, meansOf, SPECS } from "./lever-worlds.ts";

const levers = rules.flatMap(({ params }) =>
  Object.entries(params).filter(([, spec]) => spec.role === "lever"),
);

/** Levers that act only where several partnerships are possible; tried in a nation. */
const OF_A_NATION = new Set(["partner_limit"]);
const WHEN = { months: [6, 12, 24, 60], futures: 40 };

/** What a lever changes from its lowest to its highest value, in worths, by outcome and month. */
function changes(id: string, range: readonly [number, number]): [string, number][] {
  return Object.keys(CONTEXTS).flatMap((context) => {
    const [low, high] = range.map((value) => meansOf(context, { [id]: value }, WHEN));
    return [...high].map(([key, value]): [string, number] => [
      key,
      inWorths(key, value - (low.get(key) as number)),
    ]);
  });
}

describe.each(levers.filter(([id]) => !OF_A_NATION.has(id)))("%s", (id, { range }) => {
  const all = changes(id, range);

  it("is not inert: it changes something by what is worth the name", () => {
    expect(all.filter(([, worths]) => Math.abs(worths) > 1)).not.toEqual([]);
  });

  it("is not free: from one end to the other something gets worse, or somebody pays", () => {
    const worse = all.filter(([key, worths]) => {
      const { better } = SPECS.get(key.split(" at ")[0]) as { better: string };
      // Funders pay, or a label that everybody knows of lasts longer.
      if (/funding|outside|special_measures/.test(key)) return worths > 1;
      return better === "higher" ? worths < -1 / 2 : better === "lower" && worths > 1 / 2;
    });
    expect(worse).not.toEqual([]);
  });
});
