import { describe, expect, test } from "vitest";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { stepOfDisplay } from "../../sim/analysis/precision.ts";
import {
  baseLabel,
  basis,
  caption,
  precisionWords,
  ruleWords,
} from "../../viz/views/chart-words.ts";
import { facetSummary } from "../../viz/views/outcome-words.ts";
import { member, pageModel, stage } from "./fixtures.ts";

const row = (part: Partial<DifferenceRow>) =>
  ({
    ...{ entity: "green_bay", outcome: "quality", unit: "SD", month: 60, n: 100 },
    ...{ q05: -0.2, q10: 0.02, q50: 0.31, q90: 0.6, q95: 0.9, threshold: 0.05 },
    ...{ p_better: 0.87, p_same: 0.08, p_worse: 0.05 },
    ...part,
  }) as DifferenceRow;

const cast = [member(1, 2), member(2, 2), member(0)];
const result = { ...stage([{}, {}, {}]), versus: [-1, 0, 0] };
const answer = { result, cast };
const unknown = cast.map((one) => ({ ...one, job: { ...one.job, unknown: true } }));
const name = () => "Green Bay";

test("every chart says n, centre, band and what its spread is", () => {
  expect(basis(answer)).toBe("n = 100; line: median; band: 8 in 10 futures; spread: chance");
  expect(basis({ result, cast: unknown })).toContain("spread: chance and not knowing");
  expect(basis({ result: { ...result, n: 8 }, cast })).toBe("n = 8, the band follows");
});

test("the caption says the same in sentences, and what differences are taken from", () => {
  const levels = caption(answer, "levels", true, true);
  expect(levels).toContain("n = 100 paired futures. Line: median. Band and bar beside it");
  expect(levels).toContain("from chance alone, with assumptions held at their central values");
  expect(levels).toContain("Thin lines: single futures");
  expect(levels).toContain("Dashed: not partnering");
  const gaps = caption({ result, cast: unknown }, "gaps", false, false);
  expect(gaps).toContain("median of the differences from Form 1, future by future");
  expect(gaps).toContain("each future has its own draw of the assumptions");
  expect(gaps).not.toContain("Dashed");
  expect(caption({ result: { ...result, n: 8 }, cast }, "levels", false, false)).toContain(
    "the middle of a few futures so far",
  );
});

test("a difference is taken from a card by its name, or from not partnering", () => {
  expect(baseLabel(answer)).toBe("Form 1");
  expect(baseLabel({ result: { ...result, versus: [2, 2, -1] }, cast })).toBe("not partnering");
});

test("a chart is summed up for somebody who cannot see it", () => {
  const [info] = pageModel.outcomes;
  const picture = { info, entity: "green_bay" };
  const told = { result: { ...result, differences: [[row({})], [], []] }, cast };
  expect(facetSummary(told, { ...picture, mode: "levels" }, "Green Bay", 60)).toBe(
    "Quality of care, Green Bay, median after 5 years: Form 1 0.00 (against not partnering +0.31 SD, better: better in 17, no real difference in 2, worse in 1 of 20 futures), Form 2 1.00 and Not partnering 2.00.",
  );
  const rivals = { result: { ...result, rivals: [[], [row({})], []] }, cast };
  expect(facetSummary(rivals, { ...picture, mode: "gaps" }, "Green Bay", 60)).toBe(
    "Quality of care, Green Bay, difference from Form 1 after 5 years: Form 2 +0.31 SD, better: better in 17, no real difference in 2, worse in 1 of 20 futures.",
  );
});

describe("how precise a run is", () => {
  const widest = {
    ...{ job: 1, entity: "green_bay", outcome: "quality", unit: "SD" },
    ...{ month: 36, within: 0.084, step: 0.1 },
  };
  const words = (part: object, precision: object) =>
    precisionWords(
      {
        result: { ...result, ...part, precision: { n: 100, chance: 0.062, ...precision } },
        cast,
      } as never,
      pageModel,
      name,
    );

  test("is said when it ends, with what is least sure", () => {
    expect(words({ n: 140, of: 140 }, { enough: true, widest })).toBe(
      "All 140 futures are done. Precise enough: even the least sure typical difference (quality of care of Green Bay with Form 2 after 3 years) is known to within ±0.08 SD, chances to within 7 in 100.",
    );
  });

  test("is said when it never became precise enough", () => {
    const far = { ...widest, within: 0.3 };
    expect(words({ n: 60, of: 60 }, { enough: false, widest: far })).toContain(
      "All 60 futures are done. The least sure typical difference (quality of care of Green Bay with Form 2 after 3 years) is known to within ±0.30 SD, where ±0.10 SD would be precise enough; chances to within 7 in 100, where 10 would be.",
    );
  });

  test("and the rule stands beside it", () => {
    const rule = ruleWords();
    expect(rule).toContain("1, 3, 5 and 10 years after the start");
    expect(rule).toContain("to within 10 in 100");
    expect(rule).toContain("once there are 100 of them");
    for (const [outcome, step] of [
      ["quality", 0.1],
      ["staff_experience", 0.1],
      ["surplus", 1],
      ["waits", 1],
      ["trust", 0.1],
    ] as const) {
      expect(stepOfDisplay(outcome)).toBe(step);
    }
  });

  test("is not said while futures are still coming", () => {
    expect(words({ n: 60, of: 500 }, { enough: false, widest })).toBe("");
    expect(precisionWords(answer, pageModel, name)).toBe("");
  });
});
