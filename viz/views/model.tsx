import "../styles/model.css";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ValidationTable } from "../../sim/evidence/validation-table.ts";
import { number } from "../format.ts";
import { type Book, type Chapter, chapterElement } from "../model/book.ts";
import { book, bookTrouble, validation } from "../model/feed.ts";
import { place } from "../open-model.ts";
import { model } from "../state.ts";
import { Markdown, type Reader } from "./markdown.tsx";
import { type Heading, ModelNav } from "./model-nav.tsx";
import { ValidationView } from "./validation.tsx";

/** The model: what it consists of, what it rests on, what it leaves out and where it fails. */
export function ModelView() {
  const found = book.value;
  const table = validation.value;
  return (
    <div class="model-page">
      <h1 class="page-title">The model</h1>
      {bookTrouble.value && <p role="alert">{bookTrouble.value}</p>}
      {found && table ? (
        <Reading book={found} table={table} />
      ) : (
        <p class="opening">Opening the description…</p>
      )}
    </div>
  );
}

const VALIDATION: Heading = {
  anchor: "validation",
  title: "What it reproduces, and what not",
  level: 2,
};

/** The chapters with the validation after the limits. */
function headingsOf({ chapters }: Book): readonly Heading[] {
  const limits = chapters.findIndex(({ anchor }) => anchor === "limits") + 1;
  return [...chapters.slice(0, limits), VALIDATION, ...chapters.slice(limits)];
}

interface Spot {
  readonly chapter: string;
  readonly element: string;
  /** Asking for the same spot twice goes there twice. */
  readonly ticket: number;
}

function Reading({ book, table }: { book: Book; table: ValidationTable }) {
  const headings = useMemo(() => headingsOf(book), [book]);
  const reader = useMemo(() => readerOf(book, table), [book, table]);
  const [spot, setSpot] = useState<Spot>({ chapter: headings[0].anchor, element: "", ticket: 0 });
  const go = (chapter: string, element: string) =>
    setSpot(({ ticket }) => ({
      chapter,
      element: element || chapterElement(chapter),
      ticket: ticket + 1,
    }));
  const wanted = place.value;
  useEffect(() => {
    const { chapter, element } = placeOf(wanted.anchor, book);
    if (chapter) go(chapter, element);
  }, [wanted]);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (spot.ticket > 0) show(document.getElementById(spot.element), text.current);
  }, [spot]);
  const chapter = book.chapters.find(({ anchor }) => anchor === spot.chapter);
  return (
    <>
      <Opening book={book} reader={reader} />
      <div class="model-layout">
        <ModelNav book={book} headings={headings} here={spot.chapter} go={go} />
        <div class="model-text" ref={text}>
          {chapter ? (
            <ChapterText chapter={chapter} reader={reader} />
          ) : (
            <article aria-labelledby={chapterElement("validation")}>
              <h2 id={chapterElement("validation")} tabIndex={-1}>
                {VALIDATION.title}
              </h2>
              <ValidationView table={table} open={spot.element.replace("at-row-", "")} />
            </article>
          )}
          <Onwards headings={headings} here={spot.chapter} go={go} />
        </div>
      </div>
    </>
  );
}

/** The chapter and the element of an anchor. */
function placeOf(anchor: string, { places }: Book): { chapter: string; element: string } {
  if (anchor.startsWith("row-")) return { chapter: "validation", element: `at-${anchor}` };
  if (anchor === "validation") return { chapter: anchor, element: "" };
  return places.get(anchor) ?? { chapter: "", element: "" };
}

/** Brings an element into sight and gives it the focus; marks it for a while. */
function show(element: HTMLElement | null, fallback: HTMLElement | null): void {
  const target = element ?? fallback;
  if (!target) return;
  target.scrollIntoView({ block: element ? "center" : "start" });
  if (target.tagName.startsWith("H")) target.scrollIntoView({ block: "start" });
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function readerOf({ places }: Book, table: ValidationTable): Reader {
  const rows = new Set(table.groups.flatMap((group) => group.rows.map(({ id }) => `row-${id}`)));
  const known = new Map(model.value?.parameters.map((parameter) => [parameter.id, parameter]));
  return {
    has: (anchor) => places.has(anchor) || rows.has(anchor),
    meaning(name) {
      const found = known.get(name);
      if (!found) return undefined;
      const [low, high] = found.range.map((end) => number(end, digits(end)));
      return `${found.label}: ${number(found.default, digits(found.default))} (${low} to ${high})`;
    },
  };
}

const digits = (x: number): number => (String(x).split(".")[1] ?? "").length;

/** What stands before the first chapter: how many of the numbers are assumptions, above all. */
const Opening = ({ book, reader }: { book: Book; reader: Reader }) => (
  <div class="model-opening">
    {book.opening.slice(0, 1).map((token, i) => (
      <Markdown key={i} token={token} reader={reader} />
    ))}
    <details class="twin">
      <summary>How this description came about, and how to read its keys</summary>
      {book.opening.slice(1).map((token, i) => (
        <Markdown key={i} token={token} reader={reader} />
      ))}
    </details>
  </div>
);

const ChapterText = ({ chapter, reader }: { chapter: Chapter; reader: Reader }) => (
  <article aria-labelledby={chapterElement(chapter.anchor)} key={chapter.anchor}>
    <h2 id={chapterElement(chapter.anchor)} tabIndex={-1}>
      {chapter.title}
    </h2>
    {chapter.blocks.map(({ id, token }) => (
      <Markdown key={id} id={id} token={token} reader={reader} />
    ))}
  </article>
);

interface OnwardsProps {
  headings: readonly Heading[];
  here: string;
  go: (chapter: string, element: string) => void;
}

function Onwards({ headings, here, go }: OnwardsProps) {
  const at = headings.findIndex(({ anchor }) => anchor === here);
  const before = headings[at - 1];
  const after = headings[at + 1];
  return (
    <div class="onwards">
      {before && (
        <button type="button" onClick={() => go(before.anchor, "")}>
          <span aria-hidden="true">← </span>
          <span class="unseen">Back to: </span>
          {before.title}
        </button>
      )}
      {after && (
        <button type="button" class="next" onClick={() => go(after.anchor, "")}>
          <span class="unseen">On to: </span>
          {after.title}
          <span aria-hidden="true"> →</span>
        </button>
      )}
    </div>
  );
}
