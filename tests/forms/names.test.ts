import { describe, expect, it } from "vitest";
import type { Form } from "../../sim/entities/form.ts";
import { forms } from "../../sim/forms/index.ts";
import type { Scenario } from "../../sim/model.ts";
import { caseIds, runOf, scenarioOf, sketch } from "../contract/worlds.ts";

const MONTHS = 48;

type Partnership = NonNullable<Scenario["partnership"]>;

/** The forms under other ids, labels and summaries; their attributes and stages stay. */
const renamedForms: readonly Form[] = forms.map(({ stages }, i) => ({
  id: `form_${i}`,
  label: `Form ${i}`,
  summary: "",
  stages,
}));

const newName = (id: string) => `form_${forms.findIndex((form) => form.id === id)}`;

function renameForms(one: Partnership): Partnership {
  const prelude = one.prelude.map((step) => ({ ...step, form: newName(step.form) }));
  return { ...one, form: newName(one.form), prelude };
}

/** A scenario under another id and title, its forms and the shown names of organisations changed. */
function renamed(scenario: Scenario): Scenario {
  const organisations = Object.fromEntries(
    Object.entries(scenario.organisations).map(([id, one]) => [id, { ...one, name: "Somewhere" }]),
  );
  const { partnership, also } = scenario;
  return {
    ...scenario,
    id: "any",
    title: "Any world",
    summary: "",
    organisations,
    ...(partnership ? { partnership: renameForms(partnership) } : {}),
    also: also.map(renameForms),
  };
}

const open = sketch({
  organisations: { a: { quality: -2, surplus: -9 }, b: { quality: 1 }, c: { quality: -1.5 } },
  relations: [
    { between: ["a", "b"], prior_ties: 1 },
    { between: ["b", "c"], prior_ties: 1 },
  ],
  environment: { formation: 1, system_push: 1 },
});

const worlds = [
  ...caseIds,
  "case-c/merger",
  "case-b/new-board-only",
  "struggling-trust/improvement",
  "struggling-trust/group",
];

describe("new names for forms, cases and organisations", () => {
  it.each([...worlds.map((id) => [id, scenarioOf(id)] as const), ["an open world", open] as const])(
    "leave the bytes and the story of %s as they were",
    (_, scenario) => {
      const before = runOf(scenario, MONTHS);
      const after = runOf(renamed(scenario), MONTHS, { forms: renamedForms });
      expect(after.fingerprint).toBe(before.fingerprint);
      expect(after.events).toEqual(before.events);
    },
  );

  it("are worth changing: what a form is made of does change the bytes", () => {
    const scenario = scenarioOf("case-b");
    const other = { ...scenario, partnership: scenarioOf("case-c").partnership };
    const moved = { ...other.partnership, ...scenario.partnership, form: "merger" } as Partnership;
    const bytes = (partnership: Partnership) =>
      runOf({ ...scenario, partnership }, MONTHS).fingerprint;
    expect(bytes(moved)).not.toBe(bytes(scenario.partnership as Partnership));
  });
});
