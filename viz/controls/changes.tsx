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
        onClick={(event) => {
          focusAfter(event.currentTarget);
          view.value = { ...view.value, levers: {}, form: null };
        }}
      >
        Reset all
      </button>
    </div>
  );
}

/** Before a line goes: on to another line's button, or else to the heading of the levers. */
function focusAfter(button: HTMLElement): void {
  const line = button.closest("li");
  const other = line?.nextElementSibling ?? line?.previousElementSibling;
  const next =
    other?.querySelector("button") ?? button.closest("details")?.querySelector("summary");
  next?.focus();
}

const ChangeLine = ({ text, undo }: { text: string; undo: () => void }) => (
  <li>
    <span>{text}</span>
    <button
      type="button"
      class="quiet"
      onClick={(event) => {
        focusAfter(event.currentTarget);
        undo();
      }}
      aria-label={`Undo: ${text}`}
    >
      Undo
    </button>
  </li>
);
