import { useEffect, useState } from "preact/hooks";
import { changes, target, view } from "../state.ts";
import { AssumptionPanel } from "./assumption-panel.tsx";
import { Changes } from "./changes.tsx";
import { FormPicker } from "./form-picker.tsx";
import { LeverPanel } from "./lever-panel.tsx";
import { FuturesPicker, SeedField } from "./run-fields.tsx";
import { ScenarioPicker } from "./scenario-picker.tsx";
import { TargetPicker } from "./target-picker.tsx";

/** Everything that can be chosen. On a narrow page the levers are folded away at first. */
export function Sidebar() {
  const [open, setOpen] = useState(wide);
  // Whoever asks for the levers of one card wants to see them.
  useEffect(() => {
    if (target.value !== "all") setOpen(true);
  }, [target.value]);
  return (
    <aside class="sidebar" aria-label="Choices">
      <ScenarioPicker />
      <details class="levers" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          <span>Levers</span>
          <span class="count">{countText(changes.value)}</span>
        </summary>
        <TargetPicker />
        <FormPicker />
        <Changes />
        <LeverPanel />
      </details>
      <AssumptionPanel />
      <details class="levers run-fields" open={wide()}>
        <summary>
          <span>Futures</span>
          <span class="count">
            {view.value.replicates} at most, seed {view.value.seed}
          </span>
        </summary>
        <div class="pair">
          <SeedField />
          <FuturesPicker />
        </div>
      </details>
    </aside>
  );
}

const wide = (): boolean => matchMedia("(min-width: 60rem)").matches;

/** “as in the preset”, “1 change”, “3 changes”. */
const countText = (count: number) =>
  count === 0 ? "as in the preset" : count === 1 ? "1 change" : `${count} changes`;
