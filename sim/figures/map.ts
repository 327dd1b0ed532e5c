import { element, type Figure, type FigureWords, labels, picture, WIDTH } from "./svg.ts";
import { textWidth, wrapped } from "./text.ts";

/** A table of cells, each with a colour and words. */
export interface MapData extends FigureWords {
  /** What runs across and what runs up, with the names of their bands; up is empty where one row is all. */
  readonly across: { readonly label: string; readonly bands: readonly string[] };
  readonly up: { readonly label: string; readonly bands: readonly string[] };
  /** Cells [up][across]; the first row is drawn at the bottom. */
  readonly cells: readonly (readonly {
    readonly tone: number;
    readonly lines: readonly string[];
  }[])[];
}

const LINE = 15;
const PAD = 8;
const GAP = 3;
const SIDE = 0.28;

/** Draws a map: a field for each pair of bands, with the words of what holds there. */
export function mapFigure(data: MapData): Figure {
  const { across, up } = data;
  const widest = Math.max(0, ...up.bands.map((band) => textWidth(band)));
  const left = up.bands.length > 0 ? Math.min(WIDTH * SIDE, widest + 10) : 0;
  const width = (WIDTH - left) / across.bands.length;
  const texts = data.cells.map((row) =>
    row.map(({ lines }) => lines.flatMap((line) => wrapped(line, width - GAP - 2 * PAD))),
  );
  const sideWords = wrapped(up.label, WIDTH);
  let top = up.bands.length > 0 ? sideWords.length * LINE + 4 : 0;
  const upWords = labels({ x: 0, y: 12, step: LINE }, top > 0 ? sideWords : [], { class: "note" });
  const rows = [...data.cells.keys()].reverse().map((u) => {
    const names = wrapped(up.bands[u] ?? "", left - 10);
    const most = Math.max(names.length, ...texts[u].map((lines) => lines.length));
    const height = most * LINE + 2 * PAD;
    const side = labels({ x: 0, y: top + PAD + 11, step: LINE }, left > 0 ? names : []);
    const fields = data.cells[u].map(({ tone }, a) => {
      const x = left + a * width;
      const size = { x, y: top, width: width - GAP, height: height - GAP };
      const place = { x: x + PAD, y: top + PAD + 11, step: LINE };
      const field = element("rect", { class: `field tone-${tone}`, ...size });
      return field + labels(place, texts[u][a]);
    });
    top += height;
    return side + fields.join("");
  });
  const heads = across.bands.map((band) => wrapped(band, width - GAP));
  const bands = heads.map((lines, a) =>
    labels({ x: left + a * width, y: top + 14, step: LINE }, lines),
  );
  const below = top + Math.max(...heads.map((lines) => lines.length)) * LINE + 6;
  const words = wrapped(across.label, WIDTH - left);
  const said = labels({ x: left, y: below + 12, step: LINE }, words, { class: "note" });
  const size = { width: WIDTH, height: below + words.length * LINE + 6 };
  return picture(data, size, upWords + rows.join("") + bands.join("") + said);
}
