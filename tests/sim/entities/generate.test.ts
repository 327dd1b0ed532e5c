import { describe, expect, it } from "vitest";
import { landscapeOf } from "../../../sim/entities/generate.ts";
import { applySettings } from "../../../sim/model.ts";
import {
  differing,
  linesOf,
  outcomesOutOfRange,
  runOf,
  scenarioOf,
  sketch,
} from "../../contract/worlds.ts";

const population = { organisations: 60 };
const world = sketch({ organisations: {}, population });
const { organisations, relations } = landscapeOf(world);
const ids = Object.keys(organisations);

describe("a population", () => {
  it("is as many organisations as asked for, called trust_001 and so on", () => {
    expect(ids).toHaveLength(60);
    expect([ids[0], ids[59]]).toEqual(["trust_001", "trust_060"]);
  });

  it("has the kinds in their shares, each within one organisation", () => {
    const weights = { acute: 120, mental_health: 47, specialist: 13, community: 11, ambulance: 10 };
    for (const [kind, weight] of Object.entries(weights)) {
      const count = ids.filter((id) => organisations[id].kind === kind).length;
      expect(Math.abs(count - (60 * weight) / 201), kind).toBeLessThanOrEqual(1);
    }
  });

  it("knows at least as many neighbours as asked for, each pair once, all in reach", () => {
    const pairs = relations.map(({ between }) => between.slice().sort().join("~"));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const id of ids) {
      const known = relations.filter(({ between }) => between.includes(id)).length;
      expect(known).toBeGreaterThanOrEqual(4);
    }
    // The diagonal of the square they lie in.
    const longest = Math.sqrt(2) * 350;
    for (const { distance } of relations) expect(distance).toBeLessThanOrEqual(longest);
  });

  it("has on average the income that a trust had in 2015/16", () => {
    const all = landscapeOf(scenarioOf("nation")).organisations;
    const incomes = Object.values(all).map(({ income }) => income);
    const mean = incomes.reduce((sum, x) => sum + x, 0) / incomes.length;
    // £76bn among 238 trusts is £319m each (X39); the spread within kinds gives a standard error
    // of about 220 / sqrt(220) = 15.
    expect(Math.abs(mean - 319)).toBeLessThan(2 * 15);
  });

  it("lets an organisation that is written out take its place", () => {
    const mine = sketch({
      organisations: { trust_002: { quality: 2, name: "Mine" } },
      population: { organisations: 5 },
    });
    const merged = landscapeOf(mine).organisations;
    expect(Object.keys(merged)).toHaveLength(5);
    expect(merged.trust_002).toMatchObject({ name: "Mine", quality: 2 });
  });

  it("can be set: how many, and one of its organisations", () => {
    const { scenario } = applySettings(world, {
      "population.organisations": 3,
      "organisations.trust_002.quality": -2,
    });
    const merged = landscapeOf(scenario).organisations;
    expect(Object.keys(merged).sort()).toEqual(["trust_001", "trust_002", "trust_003"]);
    expect(merged.trust_002).toMatchObject({ quality: -2, drawn: {} });
    expect(() => applySettings(world, { "organisations.trust_999.quality": 1 })).toThrow(
      "trust_999",
    );
  });

  it("may partner by name, and only by a name it has", () => {
    const partnership = { form: "buddying", lead: "trust_001", other: "trust_002" };
    const with2 = { organisations: {}, population: { organisations: 2 } };
    expect(() => sketch({ ...with2, partnership })).not.toThrow();
    expect(() => sketch({ ...with2, partnership: { ...partnership, lead: "trust_003" } })).toThrow(
      "partnership.lead",
    );
  });

  it("keeps each of its organisations when it grows", () => {
    const alone = { neighbours: 0, distant: 0 };
    const small = sketch({ organisations: {}, population: { organisations: 10, ...alone } });
    const large = sketch({ organisations: {}, population: { organisations: 12, ...alone } });
    const of = (scenario: typeof small) =>
      linesOf(runOf(scenario, 6), ({ entity }) => /^trust_0(0\d|10)$/.test(entity));
    expect(differing(of(small), of(large))).toEqual([]);
  });
});

describe.each(["nation/integration", "nation/mandates", "care-system/mandates"])("%s", (id) => {
  const run = runOf(scenarioOf(id), id.startsWith("nation") ? 30 : 120);

  it("runs, finite and in range", () => {
    expect(outcomesOutOfRange(run)).toEqual([]);
  });

  it("sees partnerships that nobody scheduled", () => {
    expect(run.events.some(({ event }) => event === "partnership agreed")).toBe(true);
  });
});

it("a quiet nation sees none, and no mandates", () => {
  const { events } = runOf(scenarioOf("nation"), 12);
  const about = /partner|joint body/;
  expect(events.filter(({ event }) => about.test(event))).toEqual([]);
});

it("regulators who mandate give partners to trusts in special measures and to no others", () => {
  const { events } = runOf(scenarioOf("care-system/mandates"), 120, {}, 3);
  const given = events.filter(({ event }) => event === "is given a partner");
  for (const { month, entity } of given) {
    const before = events.filter((one) => one.entity === entity && one.month <= month);
    const labels = before.filter(({ event }) => /special measures/.test(event));
    // Labelled from the start, or put into special measures last.
    expect(labels.at(-1)?.event ?? "put into special measures").toBe("put into special measures");
  }
});
