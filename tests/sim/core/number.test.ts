import { expect, it } from "vitest";
import { judged, lever, sourced } from "../../../sim/core/number.ts";

const number = { value: 1, range: [0, 2], unit: "1", label: "Label", help: "Help." } as const;

it("a judgement is uncertain and says that it is one", () => {
  const { value, ...rest } = number;
  expect(judged({ ...number, why: "people say so" })).toEqual({
    ...rest,
    default: value,
    role: "uncertain",
    source: { grade: "assumption", cite: "Judgement: people say so" },
  });
});

it("what has a source is uncertain too, and names it with its grade", () => {
  const found = sourced({ ...number, grade: "strong", cite: "A study 2019" });
  expect(found).toMatchObject({
    role: "uncertain",
    source: { grade: "strong", cite: "A study 2019" },
  });
});

it("a lever has a group, and a step of a twentieth of its range unless it says another", () => {
  const decided = {
    ...number,
    group: "Money",
    good: "higher",
    why: "It helps.",
    ends: ["none", "all"],
    cite: "A report",
  } as const;
  const share = lever(decided);
  expect(share).toMatchObject({ role: "lever", group: "Money", step: 0.1 });
  expect(lever({ ...decided, step: 1 }).step).toBe(1);
});
