import { useState } from "preact/hooks";
import { focusSoon } from "../../controls/focus.ts";
import { useKey } from "../learn/use-key.ts";
import { Join } from "./join.tsx";
import { RefusedList, SamePeople } from "./lists.tsx";
import { ResetButton, ResetNote } from "./reset.tsx";
import { saveBoard, saveCsv } from "./saving.ts";
import type { Board } from "./state.ts";
import { TakeCodes } from "./take-codes.tsx";
import { type View, viewsOf } from "./views.ts";
import { Wall } from "./wall.tsx";

/** A board that is open: on the teacher's own screen, or on the wall. */
export function BoardPage({ board }: { board: Board }) {
  const [wall, setWall] = useState(false);
  useKey((key) => {
    if (wall || key.toLowerCase() !== "p") return false;
    setWall(true);
    return true;
  });
  const leave = () => {
    setWall(false);
    focusSoon("to-wall");
  };
  if (wall) return <Wall board={board} leave={leave} />;
  return (
    <div class="teach wide board">
      <Head board={board} toWall={() => setWall(true)} />
      <div class="board-parts">
        <div class="board-side">
          <TakeCodes board={board} />
          <RefusedList board={board} />
          <SamePeople board={board} />
          <details class="board-list join-list" open={board.room.value.entries.length === 0}>
            <summary>How learners join</summary>
            <Join board={board} />
          </details>
        </div>
        <div class="board-views">
          {viewsOf(board).map((view) => (
            <ViewSection key={view.id} view={view} board={board} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Head({ board, toWall }: { board: Board; toWall: () => void }) {
  return (
    <header class="board-head">
      <div>
        <p class="kicker">The board of a room</p>
        <h1>{board.assignment.lesson.title}</h1>
        <p class="board-count" id="board-count">
          {countText(board)}
        </p>
      </div>
      <div class="board-tools">
        <button id="to-wall" type="button" onClick={toWall} title="Large type for a room (key P)">
          Show on the wall{" "}
          <span class="key" aria-hidden="true">
            P
          </span>
        </button>
        <button type="button" onClick={() => saveCsv(board)}>
          Save as a table (CSV)
        </button>
        <button type="button" onClick={() => saveBoard(board)}>
          Save the board
        </button>
        <ResetButton board={board} />
      </div>
      <ResetNote board={board} />
    </header>
  );
}

/** “190 codes, 10 could not be read”. */
function countText({ room, summary }: Board): string {
  const { entries, refused } = room.value;
  const out = entries.length - summary.value.count;
  const parts = [
    `${entries.length} ${entries.length === 1 ? "code" : "codes"}`,
    out > 0 ? `${out} left out` : "",
    refused.length > 0 ? `${refused.length} could not be read` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function ViewSection({ view: { id, title, Body }, board }: { view: View; board: Board }) {
  return (
    <section class={`board-view view-${id}`} aria-labelledby={`view-${id}`}>
      <h2 id={`view-${id}`}>{title}</h2>
      <Body board={board} />
    </section>
  );
}
