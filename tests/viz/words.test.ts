import { expect, test } from "vitest";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { leverKind, leverText, presetText, stepOf } from "../../viz/controls/lever-text.ts";
import { digitsOf, number, signed, withUnit } from "../../viz/format.ts";
import { entityNames, isCentral, kindOf, listed } from "../../viz/names.ts";
import { chance, comparedInWords, hundred } from "../../viz/words.ts";
import { pageModel } from "./fixtures.ts";

/** What is better or else worse, without a pair that makes no real difference. */
const judged = (better: number | null = 0.87) => ({
  p_better: better,
  p_worse: better === null ? null : 1 - better,
});

const row = (part: Partial<DifferenceRow>) =>
  ({ ...judged(part.p_better), n: 200, q05: -0.1, q95: 0.9, ...part }) as DifferenceRow;

test("a chance is said out of a hundred, and certainty only where it is", () => {
  expect(chance(row({}), 2)).toBe("better in 87 of 100");
  expect([0, 0.001, 0.999, 1].map(hundred)).toEqual([0, 1, 99, 100]);
  expect(chance(row({ p_better: 0.4 }), 2)).toBe("worse in 60 of 100");
  expect(chance(row({ p_better: 1, q10: 0.001, q50: 0.002, q90: 0.004 }), 2)).toBe("much the same");
  expect(chance(row({ n: 5 }), 2)).toBe("too few futures yet");
  expect(chance(row({ q05: 0, q95: 0, p_better: 0.5 }), 2)).toBe("no difference");
  expect(chance(row({ p_better: null }), 2)).toContain("only different");
  expect(chance(undefined, 2)).toBe("not there at that time");
});

test("a comparison is one sentence, with what makes no difference at its end", () => {
  const same = row({ q05: 0, q95: 0, p_better: 0.5 });
  expect(
    comparedInWords(
      [
        { label: "Buddying", row: row({ q50: 0.314 }) },
        { label: "Acquisition", row: row({ p_better: 0.4, q50: -0.02 }) },
        { label: "A group", row: row({ p_better: 0.6, q50: 0.1 }) },
        { label: "A merger", row: row({ p_better: 1, q10: 0.001, q50: 0.001, q90: 0.001 }) },
        { label: "Internal improvement", row: same },
      ],
      2,
    ),
  ).toBe(
    "better than not partnering in 87 of 100 paired futures with Buddying (typical difference +0.31) and 60 with A group (+0.10); worse in 60 of 100 with Acquisition (−0.02); much the same with A merger; no different with Internal improvement",
  );
  expect(
    comparedInWords([{ label: "Acquisition", row: row({ p_better: 0, q50: -0.45 }) }], 2),
  ).toBe(
    "worse than not partnering in 100 of 100 paired futures with Acquisition (typical difference −0.45)",
  );
  expect(comparedInWords([{ label: "Buddying", row: row({ n: 3 }) }], 2)).toBe("");
  expect(comparedInWords([{ label: "Buddying", row: undefined }], 2)).toBe("");
});

test("numbers have true minus signs and no minus zero", () => {
  expect(number(-1.25, 1)).toBe("−1.3");
  expect(number(-0.001, 2)).toBe("0.00");
  expect(signed(0.5, 1)).toBe("+0.5");
  expect(number(Number.NaN, 2)).toBe("–");
});

test("values carry their unit as a person would write it", () => {
  expect(withUnit(20, "£m", 0)).toBe("£20m");
  expect(withUnit(0.3, "share", 2)).toBe("30%");
  expect(withUnit(4, "months", 0)).toBe("4 months");
  expect(withUnit(1, "partners", 0)).toBe("1 partner");
  expect(withUnit(-2.5, "% of income", 1)).toBe("−2.5% of income");
  expect([1, 0.5, 0.05, 0.1 + 0.2].map(digitsOf)).toEqual([0, 1, 2, 1]);
});

test("a lever with range 0 to 1 and step 1 is a switch", () => {
  const [slider, toggle] = pageModel.parameters;
  expect([leverKind(slider), leverKind(toggle)]).toEqual(["slider", "switch"]);
  expect(leverText(toggle, 1)).toBe("on");
  expect(stepOf(slider)).toBeGreaterThan(0);
  expect(presetText(slider, [10, 20])).toContain("10 to 20");
});

test("entities have names a person knows", () => {
  const name = entityNames(pageModel.scenarios);
  expect(name("green_bay")).toBe("Green Bay");
  expect(name("green_bay+regency_vale")).toBe("Green Bay and Regency Vale, merged");
  expect(name("green_bay~regency_vale")).toBe("Between Green Bay and Regency Vale");
  expect(["a", "a+b", "a~b", "system"].map(kindOf)).toEqual([
    "organisation",
    "merged",
    "between",
    "system",
  ]);
  expect(isCentral("green_bay~regency_vale", pageModel.scenarios)).toBe(true);
  expect(isCentral("green_bay~a_consultancy", pageModel.scenarios)).toBe(false);
  expect(isCentral("system", pageModel.scenarios)).toBe(true);
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
});
