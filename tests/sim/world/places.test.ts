import { describe, expect, it } from "vitest";
import { normalCdf } from "../../../sim/core/math.ts";
import { lifeOf, nationOf } from "../../../sim/world/build.ts";
import { model } from "../../../sim/world/model.ts";
import { placeAmong } from "../../../sim/world/places.ts";
import { amongMembers, readStanding, standings } from "../../../sim/world/standings.ts";
import { lineOf, population, small } from "./small-worlds.ts";

const { reference, members } = population;
const PLACES = ["care_place", "patient_place", "staff_place"];
const run = (drift: number) =>
  model.plan(small({}), { drift }).start("1", 0, { months: 120 }).finish();

describe("a place among 100 trusts of the same year", () => {
  it("is 50 for the mean trust, and 84 for one that is a standard deviation better", () => {
    for (const of of ["quality", "patient_experience", "staff_experience"] as const) {
      const { mean, sd } = reference.among[of];
      expect(placeAmong(reference, of, mean, 0)).toBeCloseTo(50, 9);
      expect(placeAmong(reference, of, mean + sd, 0)).toBeCloseTo(84.13, 2);
    }
  });

  it("is that of a normal distribution, which is how trusts are spread", () => {
    const { mean, sd } = reference.among.quality;
    const care = members.map(({ facts }) => facts.quality);
    const off = care.map((x, i) => {
      const share = (i + 1 / 2) / care.length;
      return Math.abs(normalCdf((x - mean) / sd) - share);
    });
    // Lilliefors: of a hundred such samples one is farther off somewhere than 1.035 / sqrt n.
    expect(Math.max(...off)).toBeLessThan(1.035 / Math.sqrt(care.length));
  });

  it("is moved by no trend of the times", () => {
    const [still, moving] = [run(0), run(0.25)];
    const rise = lineOf(moving, "lead", "quality")[120] - lineOf(still, "lead", "quality")[120];
    expect(rise).toBeCloseTo(2.5, 9);
    for (const outcome of PLACES) {
      for (const entity of ["lead", "other", "system"]) {
        const [a, b] = [still, moving].map((one) => lineOf(one, entity, outcome));
        for (let m = 0; m <= 120; m++) expect(b[m]).toBeCloseTo(a[m], 9);
      }
    }
  });

  it("of the system is that of a trust with its mean", () => {
    const one = run(0);
    const quality = lineOf(one, "system", "quality")[24];
    expect(lineOf(one, "system", "care_place")[24]).toBeCloseTo(
      placeAmong(reference, "quality", quality, 0),
      9,
    );
  });

  it("stays at 50 on average in a nation that is left to itself", () => {
    const TRUSTS = 150;
    const nation = nationOf(TRUSTS, "2");
    const said = nation.ids.map(() => ({ facts: {}, labelled: false }));
    const setup = {
      counterfactual: false,
      nation,
      organisationIds: nation.ids,
      partnershipIds: [],
      bodies: [],
    };
    const country = model.plan({ setup, said, population }).start("1", 0, { months: 60 }).finish();
    // Places are spread evenly from 0 to 100, an SD of 100 / sqrt 12; four standard errors of the
    // mean of 150, since what the population itself is measured by is a sample of 480.
    const error = (4 * 100) / Math.sqrt(12 * TRUSTS);
    for (const outcome of PLACES) {
      const at = nation.ids.map((id) => lineOf(country, id, outcome)[60]);
      const mean = at.reduce((sum, place) => sum + place, 0) / TRUSTS;
      expect(Math.abs(mean - 50), outcome).toBeLessThan(error);
    }
  });

  it("is nobody's where there is no population to compare with", () => {
    expect(lifeOf(nationOf(3, "1")).world.reference).toBeNull();
  });
});

it("standings tell the mean and the standard deviation of the population (npm run derive)", () => {
  const among = amongMembers(members);
  for (const { id, mean, sd, range } of standings) {
    expect({ mean, sd }, id).toEqual(among[id]);
    const values = members.map(readStanding[id]);
    expect(Math.min(...values), id).toBeGreaterThan(range[0]);
    expect(Math.max(...values), id).toBeLessThan(range[1]);
  }
});
