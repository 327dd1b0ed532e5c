import { createHasher } from "../core/hash.ts";
import { STYLE } from "./style.ts";
import { wrapped } from "./text.ts";

/** What is said of a picture, and the name of its file. */
export interface FigureWords {
  /** Good for a file: see {@link fileName}; without an ending. */
  readonly name: string;
  readonly title: string;
  /** Sentences that stand under the picture: what is not drawn, and what it was made from. */
  readonly notes?: readonly string[] | undefined;
}

/** A picture as text. */
export interface Figure extends FigureWords {
  readonly svg: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** Width of a whole figure, CSS pixels. */
export const WIDTH = 640;

/** An element as text; attributes and text are escaped, children are taken as they are. */
export function element(tag: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    const text = typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
    return ` ${name}="${escapeText(text)}"`;
  });
  const inside = children.join("");
  return inside === ""
    ? `<${tag}${written.join("")}/>`
    : `<${tag}${written.join("")}>${inside}</${tag}>`;
}

/** Words in a picture. */
export const label = (x: number, y: number, text: string, look: Attributes = {}): string =>
  element("text", { x, y, ...look }, escapeText(text));

/** Lines of words one under another, the first at `y`. */
export const labels = (
  place: { readonly x: number; readonly y: number; readonly step: number },
  lines: readonly string[],
  look: Attributes = {},
): string => lines.map((text, i) => label(place.x, place.y + i * place.step, text, look)).join("");

/** Text that may stand in XML and HTML; what no XML may hold is left out. */
export function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

const TITLE = { size: 13, bold: true, step: 17 } as const;
const NOTE = { size: 11, step: 15 } as const;

/**
 * A whole picture that stands alone: its own style, its title for those who cannot see it, the body
 * of `size` below it, and its notes at the foot. Title and notes take as many lines as they need.
 */
export function picture(
  words: FigureWords,
  size: { readonly width: number; readonly height: number },
  body: string,
): Figure {
  const { title, notes = [] } = words;
  const { width } = size;
  const titles = wrapped(title, width - 4, TITLE);
  const head = titles.length * TITLE.step + 4;
  const said = notes.flatMap((note) => wrapped(note, width - 4, NOTE));
  const below = head + size.height;
  const height = below + (said.length > 0 ? said.length * NOTE.step + 8 : 0);
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "chart",
      role: "img",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    element("title", {}, escapeText(title)),
    element("style", {}, STYLE),
    element("rect", { class: "ground", width, height }),
    labels({ x: 0, y: 14, step: TITLE.step }, titles, { class: "title" }),
    element("g", { transform: `translate(0,${head})` }, body),
    labels({ x: 0, y: below + NOTE.size + 4, step: NOTE.step }, said, { class: "note small" }),
  );
  return { ...words, svg: `${svg}\n` };
}

/** A picture with more lines at its foot, which say what it was made from. */
export function withFoot(figure: Figure, lines: readonly string[]): Figure {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(figure.svg);
  if (!size) throw new Error(`figure ${figure.name} has no size`);
  const [width, before] = [Number(size[1]), Number(size[2])];
  const said = lines.flatMap((line) => wrapped(line, width - 4, NOTE));
  const height = before + said.length * NOTE.step + 8;
  const foot = labels({ x: 0, y: before + NOTE.size + 4, step: NOTE.step }, said, {
    class: "note small",
  });
  const root = `height="${size[2]}"`;
  const svg = figure.svg
    // Of the picture itself, and of its ground.
    .replace(root, `height="${height}"`)
    .replace(root, `height="${height}"`)
    .replace(size[0], `viewBox="0 0 ${width} ${height}"`)
    .replace(/<\/svg>\s*$/, () => `${foot}</svg>\n`);
  return { ...figure, svg };
}

/** Names without the beginning up to a slash that all of them share, so that there is room. */
export function shortNames(names: readonly string[]): string[] {
  const [first = ""] = names;
  const shared = first.slice(0, first.lastIndexOf("/") + 1);
  const common = names.length > 1 && names.every((name) => name.startsWith(shared));
  return names.map((name) => (common ? name.slice(shared.length) : name));
}

const LONGEST = 120;
const PLAIN = /^[a-z0-9_+~]+([-/][a-z0-9_+~]+)*$/;

/**
 * A name for a file from words, different where the words are, also where capitals do not count. A
 * slash becomes two hyphens, and `_`, `+` and `~` stay; where anything else had to be changed or cut,
 * a fingerprint of the words is added.
 */
export function fileName(...words: string[]): string {
  const name = words
    .map((word) => word.toLowerCase().replaceAll("/", "--"))
    .map((word) => word.replace(/[^a-z0-9_+~-]+/g, "-").replace(/^-+|-+$/g, ""))
    .join("-");
  if (name.length <= LONGEST && words.every((word) => PLAIN.test(word))) return name;
  const hasher = createHasher();
  for (const word of words) hasher.updateText(word);
  return `${name.slice(0, LONGEST)}-${hasher.digest().slice(0, 8)}`;
}
