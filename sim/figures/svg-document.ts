import { escapeText } from "./svg.ts";

/** An element of a document just large enough for d3's selections and joins to draw on. */
class Node {
  readonly children: Node[] = [];
  readonly attributes = new Map<string, string>();
  readonly namespaceURI = "http://www.w3.org/2000/svg";
  readonly ownerDocument = smallDocument;
  readonly tagName: string;
  parentNode: Node | null = null;
  textContent = "";

  constructor(tagName: string) {
    this.tagName = tagName;
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  appendChild(child: Node): Node {
    return this.insertBefore(child, null);
  }
  insertBefore(child: Node, before: Node | null): Node {
    const at = before ? this.children.indexOf(before) : this.children.length;
    this.children.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  querySelectorAll(selector: string): Node[] {
    const found = this.children.filter((child) => child.matches(selector));
    return [...found, ...this.children.flatMap((child) => child.querySelectorAll(selector))];
  }
  querySelector(selector: string): Node | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  matches(selector: string): boolean {
    const [tag, name] = selector.split(".");
    const classes = (this.getAttribute("class") ?? "").split(" ");
    return this.tagName === tag && (name === undefined || classes.includes(name));
  }
  get nextSibling(): Node | null {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  compareDocumentPosition(): number {
    return 4;
  }
  inside(): string {
    return escapeText(this.textContent) + this.children.join("");
  }
  toString(): string {
    const attributes = [...this.attributes].map(([k, v]) => ` ${k}="${escapeText(v)}"`);
    return `<${this.tagName}${attributes.join("")}>${this.inside()}</${this.tagName}>`;
  }
}

const smallDocument = {
  documentElement: { namespaceURI: "http://www.w3.org/1999/xhtml" },
  createElementNS: (_space: string, tag: string) => new Node(tag),
  createElement: (tag: string) => new Node(tag),
};

/** An empty svg element where there is no page, and what has been drawn into it, as text. */
export function createSvg(): { readonly element: SVGSVGElement; inside(): string } {
  const svg = new Node("svg");
  return { element: svg as unknown as SVGSVGElement, inside: () => svg.inside() };
}
