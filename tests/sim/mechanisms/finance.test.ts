import { describe, expect, it } from "vitest";
import type { Attributes } from "../../../sim/entities/form.ts";
import { finance } from "../../../sim/mechanisms/finance.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

const size = pair({ organisations: { lead: { income: 400 }, other: { income: 200 } } });

function working(terms: Partial<Attributes> = {}) {
  const world = tinyWorld(size);
  begin(world, { breadth: 0.5, ...terms });
  return world;
}

const promise = { transition_funding: 10, funding_delivered: 0.5 };
const arrives = { uniforms: [0.4] };
const withheld = { uniforms: [0.6] };

describe("promised money", () => {
  it("that arrives is 10 % of income a year: £20m of £200m, £5m a quarter", () => {
    const world = working();
    act(finance, world, promise, arrives);
    expect(world.organisation.bridging[OTHER]).toBe(20);
    expect(world.partnership.delivered[0]).toBe(5);
    expect(world.organisation.cynicism[OTHER]).toBe(0);
  });

  it("that is withheld leaves cynicism and less faith, and is told", () => {
    const world = working();
    const faith = world.partnership.faith[0];
    const events = act(finance, world, promise, withheld);
    expect(world.organisation.bridging[OTHER]).toBe(0);
    expect(world.organisation.cynicism[OTHER]).toBeGreaterThan(0);
    expect(world.partnership.faith[0]).toBeLessThan(faith);
    expect(events).toMatchObject([{ event: "promised money withheld", detail: "£5.0m" }]);
  });

  it("comes by the quarter, for three years", () => {
    const world = working();
    act(finance, world, promise, arrives, 48);
    expect(world.partnership.promised[0]).toBe(12 * 5);
  });

  it("that nobody promised disappoints nobody", () => {
    const world = working();
    act(finance, world, { transition_funding: 0, funding_delivered: 0 }, withheld, 12);
    expect(world.organisation.cynicism[OTHER]).toBe(0);
  });

  it("lifts the surplus of whoever receives it", () => {
    const surplus = (luck: typeof arrives) => {
      const world = working();
      act(finance, world, promise, luck);
      return world.organisation.surplus[OTHER];
    };
    expect(surplus(arrives) - surplus(withheld)).toBeCloseTo(10, 10);
  });
});

describe("the costs of a partnership", () => {
  it("of running are shared out by the stated share", () => {
    const world = working({ runningCost: 1 });
    act(finance, world, { helped_side_pays: 0.7 });
    expect(world.organisation.runningCost[OTHER]).toBeCloseTo(0.7, 12);
    expect(world.organisation.runningCost[LEAD]).toBeCloseTo(0.3, 12);
    expect(world.partnership.spent[0]).toBeCloseTo(1 / 12, 12);
  });

  it("of setting up are paid over a year, half by each", () => {
    const world = working({ setUpCost: 2 });
    world.organisation.transitionCost.fill(0);
    act(finance, world);
    expect([...world.organisation.transitionCost]).toEqual([1, 1]);
    act(finance, world, {}, {}, 23);
    // Paid in the months before the first anniversary of the stage: eleven of them here.
    expect(world.partnership.spent[0]).toBeCloseTo((11 * 2) / 12, 10);
  });
});

it("a deal costs both sides money while approvals are sought", () => {
  const world = working();
  world.partnership.dealing[0] = 1;
  act(finance, world, { deal_cost: 6 });
  expect([...world.organisation.transitionCost]).toEqual([3, 3]);
  expect(world.partnership.spent[0]).toBeCloseTo(0.5, 12);
});

describe("savings", () => {
  it("are announced at once and made slowly, as far as work is joined", () => {
    const world = working({ sharedBoard: 1, oneBody: 1 });
    world.partnership.forecast[0] = 1.5;
    world.partnership.integration[0] = 0.5;
    world.month = 1;
    act(finance, world, { corporate_saving: 2 }, {}, 12);
    const { savingsForecast, savingsRealised } = world.organisation;
    // By hand: 2 % of £600m is £12m possible, and half as much again is announced, by income.
    expect(savingsForecast[LEAD]).toBeCloseTo(12, 10);
    expect(savingsForecast[OTHER]).toBeCloseTo(6, 10);
    const made = savingsRealised[LEAD] + savingsRealised[OTHER];
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(0.5 * 12);
  });

  it("are not made by those who share nothing", () => {
    const world = working();
    act(finance, world, {}, {}, 12);
    expect(world.organisation.savingsRealised[OTHER]).toBe(0);
  });
});

it("a contract that does not run smoothly loses money, one that does loses none", () => {
  const loss = (effectiveness: number) => {
    const world = working({ lossCap: 0.3 });
    world.partnership.contractValue[0] = 20;
    world.partnership.effectiveness[0] = effectiveness;
    act(finance, world, { break_even: 0.5 }, {}, 12);
    return world.partnership.leadLoss[0];
  };
  expect(loss(0.1)).toBeGreaterThan(0);
  expect(loss(0.9)).toBe(0);
});

it("a lasting deficit is recovered from under stable leaders with room", () => {
  const structural = (stability: number, free: number) => {
    const world = tinyWorld(
      pair({
        organisations: {
          lead: {},
          other: { surplus: -12, board_stability: stability, free_capacity: free },
        },
      }),
    );
    act(finance, world, {}, {}, 36);
    return world.organisation.structural[OTHER];
  };
  expect(structural(0.9, 0.4)).toBeGreaterThan(structural(0.1, 0.05));
});
