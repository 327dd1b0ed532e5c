import { say } from "../notices.ts";
import { AskButton } from "../share/ask-button.tsx";
import { reset } from "./session.ts";

/** Clears the board for the next group, once it was confirmed; it can be brought back. */
export function ResetGame({ played }: { played: number }) {
  const clear = () => {
    reset();
    say("The board is clear for the next group.");
    scrollTo(0, 0);
  };
  return (
    <AskButton
      label="Reset for the next group"
      question="Clear the board?"
      yes="Clear the board"
      onYes={clear}
    >
      {played === 0
        ? "The teams' links and codes"
        : `The ${played === 1 ? "year" : `${played} years`} played and the codes`}{" "}
      leave the board. Until the next reset you can bring them back.
    </AskButton>
  );
}
