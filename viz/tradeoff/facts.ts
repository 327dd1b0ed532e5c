import type { Effect, Lasting } from "../../sim/analysis/tradeoff.ts";
import { type Bill, billOf } from "../../sim/analysis/tradeoff-money.ts";
import { effectAt } from "../../sim/analysis/tradeoff-stakes.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import { type Choice, careLasts, type Option, partyOf } from "./options.ts";

/** What is the same of an option whatever counts: what it costs, and what it costs the helper. */
export interface Facts {
  readonly bill: Bill | null;
  /** When better care has come to stay for the one helped. */
  readonly lasting: Lasting | null;
  /** Whether anybody helps, what that does to its own care, and what it pays, £m. */
  readonly helps: boolean;
  readonly care: Effect | null;
  readonly paid: number;
}

/** The facts of every option at a month, in their order. */
export const factsOf = (choice: Choice, month: number): Facts[] =>
  choice.options.map((option) => factsOfOne(choice, option, month));

function factsOfOne(choice: Choice, option: Option, month: number): Facts {
  const [care] = OBJECTIVES;
  const { stakes } = choice;
  const helper = partyOf(option, "helper");
  const bill = billOf(stakes, option.job, month);
  const purse = bill?.purses.find(({ entity }) => entity === helper?.entity);
  return {
    bill,
    lasting: careLasts(choice, option),
    helps: helper !== undefined,
    care: helper ? effectAt(stakes, option.job, helper.entity, care.outcome, month) : null,
    paid: purse ? purse.changing + purse.running : 0,
  };
}
