import { changes, model, view } from "../state.ts";
import { withLever } from "../view.ts";
import { leverText } from "./lever-text.ts";

/** What differs from the preset, each with a way back. */
export function Changes() {
  const known = model.value;
  if (!known || changes.value === 0) return null;
  const { levers, form } = view.value;
  const formLabel = known.forms.find((f) => f.id === form)?.label;
  return (
    <div class="changes">
      <ul>
        {form !== null && (
          <ChangeLine
            text={`Form: ${formLabel ?? form}`}
            undo={() => {
              view.value = { ...view.value, form: null };
            }}
          />
        )}
        {known.parameters
          .filter((p) => p.id in levers)
          .map((p) => (
            <ChangeLine
              key={p.id}
              text={`${p.label}: ${leverText(p, levers[p.id])}`}
              undo={() => {
                view.value = withLever(view.value, p.id, null);
              }}
            />
          ))}
      </ul>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          view.value = { ...view.value, levers: {}, form: null };
        }}
      >
        Reset all
      </button>
    </div>
  );
}

const ChangeLine = ({ text, undo }: { text: string; undo: () => void }) => (
  <li>
    <span>{text}</span>
    <button type="button" class="quiet" onClick={undo} aria-label={`Undo: ${text}`}>
      Undo
    </button>
  </li>
);
