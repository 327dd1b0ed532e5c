import { describe, expect, it } from "vitest";
import { STATUS } from "../../../sim/entities/partnership.ts";
import { formation } from "../../../sim/mechanisms/formation.ts";
import { act, begin, OTHER, pair, tinyWorld } from "./tiny-world.ts";

/** A pair of trusts with a given wish to partner, the one to be helped open to it or not. */
const willing = (will: number, receptivity: number, more = {}) =>
  tinyWorld(
    pair({
      organisations: { lead: { free_capacity: 0.3 }, other: { receptivity } },
      relations: [{ between: ["lead", "other"], prior_ties: 1, trust: 0.4 }],
      partnership: {
        form: "buddying",
        lead: "lead",
        other: "other",
        lead_motivation: will,
        other_motivation: will,
        ...more,
      },
    }),
  );

/** Luck under which parties agree whose monthly chance is above 15 %. */
const luck = { uniforms: [0.15] };
const eager = { match_care: 0, mandate: 0, agreeing: 0.5 };

describe("an idea", () => {
  it("is agreed where both want it, and not where neither does", () => {
    const keen = willing(1, 0.9);
    const events = act(formation, keen, eager, luck);
    expect(keen.partnership.status[0]).toBe(STATUS.running);
    expect(events.map(({ event, cause }) => [event, cause])).toEqual([
      ["partnership proposed", "need"],
      ["partnership agreed", "own will"],
    ]);
    const reluctant = willing(0, 0.1);
    act(formation, reluctant, eager, luck, 12);
    expect(reluctant.partnership.status[0]).toBe(STATUS.proposed);
  });

  it("needs the will of both", () => {
    // By hand, at an even chance of agreeing: 0.50 if both want it, 0.44 if only the lead does and
    // 0.13 if only the other does; the luck is 0.47.
    const agreed = (lead_motivation: number, other_motivation: number) => {
      const world = willing(0, 0.9, { lead_motivation, other_motivation });
      act(formation, world, eager, { uniforms: [0.47] });
      return world.partnership.status[0] === STATUS.running;
    };
    expect([agreed(1, 1), agreed(1, 0), agreed(0, 1)]).toEqual([true, false, false]);
  });

  it("is agreed against their will under a mandate, which costs motivation", () => {
    const world = willing(0.3, 0.1);
    act(formation, world, { ...eager, mandate: 1 }, luck);
    expect(world.partnership.status[0]).toBe(STATUS.running);
    expect(world.partnership.otherMotivation[0]).toBeLessThan(0.3);
  });

  it("is dropped when nobody has agreed after two years", () => {
    const world = willing(0, 0.1);
    act(formation, world, eager, { uniforms: [0.999] }, 24);
    expect(world.partnership.status[0]).toBe(STATUS.proposed);
    const events = act(formation, world, eager, { uniforms: [0.999] }, 2);
    expect(world.partnership.status[0]).toBe(STATUS.ended);
    expect(events.at(-1)).toMatchObject({ event: "idea dropped", cause: "no agreement" });
  });

  it("waits for its month", () => {
    const world = willing(1, 1, { start: 5 });
    act(formation, world, eager, luck, 4);
    expect(world.partnership.status[0]).toBe(STATUS.idle);
    act(formation, world, eager, luck);
    expect(world.partnership.status[0]).toBe(STATUS.running);
  });

  it("is explored first where the partner is chosen with care, and is clearer for it", () => {
    const careful = willing(1, 0.9);
    act(formation, careful, { mandate: 0, match_care: 1 }, luck, 2);
    expect(careful.partnership.status[0]).toBe(STATUS.proposed);
    act(formation, careful, { mandate: 0, match_care: 1 }, luck, 6);
    const hasty = willing(1, 0.9);
    act(formation, hasty, eager, luck, 8);
    expect(careful.partnership.status[0]).toBe(STATUS.running);
    expect(careful.partnership.purpose[0]).toBeGreaterThan(hasty.partnership.purpose[0]);
  });
});

it("nobody is helped by more partners at once than the limit", () => {
  const document = pair({
    organisations: { lead: {}, other: { receptivity: 1 }, third: {} },
    also: [{ form: "buddying", lead: "third", other: "other", lead_motivation: 1 }],
  });
  const status = (partner_limit: number) => {
    const world = tinyWorld(document);
    begin(world);
    act(formation, world, { ...eager, partner_limit }, { uniforms: [0.01] });
    return world.partnership.status[1];
  };
  expect(status(1)).toBe(STATUS.proposed);
  expect(status(2)).toBe(STATUS.running);
});

describe("in a world open to partnerships that nobody scheduled", () => {
  const open = (ties: number) =>
    tinyWorld({
      organisations: { lead: { quality: 1 }, other: { quality: -2.5, surplus: -10 } },
      relations: [{ between: ["lead", "other"], prior_ties: ties, trust: 0.6 }],
      environment: { formation: 1 },
    });

  it("one in need turns to a friend, and a trust that does well does not", () => {
    const events = act(formation, open(1), eager, { uniforms: [0.001] });
    const seekers = events.filter(({ event }) => event === "looks for a partner");
    expect(seekers.map(({ entity, detail }) => [entity, detail])).toEqual([["other", "lead"]]);
  });

  it("one without ties finds nobody", () => {
    const world = open(0);
    expect(world.setup.parties).toBe(OTHER + 1);
    expect(act(formation, world, eager, { uniforms: [0.001] }, 12)).toEqual([]);
  });
});
