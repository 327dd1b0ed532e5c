import { useEffect, useState } from "preact/hooks";
import { isFinished, type WorldsNow } from "../worlds.ts";

/** What is simulated for the paper. */
interface PrintProps {
  now: WorldsNow;
}

/** Prints what is there, and waits for what is not there yet. */
export function PrintButton({ now }: PrintProps) {
  const [asked, setAsked] = useState(false);
  const ready = isFinished(now);
  useEffect(() => {
    if (!asked || !ready) return;
    setAsked(false);
    // The figures that have just come are drawn before the paper is laid out.
    requestAnimationFrame(() => print());
  }, [asked, ready]);
  const waits = asked && !ready && now.trouble === "";
  return (
    <>
      <button
        type="button"
        class="main-action"
        aria-disabled={waits}
        onClick={() => setAsked(true)}
      >
        {waits ? "Prints when its figures are there…" : "Print"}
      </button>
      {asked && now.trouble !== "" && (
        <p role="alert">It is not printed, as its figures could not be simulated.</p>
      )}
    </>
  );
}

/** On paper alone: that figures are missing, where the browser's own menu was quicker than they. */
export const PaperGap = ({ now }: PrintProps) =>
  isFinished(now) ? null : (
    <p class="paper-gap">
      This print was made before its figures were there. Wait until the page says nothing of the
      simulation any more, and print it again.
    </p>
  );
