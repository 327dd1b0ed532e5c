import { describe, expect, it } from "vitest";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";
import { parseSearch } from "../../../sim/experiment/search-file.ts";
import { planSearch } from "../../../sim/experiment/search-plan.ts";
import { WITHOUT } from "../../../sim/experiment/search-round.ts";
import { isAhead, type RunRound, search } from "../../../sim/host/search.ts";
import { scenarios } from "../../../sim/library.ts";
import { fakeStudy } from "../analysis/study/fake-study.ts";

/** What two levers bring in a context, in places or £m: a world whose best policy is known. */
type World = (x: number, y: number, context: number, outcome: string) => number;

/** Two of the levers there are, whose meaning is the made-up world's. */
const [X, Y] = ["levers.engagement", "levers.shared_data"];

/**
 * Searches a made-up world. A future has luck that all policies share, and luck that is each policy's
 * own, both of 5 places and evenly spread; none of it depends on what is chosen.
 */
async function searched(world: World, more: object) {
  const file = {
    scenario: "struggling-trust",
    forms: ["buddying"],
    levers: [{ path: X }, { path: Y }],
    objectives: [{ outcome: "care_place" }],
    budget: 6000,
    fresh: 200,
    ...more,
  };
  const sources = { builtins: scenarios, accepted: [], readFile: () => null };
  const seeds: string[] = [];
  const run: RunRound = async ({ scenarios: all, replicates, seed, design }) => {
    seeds.push(seed);
    const uniform = uniformsOf(seed, "made up");
    const shared = Array.from({ length: replicates }, () => 10 * uniform() - 5);
    const contexts = design.kind === "points" ? (design.points ?? []) : [{}];
    const points = contexts.map((_, context) => [context]);
    const ids = all.map(({ id }) => id);
    const study = fakeStudy({ scenarios: ids, points, replicates }, (id, [context], r, outcome) => {
      if (id === WITHOUT) return outcome === "care_place" ? shared[r] : 0;
      const one = all[ids.indexOf(id)].scenario as { levers: Record<string, number> };
      const [x, y] = [X, Y].map((path) => one.levers[path.slice("levers.".length)] ?? 0.4);
      const luck = outcome === "care_place" ? shared[r] + 10 * uniform() - 5 : 0;
      return world(x, y, Number(context), outcome) + luck;
    });
    return { study, failed: 0 };
  };
  const plan = planSearch(parseSearch(file, "s.json"), "s.json", sources);
  const result = await search(plan, run);
  const chosen = result.policies.find(({ id }) => id === result.chosen);
  const first = result.policies.find(({ kind }) => kind === "found");
  const at = chosen ?? first;
  return { result, seeds, chosen, x: Number(at?.levers[X]), y: Number(at?.levers[Y]) };
}

const hill: World = (x, y, _, outcome) =>
  outcome === "care_place" ? 20 - 80 * (x - 0.7) ** 2 - 80 * (y - 0.2) ** 2 : 20 * x;
/** Two outcomes, and what the second is called, whose value the world decides. */
const cost = (at_most: number) => ({
  limits: [{ outcome: "outside_money", entities: ["harbour"], at_most }],
});

describe("a search in a world whose best policy is known", () => {
  it("finds it, and judges it under luck that no round has had", async () => {
    const { result, seeds, chosen, x, y } = await searched(hill, {});
    expect(Math.abs(x - 0.7)).toBeLessThan(0.1);
    expect(Math.abs(y - 0.2)).toBeLessThan(0.1);
    expect(new Set(seeds).size).toBe(6);
    expect(isAhead(result)).toBe(true);
    expect(result.futures).toBeLessThanOrEqual(6000);
    // 20 places at the top, 2 places to a point: 10 points, less what a tenth off the top costs.
    expect(chosen?.mean).toBeGreaterThan(9);
    expect(chosen?.regret).toBeLessThan(chosen?.mean ?? 0);
    expect(result.policies.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(1, 10);
  });

  it("keeps to a limit: as near to the best as the money reaches", async () => {
    const { chosen, x, y } = await searched(hill, cost(8));
    expect(x).toBeLessThanOrEqual(0.4);
    expect(x).toBeGreaterThan(0.3);
    expect(Math.abs(y - 0.2)).toBeLessThan(0.1);
    expect(chosen?.holds).toBe(true);
    expect(chosen?.limits[0].figure).toBeCloseTo(20 * x, 10);
  });

  it("says so where nothing satisfies the limits, and shows the nearest", async () => {
    const { result, x } = await searched(hill, cost(-1));
    expect(result.chosen).toBeNull();
    expect(result.rounds.every(({ holding }) => holding === 0)).toBe(true);
    expect(x).toBeLessThan(0.05);
  });

  it("can be for the mean over contexts, or for the worst of them", async () => {
    // Worth 10 (1 − x) here and 30 x there: x = 1 on average, and a quarter for the worse of the two.
    const two: World = (x, _, context) => (context === 0 ? 10 * (1 - x) : 30 * x);
    const contexts = [0, 1].map((i) => ({ set: { "organisations.harbour.quality": -i } }));
    expect((await searched(two, { contexts })).x).toBeGreaterThan(0.9);
    const worst = await searched(two, { contexts, over_contexts: "worst" });
    expect(Math.abs(worst.x - 0.25)).toBeLessThan(0.1);
    // Half of a place of 7.5 is 3.75 points, in either context.
    expect(worst.chosen?.objectives[0].worst_context).toBeGreaterThan(3);
  });

  it("promises too much where there is only luck, and the fresh luck takes it back", async () => {
    const { result, chosen } = await searched(() => 0, {});
    const [{ mean, error }] = chosen?.objectives ?? [];
    expect(Math.abs(mean)).toBeLessThan(4 * error);
    expect(isAhead(result)).toBe(false);
  });
});
