import { STYLE } from "./style.ts";

/** A picture as text, under a name that is good for a file. */
export interface Figure {
  /** Lower case with hyphens, without an ending. */
  readonly name: string;
  readonly title: string;
  readonly svg: string;
}

type Attributes = Readonly<Record<string, string | number>>;

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

/** Text that may stand in XML and HTML. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A whole picture that stands alone: its own style, its title for those who cannot see it. */
export function picture(
  { name, title }: Omit<Figure, "svg">,
  size: { readonly width: number; readonly height: number },
  body: string,
): Figure {
  const { width, height } = size;
  const room = Math.min(13, (width * 1.72) / title.length);
  const head = label(0, 14, title, { class: "title", style: `font-size:${room.toFixed(1)}px` });
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
    head,
    body,
  );
  return { name, title, svg: `${svg}\n` };
}

/** Names without the beginning up to a slash that all of them share, so that there is room. */
export function shortNames(names: readonly string[]): string[] {
  const [first = ""] = names;
  const shared = first.slice(0, first.lastIndexOf("/") + 1);
  const common = names.length > 1 && names.every((name) => name.startsWith(shared));
  return names.map((name) => (common ? name.slice(shared.length) : name));
}

/** A name for a file from words. */
export const fileName = (...words: string[]): string =>
  words
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
