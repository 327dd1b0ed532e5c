import { describe, expect, it } from "vitest";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { staff } from "../../../sim/mechanisms/staff.ts";
import { act, begin, LEAD, OTHER, tinyWorld } from "./tiny-world.ts";

/** Staff experience of the second trust after some quiet months in a changed world. */
function experience(
  change: (world: PartnerWorld) => void,
  months: number,
  values: Record<string, number> = {},
): number {
  const world = tinyWorld();
  change(world);
  act(staff, world, values, {}, months);
  return world.organisation.staffExperience[OTHER];
}

const nothing = () => {};

describe("a public label", () => {
  const label = ({ organisation: o }: PartnerWorld) => {
    o.label[OTHER] = 1;
    o.named[OTHER] = 1;
    o.labelMonth[OTHER] = 1;
  };

  it("is a blow of its own size in the month it is given", () => {
    const blow = 0.5;
    // Nothing has healed yet, so staff stay where the blow has put them, bar a little more strain.
    const later = experience(label, 1, { label_blow: blow, strain_effect: 0 });
    const before = experience(nothing, 1, { strain_effect: 0 });
    expect(later - before).toBeCloseTo(-blow, 10);
  });

  it("heals, but for the strain of living under it", () => {
    const calm = { strain_effect: 0 };
    const gap = (months: number) =>
      experience(nothing, months, calm) - experience(label, months, calm);
    expect(gap(24)).toBeLessThan(0.5 * gap(1));
    expect(gap(24)).toBeGreaterThan(0);
  });

  it("that nobody hears of hurts nobody", () => {
    const secret = ({ organisation: o }: PartnerWorld) => {
      o.label[OTHER] = 1;
      o.labelMonth[OTHER] = 1;
    };
    expect(experience(secret, 6)).toBe(experience(nothing, 6));
  });

  it("hits once", () => {
    const world = tinyWorld();
    label(world);
    act(staff, world, { label_blow: 0.5, label_healing: 0.1 }, {}, 3);
    expect(world.organisation.labelShock[OTHER]).toBeCloseTo(0.5 * 0.9 ** 2, 12);
  });
});

describe("staff experience falls", () => {
  const cases: [string, (world: PartnerWorld) => void][] = [
    ["with doubt about jobs", ({ organisation: o }) => o.uncertainty.fill(0.8)],
    ["with the feeling of being dominated", ({ organisation: o }) => o.dominance.fill(0.8)],
    ["with a lost identity", ({ organisation: o }) => o.identityLoss.fill(0.8)],
    ["with cynicism", ({ organisation: o }) => o.cynicism.fill(0.8)],
    ["under leaders nobody sees", ({ organisation: o }) => o.attention.fill(0.2)],
    ["with too much to do", ({ organisation: o }) => o.overload.fill(1)],
  ];
  it.each(cases)("%s", (_, change) => {
    expect(experience(change, 6)).toBeLessThan(experience(nothing, 6));
  });
});

describe("doubt about jobs", () => {
  const doubt = (since: number, restructure_delay: number, oneBody = 1, dealing = 0) => {
    const world = tinyWorld();
    begin(world, { oneBody });
    world.partnership.dealing[0] = dealing;
    world.month = since;
    act(staff, world, { restructure_delay });
    return world.organisation.uncertainty;
  };

  it("rises while a deal is pending, more on the joining side", () => {
    const pending = doubt(0, 6, 0, 1);
    expect(pending[OTHER]).toBeGreaterThan(pending[LEAD]);
    expect(pending[LEAD]).toBeGreaterThan(0);
    expect(doubt(0, 6, 0, 0)[OTHER]).toBe(0);
  });

  it("is greatest in the restructure and over a year after it", () => {
    expect(doubt(8, 6)[OTHER]).toBeGreaterThan(doubt(2, 6)[OTHER]);
    expect(doubt(30, 6)[OTHER]).toBe(0);
  });
});

it("leaving and work stress follow staff experience", () => {
  const world = tinyWorld();
  world.organisation.moraleBase.set([1, -1]);
  act(staff, world, {}, {}, 24);
  const { leavers, workStress, vacancies } = world.organisation;
  expect(leavers[OTHER]).toBeGreaterThan(leavers[LEAD]);
  expect(workStress[OTHER]).toBeGreaterThan(workStress[LEAD]);
  expect(vacancies[OTHER]).toBeGreaterThan(vacancies[LEAD]);
});

it("staff experience is the mean of those who are there", () => {
  const world = tinyWorld();
  const first = world.setup.firstPerson[OTHER];
  world.person.filled[first] = 0;
  act(staff, world);
  const engagement = [...world.person.engagement.subarray(first + 1, world.setup.firstPerson[2])];
  const mean = engagement.reduce((sum, x) => sum + x, 0) / engagement.length;
  expect(world.organisation.staffExperience[OTHER]).toBeCloseTo(mean, 12);
});
