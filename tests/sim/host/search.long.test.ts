import { expect, it } from "vitest";
import { latinHypercube } from "../../../sim/experiment/designs/latin.ts";
import { type SearchResult, search } from "../../../sim/library.ts";
import { levers, standings } from "../../../sim/model.ts";

const CONTEXTS = 50;
const NEEDED = 40;
const PARTIES = ["harbour", "northfield"];

/** Facts of both trusts in some contexts that nobody chose: evenly within two standard deviations. */
function contexts(): Record<string, number>[] {
  const facts = PARTIES.flatMap((id) =>
    standings.map(({ id: fact, mean, sd, range: [low, high] }) => ({
      path: `organisations.${id}.${fact}`,
      from: Math.max(low, mean - 2 * sd),
      to: Math.min(high, mean + 2 * sd),
    })),
  );
  return latinHypercube(CONTEXTS, facts.length, "random contexts").map((point) =>
    Object.fromEntries(
      facts.map(({ path, from, to }, f) => [path, from + point[f] * (to - from)] as const),
    ),
  );
}

/** Whether the policy that was chosen regrets less than every preset, on luck the search has not seen. */
function beatsEveryPreset({ chosen, policies }: SearchResult): boolean {
  const own = policies.find(({ id }) => id === chosen);
  const presets = policies.filter(({ kind }) => kind === "preset");
  return own !== undefined && presets.every(({ regret }) => own.regret < regret);
}

it(`finds what beats every preset on regret under fresh luck in ${NEEDED} of ${CONTEXTS} random contexts`, async () => {
  // Who is to gain, and whom it must not cost: care of both, and staff of the one that is helped.
  const objectives = [
    { outcome: "care_place", entity: PARTIES[0] },
    { outcome: "staff_place", entity: PARTIES[0] },
    { outcome: "care_place", entity: PARTIES[1] },
  ];
  // No money: what can be decided in shares, all of it.
  const free = levers
    .filter(({ unit }) => unit === "share")
    .map(({ id }) => ({ path: `levers.${id}` }));
  let wins = 0;
  const leads: number[] = [];
  for (const [i, set] of contexts().entries()) {
    const result = await search({
      scenario: { id: "random-context", scenario: "struggling-trust", set },
      ...{ levers: free, objectives, budget: 8000, fresh: 200, months: 60, seed: `context ${i}` },
    });
    if (beatsEveryPreset(result)) wins += 1;
    leads.push(result.lead / result.lead_error);
  }
  const clear = leads.filter((one) => one > 2).length;
  console.log(`less regret in ${wins} of ${CONTEXTS}; ahead by two standard errors in ${clear}`);
  expect(wins).toBeGreaterThanOrEqual(NEEDED);
});
