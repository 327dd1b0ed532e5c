import { useRef } from "preact/hooks";
import { say } from "../notices.ts";
import { reset } from "./session.ts";

/** Clears the board for the next group, once it was confirmed; it can be brought back. */
export function ResetGame({ played }: { played: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const clear = () => {
    dialog.current?.close();
    reset();
    say("The board is clear for the next group.");
    scrollTo(0, 0);
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Reset for the next group
      </button>
      <dialog ref={dialog} class="play-ask" aria-labelledby="play-ask-heading">
        <h2 id="play-ask-heading">Clear the board?</h2>
        <p>
          {played === 0
            ? "The teams' links and codes"
            : `The ${played === 1 ? "year" : `${played} years`} played and the codes`}{" "}
          leave the board. Until the next reset you can bring them back.
        </p>
        <p class="play-buttons">
          <button type="button" class="main-action" onClick={clear}>
            Clear the board
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
        </p>
      </dialog>
    </>
  );
}
