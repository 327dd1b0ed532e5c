import { describe, expect, it } from "vitest";
import { STATUS } from "../../../sim/entities/partnership.ts";
import { enterStep } from "../../../sim/entities/progress.ts";
import type { PartnerWorld } from "../../../sim/entities/world.ts";
import { staff } from "../../../sim/mechanisms/staff.ts";
import { act, begin, LEAD, OTHER, pair, tinyWorld } from "./tiny-world.ts";

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

  it("heals, apart from the strain and the support that come with it", () => {
    const calm = { label_healing: 0.1, strain_effect: 0, backing_effect: 0 };
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

describe("the support that comes with a label", () => {
  /** Labelled in month 1 without anybody hearing of it, so that only the support is felt. */
  const quietly = ({ organisation: o }: PartnerWorld) => {
    o.label[OTHER] = 1;
    o.labelMonth[OTHER] = 1;
  };
  const gain = (months: number, getting_used: number) =>
    experience(quietly, months, { getting_used, strain_effect: 0 }) -
    experience(nothing, months, { getting_used, strain_effect: 0 });

  it("takes half a year to set up", () => {
    const world = tinyWorld();
    quietly(world);
    act(staff, world, {}, {}, 6);
    expect(world.organisation.backing[OTHER]).toBe(0);
    act(staff, world);
    expect(world.organisation.backing[OTHER]).toBeGreaterThan(0);
  });

  it("does staff good, until they have got used to it", () => {
    expect(gain(36, 0)).toBeGreaterThan(0);
    expect(gain(72, 0)).toBeGreaterThan(gain(36, 0));
    expect(gain(36, 0.05)).toBeLessThan(gain(36, 0));
    expect(gain(240, 0.05)).toBeLessThan(0.1 * gain(240, 0));
  });

  it("goes on for a year and a quarter after the label is lifted, then fades", () => {
    const world = tinyWorld();
    const { backing, label } = world.organisation;
    const backedAfter = (months: number) => {
      act(staff, world, {}, {}, months);
      return backing[OTHER];
    };
    quietly(world);
    const labelled = backedAfter(24);
    label[OTHER] = 0;
    const followed = backedAfter(15);
    expect(followed).toBeGreaterThan(labelled);
    expect(backedAfter(1)).toBeLessThan(followed);
    expect(backedAfter(36)).toBeLessThan(0.05);
  });

  it("that people had got used to is missed when it goes", () => {
    const lifted = (months: number) => {
      const world = tinyWorld();
      quietly(world);
      const before = world.organisation.staffExperience[OTHER];
      act(staff, world, { strain_effect: 0 }, {}, 120);
      world.organisation.label[OTHER] = 0;
      act(staff, world, { strain_effect: 0 }, {}, months);
      return world.organisation.staffExperience[OTHER] - before;
    };
    expect(lifted(27)).toBeLessThan(lifted(15));
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
  /**
   * After some of the five approvals of an acquisition have come in over so many months: what one
   * month of it does.
   */
  const deal = (approved: number, months: number) => {
    const partnership = { form: "acquisition", lead: "lead", other: "other" };
    const world = tinyWorld(pair({ partnership }));
    world.partnership.status[0] = STATUS.running;
    enterStep(world, 0, world.setup.partnerships[0].path.direct);
    world.partnership.dealing[0] = 1;
    world.partnership.approved[0] = approved;
    world.month = months;
    act(staff, world);
    return world.organisation;
  };
  const pending = (approved: number) => deal(approved, 60).uncertainty;

  it("rises as a deal comes nearer, more on the joining side", () => {
    expect(pending(0)[OTHER]).toBe(0);
    expect(pending(2)[OTHER]).toBeGreaterThan(0);
    expect(pending(4)[OTHER]).toBeCloseTo(2 * pending(2)[OTHER], 12);
    expect(pending(4)[LEAD]).toBeGreaterThan(0);
    expect(pending(4)[LEAD]).toBeLessThan(pending(4)[OTHER]);
  });

  it("is greater, and staff take less part, where a deal comes faster than they can follow", () => {
    expect(deal(4, 5).uncertainty[OTHER]).toBeGreaterThan(deal(4, 60).uncertainty[OTHER]);
    expect(deal(4, 5).involvement[OTHER]).toBeLessThan(deal(4, 60).involvement[OTHER]);
    expect(deal(4, 30).involvement[OTHER]).toBe(deal(4, 60).involvement[OTHER]);
  });

  const doubt = (since: number, restructure_delay: number) => {
    const world = tinyWorld();
    begin(world, { oneBody: 1 });
    world.month = since;
    act(staff, world, { restructure_delay });
    return world.organisation.uncertainty;
  };

  it("is greatest in the restructure and over a year after it", () => {
    expect(doubt(8, 6)[OTHER]).toBeGreaterThan(doubt(2, 6)[OTHER]);
    expect(doubt(30, 6)[OTHER]).toBe(0);
  });
});

describe("people in doubt", () => {
  const faith = (doubt: number, identified: number, blaming = 0.5) => {
    const world = tinyWorld();
    begin(world);
    world.organisation.uncertainty[OTHER] = doubt;
    world.partnership.otherIdentity[0] = identified;
    act(staff, world, { blaming });
    return world.organisation.partnerFaith[OTHER];
  };

  it("blame the other side's leaders", () => {
    expect(faith(0.5, 0)).toBeLessThan(faith(0, 0));
    expect(faith(1, 0)).toBeLessThan(faith(0.5, 0));
    expect(faith(1, 0, 0)).toBe(faith(0, 0, 0));
  });

  it("do not blame those with whom they feel as one", () => {
    expect(faith(1, 1)).toBe(faith(0, 1));
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
