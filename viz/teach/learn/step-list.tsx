import { useState } from "preact/hooks";
import type { Learning } from "./learning.ts";
import { isDone, isOpen, STEP_NAMES } from "./steps.ts";

/** The steps of the lesson: where one is, what is done, and a way to each that is open. */
export function StepList({ learning }: { learning: Learning }) {
  const { steps, kept } = learning;
  const [open, setOpen] = useState(false);
  const { step } = kept.value;
  return (
    <nav class={`step-list${open ? " open" : ""}`} aria-label="Steps of the lesson">
      <button
        type="button"
        class="step-list-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        All steps
      </button>
      <ol>
        {steps.map((one) => {
          const done = isDone(one, kept.value);
          const shut = !isOpen(one, steps, kept.value);
          return (
            <li key={one}>
              <button
                type="button"
                class={done ? "done" : ""}
                aria-current={one === step ? "step" : undefined}
                disabled={shut}
                title={shut ? "Open once your prediction is given" : undefined}
                onClick={() => {
                  setOpen(false);
                  learning.open(one);
                }}
              >
                <span class="step-mark" aria-hidden="true">
                  {done && one !== step ? "✓" : steps.indexOf(one) + 1}
                </span>
                <span>
                  {STEP_NAMES[one]}
                  {done && <span class="unseen">, done</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
