import { describe, expect, it } from "vitest";
import { placeAmongTrusts } from "../../../sim/entities/reference.ts";
import { mechanisms, prepare, type Scenario, simulate } from "../../../sim/model.ts";
import { lineOf, scenarioOf, sketch } from "../../contract/worlds.ts";

const PLACES = ["care_place", "patient_place", "staff_place"];

/** A scenario in a country whose care gets better, or worse, by so many SD a year everywhere. */
const withTrend = (scenario: Scenario, quality_drift: number): Scenario => ({
  ...scenario,
  environment: { ...scenario.environment, quality_drift },
});

describe("a place among 100 trusts of the same year", () => {
  it("is the percentile in the trust population, by the spread of what is measured", () => {
    expect(placeAmongTrusts("quality", 0, 0)).toBeCloseTo(50, 10);
    // One standard deviation above the mean: 84.1 of 100, with care's SD of 1 and patients' of 0.6.
    expect(placeAmongTrusts("quality", 1, 0)).toBeCloseTo(84.13, 2);
    expect(placeAmongTrusts("patientExperience", 0.6, 0)).toBeCloseTo(84.13, 2);
  });

  it("takes off what a trend has moved every trust by", () => {
    expect(placeAmongTrusts("quality", -0.9, 0.5)).toBeCloseTo(
      placeAmongTrusts("quality", -1.4, 0),
    );
  });

  it("is not moved by a national trend where nothing else answers to it", () => {
    const answering = mechanisms
      .map(({ id }) => id)
      .filter((id) => id !== "environment" && id !== "outcomes");
    const run = (trend: number) =>
      simulate(
        prepare(withTrend(scenarioOf("case-c"), trend), { counterfactual: true, off: answering }),
        "1",
        0,
        120,
      );
    const [still, moving] = [run(0), run(0.3)];
    expect(lineOf(moving, "st_phillips", "quality")[120]).toBeCloseTo(
      lineOf(still, "st_phillips", "quality")[120] + 3,
      9,
    );
    for (const outcome of PLACES) {
      for (const entity of ["st_phillips", "rowheath_park", "system"]) {
        const [a, b] = [still, moving].map((one) => lineOf(one, entity, outcome));
        for (let month = 0; month <= 120; month++) expect(b[month]).toBeCloseTo(a[month], 9);
      }
    }
  });

  it("stays where it was for the average trust, with and without the usual trend", () => {
    const country = sketch({ organisations: {}, population: { organisations: 150 } });
    const meanPlace = (trend: number, outcome: string, month: number) => {
      const run = simulate(prepare(withTrend(country, trend)), "1", 0, 60);
      const trusts = run.series.filter((s) => s.outcome === outcome && s.entity !== "system");
      const places = trusts.map(({ entity }) => lineOf(run, entity, outcome)[month]);
      return places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    // Places of a population spread evenly from 0 to 100 with an SD of 100 / sqrt 12; three standard
    // errors of the mean of 150. What people and inspectors make of better care may add two places.
    const error = (3 * 100) / Math.sqrt(12 * 150);
    for (const outcome of PLACES) {
      expect(Math.abs(meanPlace(0.1, outcome, 60) - 50)).toBeLessThan(error);
      expect(Math.abs(meanPlace(0.1, outcome, 60) - meanPlace(0, outcome, 60))).toBeLessThan(2);
    }
  });

  it("of a merged body and of the system is that of a trust with their mean", () => {
    const run = simulate(prepare(scenarioOf("case-c"), { counterfactual: true }), "1", 0, 24);
    for (const entity of ["system", "st_phillips+rowheath_park"]) {
      const quality = lineOf(run, entity, "quality")[24];
      // The trend of two years at the scenario's own pace.
      const trend = 2 * scenarioOf("case-c").environment.quality_drift;
      expect(lineOf(run, entity, "care_place")[24]).toBeCloseTo(
        placeAmongTrusts("quality", quality, trend),
        9,
      );
    }
  });
});
