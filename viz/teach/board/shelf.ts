import { tell } from "../notices.ts";
import { type KeptBoard, readBoard, writeBoard } from "./kept.ts";

const KEY = "partnerscape.board.";
const LAST = "partnerscape.board-last";

let told = false;

/** Keeps a board in this browser, and which was the last one. Says once where that is not possible. */
export function shelve(digest: string, board: KeptBoard): void {
  try {
    localStorage.setItem(KEY + digest, writeBoard(board));
    localStorage.setItem(LAST, digest);
  } catch {
    if (told) return;
    told = true;
    tell(
      "This browser keeps nothing, so a reload would empty the board. Save it as a file before you close the page.",
    );
  }
}

/** The board that was kept under an assignment, or null. */
export const shelved = (digest: string): KeptBoard | null => {
  const text = stored(KEY + digest);
  return text === null ? null : readBoard(text);
};

/** The last board that has any codes, or null. */
export function lastShelved(): KeptBoard | null {
  const digest = stored(LAST);
  const board = digest === null ? null : shelved(digest);
  return board && board.codes.length > 0 ? board : null;
}

/** Forgets the board of an assignment. */
export function unshelve(digest: string): void {
  try {
    localStorage.removeItem(KEY + digest);
  } catch {
    // Where nothing can be kept, nothing is there to be forgotten.
  }
}

/** Tells when another window has changed the same board: one may be on the wall, one with the teacher. */
export function followShelf(
  digest: string,
  changed: (board: KeptBoard | null) => void,
): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY + digest) changed(newValue === null ? null : readBoard(newValue));
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
