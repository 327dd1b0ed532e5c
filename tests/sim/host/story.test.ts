import { expect, test } from "vitest";
import { builtins, defaultComparison } from "../../../scenarios/index.ts";
import { createEngine } from "../../../sim/host/engine.ts";
import { createPageWorld } from "../../../sim/host/page-world.ts";
import { tellStory } from "../../../sim/host/story.ts";

const world = createPageWorld(builtins, defaultComparison);
const MONTHS = 60;
const which = { seed: "7", replicate: 2, months: MONTHS, outcomes: ["quality", "trust"] };
const ask = (scenario: string, twin = false, unknown = false) =>
  world.job({ scenario, settings: {}, twin, unknown });

test.each([false, true])("a story is the very future of the ensemble (drawn: %s)", (unknown) => {
  const job = ask("case-c", false, unknown);
  const { series, values, events } = tellStory(job, which);
  const block = createEngine().runBlock(job, "7", 2, 3, MONTHS, true);
  expect(events).toEqual(block.events[0]);
  for (const [c, one] of series.entries()) {
    const s = block.series.findIndex(
      ({ entity, outcome }) => entity === one.entity && outcome === one.outcome,
    );
    for (let month = 0; month <= MONTHS; month += 1) {
      const told = values[month * series.length + c];
      expect(told).toBe(block.values[month * block.series.length + s]);
    }
  }
});

test("scenes say who holds which post, and when somebody new comes", () => {
  const { scenes, events } = tellStory(ask("case-c"), which);
  const { posts, holders, organisations, months } = scenes;
  expect(organisations).toEqual(["st_phillips", "rowheath_park", "st_phillips+rowheath_park"]);
  const arrivals = events.filter(({ event }) => event === "new chief executive");
  expect(arrivals.length).toBeGreaterThan(0);
  for (const { month, entity } of arrivals) {
    const organisation = organisations.indexOf(entity);
    const p = posts.findIndex(
      (post) => post.organisation === organisation && post.name === "chief executive",
    );
    const held = [...Array(month + 1).keys()].map((m) => holders[m * posts.length + p]);
    expect(held[month]).toBe(Math.max(...held.slice(0, month)) + 1);
  }
  expect(holders).toHaveLength((months + 1) * posts.length);
});

test("after an acquisition both belong to one body", () => {
  const { scenes } = tellStory(ask("case-c"), which);
  const { bodies, bonds, steps, organisations } = scenes;
  const merged = [...Array(MONTHS + 1).keys()].findIndex(
    (month) => bodies[month * organisations.length + 2] === 2,
  );
  expect(merged).toBeGreaterThan(0);
  expect([...bodies.slice(0, 3)]).toEqual([0, 1, -1]);
  const at = MONTHS * organisations.length;
  expect([...bodies.slice(at, at + 3)]).toEqual([2, 2, 2]);
  expect(bonds[0].steps[steps[MONTHS * bonds.length]]).toBe("Acquisition");
});

test("ties lie between people of the two, and trust is there only where they know each other", () => {
  const { scenes } = tellStory(ask("case-c"), which);
  const { ties, posts, trust, met } = scenes;
  for (const { a, b, level } of ties) {
    expect(posts[a].organisation).not.toBe(posts[b].organisation);
    expect([posts[a].level, posts[b].level]).toEqual([level, level]);
  }
  for (const [i, value] of trust.entries()) {
    if (Number.isNaN(value)) expect(met[i]).toBe(0);
    else expect(value >= 0 && value <= 1).toBe(true);
  }
  expect(trust.some((value) => !Number.isNaN(value))).toBe(true);
});

test("in the twin nobody partners", () => {
  const { scenes } = tellStory(ask("case-c", true), which);
  expect([...scenes.steps].every((step) => step === -1)).toBe(true);
});
