import type { PageScenario } from "../../sim/host/page-protocol.ts";
import { model, view } from "../state.ts";
import { COMPARISON, withScenario } from "../view.ts";

/** The default comparison, the cases and their variants. Choosing one resets levers and form. */
export function ScenarioPicker() {
  const known = model.value;
  if (!known) return null;
  const groups = groupScenarios(known.scenarios);
  return (
    <label class="field">
      <span>Scenario</span>
      <select
        id="scenario"
        value={view.value.scenario}
        onChange={(event) => {
          view.value = withScenario(view.value, event.currentTarget.value);
        }}
      >
        <option value={COMPARISON}>Compare ways of helping a struggling trust</option>
        {groups.map(([title, entries]) => (
          <optgroup key={title} label={title}>
            {entries.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Scenarios by file: a case and its variants share the part of the id before the slash. */
export function groupScenarios(scenarios: readonly PageScenario[]): [string, PageScenario[]][] {
  const groups = new Map<string, PageScenario[]>();
  for (const scenario of scenarios) {
    const stem = scenario.id.split("/")[0];
    groups.set(stem, [...(groups.get(stem) ?? []), scenario]);
  }
  return [...groups.values()].map((entries) => [entries[0].title, entries]);
}
