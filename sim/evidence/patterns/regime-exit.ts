import { mean, ratio, within } from "../estimate.ts";
import type { Inspection, Panel, Spell } from "../panel.ts";
import { inPanel } from "../panel.ts";
import { pattern } from "../pattern.ts";
import { entrants, NATION, RUNS, STILL, tally } from "./regime-nation.ts";

/** Entrants that can be followed for 48 months. */
const LAST = 72;
const FOLLOWED = 48;

const spells = (read: (spell: Spell) => number) =>
  tally(NATION, (panel) => entrants(panel, LAST).map(read));

const soon = spells(({ from, to }) => (to <= from + 12 ? 1 : 0));
const long = spells(({ from, to }) => (to > from + 36 ? 1 : 0));
const spell = spells(({ from, to }) => (to <= from + FOLLOWED ? to - from : Number.NaN));

const exit = pattern({
  id: "X17",
  kind: "emergent",
  must: true,
  claim: "Few trusts leave special measures within a year; a completed stay takes almost two",
  source: "HSJ17-SM, NHSP17",
  strength: "strong",
  contrast: "none: what happens to labelled trusts",
  design:
    "national world without partnering, quality drifting upwards; trusts put into special measures in months 1 to 72, each followed for 48 months",
  metric:
    "share out within 12 months; mean length of the stays that end within 48; share still in after 36",
  samples: {
    soon: soon.sum,
    all: soon.count,
    long: long.sum,
    months: spell.sum,
    completed: spell.count,
  },
  measure: ({ soon, all, long, months, completed }) => [
    within("share out within 12 months", ratio(soon, all), 0.05, 0.35),
    within("mean completed stay, months", ratio(months, completed), 17, 28),
    within("share still in after 36 months", ratio(long, all), 0.05, 0.35),
  ],
  most: RUNS,
});

/** First inspection after the label: after about a year, within eighteen months. */
const firstAfter = ({ inspections }: Panel, { trust, from }: Spell): Inspection | undefined =>
  inspections.find((one) => one.trust === trust && one.month > from && one.month <= from + 18);

const KINDS = ["good and out", "out", "no progress", "stays"] as const;
type Kind = (typeof KINDS)[number];

/**
 * What the first year came to, as the next inspection sees it: out and rated good, out and less
 * than good, still in and inadequate with no fewer inadequate domains than before (no progress), or
 * still in with some progress.
 */
function outcomeOf(panel: Panel, one: Spell): Kind | undefined {
  const next = firstAfter(panel, one);
  if (!next) return undefined;
  if (one.to <= next.month) return next.rating >= 3 ? "good and out" : "out";
  const { trust, from } = one;
  const before = panel.inspections.find((visit) => visit.trust === trust && visit.month === from);
  const worse = next.rating === 1 && next.inadequate >= (before?.inadequate ?? 0);
  return worse ? "no progress" : "stays";
}

const outcomes = (kind: Kind) =>
  tally(NATION, (panel) =>
    entrants(panel, LAST).map((one) => {
      const found = outcomeOf(panel, one);
      return found === undefined ? Number.NaN : Number(found === kind);
    }),
  );
const [good, out, none, stays] = KINDS.map(outcomes);

const fan = pattern({
  id: "X18",
  kind: "emergent",
  claim: "After a year in special measures, trusts have fanned out: good, better, stuck, no better",
  source: "CQC14, GOVW14",
  strength: "strong",
  contrast: "none: what happens to labelled trusts",
  design: "as X17",
  metric:
    "shares of four outcomes at the first inspection after the label: out and good; out; still in; still in and inadequate in as many domains (no progress); each must occur (at least 1 in 100)",
  samples: {
    all: good.count,
    good: good.sum,
    out: out.sum,
    none: none.sum,
    stays: stays.sum,
  },
  measure: ({ all, good, out, none, stays }) => [
    within("out and good", ratio(good, all), 0.05, 0.45),
    within("no progress", ratio(none, all), 0.02, 0.35),
    within("out, not good", ratio(out, all), 0.01),
    within("stays, some progress", ratio(stays, all), 0.01),
  ],
  most: RUNS,
});

/** Mean share of trusts in special measures, once the start has been forgotten. */
const inMeasures = inPanel((panel) => {
  const lines = panel.of("special_measures");
  let sum = 0;
  for (let t = 36; t <= panel.months; t++) {
    sum += lines.reduce((labelled, line) => labelled + line[t], 0) / lines.length;
  }
  return (100 * sum) / (panel.months - 35);
});

const size = pattern({
  id: "X24",
  kind: "emergent",
  must: true,
  claim: "About one trust in fifteen is in special measures at any time",
  source: "NHSP18",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering and without a trend of quality, ten years",
  metric: "mean share of trusts in special measures over months 36 to 120, %",
  samples: { share: { design: STILL, read: inMeasures } },
  measure: ({ share }) => [within("trusts in special measures, %", mean(share), 4, 9)],
  most: RUNS,
});

/** Exit from special measures, and how many are in them. */
export const exitRows = [exit, fan, size];
