import type { ChartData } from "../charts/chart-data.ts";
import { broken, wrap } from "../charts/spread.ts";
import { drawTrajectories } from "../charts/trajectory-draw.ts";
import { layoutTrajectories } from "../charts/trajectory-layout.ts";
import { paintAttributes } from "./paint.ts";
import { FONT, PALETTE } from "./palette.ts";

/** What an exported chart says about itself. */
export interface ChartWords {
  readonly title: string;
  /** What is measured, in which unit, which direction is good. */
  readonly subtitle: string;
  /** What line and band are, n, seed, version: a sentence each. */
  readonly notes: readonly string[];
  /** The chart in words, for those who do not see it. */
  readonly description: string;
}

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 760;
const PLOT = 360;
const MARGIN = 20;
const NOTE_LINE = 15;
const NOTE_CHARACTERS = 122;

/** A chart as a picture that needs nothing else: no stylesheet, no font, no address. */
export function chartSvg(data: ChartData, words: ChartWords): SVGSVGElement {
  const svg = create("svg") as SVGSVGElement;
  const notes = words.notes.flatMap((note) => broken(note, NOTE_CHARACTERS));
  const subtitles = wrap(words.subtitle, 108, 2);
  const top = MARGIN + 28 + subtitles.length * 17;
  const height = top + PLOT + 12 + notes.length * NOTE_LINE + MARGIN;
  set(svg, { xmlns: SVG, width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: "img" });
  svg.append(
    text("title", words.title),
    text("desc", words.description),
    set(create("rect"), { width: WIDTH, height, fill: PALETTE.ground }),
    line(words.title, MARGIN, MARGIN + 12, { "font-size": 18, "font-weight": 600 }),
    ...subtitles.map((part, i) =>
      line(part, MARGIN, MARGIN + 34 + i * 17, { "font-size": 13, fill: PALETTE.soft }),
    ),
    plotted(data, top),
    ...notes.map((part, i) =>
      line(part, MARGIN, top + PLOT + 20 + i * NOTE_LINE, { "font-size": 11, fill: PALETTE.soft }),
    ),
  );
  return svg;
}

function plotted(data: ChartData, top: number): Element {
  const drawn = create("svg") as SVGSVGElement;
  const size = { width: WIDTH - 2 * MARGIN, height: PLOT };
  drawTrajectories(drawn, layoutTrajectories({ ...data, ghosts: [] }, size));
  const group = set(create("g"), { transform: `translate(${MARGIN},${top})` });
  group.append(...drawn.children);
  paintAttributes(group, data.lines.length > 3);
  return group;
}

const create = (tag: string): Element => document.createElementNS(SVG, tag);

function set(element: Element, attributes: Readonly<Record<string, string | number>>): Element {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function text(tag: string, content: string): Element {
  const element = create(tag);
  element.textContent = content;
  return element;
}

function line(
  content: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  return set(text("text", content), {
    x,
    y,
    fill: PALETTE.ink,
    "font-family": FONT,
    ...attributes,
  });
}
