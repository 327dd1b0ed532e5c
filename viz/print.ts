import { effect } from "@preact/signals";
import { type ComponentType, h, render } from "preact";
import { page } from "./state.ts";
import { choice } from "./tradeoff/state.ts";

/** What can be printed on one page of A4, in CSS pixels: less its margins, and a little air. */
const PAPER = { width: 702, height: 1020 };

/**
 * Has the comparison print as one page, however printing is begun: the sheet is fetched once there
 * is something to print, made when the browser is about to print, and put away after. Other pages
 * print as they are.
 */
export function connectPrint(): void {
  const root = document.createElement("div");
  root.id = "print";
  document.body.append(root);
  let sheet: ComponentType | null = null;
  const whenAsked = effect(() => {
    if (choice.value === null || sheet) return;
    import("./views/print-sheet.tsx").then(
      (part) => {
        sheet = part.PrintSheet;
        root.dataset.ready = "true";
        whenAsked();
      },
      () => {},
    );
  });
  addEventListener("beforeprint", () => {
    const fits = page.peek() === "compare" && choice.peek() !== null && sheet !== null;
    document.body.classList.toggle("one-page", fits);
    if (!fits || !sheet) return;
    render(h(sheet, null), root);
    shrink(root);
  });
  addEventListener("afterprint", () => {
    document.body.classList.remove("one-page");
    render(null, root);
  });
}

/** Makes the sheet so much smaller that it stays on one page; it is laid out out of sight for this. */
function shrink(root: HTMLElement): void {
  root.style.setProperty("zoom", "1");
  root.classList.add("measured");
  let scale = 1;
  for (; scale > 0.5; scale -= 0.02) {
    root.style.setProperty("width", `${PAPER.width / scale}px`);
    if (root.scrollHeight * scale <= PAPER.height) break;
  }
  root.classList.remove("measured");
  root.style.removeProperty("width");
  root.style.setProperty("zoom", String(scale));
}
