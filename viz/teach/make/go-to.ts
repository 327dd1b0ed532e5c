import { setOpen } from "./fold.tsx";
import { sections } from "./lesson-parts.ts";
import { fieldId } from "./path.ts";

/** Opens the part of the form that a path of the lesson is in, and goes to its field. */
export function goTo(path: string): void {
  const keys = path.split(".");
  const section = sections.find(({ parts }) => parts.some(({ key }) => key === keys[0]));
  setOpen(section?.id ?? "about", true);
  for (let n = 1; n <= keys.length; n += 1) setOpen(keys.slice(0, n).join("."), true);
  // Once what was closed has been made.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => focusNearest(keys, section?.id ?? "about")),
  );
}

function focusNearest(keys: readonly string[], section: string): void {
  for (let n = keys.length; n > 0; n -= 1) {
    const field = document.getElementById(fieldId(keys.slice(0, n)));
    if (!field) continue;
    bring(field);
    return;
  }
  const fold = document.getElementById(`fold-${section}`);
  if (fold) bring(fold);
}

function bring(element: HTMLElement): void {
  element.focus();
  // Of something tall the top tells what is wrong.
  const tall = element.offsetHeight > innerHeight / 2;
  element.scrollIntoView({ block: tall ? "start" : "center" });
}
