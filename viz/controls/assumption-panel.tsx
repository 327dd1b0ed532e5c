import { useState } from "preact/hooks";
import { model, view } from "../state.ts";
import { lazy } from "../views/lazy.tsx";
import { changeCount } from "./change-list.ts";

/** A hundred sliders are fetched and drawn only for those who want them. */
const AssumptionList = lazy(() =>
  import("./assumption-inside.tsx").then((part) => part.AssumptionInside),
);

/** What nobody knows for sure, apart from the levers: the same in all scenarios, closed at first. */
export function AssumptionPanel() {
  const [open, setOpen] = useState(false);
  const all = model.value?.parameters.filter(({ role }) => role !== "lever") ?? [];
  const changed = Object.keys(view.value.assumptions).length;
  return (
    <details
      class="levers assumption-panel"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>Assumptions</span>
        <span class={changed > 0 ? "changed-mark" : "count"}>
          {changed > 0 ? changeCount(changed) : `${all.length}, as calibrated`}
        </span>
      </summary>
      {open && <AssumptionList />}
    </details>
  );
}
