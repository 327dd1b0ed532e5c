import type { Scenario } from "../../model.ts";
import { designOver } from "../design.ts";
import { less, mean, ratio, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { inPanel, type Panel } from "../panel.ts";
import { pattern } from "../pattern.ts";
import { unselectedMergers } from "../worlds.ts";
import { NATION, RUNS, tally, valuesAt } from "./regime-nation.ts";

const POOL = 120;
const VISIT = 6;

/** One acute trust of the nation by itself, inspected in month 6 or not. */
const trusts = (visited: boolean) => () =>
  Array.from({ length: POOL }, (_, r): Scenario => {
    const { organisations, partnership: _none, ...rest } = unselectedMergers().scenario(r);
    const visit = {
      month: VISIT,
      do: "inspect",
      organisation: "trust",
    } as Scenario["acts"][string];
    return {
      ...rest,
      organisations: { trust: organisations.lead },
      relations: [],
      levers: {},
      acts: visited ? { visit } : {},
    };
  });
const inspected = designOver("inspected trusts", trusts(true), { months: 18, twin: false });
const left = designOver("uninspected trusts", trusts(false), { months: 18, twin: false });

const quality = (future: Future) => future.at("trust", "quality", VISIT + 12);
/** Months with the label: where they differ between the two worlds, the visit was followed up. */
const labelled = (future: Future) =>
  future.line("trust", "special_measures").reduce((sum, x) => sum + x, 0);

const visit = pattern({
  id: "X25",
  kind: "emergent",
  claim: "Being inspected does not by itself improve care",
  source: "CA19, ALL19",
  strength: "strong",
  contrast: "an inspection with none, under the same luck",
  design:
    "single acute trusts of the spun-up nation, inspected in month 6 or not; where that changed the time in special measures there was action to follow, and the replicate is left out",
  metric: "difference of quality 12 months after the inspection",
  samples: {
    after: { design: inspected, read: quality },
    before: { design: left, read: quality },
    label: { design: inspected, read: labelled },
    none: { design: left, read: labelled },
  },
  measure: ({ after, before, label, none }) => [
    within(
      "effect on quality at 12 months, SD",
      mean(after.map((x, r) => (label[r] === none[r] ? x - before[r] : Number.NaN))),
      -0.1,
      0.1,
    ),
  ],
});

const loadIn = (from: number, to: number) =>
  inPanel((panel) => {
    const lines = panel.of("regulatory_load");
    let sum = 0;
    for (const line of lines) for (let t = from; t <= to; t++) sum += line[t];
    return (100 * sum) / (lines.length * (to - from + 1));
  });

const burden = pattern({
  id: "X26",
  kind: "emergent",
  claim: "Far more trusts found the regulatory burden growing than shrinking",
  source: "REG17",
  strength: "moderate",
  contrast: "later years with earlier ones",
  design: "national world without partnering",
  metric:
    "mean time spent on reporting over months 37 to 60 less that over months 1 to 24, % of executives' time",
  samples: {
    before: { design: NATION, read: loadIn(1, 24) },
    after: { design: NATION, read: loadIn(37, 60) },
  },
  measure: ({ before, after }) => [
    within("growth of reporting, points", mean(after.map((x, r) => x - before[r])), 0),
  ],
  most: RUNS,
});

/** Percentage points of staff who recommend the care, for one SD of staff experience. */
const POINTS = 10;
const MONTHS = [12, 24, 36] as const;

/** Staff who recommend the care at trusts of a rating, in points from the average trust. */
const advocacy = (rating: number) =>
  tally(NATION, (panel: Panel) => {
    const ratings = panel.of("rating");
    return valuesAt(
      panel,
      "staff_experience",
      MONTHS,
      (trust, month) => ratings[trust][month] === rating,
    ).map((x) => POINTS * x);
  });
const [bad, fair, good, best] = [1, 2, 3, 4].map(advocacy);

const recommend = pattern({
  id: "X27",
  kind: "emergent",
  claim: "The better a trust is rated, the more of its staff recommend its care",
  source: "HSJ15",
  strength: "strong",
  contrast: "trusts of one rating with those of the next",
  design: "national world without partnering, ratings as they stand in months 12, 24 and 36",
  metric:
    "staff who recommend the care by rating (10 points for one SD of staff experience); each step up must be a rise",
  samples: {
    bad: bad.sum,
    bads: bad.count,
    fair: fair.sum,
    fairs: fair.count,
    good: good.sum,
    goods: good.count,
    best: best.sum,
    bests: best.count,
  },
  measure: (s) => {
    const [one, two, three, four] = [
      ratio(s.bad, s.bads),
      ratio(s.fair, s.fairs),
      ratio(s.good, s.goods),
      ratio(s.best, s.bests),
    ];
    return [
      within("requires improvement over inadequate, points", less(two, one), 0),
      within("good over requires improvement, points", less(three, two), 0),
      within("outstanding over good, points", less(four, three), 0),
      within("good over inadequate, points", less(three, one), 12, 28),
    ];
  },
  most: RUNS,
});

/** Inspection, its burden, and what ratings go with. */
export const inspectionRows = [visit, burden, recommend];
