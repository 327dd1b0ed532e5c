import { counted } from "../../sim/analysis/words.ts";
import { progress } from "../state.ts";

/**
 * “120 of 500 futures”, with a bar; the numbers are those really finished. Only the end is announced.
 */
export function Progress() {
  const { done, of } = progress.value;
  const ready = done >= of;
  const text = ready
    ? `${counted(done, "future")} of each, finished`
    : `${done} of ${counted(of, "future")}`;
  return (
    <div class="progress">
      <progress max={of} value={done} aria-label="Futures simulated" />
      <span id="progress-text">{text}</span>
      <span class="unseen" role="status">
        {ready ? text : ""}
      </span>
    </div>
  );
}
