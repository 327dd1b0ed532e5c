import { describe, expect, it } from "vitest";
import { rules } from "../../../sim/rules/index.ts";
import { attributesOf, lifeFrom, NOBODY } from "../../../sim/world/build.ts";
import { formSpecs } from "../../../sim/world/forms.ts";
import type { Nation } from "../../../sim/world/nation.ts";
import { spunPopulation } from "../../../sim/world/spun.ts";
import type { World } from "../../../sim/world/world.ts";

const population = spunPopulation();
const TRUSTS = 40;

/** Trusts on a line, ten kilometres from one another, of which some are very large or small. */
function nation(openness: Nation["openness"]): Nation {
  const at = (read: (i: number) => number) =>
    Float64Array.from({ length: TRUSTS }, (_, i) => read(i));
  return {
    ...NOBODY,
    ids: Array.from({ length: TRUSTS }, (_, i) => `trust_${i}`),
    income: at((i) => (i % 10 === 0 ? 1500 : i % 10 === 1 ? 20 : 400)),
    clinical: new Uint8Array(TRUSTS).fill(1),
    site: new Uint8Array(TRUSTS),
    closed: true,
    x: at((i) => 10 * i),
    y: at(() => 0),
    forms: attributesOf(formSpecs),
    openness,
  };
}

const OPEN = { formation: 1, mandates: 1, forms: formSpecs.map((_, f) => f).slice(3) };

/** Every lever at its highest, so that everything that can flow flows. */
const EVERYTHING = Object.fromEntries(
  rules.flatMap(({ params }) =>
    Object.entries(params)
      .filter(([, spec]) => spec.role === "lever")
      .map(([id, spec]) => [id, spec.range[1]]),
  ),
);

const balances = rules.flatMap((rule) => Object.entries(rule.balances ?? {}));

describe("what is neither made nor lost", () => {
  it.each(balances)("%s add up in every month of an open nation", (_, balance) => {
    const said = Array.from({ length: TRUSTS }, () => ({ facts: {}, labelled: false }));
    const begin = { nation: nation(OPEN), said, population };
    const life = lifeFrom(begin, { ...EVERYTHING, seeking: 0.0025, reviews_a_year: 2 });
    life.begin("1", 0);
    for (let m = 0; m < 120; m++) {
      life.month();
      // Sums over some hundred products of doubles of size 10: rounding stays below 1e-11.
      expect(Math.abs(balance.off(life.world as World))).toBeLessThan(1e-9);
    }
    // Nothing would be tried in a nation where nobody partners.
    expect(life.world.partnerships.count).toBeGreaterThan(0);
  });
});
