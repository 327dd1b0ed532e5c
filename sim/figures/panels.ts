import { heading } from "./legend.ts";
import { element, WIDTH } from "./svg.ts";

/** One small picture among several of one size. */
export interface Panel {
  /** What it shows; empty where it stands alone. */
  readonly label: string;
  readonly tone: number;
  readonly body: string;
}

/** Up to so many lines lie in one picture; more get a small picture each. */
export const TOGETHER = 5;

const COLUMNS = 3;
const GAP = 14;

/** Width of each of several small pictures that stand side by side, CSS pixels. */
export const PANEL_WIDTH = Math.floor((WIDTH - (COLUMNS - 1) * GAP) / COLUMNS);

/** Small pictures of the height `height` in rows, each under its name, and how high they are together. */
export function panelGrid(
  panels: readonly Panel[],
  height: number,
): { readonly height: number; readonly body: string } {
  let top = 0;
  const rows: string[] = [];
  for (let from = 0; from < panels.length; from += COLUMNS) {
    const heads = panels
      .slice(from, from + COLUMNS)
      .map(({ label, tone }) => heading(label, PANEL_WIDTH, { class: `label tone-${tone}` }));
    const head = Math.max(...heads.map((one) => one.height));
    heads.forEach((one, i) => {
      const x = i * (PANEL_WIDTH + GAP);
      const name = element("g", { transform: `translate(${x},${top})` }, one.body);
      const place = { transform: `translate(${x},${top + head})` };
      rows.push(name, element("g", place, panels[from + i].body));
    });
    top += head + height + GAP;
  }
  return { height: top, body: rows.join("") };
}
