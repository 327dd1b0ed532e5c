import { hasRoom } from "../cards.ts";
import { picking } from "../picking.ts";
import { canRedo, canUndo, redo, say, undo, view } from "../state.ts";
import { MAX_CARDS } from "../view.ts";
import { Progress } from "./progress.tsx";
import { ShareMenu } from "./share-menu.tsx";

/** What can be done with the comparison as a whole. */
export function CardsBar() {
  const room = hasRoom(view.value);
  return (
    <div class="cards-bar">
      <button
        type="button"
        id="add-card"
        class="main-action"
        disabled={!room}
        title={room ? undefined : `${MAX_CARDS} is the most that can be told apart`}
        onClick={() => {
          picking.value = { add: true };
        }}
      >
        <span aria-hidden="true">+ </span>Add a scenario
      </button>
      {!room && <span class="note">{MAX_CARDS} at most</span>}
      <span class="pair-of-buttons">
        <Travel text="Undo" does={canUndo.value} go={goBack} />
        <Travel text="Redo" does={canRedo.value} go={goForth} />
      </span>
      <Progress />
      <ShareMenu />
    </div>
  );
}

interface TravelProps {
  text: string;
  /** What would be undone or done again; null where there is nothing. */
  does: string | null;
  go: () => void;
}

/** Stays in reach of the keyboard when there is nothing left to undo: the focus is not lost. */
const Travel = ({ text, does, go }: TravelProps) => (
  <button
    type="button"
    aria-disabled={does === null}
    title={does === null ? "Nothing to take back" : `${text}: ${does}`}
    onClick={go}
  >
    {text}
  </button>
);

/** Takes the last step back and says so. */
export function goBack(): void {
  const label = undo();
  say(label === null ? "There is nothing to undo." : `Undone: ${label}.`);
}

/** Does again what was taken back last and says so. */
export function goForth(): void {
  const label = redo();
  say(label === null ? "There is nothing to redo." : `Done again: ${label}.`);
}
