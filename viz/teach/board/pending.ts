import type { Taken } from "../../../sim/teach/room.ts";
import type { Board } from "./state.ts";
import { bothTaken, type Opened } from "./taking.ts";

let pending: Opened | null = null;

/** Keeps what was given before a board was open, for the board that opens next. */
export function keepPending(opened: Opened): void {
  pending = opened;
}

/** Gives what was kept to the board that is open now; null where there was nothing. */
export function takePending(board: Board): Taken | null {
  const opened = pending;
  pending = null;
  if (!opened) return null;
  let taken = board.take(opened.texts);
  for (const one of opened.boards) taken = bothTaken(taken, board.add(one));
  return taken;
}
