import { VERSION } from "../experiment/version.ts";
import { forms, MODEL_VERSION, outcomes, PRODUCT, parameters, rules } from "../model.ts";
import type { Register } from "./program.ts";
import { builtinScenarios } from "./sources.ts";
import { textTable } from "./text-table.ts";

/** `list`: built-in scenarios, forms, levers, assumptions and outcomes. */
export const listCommand: Register = (program, io, done) => {
  program
    .command("list")
    .description("built-in scenarios, forms, levers, assumptions and outcomes")
    .option("--json", "print as JSON, with rules and sources", false)
    .action(({ json }: { json: boolean }) => {
      io.out(json ? `${JSON.stringify(listing())}\n` : printListing());
      done(0);
    });
};

function listing() {
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    scenarios: builtinScenarios().map(({ id, title, summary }) => ({ id, title, summary })),
    forms,
    levers: parameters.filter(({ role }) => role === "lever"),
    assumptions: parameters.filter(({ role }) => role !== "lever"),
    outcomes,
    rules,
  };
}

function printListing(): string {
  const { scenarios, levers, assumptions } = listing();
  const named = (items: readonly { id: string; label: string }[]) =>
    textTable(items.map(({ id, label }) => [`  ${id}`, label]));
  return [
    "Scenarios (none is the twin without the partnership)\n",
    textTable(scenarios.map(({ id, title }) => [`  ${id}`, title])),
    "\nForms of partnering (--set partnership.form=…)\n",
    named(forms),
    "\nLevers (--set levers.ID=VALUE): from, to, default, unit\n",
    parameterTable(levers),
    "\nAssumptions (--set assumptions.ID=VALUE): from, to, default, unit\n",
    parameterTable(assumptions),
    "\nOutcomes\n",
    textTable(outcomes.map(({ id, label, unit }) => [`  ${id}`, label, unit])),
  ].join("");
}

const parameterTable = (some: ReturnType<typeof listing>["levers"]): string =>
  textTable(
    some.map(({ id, label, range: [low, high], default: usual, unit }) => [
      `  ${id}`,
      label,
      `${low} to ${high}`,
      String(usual),
      unit,
    ]),
  );
