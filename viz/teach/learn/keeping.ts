import { tell } from "../notices.ts";
import { type Kept, readKept } from "./kept.ts";

const KEY = "partnerscape.learn.";

let told = false;

/**
 * Keeps a learner's way under its assignment: in this tab, so that a reload goes on with it
 * whatever other tabs do, and in this browser for later. Says once where neither is possible.
 */
export function keepWay(digest: string, kept: Kept): void {
  try {
    const text = JSON.stringify(kept);
    sessionStorage.setItem(KEY + digest, text);
    localStorage.setItem(KEY + digest, text);
  } catch {
    if (told) return;
    told = true;
    tell(
      "This browser keeps nothing, so a reload would lose your work. At the end, copy your code or save it as a file.",
    );
  }
}

/** What was kept under an assignment, in this tab first; null where there is nothing to use. */
export const keptWay = (digest: string): Kept | null =>
  readKept(stored(() => sessionStorage, digest)) ?? readKept(stored(() => localStorage, digest));

/** Forgets what was kept under an assignment. */
export function forgetWay(digest: string): void {
  for (const shelf of [() => sessionStorage, () => localStorage]) {
    try {
      shelf().removeItem(KEY + digest);
    } catch {
      // Where nothing can be kept, nothing is there to be forgotten.
    }
  }
}

function stored(shelf: () => Storage, digest: string): string | null {
  try {
    return shelf().getItem(KEY + digest);
  } catch {
    return null;
  }
}
