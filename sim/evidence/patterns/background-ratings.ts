import { wilson } from "../../analysis/wilson.ts";
import { mean, ratio, within } from "../estimate.ts";
import { inPanel, type Panel } from "../panel.ts";
import { pattern } from "../pattern.ts";
import { NATION, RUNS, tally } from "./regime-nation.ts";

/** Acute trusts of April 2016 by rating, from inadequate to outstanding. */
const OBSERVED = [10, 70, 21, 2] as const;
const ALL = 103;

const sharedBy = (rating: number) =>
  inPanel((panel) => {
    const ratings = panel.of("rating");
    return panel.acute.filter((i) => ratings[i][0] === rating).length / panel.acute.length;
  });

const shares = pattern({
  id: "X29",
  kind: "emergent",
  must: true,
  claim: "In spring 2016 seven acute trusts in ten required improvement and one in five was good",
  source: "NHE16",
  strength: "strong",
  contrast: "none",
  design: "national world at the start, acute trusts",
  metric: "mean share of each rating against the 95 % interval of the share of 103 trusts",
  samples: {
    inadequate: { design: NATION, read: sharedBy(1) },
    improve: { design: NATION, read: sharedBy(2) },
    good: { design: NATION, read: sharedBy(3) },
    outstanding: { design: NATION, read: sharedBy(4) },
  },
  measure: ({ inadequate, improve, good, outstanding }) => [
    within("inadequate", mean(inadequate), ...wilson(OBSERVED[0], ALL)),
    within("requires improvement", mean(improve), ...wilson(OBSERVED[1], ALL)),
    within("good", mean(good), ...wilson(OBSERVED[2], ALL)),
    within("outstanding", mean(outstanding), ...wilson(OBSERVED[3], ALL)),
  ],
  most: RUNS,
});

const meanQuality = (panel: Panel, month: number) => {
  const lines = panel.of("quality");
  return lines.reduce((sum, line) => sum + line[month], 0) / lines.length;
};

const drift = pattern({
  id: "X30",
  kind: "input",
  must: true,
  claim: "Ratings drift upwards, by about an eighth of a standard deviation a year",
  source: "BMJ19, SOC16, SOC18, SOC20",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering; the trend is an input of the environment",
  metric: "yearly change of mean quality from month 0 to month 72",
  samples: {
    drift: {
      design: NATION,
      read: inPanel((panel) => (meanQuality(panel, 72) - meanQuality(panel, 0)) / 6),
    },
  },
  measure: ({ drift }) => [within("drift, SD a year", mean(drift), 0.05, 0.25)],
  most: RUNS,
});

/** What happened from one inspection of a trust to its next, where the first gave `rating`. */
const next = (rating: number, moved: (before: number, after: number) => boolean) =>
  tally(NATION, ({ inspections }) => {
    const last = new Map<number, number>();
    return inspections.flatMap((visit) => {
      const before = last.get(visit.trust);
      last.set(visit.trust, visit.rating);
      return before === rating ? Number(moved(before, visit.rating)) : [];
    });
  });
const up = next(1, (before, after) => after > before);
const down = next(3, (before, after) => after < before);

const again = pattern({
  id: "X31",
  kind: "emergent",
  claim: "The next inspection often changes a rating, upwards and downwards",
  source: "SOC15, SOC1516, SOC20",
  strength: "moderate",
  contrast: "none",
  design:
    "national world without partnering; each inspection in the run with the next of that trust",
  metric: "share of inadequate trusts rated better next, and of good ones rated worse",
  samples: { up: up.sum, bad: up.count, down: down.sum, good: down.count },
  measure: ({ up, bad, down, good }) => [
    within("inadequate, then better", ratio(up, bad), 0.5, 0.85),
    within("good, then worse", ratio(down, good), 0.05, 0.25),
  ],
  most: RUNS,
});

/** Ratings: how many of each, where they drift, how they change. */
export const ratingRows = [shares, drift, again];
