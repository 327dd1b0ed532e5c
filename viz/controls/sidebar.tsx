import { useState } from "preact/hooks";
import { changes } from "../state.ts";
import { Changes } from "./changes.tsx";
import { FormPicker } from "./form-picker.tsx";
import { LeverPanel } from "./lever-panel.tsx";
import { FuturesPicker, SeedField } from "./run-fields.tsx";
import { ScenarioPicker } from "./scenario-picker.tsx";

/** Everything that can be chosen. On a narrow page the levers are folded away at first. */
export function Sidebar() {
  const [open, setOpen] = useState(() => matchMedia("(min-width: 60rem)").matches);
  return (
    <aside class="sidebar" aria-label="Choices">
      <ScenarioPicker />
      <FormPicker />
      <div class="pair">
        <SeedField />
        <FuturesPicker />
      </div>
      <details class="levers" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          <span>Levers</span>
          <span class="count">{countText(changes.value)}</span>
        </summary>
        <p class="help">
          What those in charge could decide. A lever moves in every scenario shown, but has nothing
          to act on in some: the exit rule, say, while “Time between reviews” is 0.
        </p>
        <Changes />
        <LeverPanel />
      </details>
    </aside>
  );
}

/** “as in the preset”, “1 change”, “3 changes”. */
const countText = (count: number) =>
  count === 0 ? "as in the preset" : count === 1 ? "1 change" : `${count} changes`;
