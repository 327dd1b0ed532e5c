import { progress, view } from "../state.ts";

/**
 * “120 of at most 500 futures”, with a bar; the numbers are those really finished. Only the end is
 * announced: all of them, or fewer where the run was precise enough before.
 */
export function Progress() {
  const { done, of } = progress.value;
  const most = view.value.replicates;
  const ready = done >= of;
  const end = done < most ? "finished: precise enough" : "finished";
  const text = ready ? `${done} futures of each, ${end}` : `${done} of at most ${most} futures`;
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
