import { meanOf } from "./tradeoff.ts";
import { gapsOf, type Stakes } from "./tradeoff-stakes.ts";
import type { Flow } from "./tradeoff-terms.ts";

/** What one party pays and gets because of the partnership, mean £m since the start. */
export interface Purse {
  readonly entity: string;
  /** Setting up, deals and joining. */
  readonly changing: number;
  /** Keeping it going. */
  readonly running: number;
  /** Given by funders for running costs, and for buildings. */
  readonly received: number;
  readonly capital: number;
  /** Saved by sharing. */
  readonly saved: number;
}

/** Who pays what for one scenario; means, so that the sums of the parties add up. */
export interface Bill {
  readonly purses: readonly Purse[];
  /** All that the parties spend on it. */
  readonly spent: number;
  /** All that funders give, capital included. */
  readonly given: number;
  readonly saved: number;
}

/** The bill of a scenario up to a month; null where nothing is known of its money. */
export function billOf(stakes: Stakes, job: number, month: number): Bill | null {
  const parties = (stakes.jobs[job]?.entities ?? []).filter((entity) => entity !== "system");
  const purses = parties.flatMap((entity): Purse[] => {
    const purse = purseOf(stakes, job, entity, month);
    return purse ? [purse] : [];
  });
  if (purses.length === 0) return null;
  const sum = (read: (purse: Purse) => number) => purses.reduce((all, one) => all + read(one), 0);
  return {
    purses,
    spent: sum((purse) => purse.changing + purse.running),
    given: sum((purse) => purse.received + purse.capital),
    saved: sum((purse) => purse.saved),
  };
}

function purseOf(stakes: Stakes, job: number, entity: string, month: number): Purse | null {
  const mean = (flow: Flow) => {
    const gaps = gapsOf(stakes, job, entity, flow, month);
    return gaps ? meanOf(gaps.filter((gap) => !Number.isNaN(gap))) : Number.NaN;
  };
  const purse = {
    entity,
    changing: mean("transition_cost"),
    running: mean("running_cost"),
    received: mean("outside_money"),
    capital: mean("outside_capital"),
    saved: mean("savings_realised"),
  };
  return Number.isNaN(purse.changing) ? null : purse;
}
