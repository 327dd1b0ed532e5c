/** An element of a document just large enough for d3's selections and joins. */
export class StandInElement {
  readonly children: StandInElement[] = [];
  readonly attributes = new Map<string, string>();
  readonly namespaceURI = "http://www.w3.org/2000/svg";
  readonly ownerDocument = standInDocument;
  parentNode: StandInElement | null = null;
  text = "";
  readonly tagName: string;

  constructor(tagName: string) {
    this.tagName = tagName;
  }

  get textContent(): string {
    return this.text;
  }
  set textContent(value: string) {
    this.text = value;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  appendChild(child: StandInElement): StandInElement {
    return this.insertBefore(child, null);
  }
  insertBefore(child: StandInElement, before: StandInElement | null): StandInElement {
    child.parentNode?.removeChild(child);
    const at = before ? this.children.indexOf(before) : this.children.length;
    this.children.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild(child: StandInElement): void {
    this.children.splice(this.children.indexOf(child), 1);
    child.parentNode = null;
  }
  compareDocumentPosition(other: StandInElement): number {
    const siblings = this.parentNode?.children ?? [];
    return siblings.indexOf(other) < siblings.indexOf(this) ? 2 : 4;
  }
  get nextSibling(): StandInElement | null {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  querySelectorAll(selector: string): StandInElement[] {
    const found = this.children.filter((child) => child.matches(selector));
    return [...found, ...this.children.flatMap((child) => child.querySelectorAll(selector))];
  }
  querySelector(selector: string): StandInElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  matches(selector: string): boolean {
    const [tag, name] = selector.split(".");
    const classes = (this.getAttribute("class") ?? "").split(" ");
    return this.tagName === tag && (name === undefined || classes.includes(name));
  }
  toString(): string {
    const attributes = [...this.attributes].sort().map(([k, v]) => ` ${k}="${v}"`);
    const inside = this.text + this.children.join("");
    return `<${this.tagName}${attributes.join("")}>${inside}</${this.tagName}>`;
  }
}

const standInDocument = {
  documentElement: { namespaceURI: "http://www.w3.org/1999/xhtml" },
  createElementNS: (_space: string, tag: string) => new StandInElement(tag),
  createElement: (tag: string) => new StandInElement(tag),
};

/** An empty svg element of the stand-in document. */
export const standInSvg = () => new StandInElement("svg") as unknown as SVGSVGElement;
