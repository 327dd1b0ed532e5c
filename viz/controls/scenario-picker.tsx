import { groupScenarios } from "../place-options.ts";
import { situations } from "../situations.ts";
import { COMPARISON, chosenStart, MIXED, SITUATION, startFrom } from "../starts.ts";
import { change, model, view } from "../state.ts";

/**
 * The default comparison, the same in typical situations, the cases and their variants. Choosing
 * one replaces all cards.
 */
export function ScenarioPicker() {
  const known = model.value;
  if (!known) return null;
  const chosen = chosenStart(view.value, known);
  return (
    <label class="field">
      <span>Start from</span>
      <select
        id="scenario"
        value={chosen}
        onChange={(event) => {
          const next = startFrom(event.currentTarget.value, view.value, known);
          if (next) change("Starting from another scenario", next);
        }}
      >
        {chosen === MIXED && <option value={MIXED}>Your own comparison</option>}
        <option value={COMPARISON}>Compare ways of helping a struggling trust</option>
        <optgroup label="The same four ways in typical situations">
          {situations
            .filter(({ tag }) => tag !== "")
            .map(({ id, title }) => (
              <option key={id} value={SITUATION + id}>
                {title}
              </option>
            ))}
        </optgroup>
        {groupScenarios(known.scenarios).map(([title, entries]) => (
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
