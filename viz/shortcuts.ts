import { page } from "./state.ts";
import { goBack, goForth } from "./views/cards-bar.tsx";

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) undo and redo, but for where text is being written. */
export function listenForShortcuts(): void {
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || page.peek() !== "compare") return;
    if (isWriting(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) goBack();
    else if (key === "y" || key === "z") goForth();
    else return;
    event.preventDefault();
  });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches("input:not([type=range]), textarea, select");
