import { Marked, type Token, type Tokens } from "marked";

/** A piece of a chapter with the id its element gets. */
export interface Block {
  readonly id: string;
  readonly token: Token;
}

/** A part of the description that is read at once. */
export interface Chapter {
  readonly anchor: string;
  readonly title: string;
  /** 2 for a chapter, 3 for a part of one. */
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
}

/** Where something stands: the chapter, and the id of its element. */
export interface Place {
  readonly chapter: string;
  readonly element: string;
}

/** Something that can be found: a paragraph, a row of a table, some equations. */
export interface Entry extends Place {
  readonly text: string;
}

/** The description of the model, ready to be read, linked into and searched. */
export interface Book {
  /** What stands before the first chapter. */
  readonly opening: readonly Token[];
  readonly chapters: readonly Chapter[];
  readonly places: ReadonlyMap<string, Place>;
  readonly entries: readonly Entry[];
}

/** What the first column of a table names, by its heading. */
const KINDS: Readonly<Record<string, string>> = {
  parameter: "parameter",
  outcome: "outcome",
  form: "form",
  key: "source",
  attribute: "attribute",
  "state variable": "variable",
};

// "~" stands between two organisations and "www." nowhere: neither is a sign here.
const reader = new Marked({
  gfm: true,
  tokenizer: { del: () => undefined, url: () => undefined },
});

/** Reads the description. Nothing in it is ever markup: HTML in it is left out. */
export function readBook(markdown: string): Book {
  const tokens = reader.lexer(markdown).filter(({ type }) => type !== "space" && type !== "html");
  const heads = tokens.flatMap((token, i) => (isHead(token) ? [i] : []));
  const chapters = heads.map((at, i) =>
    chapterOf(tokens[at] as Tokens.Heading, tokens.slice(at + 1, heads[i + 1])),
  );
  const places = new Map<string, Place>();
  for (const chapter of chapters) notePlaces(chapter, places);
  return {
    opening: tokens.slice(0, heads[0]).filter(({ type }) => type !== "heading"),
    chapters,
    places,
    entries: chapters.flatMap(entriesOf),
  };
}

const isHead = (token: Token): boolean =>
  token.type === "heading" && (token.depth === 2 || token.depth === 3);

function chapterOf(head: Tokens.Heading, tokens: readonly Token[]): Chapter {
  const named = head.text.match(/^\d+\. (.*) \(`(\w+)`\)$/);
  const title = named?.[1] ?? head.text.replace(/^\d+\. /, "");
  const anchor = named ? `rule-${named[2]}` : slug(title);
  const level = head.depth === 2 ? 2 : 3;
  const blocks = tokens.map((token, i) => ({ id: `${anchor}-${i}`, token }));
  return { anchor, title, level, blocks };
}

/** A title as part of an address: “Forms of partnering” becomes “forms-of-partnering”. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

function notePlaces({ anchor, blocks }: Chapter, places: Map<string, Place>): void {
  places.set(anchor, { chapter: anchor, element: chapterElement(anchor) });
  for (const { token } of blocks) {
    if (token.type !== "table") continue;
    for (const row of (token as Tokens.Table).rows) {
      const name = rowAnchor(token as Tokens.Table, row);
      if (name && !places.has(name)) {
        places.set(name, { chapter: anchor, element: `at-${name}` });
      }
    }
  }
}

/** The id of a chapter's heading. */
export const chapterElement = (anchor: string): string => `chapter-${anchor}`;

/** The anchor of a row that names something, or the empty text. */
export function rowAnchor(table: Tokens.Table, row: readonly Tokens.TableCell[]): string {
  const kind = KINDS[table.header[0]?.text ?? ""];
  const code = row[0].tokens.find(({ type }) => type === "codespan") as Tokens.Codespan | undefined;
  const name = code?.text ?? row[0].text;
  return kind && /^[\w-]+$/.test(name) ? `${kind}-${name}` : "";
}

function entriesOf(chapter: Chapter): Entry[] {
  const head = {
    chapter: chapter.anchor,
    element: chapterElement(chapter.anchor),
    text: chapter.title,
  };
  return [head, ...chapter.blocks.flatMap((block) => entriesOfBlock(chapter.anchor, block))];
}

function entriesOfBlock(chapter: string, { id, token }: Block): Entry[] {
  if (token.type !== "table") return [{ chapter, element: id, text: plain(token) }];
  const table = token as Tokens.Table;
  return table.rows.map((row) => {
    const name = rowAnchor(table, row);
    const text = row.map((cell) => plainOf(cell.tokens)).join(" · ");
    return { chapter, element: name ? `at-${name}` : id, text };
  });
}

const plainOf = (tokens: readonly Token[]): string => tokens.map(plain).join("");

/** A token as text without signs. */
function plain(token: Token): string {
  if (token.type === "list") {
    return (token as Tokens.List).items.map((item) => plainOf(item.tokens)).join(" ");
  }
  const inner = "tokens" in token ? token.tokens : undefined;
  return inner ? plainOf(inner) : "text" in token ? token.text : "";
}
