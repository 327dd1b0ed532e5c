import { describe, expect, it } from "vitest";
import { STATUS } from "../../../sim/entities/partnership.ts";
import { enterStep } from "../../../sim/entities/progress.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { transaction } from "../../../sim/mechanisms/transaction.ts";
import { act, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const JOINT = 2;
/** Luck of an average month in which no deal is abandoned. */
const average = { uniforms: [0.5, 0.999999] };

/** Two trusts, £300m and £100m, that have begun to prepare a merger. */
function preparing(environment: Record<string, unknown> = {}): PartnerWorld {
  const world = tinyWorld(
    pair({
      organisations: { lead: { income: 300 }, other: { income: 100 } },
      environment,
      partnership: { form: "acquisition", lead: "lead", other: "other" },
    }),
  );
  world.partnership.status[0] = STATUS.running;
  world.partnership.settled[0] = 1;
  enterStep(world, 0, world.setup.partnerships[0].path.direct);
  return world;
}

/** Months until the joint body is there. */
function monthsTo(world: PartnerWorld, values: Record<string, number>): number {
  for (let month = 1; month <= 240; month++) {
    act(transaction, world, values, average);
    if (world.organisation.exists[JOINT] === 1) return month;
  }
  return Number.POSITIVE_INFINITY;
}

describe("a deal", () => {
  it("is completed once enough bodies have approved it", () => {
    const world = preparing({ system_push: 0 });
    const { approvals } = world.setup.partnerships[0].path.steps.at(-1)?.attributes ?? {};
    const months = monthsTo(world, { fast_track: 0 });
    expect(months).toBeGreaterThan(Number(approvals));
    expect(months).toBeLessThan(240);
  });

  it("is faster on the fast track, under a push, and under joint leaders", () => {
    const slow = monthsTo(preparing(), { fast_track: 0 });
    expect(monthsTo(preparing(), { fast_track: 1 })).toBeLessThan(slow);
    expect(monthsTo(preparing({ system_push: 1 }), { fast_track: 0 })).toBeLessThan(slow);
    const led = preparing();
    led.partnership.sharedBoard[0] = 1;
    expect(monthsTo(led, { fast_track: 0 })).toBeLessThan(slow);
  });

  it("waits until funders have settled who pays", () => {
    const world = preparing();
    world.partnership.settled[0] = 0.5;
    expect(monthsTo(world, { fast_track: 1 })).toBe(Number.POSITIVE_INFINITY);
  });

  it("is given up with bad luck, and its terms go with it", () => {
    const world = preparing();
    const events = act(transaction, world, {}, { uniforms: [0.5, 0] });
    expect(events).toMatchObject([{ event: "deal abandoned" }]);
    expect(world.partnership.status[0]).toBe(STATUS.ended);
    expect(world.partnership.leadHours[0]).toBe(0);
  });
});

it("a deal is given up by a lead that does not want it, pressed or not", () => {
  const givenUp = (will: number, pressure: number, reluctance: number) => {
    const world = preparing();
    const { partnership: s } = world;
    s.leadMotivation[0] = will;
    s.pressure[0] = pressure;
    s.trust[0] = 0.6;
    act(transaction, world, { abandoning: 0.01, reluctance }, { uniforms: [0.5, 0.04] });
    return s.status[0] === STATUS.ended;
  };
  // By hand: 0.01 a month for the willing; for those 0.5 short of willing, at a reluctance of 40,
  // 0.01 x (1 + 40 / 4) = 0.11, and half of that under full pressure.
  expect(givenUp(0.6, 0, 40)).toBe(false);
  expect(givenUp(0.1, 0, 40)).toBe(true);
  expect(givenUp(0.1, 1, 40)).toBe(true);
  expect(givenUp(0.1, 0, 0)).toBe(false);
});

describe("the joint body", () => {
  const complete = (post_share: number) => {
    const world = preparing();
    world.organisation.label[OTHER] = 1;
    monthsTo(world, { fast_track: 1, post_share });
    return world;
  };

  it("has the income of both and answers for both sites, whose own labels end with them", () => {
    const { organisation: o } = complete(0.25);
    expect(o.income[JOINT]).toBe(400);
    expect([...o.legal]).toEqual([JOINT, JOINT, JOINT]);
    expect(o.label[OTHER]).toBe(0);
    expect([o.site[LEAD], o.site[OTHER], o.site[JOINT]]).toEqual([1, 1, 0]);
  });

  it.each([
    [0, 0],
    [0.25, 3],
    [0.5, 6],
  ])("gives a share %d of its posts to the joining side: %i of twelve", (share, posts) => {
    const before = preparing();
    const ofOther = new Set(before.person.keys.lo.subarray(before.setup.firstPerson[OTHER]));
    const { person, setup } = complete(share);
    const board = [...person.keys.lo.subarray(setup.firstPerson[JOINT])];
    expect(board).toHaveLength(12);
    expect(board.filter((key) => ofOther.has(key))).toHaveLength(posts);
  });

  it("has one board where there were two", () => {
    const { person, setup } = complete(0.5);
    const open = (i: number) =>
      person.open.subarray(setup.firstPerson[i], setup.firstPerson[i] + 12).filter((x) => x === 1)
        .length;
    expect([open(LEAD), open(OTHER), open(JOINT)]).toEqual([0, 0, 12]);
  });
});

describe("a smaller step", () => {
  const climbing = (trustLevel: number) => {
    const world = tinyWorld(
      pair({
        partnership: {
          form: "contractual_agreement",
          lead: "lead",
          other: "other",
          prelude: [
            { form: "contractual_agreement", scale: 0.2, advance: { trust: 0.6, months: 4 } },
          ],
        },
      }),
    );
    world.partnership.status[0] = STATUS.running;
    enterStep(world, 0, 0);
    world.partnership.trust[0] = trustLevel;
    return world;
  };

  it("leads to the larger after its months, with the trust asked for", () => {
    const world = climbing(0.6);
    const small = world.partnership.breadth[0];
    act(transaction, world, {}, average, 3);
    expect(world.partnership.stage[0]).toBe(0);
    act(transaction, world, {}, average);
    expect(world.partnership.stage[0]).toBe(1);
    expect(world.partnership.breadth[0]).toBeCloseTo(5 * small, 12);
  });

  it("leads nowhere without that trust", () => {
    const world = climbing(0.59);
    act(transaction, world, {}, average, 60);
    expect(world.partnership.stage[0]).toBe(0);
  });
});
