import { say } from "../notices.ts";
import { AskButton } from "../share/ask-button.tsx";
import type { Learning } from "./learning.ts";

interface ClearButtonProps {
  learning: Learning;
  label: string;
  /** What else happens once the work is cleared. */
  then?: () => void;
}

/** Clears the work of this lesson for whoever comes next, once it was confirmed. */
export function ClearButton({ learning, label, then }: ClearButtonProps) {
  const clear = () => {
    learning.clear();
    then?.();
    say("The work is cleared.");
  };
  return (
    <AskButton
      label={label}
      question="Start again, or reset for the next group?"
      yes="Clear it"
      onYes={clear}
    >
      Everything that was drawn, written and chosen in this lesson is cleared from this browser.
      Codes that were handed in stay as they are.
    </AskButton>
  );
}

/** Says that the work is cleared, as long as it can be brought back. */
export function ClearedNote({ learning }: { learning: Learning }) {
  if (!learning.cleared.value) return null;
  return (
    <p class="notice cleared" role="status">
      The work is cleared: the lesson is ready for the next group.
      <button type="button" class="bring-back" onClick={() => learning.bringBack()}>
        Bring it back
      </button>
    </p>
  );
}
