import { say } from "../notices.ts";
import { AskButton } from "../share/ask-button.tsx";
import type { Board } from "./state.ts";

/** Empties the board for whoever comes next, once it was confirmed. */
export function ResetButton({ board }: { board: Board }) {
  const reset = () => {
    board.reset();
    say("The board is empty.");
  };
  const { length } = board.room.value.entries;
  return (
    <AskButton
      label="Reset for the next group"
      question="Empty the board?"
      yes="Empty it"
      onYes={reset}
    >
      {length === 1 ? "The code" : `All ${length} codes`}, what you hid and what could not be read
      are cleared from this browser. Learners keep their codes. Save the board first if you want to
      open it again.
    </AskButton>
  );
}

/** Says that the board is empty, as long as it can be brought back. */
export function ResetNote({ board }: { board: Board }) {
  if (!board.cleared.value) return null;
  return (
    <p class="notice">
      The board is empty and ready for the next group.
      <button
        type="button"
        onClick={() => {
          board.undoReset();
          say("The board is back.");
        }}
      >
        Undo
      </button>
    </p>
  );
}
