import { describe, expect, it } from "vitest";
import { ATTRIBUTES, type Attribute, type Form, stage } from "../../sim/entities/form.ts";
import { forms } from "../../sim/forms/index.ts";

const names = Object.keys(ATTRIBUTES) as Attribute[];
const nothing = stage("nothing", {}).attributes;

/** Whether any stage of a form says something else of an attribute than a form that is nothing. */
const uses = (form: Form, name: Attribute) =>
  form.stages.some(({ attributes }) => attributes[name] !== nothing[name]);

it.each([
  "clinical_pathway_collaboration",
  "buddying",
  "improvement_network",
  "contractual_agreement",
  "lead_provider",
  "operating_franchise",
  "hospital_group",
  "acquisition",
  "merger",
  "internal_improvement",
  "none",
])("there is a form %s", (id) => {
  expect(forms.map((form) => form.id)).toContain(id);
});

describe.each(names)("%s", (name) => {
  it("is a fact of at least two forms", () => {
    const users = forms.filter((form) => uses(form, name)).map(({ id }) => id);
    expect(users.length, `used by ${users.join(", ") || "none"}`).toBeGreaterThanOrEqual(2);
  });

  it("is within its range in every stage of every form", () => {
    const [low, high] = ATTRIBUTES[name].range;
    for (const { id, stages } of forms) {
      for (const one of stages) {
        expect(one.attributes[name], `${id}: ${one.name}`).toBeGreaterThanOrEqual(low);
        expect(one.attributes[name], `${id}: ${one.name}`).toBeLessThanOrEqual(high);
      }
    }
  });
});

it("every form says what it is, once, and has a stage", () => {
  expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
  for (const { id, label, summary, stages } of forms) {
    expect(id).toMatch(/^[a-z_]+$/);
    expect(label.length).toBeGreaterThan(3);
    expect(summary).toMatch(/\.$/);
    expect(stages.length).toBeGreaterThanOrEqual(1);
  }
});
