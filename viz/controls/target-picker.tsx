import type { ComponentChildren } from "preact";
import { labelsOf, toneOf } from "../cast.ts";
import { model, target, view } from "../state.ts";
import { ToneMark } from "../views/tone-mark.tsx";

/** Whose levers are shown: those of one card, or of all at once. */
export function TargetPicker() {
  const known = model.value;
  const { cards } = view.value;
  if (!known || cards.length < 2) return null;
  const labels = labelsOf(view.value, known);
  const name = target.value === "all" ? "all scenarios" : labels.get(target.value);
  return (
    <fieldset class="target-picker">
      <legend>
        Levers of <strong>{name}</strong>
      </legend>
      <div>
        <Choice value="all" label="All scenarios" face={<>All</>} />
        {cards.map((card) => (
          <Choice
            key={card.key}
            value={card.key}
            label={labels.get(card.key) ?? card.key}
            face={<ToneMark tone={toneOf(card)} />}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  value: string;
  label: string;
  face: ComponentChildren;
}

const Choice = ({ value, label, face }: ChoiceProps) => (
  <label title={label}>
    <input
      type="radio"
      name="levers-of"
      id={target.value === value ? "levers-of" : undefined}
      aria-label={label}
      checked={target.value === value}
      onChange={() => {
        target.value = value;
      }}
    />
    <span class="segment">{face}</span>
  </label>
);
