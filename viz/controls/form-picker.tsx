import { presetOf } from "../cast.ts";
import { change, model, target, view } from "../state.ts";
import { targeted, withCards } from "../view.ts";

/** The form of partnering of the card whose levers are shown, or of the only one there is. */
export function FormPicker() {
  const known = model.value;
  const cards = targeted(view.value, target.value);
  const [card] = cards;
  const preset = known && card ? presetOf(card, known) : undefined;
  if (!known || cards.length !== 1 || !preset?.form) return null;
  const chosen = card.form ?? preset.form;
  const choose = (form: string) =>
    change(
      "Form",
      withCards(view.value, card.key, (one) => ({
        ...one,
        form: form === preset.form ? null : form,
      })),
    );
  return (
    <div class="field">
      <label for="form">
        Form of partnering
        {card.form !== null && <span class="changed-mark"> changed</span>}
      </label>
      <select
        id="form"
        value={chosen}
        aria-describedby="form-summary"
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {known.forms.map((form) => (
          <option key={form.id} value={form.id}>
            {form.label}
            {form.id === preset.form ? " (preset)" : ""}
          </option>
        ))}
      </select>
      <p id="form-summary" class="help">
        {known.forms.find((form) => form.id === chosen)?.summary}
      </p>
    </div>
  );
}
