import type { Learning } from "./learning.ts";
import { isOpen, STEP_NAMES, stepBeside } from "./steps.ts";

/** The ways back and on. What follows the prediction is opened by the prediction itself. */
export function StepFoot({ learning }: { learning: Learning }) {
  const { steps, kept } = learning;
  const { step } = kept.value;
  const back = stepBeside(step, -1, steps);
  const next = stepBeside(step, 1, steps);
  const shut = next !== null && !isOpen(next, steps, kept.value);
  return (
    <div class="step-foot">
      {back && (
        <button type="button" onClick={() => learning.open(back)}>
          <span aria-hidden="true">← </span>Back
        </button>
      )}
      {next && !shut && (
        <button type="button" class="main-action next" onClick={() => learning.open(next)}>
          Next: {STEP_NAMES[next]}
          <span aria-hidden="true"> →</span>
        </button>
      )}
    </div>
  );
}
