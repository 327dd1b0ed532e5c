import { describe, expect, it } from "vitest";
import type { ParamSpec } from "../../sim/core/parameters.ts";
import { UNITS } from "../../sim/core/units.ts";
import { rules } from "../../sim/rules/index.ts";

/** What is missing or wrong in the declaration of one parameter. */
function complaints(id: string, spec: ParamSpec): string[] {
  const [low, high] = spec.range;
  const wrong: [boolean, string][] = [
    [!/^[a-z][a-z0-9_]*$/.test(id), "an id of lower-case words"],
    [!UNITS.includes(spec.unit), "a unit of the list"],
    [!(low < high), "a range from low to high"],
    [!(spec.default >= low && spec.default <= high), "a default within its range"],
    [!["lever", "uncertain", "fixed"].includes(spec.role), "a role"],
    [!["strong", "moderate", "weak", "assumption"].includes(spec.source.grade), "a grade"],
    [spec.label.trim().length < 3, "a label"],
    [spec.help.trim().split(/\s+/).length < 3, "a sentence of help"],
    [spec.source.cite.trim().length < 10, "a source"],
    [spec.role === "lever" && !spec.group, "a group for a lever"],
    [spec.role === "lever" && !(spec.step && spec.step > 0), "a step for a lever"],
  ];
  return wrong.filter(([is]) => is).map(([, what]) => `${id} needs ${what}`);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, one) => {
  it("says what it is", () => {
    expect(one.id).toMatch(/^[a-z]+$/);
    expect(one.label.length).toBeGreaterThan(3);
    expect(one.prose).toMatch(/^[A-Z].{40,}\.$/s);
  });

  it("declares every parameter in full", () => {
    expect(Object.entries(one.params).flatMap(([id, spec]) => complaints(id, spec))).toEqual([]);
  });
});

it("every id of a parameter is declared once, and about two dozen or more are levers", () => {
  const all = rules.flatMap((one) => Object.entries<ParamSpec>(one.params));
  expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
  expect(all.filter(([, { role }]) => role === "lever").length).toBeGreaterThanOrEqual(20);
});

it("an incomplete declaration would be found", () => {
  const bad: ParamSpec = {
    default: 2,
    range: [0, 1],
    unit: "share",
    role: "lever",
    label: "x",
    help: "",
    source: { grade: "assumption", cite: "" },
  };
  expect(complaints("Bad id", bad)).toHaveLength(7);
});
