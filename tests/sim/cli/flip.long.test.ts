import { expect, it } from "vitest";
import { flip } from "../../../sim/library.ts";

const two = ["case-c", "case-c/buddying"] as const;
const how = { replicates: 25, months: 60 } as const;

it("what two bring to the front together is borne out: set so, another does come first", () => {
  const { together, weights, leader } = flip(two, { ...how, together: true });
  expect(together?.found.length).toBeGreaterThan(0);
  for (const { limits, paths, leader: other } of together?.found.slice(0, 3) ?? []) {
    expect(other).not.toBe(leader);
    // The middle of the box; the end of a range where a side has no limit.
    const middle = limits.map(({ low, high }) =>
      low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0),
    );
    const at = limits.map(({ path }, i) => [path, middle[i]] as const);
    expect(new Set(limits.map(({ path }) => path))).toEqual(new Set(paths));
    const set = Object.fromEntries(at.filter(([path]) => path.includes(".")));
    const counts = Object.fromEntries(at.filter(([path]) => !path.includes(".")));
    const moved = flip(two, { ...how, set, weights: { ...weights, ...counts } });
    expect(moved.leader, JSON.stringify(at)).toBe(other);
  }
});

it("no unknown is worth more than the leader's regret, and the same seed gives the same answer", () => {
  const [one, again] = [1, 2].map(() => flip(two, { ...how, knowing: true }).knowing);
  expect(again).toEqual(one);
  expect(one?.unknowns.length).toBeGreaterThan(20);
  for (const { value, error } of one?.unknowns ?? []) {
    expect(value).toBeLessThanOrEqual(one?.regret ?? 0);
    expect(value).toBeGreaterThan(-4 * error - 1e-9);
  }
});
