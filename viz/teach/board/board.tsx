import "../../styles/teach-board.css";
import "../../styles/teach-board-views.css";
import "../../styles/teach-board-wall.css";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { readAssignment } from "../../../sim/teach/assignment-code.ts";
import { known } from "../engine.ts";
import { lessonById } from "../lessons.ts";
import { say, tell } from "../notices.ts";
import { route } from "../route.ts";
import { BoardPage } from "./board-page.tsx";
import { BoardDoor } from "./door.tsx";
import { takePending } from "./pending.ts";
import { openBoard } from "./state.ts";
import { takenText } from "./taking.ts";

/** The board of a room: what everybody predicted, chose, decided and wrote. */
export function BoardView() {
  const { rest } = route.value;
  if (rest === "") return <BoardDoor problem="" />;
  return <LinkedBoard key={rest} link={rest} />;
}

/** The board of the assignment that a link names. */
function LinkedBoard({ link }: { link: string }) {
  const [found, setFound] = useState<Assignment | string | null>(null);
  useEffect(() => {
    const model = known.peek();
    if (!model) return undefined;
    let wanted = true;
    readAssignment(link, lessonById, model).then((answer) => {
      if (!wanted) return;
      if ("problem" in answer) return setFound(answer.problem);
      for (const text of answer.words) tell(text);
      setFound(answer.assignment);
    });
    return () => {
      wanted = false;
    };
  }, [link]);
  if (found === null) return <p class="opening">Opening the board…</p>;
  if (typeof found === "string") return <BoardDoor problem={found} />;
  return <OpenBoard assignment={found} link={link} />;
}

function OpenBoard({ assignment, link }: { assignment: Assignment; link: string }) {
  const board = useMemo(() => openBoard(assignment, link), [assignment]);
  useEffect(() => {
    document.title = `The room: ${assignment.lesson.title} – Partnerscape`;
    const taken = takePending(board);
    if (taken) say(takenText(taken));
    return board.follow();
  }, [board]);
  return <BoardPage board={board} />;
}
