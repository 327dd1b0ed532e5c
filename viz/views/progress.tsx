import { progress } from "../state.ts";

/** “120 of 200 futures”, with a bar; the numbers are those really finished. Only the end is announced. */
export function Progress() {
  const { done, of } = progress.value;
  const text = done < of ? `${done} of ${of} futures` : `${of} of ${of} futures, finished`;
  return (
    <div class="progress">
      <progress max={of} value={done} aria-label="Futures simulated" />
      <span id="progress-text">{text}</span>
      <span class="unseen" role="status">
        {done < of ? "" : text}
      </span>
    </div>
  );
}
