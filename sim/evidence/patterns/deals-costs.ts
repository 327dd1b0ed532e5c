import { designOf } from "../design.ts";
import { mean, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Sample } from "../pattern.ts";
import { outsideSupport, transactionCost } from "../terms.ts";
import { wave } from "./deals-designs.ts";

const rescue = designOf("case-c", { months: 60 });
const ofTarget = (read: (future: Future) => number): Sample => ({
  design: rescue,
  read: (future) =>
    (100 * read(future)) /
    future.scenario.organisations[future.scenario.partnership?.other ?? ""].income,
});

export const rescueCostRow: Row = pattern({
  id: "X45",
  kind: "input",
  claim: "Taking over a failing trust took outside support of the order of its yearly turnover.",
  source: "[X8] one published transaction",
  strength: "moderate",
  contrast: "sums with the target's income",
  design: "case C: an outstanding trust takes over an inadequate one with money and capital",
  metric: "outside support and transaction cost, % of the target's yearly income",
  samples: { support: ofTarget(outsideSupport), transaction: ofTarget(transactionCost) },
  measure: ({ support, transaction }) => [
    within("outside support, % of the target's income", mean(support), 50, 200),
    within("transaction cost, % of the target's income", mean(transaction), 1, 7),
  ],
});

/** What a deal that began and was given up before completion has cost, £m; NaN for all others. */
function sunk(future: Future): number {
  const ended = future.month("ended");
  const begun = Number.isFinite(future.month("started"));
  const givenUp = begun && Number.isFinite(ended) && !Number.isFinite(future.month("completed"));
  const { lead, other } = future.scenario.partnership ?? { lead: "", other: "" };
  return givenUp ? future.at(`${lead}~${other}`, "partnership_cost", ended) : Number.NaN;
}

export const abandonedRow: Row = pattern({
  id: "X54",
  kind: "input",
  claim: "A deal that is abandoned has cost millions.",
  source: "[BP-HF] [BP-HSJ] [SF-PFI]",
  strength: "strong",
  contrast: "deals abandoned before completion",
  design: "pairs of neighbouring acute trusts of the national world, merger",
  metric: "cost of a deal to all parties when it is abandoned, £m, mean",
  samples: { sunk: { design: wave, read: sunk } },
  measure: (samples) => [within("cost of an abandoned deal, £m", mean(samples.sunk), 3, 12)],
});
