import { expect, test } from "vitest";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { leverKind, leverText, presetText, stepOf } from "../../viz/controls/lever-text.ts";
import { digitsOf, number, signed, withUnit } from "../../viz/format.ts";
import { entityNames, isCentral, kindOf, listed } from "../../viz/names.ts";
import { comparedInWords, differenceCell, differenceSaid, type Told } from "../../viz/words.ts";
import { pageModel } from "./fixtures.ts";

/** What is better or else worse, without a pair that makes no real difference. */

const care: Told = { unit: "places", digits: 0, better: "higher" };
const row = (part: Partial<DifferenceRow>) =>
  ({
    ...{ n: 200, q10: 0, q50: 17.2, q90: 31, threshold: 2 },
    ...{ p_better: 0.82, p_same: 0.16, p_worse: 0.02, ...part },
  }) as DifferenceRow;
const none = { q10: 0, q50: 0, q90: 0, p_better: 0, p_same: 1, p_worse: 0 };

test("a difference is said with its size first and then all three counts, which add up", () => {
  expect(differenceSaid(row({}), care)).toBe(
    "+17 places, better: better in 16, no real difference in 3, worse in 1 of 20 futures",
  );
  const slight = { q50: 0.4, p_better: 0.1, p_same: 0.77, p_worse: 0.13 };
  expect(differenceSaid(row(slight), care)).toBe(
    "no real difference (+0.4 places): better in 2, no real difference in 15, worse in 3 of 20 futures",
  );
  const waits: Told = { unit: "weeks", digits: 1, better: "lower" };
  expect(differenceSaid(row({ q50: -2.5, threshold: 0.5 }), waits)).toMatch(/^−2.5 weeks, better:/);
  expect(differenceSaid(row({ n: 19 }), care)).toBe("too few futures yet");
  expect(differenceSaid(undefined, care)).toBe("not there at that time");
});

test("where no direction is good the size is said, and no chance", () => {
  const money: Told = { unit: "£m", digits: 1, better: "neutral" };
  const given = row({ q50: 38.2, threshold: 3, p_better: null, p_same: null, p_worse: null });
  expect(differenceSaid(given, money)).toBe("+£38m, much more");
  expect(differenceCell(given, money)).toBe("+38 (0.0 to +31)");
});

test("a cell says the same, under a heading that says what the counts are", () => {
  expect(differenceCell(row({}), care)).toBe("+17 (0.0 to +31); 82 / 16 / 2");
  expect(differenceCell(row({ n: 60 }), care)).toBe("+17 (0.0 to +31); 49 / 10 / 1 of 60");
  expect([differenceCell(undefined, care), differenceCell(row({ n: 3 }), care)]).toEqual(["", ""]);
});

test("what is there in some futures only says in how many it was counted", () => {
  const merged = row({ n: 450 });
  expect(differenceSaid(merged, care, 500)).toBe(
    `${differenceSaid(merged, care)}, counted in the 450 of 500 in which it is there`,
  );
  expect(differenceSaid(merged, care, 450)).not.toContain("counted in");
  expect(comparedInWords([{ label: "A merger", row: merged }], care, 500)).toContain("450 of 500");
});

test("a comparison is one sentence, with what never makes a real difference at its end", () => {
  expect(
    comparedInWords(
      [
        { label: "Internal improvement", row: row(none) },
        { label: "A group", row: row({}) },
        { label: "Acquisition", row: row({ q50: -3, p_better: 0.02, p_same: 0.38, p_worse: 0.6 }) },
        { label: "Buddying", row: row({ n: 3 }) },
        { label: "A network", row: undefined },
      ],
      care,
    ),
  ).toBe(
    "A group +17 places, better: better in 16, no real difference in 3, worse in 1 of 20 futures; Acquisition −3.0 places, a little worse: better in 1, no real difference in 7, worse in 12 of 20 futures; no real difference in any future with Internal improvement",
  );
  expect(comparedInWords([{ label: "Buddying", row: undefined }], care)).toBe("");
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
