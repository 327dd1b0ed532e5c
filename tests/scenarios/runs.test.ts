import { describe, expect, it } from "vitest";
import { prepare } from "../../sim/model.ts";
import {
  caseIds,
  entries,
  outcomesOutOfRange,
  outOfRange,
  scenarioOf,
  sketch,
} from "../contract/worlds.ts";

/** What goes out of its range in one replicate of a scenario, looked at every half year. */
function complaintsOf(id: string, months: number, replicate: number, counterfactual: boolean) {
  const { plan } = prepare(scenarioOf(id), { counterfactual });
  const run = plan.start("1", replicate, { months, events: false });
  const found: string[] = [];
  while (run.step()) if (run.world.month % 6 === 0) found.push(...outOfRange(run.world));
  return [...found, ...outcomesOutOfRange(run.finish())].slice(0, 5);
}

describe.each(entries.map(({ id }) => id))("%s", (id) => {
  it("runs for ten years, with and without partnership, finite and in range", () => {
    expect(complaintsOf(id, 120, 0, false)).toEqual([]);
    expect(complaintsOf(id, 120, 0, true)).toEqual([]);
  });
});

it.each(caseIds)("%s runs for twenty years, ten times, finite and in range", (id) => {
  for (let replicate = 0; replicate < 10; replicate++) {
    expect(complaintsOf(id, 240, replicate, false)).toEqual([]);
  }
});

it("one trust that acquires two others, one after the other, stays finite and in range", () => {
  const take = (other: string, start: number) => ({
    form: "acquisition",
    lead: "big",
    other,
    start,
    lead_motivation: 1,
    other_motivation: 1,
  });
  const world = sketch({
    organisations: { big: { quality: 2 }, one: {}, two: { quality: -2 } },
    partnership: take("one", 1),
    also: [take("two", 12)],
    levers: { mandate: 1, fast_track: 1 },
  });
  const run = prepare(world).plan.start("1", 0, { months: 120 });
  while (run.step()) expect(outOfRange(run.world)).toEqual([]);
  const finished = run.finish();
  expect(outcomesOutOfRange(finished)).toEqual([]);
  const begun = finished.events.filter(({ event }) => event === "completed");
  expect(begun.map(({ entity }) => entity)).toEqual(["big~one", "big~two"]);
  // All three answer to the board of the first.
  const { organisations: o } = run.world;
  expect([...o.body.subarray(0, 3)]).toEqual([0, 0, 0]);
});

it.each(caseIds)("%s tells a story: every event has a month, somebody and a cause", (id) => {
  const run = prepare(scenarioOf(id)).plan.start("1", 0, { months: 60 });
  const { events, series } = run.finish();
  const entities = new Set([...series.map(({ entity }) => entity), "system"]);
  expect(events.length).toBeGreaterThan(5);
  for (const { month, entity, event, cause } of events) {
    expect(month).toBeGreaterThanOrEqual(1);
    expect(month).toBeLessThanOrEqual(60);
    expect(entities).toContain(entity);
    expect(event.length).toBeGreaterThan(3);
    expect(cause.length).toBeGreaterThan(2);
  }
});
