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

  it("lifts the surplus of whoever receives it, as far as it is not spent", () => {
    const lift = (committing: number) => {
      const surplus = (luck: typeof arrives) => {
        const world = working();
        act(finance, world, { ...promise, committing }, luck);
        return world.organisation.surplus[OTHER];
      };
      return surplus(arrives) - surplus(withheld);
    };
    expect(lift(0)).toBeCloseTo(10, 10);
    expect(lift(0.5)).toBeLessThan(10);
    expect(lift(0.5)).toBeGreaterThan(0.5 * 10);
  });
});

describe("spending that outside money began", () => {
  /** £20m a year for three years to a trust of £200m, half of which may become lasting. */
  const committed = (months: number) => {
    const world = working();
    world.organisation.grant[OTHER] = 20;
    world.organisation.grantUntil[OTHER] = 36;
    act(finance, world, { committing: 0.5 }, {}, months);
    return world.organisation.committed[OTHER];
  };

  it("grows to its share of that money, and outlives it, melting slowly", () => {
    expect(committed(12)).toBeGreaterThan(0);
    expect(committed(36)).toBeGreaterThan(committed(12));
    expect(committed(36)).toBeLessThan(0.5 * 20);
    expect(committed(60)).toBeGreaterThan(0.5 * committed(36));
    expect(committed(60)).toBeLessThan(committed(36));
  });

  it("leaves a trust poorer than without the money, once that has ended", () => {
    const surplus = (grant: number, months: number) => {
      const world = working();
      world.organisation.grant[OTHER] = grant;
      world.organisation.grantUntil[OTHER] = 36;
      act(finance, world, {}, {}, months);
      return world.organisation.surplus[OTHER];
    };
    expect(surplus(20, 36)).toBeGreaterThan(surplus(0, 36));
    expect(surplus(20, 37)).toBeLessThan(surplus(0, 37));
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
    act(finance, world, { corporate_saving: 2, saving_speed: 0.1 }, {}, 12);
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
    world.partnership.trust[0] = 0.5;
    // Costed as it turns out: at full scale it breaks even at 0.5 x (0.25 + 0.45) = 0.35.
    world.partnership.overrun[0] = 1;
    world.partnership.effectiveness[0] = effectiveness;
    act(finance, world, { break_even: 0.5 }, {}, 12);
    return world.partnership.leadLoss[0];
  };
  expect(loss(0.34)).toBeGreaterThan(0);
  expect(loss(0.1)).toBeGreaterThan(loss(0.34));
  expect(loss(0.36)).toBe(0);
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

describe("the accounts of a month", () => {
  /** The second trust, all of whose books are empty but for what the test enters. */
  const books = (change: (o: ReturnType<typeof working>["organisation"]) => void) => {
    const world = tinyWorld(size);
    const { organisation: o } = world;
    for (const column of [o.structural, o.financeShock, o.overload]) column.fill(0);
    o.activity.fill(100);
    o.demand.fill(100);
    change(o);
    act(finance, world, { recovering: 0, finance_shock: 0, management_cost: 5 });
    return { productivity: o.productivity[OTHER], managers: o.managementShare[OTHER] };
  };

  it("say 100 where work costs what it earns, more with a surplus, less with a deficit", () => {
    expect(books(() => {}).productivity).toBeCloseTo(100, 10);
    // By hand: what earns 100 costs 75 with a surplus of 25 %, and 125 with a deficit of 25 %.
    expect(books((o) => o.structural.fill(25)).productivity).toBeCloseTo(100 / 0.75, 10);
    expect(books((o) => o.structural.fill(-25)).productivity).toBeCloseTo(100 / 1.25, 10);
  });

  it("do not count outside money as work done", () => {
    const granted = books((o) => {
      o.grant.fill(20);
      o.grantUntil.fill(12);
    });
    expect(granted.productivity).toBeLessThanOrEqual(books(() => {}).productivity);
  });

  it("count backfilled hours and the cost of changing as management, not what is saved", () => {
    expect(books(() => {}).managers).toBeCloseTo(5, 10);
    expect(books((o) => o.backfill.fill(0.2)).managers).toBeGreaterThan(5);
    expect(books((o) => o.savingsRealised.fill(4)).managers).toBeLessThan(5);
  });

  it("count the cost of a deal as management", () => {
    const managers = (dealing: number) => {
      const world = working();
      world.partnership.dealing[0] = dealing;
      act(finance, world);
      return world.organisation.managementShare[OTHER];
    };
    expect(managers(1)).toBeGreaterThan(managers(0));
  });
});
