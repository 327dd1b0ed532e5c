import { mean, within } from "../estimate.ts";
import { inPanel, type Panel } from "../panel.ts";
import type { Measure } from "../pattern.ts";
import { pattern } from "../pattern.ts";
import { NATION, RUNS } from "./regime-nation.ts";

/** Years in which spreads and correlations are taken; the panel is of acute trusts. */
const YEARS = [12, 24, 36, 48, 60, 72, 84, 96] as const;
/** Years from which persistence is followed for five more. */
const BASES = [24, 36, 48, 60] as const;
const LAGS = [1, 2, 3, 5] as const;

const at = (panel: Panel, outcome: string, month: number) => {
  const lines = panel.of(outcome);
  return panel.acute.map((i) => lines[i][month]);
};

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function covariance(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [average(a), average(b)];
  return average(a.map((x, i) => (x - ma) * (b[i] - mb)));
}

const correlation = (a: readonly number[], b: readonly number[]) =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

const spread = (outcome: string) =>
  inPanel((panel) =>
    average(
      YEARS.map((t) => {
        const values = at(panel, outcome, t);
        return Math.sqrt(covariance(values, values));
      }),
    ),
  );
const level = (outcome: string) =>
  inPanel((panel) => average(YEARS.map((t) => average(at(panel, outcome, t)))));

/** What one SD is of the published figures: mortality index, and points of a scale of 1 to 5. */
const MORTALITY = 0.095;
const SCALE = 0.2;

const quality = pattern({
  id: "R1",
  kind: "input",
  claim: "Mortality indices of acute trusts spread by a tenth around 1",
  source: "trust-year panel 2012-2019 (R1)",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering, acute trusts at the end of years 1 to 8",
  metric: "SD of quality within a year, as a mortality index (one SD is 0.095)",
  samples: { sd: { design: NATION, read: spread("quality") } },
  measure: ({ sd }) => [
    within("SD of the mortality index", mean(sd.map((x) => MORTALITY * x)), 0.09, 0.105),
  ],
  most: RUNS,
});

const survey = pattern({
  id: "R2",
  kind: "input",
  claim: "How staff rate their trust as a place to work spreads by a fifth of a point",
  source: "trust-year panel 2012-2019 (R2)",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering, acute trusts at the end of years 1 to 8",
  metric:
    "SD of staff experience within a year in points of the scale (one SD is 0.2); mean and SD of work stress, %",
  samples: {
    sd: { design: NATION, read: spread("staff_experience") },
    stress: { design: NATION, read: level("work_stress") },
    spread: { design: NATION, read: spread("work_stress") },
  },
  measure: ({ sd, stress, spread }) => [
    within("SD of the score, points", mean(sd.map((x) => SCALE * x)), 0.18, 0.23),
    within("work stress, %", mean(stress), 35, 40),
    within("SD of work stress, points", mean(spread), 3.2, 4.3),
  ],
  most: RUNS,
});

/** Correlation of an outcome with itself some years later, mean over the base years. */
const kept = (outcome: string, lag: number) => ({
  design: NATION,
  read: inPanel((panel) =>
    average(BASES.map((t) => correlation(at(panel, outcome, t), at(panel, outcome, t + 12 * lag)))),
  ),
});

const near = (what: string, observed: readonly number[], found: readonly Float64Array[]) =>
  LAGS.map(
    (lag, k): Measure =>
      within(`${what}, lag ${lag}`, mean(found[k]), observed[k] - 0.1, observed[k] + 0.1),
  );

const persistence = pattern({
  id: "R3",
  kind: "emergent",
  must: true,
  claim: "Who is good this year is mostly good years later: mortality most, staff views less",
  source: "trust-year panel 2012-2019 (R3)",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering, acute trusts, from the ends of years 2 to 5",
  metric:
    "correlation with itself 1, 2, 3 and 5 years later: quality as mortality, staff experience as recommending the trust as a place to work, work stress",
  samples: {
    q1: kept("quality", 1),
    q2: kept("quality", 2),
    q3: kept("quality", 3),
    q5: kept("quality", 5),
    e1: kept("staff_experience", 1),
    e2: kept("staff_experience", 2),
    e3: kept("staff_experience", 3),
    e5: kept("staff_experience", 5),
    s1: kept("work_stress", 1),
    s2: kept("work_stress", 2),
    s3: kept("work_stress", 3),
    s5: kept("work_stress", 5),
  },
  measure: (s) => [
    ...near("quality", [0.86, 0.78, 0.74, 0.66], [s.q1, s.q2, s.q3, s.q5]),
    ...near("staff experience", [0.76, 0.66, 0.56, 0.53], [s.e1, s.e2, s.e3, s.e5]),
    ...near("work stress", [0.62, 0.5, 0.45, 0.35], [s.s1, s.s2, s.s3, s.s5]),
  ],
  most: RUNS,
});

const together = pattern({
  id: "R4",
  kind: "emergent",
  must: true,
  claim: "Staff experience and mortality go together, but only a little",
  source: "trust-year panel 2012-2019 (R4)",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering, acute trusts at the end of years 1 to 8",
  metric: "correlation of staff experience and quality within a year",
  samples: {
    r: {
      design: NATION,
      read: inPanel((panel) =>
        average(
          YEARS.map((t) => correlation(at(panel, "staff_experience", t), at(panel, "quality", t))),
        ),
      ),
    },
  },
  measure: ({ r }) => [within("correlation", mean(r), 0.1, 0.4)],
  most: RUNS,
});

/** Spread, persistence and correlation of what trusts are like. */
export const persistenceRows = [quality, survey, persistence, together];
