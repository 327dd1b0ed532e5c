import { mean, ratio, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { changeSince, matchedChange, startOf } from "../matched.ts";
import { pattern } from "../pattern.ts";
import { afterCompletion, afterDeal } from "../terms.ts";
import { realDeals } from "../worlds.ts";
import { entrants, RUNS, STILL, tally } from "./regime-nation.ts";

const YEARS = [12, 24, 36, 48, 60] as const;
const LAST = 59;

const matched = YEARS.map((h) =>
  tally(STILL, (panel) =>
    entrants(panel, LAST).map((spell) =>
      matchedChange(panel, "quality", spell, h - 1, Math.min(h + 1, 60)),
    ),
  ),
);
const raw = tally(STILL, (panel) =>
  entrants(panel, LAST).map((spell) => changeSince(panel, "quality", startOf(spell), 47, 49)),
);

const regression = pattern({
  id: "R7",
  kind: "emergent",
  claim: "Mortality of labelled trusts regresses to the mean; matched trusts do as well",
  source: "own analysis of trust-year panel 2012-2019 (R7)",
  strength: "moderate",
  contrast: "labelled trusts with level-matched controls, and before with after",
  design:
    "national world without partnering and without a trend of quality (mortality is indexed to the nation each year); trusts put into special measures in months 1 to 59",
  metric: "MDiD of quality 1 to 5 years after the label; plain change of quality after 4 years",
  samples: {
    one: matched[0].sum,
    ones: matched[0].count,
    two: matched[1].sum,
    twos: matched[1].count,
    three: matched[2].sum,
    threes: matched[2].count,
    four: matched[3].sum,
    fours: matched[3].count,
    five: matched[4].sum,
    fives: matched[4].count,
    raw: raw.sum,
    all: raw.count,
  },
  measure: (s) => [
    within("against matched, 1 year, SD", ratio(s.one, s.ones), -0.3, 0.3),
    within("2 years", ratio(s.two, s.twos), -0.3, 0.3),
    within("3 years", ratio(s.three, s.threes), -0.3, 0.3),
    within("4 years", ratio(s.four, s.fours), -0.3, 0.3),
    within("5 years", ratio(s.five, s.fives), -0.3, 0.3),
    within("plain change after 4 years, SD", ratio(s.raw, s.all), 0.4, 0.7),
  ],
  most: RUNS,
});

const deals = realDeals({ months: 84 });

/** Effect on the plain mean of the two parties' quality in a month. */
const onBoth = (future: Future) => (month: number) =>
  0.5 * (future.effect("lead", "quality", month) + future.effect("other", "quality", month));

const unchanged = pattern({
  id: "R8",
  kind: "emergent",
  claim: "Mergers and acquisitions of 2013 to 2018 left mortality about where it was",
  source: "own analysis of trust-year panel 2012-2019 (R8)",
  strength: "moderate",
  contrast: "the deal with its absence",
  design: "the mix of real deals of 2010-15, to 84 months",
  metric:
    "effect on the plain mean of both parties' quality 22 to 26 months after completion; all deals (those given up from when they were) and completed ones",
  samples: {
    all: { design: deals, read: (future) => afterDeal(future, 22, 26, onBoth(future)) },
    done: { design: deals, read: (future) => afterCompletion(future, 22, 26, onBoth(future)) },
  },
  measure: ({ all, done }) => [
    within("all deals, SD", mean(all), -0.4, 0.4),
    within("completed deals, SD", mean(done), -0.4, 0.4),
  ],
});

/** What matched trusts would have shown anyway. */
export const matchedRows = [regression, unchanged];
