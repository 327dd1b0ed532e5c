import { useRef } from "preact/hooks";
import { say } from "../notices.ts";
import type { Board } from "./state.ts";

/** Empties the board for whoever comes next, once it was confirmed. */
export function ResetButton({ board }: { board: Board }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const reset = () => {
    dialog.current?.close();
    board.reset();
    say("The board is empty.");
  };
  const { length } = board.room.value.entries;
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Reset for the next group
      </button>
      <dialog ref={dialog} class="board-ask" aria-labelledby="board-ask-heading">
        <h2 id="board-ask-heading">Empty the board?</h2>
        <p>
          {length === 1 ? "The code" : `All ${length} codes`}, what you hid and what could not be
          read are cleared from this browser. Learners keep their codes. Save the board first if you
          want to open it again.
        </p>
        <div class="ask-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button type="button" class="main-action" onClick={reset}>
            Empty it
          </button>
        </div>
      </dialog>
    </>
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
