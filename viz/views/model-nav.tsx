import { useState } from "preact/hooks";
import { counted } from "../../sim/analysis/words.ts";
import type { Book } from "../model/book.ts";
import { type Finding, find } from "../model/find.ts";

/** What can be gone to: the chapters of the description, and the validation among them. */
export interface Heading {
  readonly anchor: string;
  readonly title: string;
  readonly level: 2 | 3;
}

interface NavProps {
  book: Book;
  headings: readonly Heading[];
  here: string;
  go: (chapter: string, element: string) => void;
}

/** Contents of the description, and a search through all of it. */
export function ModelNav({ book, headings, here, go }: NavProps) {
  const [question, setQuestion] = useState("");
  const { found, count } = find(book.entries, question);
  const asked = question.trim().length > 1;
  return (
    <div class="model-nav">
      <search>
        <label for="model-search">Search the description</label>
        <input
          id="model-search"
          type="search"
          autocomplete="off"
          value={question}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
        <p class="note" role="status">
          {asked && countText(count, found.length)}
        </p>
      </search>
      {asked && found.length > 0 && <Findings found={found} headings={headings} go={go} />}
      <label class="contents-picker">
        <span>Chapter</span>
        <select value={here} onChange={(event) => go(event.currentTarget.value, "")}>
          {headings.map(({ anchor, title, level }) => (
            <option key={anchor} value={anchor}>
              {level === 3 ? "– " : ""}
              {title}
            </option>
          ))}
        </select>
      </label>
      <nav aria-label="Chapters of the description" class="contents">
        <ol>
          {headings.map(({ anchor, title, level }) => (
            <li key={anchor} class={`level-${level}`}>
              <button
                type="button"
                aria-current={anchor === here ? "true" : undefined}
                onClick={() => go(anchor, "")}
              >
                {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

function countText(count: number, shown: number): string {
  if (count === 0) return "Nothing found.";
  const places = counted(count, "place");
  return shown < count ? `${places}; the first ${shown}:` : `${places}:`;
}

interface FindingsProps {
  found: readonly Finding[];
  headings: readonly Heading[];
  go: NavProps["go"];
}

const Findings = ({ found, headings, go }: FindingsProps) => (
  <ul class="findings" aria-label="Found">
    {found.map(({ entry, before, match, after }, i) => (
      <li key={i}>
        <button type="button" onClick={() => go(entry.chapter, entry.element)}>
          <strong>{headings.find(({ anchor }) => anchor === entry.chapter)?.title}</strong>
          <span>
            {before}
            <mark>{match}</mark>
            {after}
          </span>
        </button>
      </li>
    ))}
  </ul>
);
