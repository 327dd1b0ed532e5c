import { DRAWN_BY_HAND } from "../charts/chart-data.ts";
import { FONT, PALETTE } from "./palette.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** How elements look that carry one of these classes; what the page does by stylesheet. */
const LOOKS: Readonly<
  Record<string, (tone: string, dashed: boolean, crowded: boolean) => Attributes>
> = {
  landmark: () => ({ stroke: PALETTE.rule, "stroke-dasharray": "1 3" }),
  band: (tone, dashed, crowded) => ({
    fill: tone,
    "fill-opacity": PALETTE.band * (dashed ? 0.7 : 1) * (crowded ? 0.5 : 1),
  }),
  ghost: () => ({ fill: "none" }),
  future: (tone) => ({
    fill: "none",
    stroke: tone,
    "stroke-width": 0.75,
    "stroke-opacity": 0.4,
  }),
  range: (tone) => ({ fill: "none", stroke: tone, "stroke-width": 2 }),
  leader: (tone) => ({ fill: "none", stroke: tone, "stroke-opacity": 0.5 }),
  centre: (tone, dashed) => ({
    fill: "none",
    stroke: tone,
    "stroke-width": dashed ? 1.75 : 2,
    "stroke-linejoin": "round",
    ...(dashed ? { "stroke-dasharray": "5 3.5" } : {}),
  }),
  mark: (tone, hollow) =>
    hollow
      ? { fill: PALETTE.ground, stroke: tone, "stroke-width": 1.5 }
      : { fill: tone, stroke: PALETTE.ground, "stroke-width": 1 },
  label: (tone) => ({ fill: tone, "font-weight": 600 }),
};

const FADED: Attributes = { opacity: 0.3 };

/**
 * Gives a drawn chart the look that it has on the page, as attributes of its own: a picture on its
 * own has no stylesheet, and some programs read none.
 */
export function paintAttributes(root: Element, crowded: boolean): void {
  set(root, { "font-family": FONT, "font-size": 12 });
  for (const element of root.querySelectorAll("path, line, text")) {
    set(element, lookOf(element, crowded));
    element.removeAttribute("class");
  }
}

function lookOf(element: Element, crowded: boolean): Attributes {
  const classes = (element.getAttribute("class") ?? "").split(" ");
  const tone = Number(/tone-(\d)/.exec(classes.join(" "))?.[1] ?? 0);
  const name = classes.find((one) => Object.hasOwn(LOOKS, one));
  if (name === undefined) return plainLook(element);
  const dashed = tone === 0 || tone === DRAWN_BY_HAND;
  const look = LOOKS[name](PALETTE.tones[tone] ?? PALETTE.ink, dashed, crowded);
  return classes.includes("faded") ? { ...look, ...FADED } : look;
}

/** Ticks and the words about them have no class of their own. */
function plainLook(element: Element): Attributes {
  const around = element.parentElement?.getAttribute("class") ?? "";
  if (element.tagName === "line") {
    return { stroke: around.includes("zero") ? PALETTE.ruleStrong : PALETTE.rule };
  }
  if (element.tagName !== "text") return {};
  if (around.includes("tick")) return { fill: PALETTE.soft, "text-anchor": "end" };
  if (around.includes("years")) return { fill: PALETTE.soft, "text-anchor": "middle" };
  return { fill: PALETTE.soft };
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
