import { describe, expect, it } from "vitest";
import { type Attributes, type Form, stage } from "../../../sim/entities/form.ts";
import { pathOf } from "../../../sim/entities/path.ts";
import { sketch } from "../../contract/worlds.ts";

type Input = Parameters<typeof pathOf>[0];

const club: Form = {
  id: "club",
  label: "Club",
  summary: "",
  stages: [stage("dues", { breadth: 0.2, boardContact: 0.5, mutual: 1 })],
};
const union: Form = {
  id: "union",
  label: "Union",
  summary: "",
  stages: [
    stage("talks", { boardContact: 0.3, formality: 0.4, exit: 0.8 }),
    stage("treaty", {
      authority: 1,
      approvals: 4,
      exit: 0,
      breadth: 1,
      control: 0.5,
      lossCap: 0.2,
    }),
  ],
};
const formOf = (id: string) => (id === "club" ? club : union);

/** A partnership as a scenario file would describe it, in one of the forms of this test. */
function input(form: string, more: Record<string, unknown> = {}): Input {
  const { partnership } = sketch({
    organisations: { a: {}, b: {} },
    partnership: { form: "buddying", lead: "a", other: "b", ...more },
  });
  const prelude = (partnership?.prelude ?? []).map((step) => ({ ...step, form: "club" }));
  return { ...partnership, form, prelude } as Input;
}

const names = (one: Input) => pathOf(one, formOf).steps.map(({ name }) => name);

describe("the way of a partnership", () => {
  it("tries its form out on a small scale first, if it is to begin with a pilot", () => {
    expect(names(input("club"))).toEqual(["pilot: dues", "dues"]);
    const { steps, direct } = pathOf(input("club"), formOf);
    expect(direct).toBe(1);
    expect(steps[0].scale).toBeLessThan(steps[1].scale);
    expect([steps[0].next, steps[1].next]).toEqual([1, -1]);
  });

  it("prepares the deal during the last earlier step, and goes on from there to the deal", () => {
    const one = input("union", { prelude: [{ form: "buddying", scale: 0.5 }] });
    const { steps, direct } = pathOf(one, formOf);
    expect(steps.map(({ name }) => name)).toEqual(["dues", "talks", "treaty"]);
    expect(steps[steps[0].next].name).toBe("treaty");
    expect(steps[steps[direct].next].name).toBe("treaty");
    // Both at once: the wider of what the two have, and the harder to leave.
    const { boardContact, formality, breadth, exit } = steps[0].attributes;
    expect([boardContact, formality, breadth, exit]).toEqual([0.5, 0.4, 0.2, 0.8]);
  });

  it("asks of each earlier step what the file asks", () => {
    const advance = { trust: 0.6, months: 9, progress: 0.1 };
    const one = input("club", { prelude: [{ form: "buddying", advance }] });
    const [first, last] = pathOf(one, formOf).steps;
    expect(first).toMatchObject({ needsTrust: 0.6, needsMonths: 9, needsProgress: 0.1 });
    expect(last).toMatchObject({ needsTrust: 0, needsMonths: 0, pilot: false });
  });

  it("takes a contract's terms from the file where there is a contract", () => {
    const terms = { loss_cap: 0.05, control: 0.9 };
    const last = (form: string): Attributes =>
      pathOf(input(form, terms), formOf).steps.at(-1)?.attributes as Attributes;
    expect(last("union").lossCap).toBe(0.05);
    // The treaty of this test is not written down, and the club has no loss to cap.
    expect(last("union").control).toBe(0);
    expect(last("club").lossCap).toBe(0);
  });
});
