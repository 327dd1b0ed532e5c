import { describe, expect, it } from "vitest";
import { model } from "../../../sim/world/model.ts";
import { outcomeGroups, outcomes, outcomesOf } from "../../../sim/world/outcomes.ts";
import { INCOMES, lineOf, type Sketch, small } from "./small-worlds.ts";

const MONTHS = 60;
const run = (sketch: Sketch, replicate = 0) =>
  model
    .plan(small(sketch), { approving: 0.4, mandate: 1 })
    .start("1", replicate, { months: MONTHS })
    .finish();

const told = run({ form: "merger" });
const twin = run({ form: "merger", counterfactual: true });
const began = told.events.find(({ event }) => event === "completed")?.month ?? 0;
const JOINT = "lead+other";
/** What the lead earns of what both do. */
const SHARE = INCOMES[0] / (INCOMES[0] + INCOMES[1]);
/** What has no whole: nobody rates two bodies as one, and two boards are no board. */
const NO_WHOLE = ["rating", "executive_turnover", "executive_vacancies"];

describe("the lines of a body that a deal makes", () => {
  it("are absent, never zero, before it exists, and all there from then on", () => {
    expect(began).toBeGreaterThan(1);
    for (const { id } of outcomesOf("organisation")) {
      const line = lineOf(told, JOINT, id);
      expect(line.slice(0, began).every(Number.isNaN), id).toBe(true);
      expect(line.slice(began).every(Number.isFinite), id).toBe(true);
    }
  });

  it.each([
    ["once it exists", told, began],
    ["in the twin, from the first month", twin, 0],
  ])("are %s means of its sites weighted by income, and sums of their money", (_, one, from) => {
    const check = (outcome: string, a: number, b: number) => {
      const [joint, lead, other] = [JOINT, "lead", "other"].map((who) => lineOf(one, who, outcome));
      for (let m = from; m <= MONTHS; m++)
        expect(joint[m]).toBeCloseTo(a * lead[m] + b * other[m], 9);
    };
    for (const rate of ["quality", "staff_experience", "waits", "surplus", "free_capacity"]) {
      check(rate, SHARE, 1 - SHARE);
    }
    for (const sum of ["money", "transition_cost", "savings_realised", "outside_capital"]) {
      check(sum, 1, 1);
    }
  });

  it("are those of the board that answers for it where there is no whole, and absent in the twin", () => {
    for (const outcome of NO_WHOLE) {
      expect(lineOf(told, JOINT, outcome).slice(began)).toEqual(
        lineOf(told, "lead", outcome).slice(began),
      );
      expect(lineOf(twin, JOINT, outcome).every(Number.isNaN), outcome).toBe(true);
    }
  });

  it("leave those of its sites in place, for ever", () => {
    for (const site of ["lead", "other"]) {
      expect(lineOf(told, site, "quality").every(Number.isFinite)).toBe(true);
    }
  });
});

describe("who treats no patients", () => {
  it("has no care, but staff and money", () => {
    expect(lineOf(told, "institute", "quality").every(Number.isNaN)).toBe(true);
    expect(lineOf(told, "institute", "care_place").every(Number.isNaN)).toBe(true);
    expect(lineOf(told, "institute", "staff_experience").every(Number.isFinite)).toBe(true);
  });

  it("counts in the system's money, not in its means", () => {
    const [system, lead, other, institute] = ["system", "lead", "other", "institute"].map(
      (who) => (outcome: string) => lineOf(twin, who, outcome)[MONTHS],
    );
    const mean = SHARE * lead("surplus") + (1 - SHARE) * other("surplus");
    expect(system("surplus")).toBeCloseTo(mean, 9);
    expect(system("money")).toBeCloseTo(lead("money") + other("money") + institute("money"), 9);
  });
});

it("the twin begins in the same world and has no partnership", () => {
  const start = (one: typeof told) => lineOf(one, "other", "quality")[0];
  expect(start(twin)).toBe(start(told));
  expect(lineOf(twin, "lead~other", "partnership_stage").every((stage) => stage === 0)).toBe(true);
  expect(lineOf(told, "lead~other", "partnership_stage")[MONTHS]).toBe(2);
});

it("lines whose threshold is a part of income know the income of whoever they are of", () => {
  const scale = (who: string) =>
    told.series.find(({ entity, outcome }) => entity === who && outcome === "money")?.scale;
  expect(["lead", JOINT, "system"].map(scale)).toEqual([600, 800, 820]);
});

describe("the outcomes", () => {
  it("stand under plain headings, each once, and answer a question", () => {
    const grouped = outcomeGroups().flatMap((group) => group.outcomes);
    expect(grouped.slice().sort()).toEqual(outcomes.map(({ id }) => id).sort());
    const question = (id: string) => outcomes.find((info) => info.id === id)?.question;
    expect(question("waits")).toBe("How long do patients wait?");
    expect(question("surplus")).toBe("Surplus or deficit of the year");
  });

  it("have each id once, and those of the system have a whole", () => {
    const ids = outcomes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of NO_WHOLE) {
      expect(outcomesOf("system").map((info) => info.id)).not.toContain(id);
    }
  });

  it("begin with care, patients and staff", () => {
    expect(outcomes[0].id).toBe("quality");
    expect(outcomes.findIndex(({ id }) => id === "staff_experience")).toBeLessThan(10);
  });

  it("stay within their ranges", () => {
    for (const { entity, outcome } of told.series) {
      const info = outcomes.find(({ id }) => id === outcome);
      const [low, high] = info?.range ?? [0, 0];
      const line = lineOf(told, entity, outcome).filter(Number.isFinite);
      expect(Math.min(...line, high), `${outcome} of ${entity}`).toBeGreaterThanOrEqual(low);
      expect(Math.max(...line, low), `${outcome} of ${entity}`).toBeLessThanOrEqual(high);
    }
  });
});
