import { model, view } from "../state.ts";
import { COMPARISON } from "../view.ts";

/** The form of partnering, where one scenario with a partnership is shown. */
export function FormPicker() {
  const known = model.value;
  const scenario = known?.scenarios.find((s) => s.id === view.value.scenario);
  if (!known || view.value.scenario === COMPARISON || !scenario?.form) return null;
  const chosen = view.value.form ?? scenario.form;
  const summary = known.forms.find((f) => f.id === chosen)?.summary;
  return (
    <div class="field">
      <label for="form">
        Form of partnering
        {view.value.form !== null && <span class="changed-mark"> changed</span>}
      </label>
      <select
        id="form"
        value={chosen}
        aria-describedby="form-summary"
        onChange={(event) => {
          const { value } = event.currentTarget;
          view.value = { ...view.value, form: value === scenario.form ? null : value };
        }}
      >
        {known.forms.map((form) => (
          <option key={form.id} value={form.id}>
            {form.label}
            {form.id === scenario.form ? " (preset)" : ""}
          </option>
        ))}
      </select>
      <p id="form-summary" class="help">
        {summary}
      </p>
    </div>
  );
}
