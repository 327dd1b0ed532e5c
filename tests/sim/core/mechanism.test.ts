import { expect, it } from "vitest";
import { assumed, fixed, lever, measured } from "../../../sim/core/declare.ts";

const why = "people say so";

it("what is assumed is uncertain and says that it is a judgement", () => {
  expect(assumed(1, [0, 2], "1", "Label", why)).toEqual({
    default: 1,
    range: [0, 2],
    unit: "1",
    role: "uncertain",
    label: "Label",
    help: why,
    source: { grade: "assumption", cite: "Judgement: people say so" },
  });
});

it("what is measured is uncertain too, what is fixed is not, and both name their source", () => {
  const number = measured(1, [0, 2], "weeks", "Label", "Help", "strong", "A study 2019");
  expect(number.role).toBe("uncertain");
  expect(number.source).toEqual({ grade: "strong", cite: "A study 2019" });
  const settled = fixed(1, [0, 2], "weeks", "Label", "Help", "strong", "A study 2019");
  expect(settled).toEqual({ ...number, role: "fixed" });
});

it("a lever has a group and a step, one of its own if asked", () => {
  const share = lever("Money", 0.5, [0, 1], "share", "Label", "Help.", "A report");
  expect(share).toMatchObject({ role: "lever", group: "Money", step: 0.05 });
  const onOff = lever("Money", 0, [0, 1], "share", "Label", "Help.", "A report", 1);
  expect(onOff.step).toBe(1);
});
