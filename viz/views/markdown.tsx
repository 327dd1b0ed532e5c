import type { Token, Tokens } from "marked";
import type { ComponentChildren } from "preact";
import { rowAnchor } from "../model/book.ts";
import { openModel } from "../open-model.ts";
import { Equations } from "./equations.tsx";

/** What a reader of the description can be taken to from within a text. */
export interface Reader {
  /** Whether there is a place of this name to go to. */
  has(anchor: string): boolean;
  /** What a name in an equation is, where it is a parameter: “Label: 0.3 (0.1 to 0.5)”. */
  meaning(name: string): string | undefined;
}

interface Piece {
  readonly token: Token;
  readonly id?: string;
  readonly reader: Reader;
}

/** A block of Markdown as elements of the page. What it does not know it shows as plain text. */
export function Markdown({ token, id, reader }: Piece) {
  switch (token.type) {
    case "paragraph":
      return <p id={id}>{inline(token.tokens ?? [], reader)}</p>;
    case "heading":
      return <h3 id={id}>{inline(token.tokens ?? [], reader)}</h3>;
    case "list":
      return <List list={token as Tokens.List} id={id} reader={reader} />;
    case "table":
      return <Table table={token as Tokens.Table} id={id} reader={reader} />;
    case "code":
      return <Equations text={token.text} id={id} meaning={reader.meaning} />;
    case "space":
    case "html":
      return null;
    default:
      return <p id={id}>{token.raw}</p>;
  }
}

function List({
  list,
  id,
  reader,
}: {
  list: Tokens.List;
  id?: string | undefined;
  reader: Reader;
}) {
  const items = list.items.map((item, i) => <li key={i}>{inline(item.tokens, reader)}</li>);
  return list.ordered ? <ol id={id}>{items}</ol> : <ul id={id}>{items}</ul>;
}

function Table(props: { table: Tokens.Table; id?: string | undefined; reader: Reader }) {
  const { table, id, reader } = props;
  const heads = table.header.map((cell) => cell.text).filter(Boolean);
  // Several tables of a chapter may have the same heads: their place tells them apart.
  const label = `Table ${id?.match(/\d+$/)?.[0] ?? ""}: ${heads.join(", ")}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" id={id} aria-label={label} tabIndex={0}>
      <table class="described">
        <thead>
          <tr>
            {table.header.map((cell, i) => (
              <th key={i} scope="col">
                {cell.text === "" ? (
                  <span class="unseen">Number</span>
                ) : (
                  inline(cell.tokens, reader)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => {
            const anchor = rowAnchor(table, row);
            return (
              <tr
                key={r}
                id={anchor ? `at-${anchor}` : undefined}
                tabIndex={anchor ? -1 : undefined}
              >
                {row.map((cell, c) => (
                  <td key={c}>{inline(cell.tokens, reader)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Running text as elements of the page. */
export function inline(tokens: readonly Token[], reader: Reader): ComponentChildren[] {
  return tokens.map((token, i) => {
    const inner = "tokens" in token && token.tokens ? inline(token.tokens, reader) : undefined;
    switch (token.type) {
      case "strong":
        return <strong key={i}>{inner}</strong>;
      case "em":
        return <em key={i}>{inner}</em>;
      case "codespan":
        return <code key={i}>{token.text}</code>;
      case "br":
        return <br key={i} />;
      case "link":
        return <Link key={i} href={token.href} text={inner} />;
      case "text":
        return inner ?? references(token.text, reader);
      case "paragraph":
        return inner;
      default:
        return "text" in token ? token.text : token.raw;
    }
  });
}

/** A link to the validation goes there; all others stay plain text, for the page needs no network. */
function Link({ href, text }: { href: string; text: ComponentChildren }) {
  if (href !== "validation.md") return <>{text}</>;
  return <Go anchor="validation" text="the validation table" />;
}

/** A word that takes the reader to another place of the description. */
export const Go = ({ anchor, text }: { anchor: string; text: string }) => (
  <button type="button" class="go" onClick={() => openModel(anchor)}>
    {text}
  </button>
);

const REFERENCE = /\[([A-Za-z0-9-]+)\]|\b([XSRD]\d{1,3})\b/g;

/** Text in which keys of sources and rows of the validation can be followed. */
function references(text: string, reader: Reader): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const found of text.matchAll(REFERENCE)) {
    const [all, source, row] = found;
    const anchor = source ? `source-${source}` : `row-${row}`;
    if (!reader.has(anchor)) continue;
    parts.push(text.slice(at, found.index));
    parts.push(<Go key={found.index} anchor={anchor} text={all} />);
    at = found.index + all.length;
  }
  return at === 0 ? text : [...parts, text.slice(at)];
}
