import { designOf } from "../design.ts";
import { mean, ratio, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Sample } from "../pattern.ts";
import { afterCompletion, afterDeal, apart, jointEffect, outsideSupport } from "../terms.ts";
import { decade, wave } from "./deals-designs.ts";

const inWave = (read: Sample["read"]): Sample => ({ design: wave, read });
const inDecade = (read: Sample["read"]): Sample => ({ design: decade, read });
const CONTRAST = "the deal with its absence";

export const untargetedRow: Row = pattern({
  id: "X5",
  kind: "input",
  claim: "Mergers of 1997 to 2006 were common and did not pick trusts by how they would perform.",
  source: "[G12-YP] [G12-CMPO]",
  strength: "strong",
  contrast: "merging trusts with the national population",
  design: "the pool of unselected mergers, an option of the initial state; its frequency is given",
  metric:
    "quality of the parties at the start (SD of the population), and its change over the next four years in the twin: neither is chosen, so both are near 0",
  samples: {
    start: inWave((future) => apart(future, "quality", 0)),
    change: inWave((future) => apart(future, "quality", 48) - apart(future, "quality", 0)),
  },
  measure: ({ start, change }) => [
    within("quality at the start, SD", mean(start), -0.2, 0.2),
    within("change in four years without the merger, SD", mean(change), -0.1, 0.1),
  ],
});

/** Years of the scenario of 2010 to 2015. */
const YEARS = 5.5;
/** Trusts of the national world. */
const TRUSTS = 220;
const england = designOf("nation/integration", { months: 12 * YEARS, twin: false });

const structural = ({ events }: Future) => events.filter(({ event }) => event === "completed");

/** Structural deals completed in the national world that were agreed under pressure. */
function pressed(future: Future): number {
  const agreed = future.events.filter(({ event }) => event === "agreed");
  const underPressure = structural(future).filter(({ entity, month }) => {
    const pair = entity.replace("+", "~");
    const last = agreed.filter((one) => one.entity === pair && one.month <= month).at(-1);
    return last?.cause === "pressure";
  });
  return underPressure.length;
}

export const decadeRow: Row = pattern({
  id: "X8",
  kind: "emergent",
  claim: "Deals of 2010 to 2015 were driven by regulators, slow and expensive.",
  source: "[KF15] [KF15-PFI]",
  strength: "strong",
  contrast: "the national world open to partnering, under pressure to integrate",
  design:
    "220 trusts for 5.5 years, structural deals that nobody scheduled; support: the mix of deals of 2010 to 2015",
  metric:
    "structural deals completed per trust and year, %; share of them under pressure; outside support of a deal that had any, £m",
  most: 24,
  samples: {
    deals: { design: england, read: (future) => structural(future).length },
    pressed: { design: england, read: pressed },
    support: inDecade((future) => outsideSupport(future) || Number.NaN),
  },
  measure: ({ deals, pressed, support }) => [
    within(
      "structural deals per trust and year, %",
      mean(deals.map((n) => (100 * n) / (TRUSTS * YEARS))),
      0.8,
      3,
    ),
    within("share of deals under pressure", ratio(pressed, deals), 0.7),
    within("outside support of a deal that had any, £m", mean(support), 30, 400),
  ],
});

/** Improvement of a waiting time that a politically targeted metric may show, weeks. */
const SMALL_WAIT = -1;
const at48 = (outcome: string) => (future: Future) =>
  afterCompletion(future, 48, 48, (t) => jointEffect(future, outcome, t));

export const laterWaveRow: Row = pattern({
  id: "X11",
  kind: "emergent",
  claim: "The deals of 2011 to 2015 brought little for quality, at most slightly shorter waits.",
  source: "[BEV24]",
  strength: "moderate",
  contrast: CONTRAST,
  design: "the mix of deals of 2010 to 2015, drawn from the national world",
  metric:
    "quality (SD) and waits (weeks) of both parties as one against the twin, 48 months after completion",
  samples: {
    quality: inDecade(at48("quality")),
    waits: inDecade(at48("waits")),
    all: inDecade((future) => afterDeal(future, 48, 48, (t) => jointEffect(future, "quality", t))),
  },
  measure: ({ quality, waits, all }) => [
    within("quality, SD of completed deals", mean(quality), -0.3, 0.1),
    within("waits, weeks of completed deals", mean(waits), SMALL_WAIT),
    within("quality, SD of all proposed (reported)", mean(all)),
  ],
});

const early = (clock: typeof afterCompletion) => (future: Future) =>
  clock(future, 3, 24, (t) => jointEffect(future, "quality", t));

export const earlyHarmRow: Row = pattern({
  id: "X12",
  kind: "emergent",
  claim: "Within months of a merger of acute trusts outcomes are worse, and stay so for two years.",
  source: "[ATH23]",
  strength: "moderate",
  contrast: CONTRAST,
  design:
    "pairs of neighbouring acute trusts of the national world, not chosen for quality, merger",
  metric: "quality of both parties as one against the twin, SD, mean of months 3 to 24",
  samples: { completed: inWave(early(afterCompletion)), all: inWave(early(afterDeal)) },
  measure: ({ completed, all }) => [
    within("quality, SD of completed mergers", mean(completed), undefined, 0),
    within("quality, SD of all proposed (reported)", mean(all)),
  ],
});
