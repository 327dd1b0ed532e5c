import "../../styles/teach-parts.css";
import { isFinished, type WorldsNow } from "../worlds.ts";

/** How far a simulation is, or why there is none. Nothing once it is finished. */
export function Waiting({ now }: { now: WorldsNow }) {
  if (now.trouble !== "") {
    return (
      <div class="waiting" role="alert">
        <p>{now.trouble}</p>
        <button type="button" onClick={now.again}>
          Try again
        </button>
      </div>
    );
  }
  if (isFinished(now)) return null;
  return (
    <div class="waiting">
      <p>
        The simulation runs: {now.done} of {now.of} futures.
      </p>
      <progress max={now.of} value={now.done} aria-label="Futures simulated" />
    </div>
  );
}
