import fc from "fast-check";
import { expect, test } from "vitest";
import { judgedStatistics } from "../../sim/analysis/differences.ts";
import { effectOf } from "../../sim/analysis/tradeoff.ts";
import { OBJECTIVES, type Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { chartCsv } from "../../viz/export/chart-csv.ts";
import {
  comparedInWords,
  countsHeading,
  differenceCell,
  differenceSaid,
  effectSaid,
  type Told,
} from "../../viz/words.ts";

/** What a comparison came to, worked out here from the pairs alone. */
function truthOf(gaps: readonly number[], { good, threshold }: Judged) {
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  const sideOf = (gap: number) => (Math.abs(gap) < threshold ? 0 : Math.sign(gap * good));
  const count = (side: number) => gaps.filter((gap) => sideOf(gap) === side).length;
  return { median, side: sideOf(median), counts: [count(1), count(0), count(-1)] };
}

interface Judged {
  readonly good: 1 | -1;
  readonly threshold: number;
}

/** An objective of the page, and at least twenty paired differences around its threshold. */
const comparisons = fc
  .record({
    objective: fc.constantFrom(...OBJECTIVES),
    thresholds: fc.array(fc.integer({ min: -120, max: 120 }), { minLength: 20, maxLength: 60 }),
    money: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ objective, thresholds, money }) => {
    const threshold = typeof objective.threshold === "number" ? objective.threshold : money / 4;
    // Eighths of the threshold: exact in binary for thresholds that are, so that ties are ties.
    const gaps = thresholds.map((eighths) => (eighths / 8) * threshold);
    return { objective, judged: { good: objective.good, threshold }, gaps };
  });

const infoOf = ({ unit, digits, good }: Objective): Told => ({
  ...{ unit, digits },
  better: good === 1 ? "higher" : "lower",
});

const minus = (text: string) => Number(text.replaceAll("£", "").replace("−", "-"));

/** The first number with its sign, the side that is named, and the three counts of a text. */
function readIn(text: string) {
  const said = text.match(/[+−]?£?\d+(\.\d+)?/)?.[0] ?? "";
  const head = text.split(": ")[0];
  const side = head.includes("no real difference") ? 0 : head.includes("better") ? 1 : -1;
  const counts = text.match(
    /better in (\d+), no real difference in (\d+), worse in (\d+) of (\d+)/,
  );
  return { size: minus(said), side, counts: counts?.slice(1).map(Number) ?? [] };
}

test("every sentence, cell and row of the page agrees with the pairs it speaks of", () => {
  fc.assert(
    fc.property(comparisons, ({ objective, judged, gaps }) => {
      const truth = truthOf(gaps, judged);
      const info = infoOf(objective);
      const head = { entity: "a", outcome: objective.outcome, unit: objective.unit, month: 60 };
      const row = { ...head, ...judgedStatistics(Float64Array.from(gaps), gaps.length, judged) };
      const effect = effectOf(gaps, judged);
      if (!effect) throw new Error("there are pairs");

      const sentence = differenceSaid(row, info);
      const { size, side, counts } = readIn(sentence);
      const [better, same, worse, of] = counts;
      expect(side).toBe(truth.side);
      expect(better + same + worse).toBe(of);
      // What rounding takes: half of the last digit shown; a size below the threshold stays below.
      const step = objective.unit === "weeks" || Math.abs(truth.median) < 10 ? 0.1 : 1;
      expect(Math.abs(size - truth.median)).toBeLessThanOrEqual(step + 1e-9);
      if (size !== 0) expect(Math.sign(size)).toBe(Math.sign(truth.median));
      for (const [i, part] of [better, same, worse].entries()) {
        expect(part === 0).toBe(truth.counts[i] === 0);
        expect(Math.abs(part - (truth.counts[i] / gaps.length) * of)).toBeLessThan(1.5);
      }

      expect(effectSaid(effect, objective)).toBe(sentence);
      const listed = comparedInWords([{ label: "A", row }], info);
      const idle = truth.counts[1] === gaps.length;
      expect(listed).toBe(idle ? "no real difference in any future with A" : `A ${sentence}`);

      const cell = differenceCell(row, info);
      expect(minus(cell.match(/^[+−]?[\d.]+/)?.[0] ?? "")).toBe(size);
      const [shown, total] = (cell.split("; ")[1] ?? "").split(" of ");
      const parts = shown.split(" / ").map(Number);
      expect(parts).toEqual(truth.counts);
      expect(Number(total)).toBe(gaps.length);

      const csv = csvOf(row, truth.median).split("\n")[1].split(",");
      const [median, , , threshold, ...shares] = csv.slice(7, 14).map(Number);
      // Six significant digits are kept.
      expect(Math.abs(median - truth.median)).toBeLessThanOrEqual(5e-6 * Math.abs(truth.median));
      expect(Math.abs(threshold - judged.threshold)).toBeLessThanOrEqual(5e-6 * judged.threshold);
      shares.forEach((share, i) => {
        expect(share * gaps.length).toBeCloseTo(truth.counts[i], 3);
      });
    }),
    { numRuns: 200, seed: 1 },
  );
});

test("the heading of counts names them in the order in which they stand", () => {
  expect(countsHeading(60)).toBe("of 60 futures: better / no real difference / worse");
  expect(countsHeading(100)).toBe("of 100 futures: better / no real difference / worse");
  // More are told as so many of 100.
  expect(countsHeading(1000)).toBe(countsHeading(100));
  expect(countsHeading(1)).toBe("of 1 future: better / no real difference / worse");
});

/** The saved file of a chart of differences with one line of one month. */
function csvOf(row: Parameters<typeof differenceCell>[0], median: number): string {
  const one = (value: number) => Float64Array.of(value);
  const line = { ...{ key: "a", label: "A", tone: 1, faded: false, futures: [] } };
  return chartCsv(
    {
      ...{ months: 0, domain: [0, 1], good: 1, ghosts: [] },
      lines: [{ ...line, centre: one(median), low: one(median), high: one(median) }],
    },
    {
      ...{ outcome: "care_place", unit: "places", entity: "a", measure: "difference" },
      ...{ base: "not partnering", seed: "1", model_version: "1", futures: 20, spread: "chance" },
    },
    () => row,
  );
}
