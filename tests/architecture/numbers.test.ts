import { describe, expect, it } from "vitest";
import { judgements } from "../../sim/describe/judgements.ts";
import { assumptions, levers } from "../../sim/model.ts";
import { formSpecs } from "../../sim/world/forms.ts";
import { allNumbers, numbersIn, type Sort, staleEntries } from "./numbers.ts";

const numbers = allNumbers();
const written = (sort: Sort) => numbers.filter((one) => one.sort === sort);
const places = (sort: Sort) =>
  written(sort).map(({ path, line, raw, code }) => `${path}:${line} ${raw}: ${code}`);

/**
 * How many of a kind there may be, so that the model stays small. Of assumptions 60 are meant; there
 * are two more.
 */
const MOST = { assumptions: 62, levers: 26, judgements: 40, forms: 90 };

/** What forms say, zero left out, one counted too. */
const ofForms = formSpecs.reduce((sum, form) => sum + Object.keys(form.attributes).length, 0);

describe("numbers of rules and world", () => {
  it("are declared, structure, or listed as fixed judgements", () => {
    expect(places("unknown")).toEqual([]);
    expect(staleEntries()).toEqual([]);
  });

  it(`hold ${written("judgement").length} fixed judgements of at most ${MOST.judgements}`, () => {
    const said = judgements.reduce((sum, one) => sum + one.numbers.length, 0);
    expect(written("judgement"), places("judgement").join("\n")).toHaveLength(said);
    expect(said).toBeLessThanOrEqual(MOST.judgements);
  });

  it(`hold ${ofForms} numbers in forms of at most ${MOST.forms}`, () => {
    expect(ofForms).toBeLessThanOrEqual(MOST.forms);
  });

  it(`are ${assumptions.length} assumptions of at most ${MOST.assumptions}, ${levers.length} levers of at most ${MOST.levers}`, () => {
    expect(assumptions.length).toBeLessThanOrEqual(MOST.assumptions);
    expect(levers.length).toBeLessThanOrEqual(MOST.levers);
  });

  it("are found wherever they stand", () => {
    const text = `
const share = (about: string, low = -3) => ({ type: "f64", about, range: [low, 7] }) as const;
const params = { rate: judged({ value: 0.5, range: [0, 2] }) };
const late = 0.25 * x[3] + draw.normals(o, 4)[1] - share("what", -9).range[0];
`;
    const found = numbersIn({ path: "sim/rules/some.ts", text });
    expect(found.map(({ raw, sort }) => `${raw} ${sort}`)).toEqual([
      "3 declared",
      "7 declared",
      "0.5 declared",
      "2 declared",
      "0.25 unknown",
      "3 structure",
      "4 structure",
      "9 declared",
    ]);
  });
});
