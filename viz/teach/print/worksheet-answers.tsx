import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { Part } from "./worksheet-parts.tsx";

/** A sheet of its own for afterwards: what the research found, and what to take home. */
export const WorksheetAnswers = ({ lesson }: { lesson: Lesson }) => (
  <article class="ws-sheet" aria-label="For afterwards">
    <header class="ws-head">
      <div class="ws-name">
        <p class="ws-kind">For afterwards: hand this out when all have decided</p>
        <h1>{lesson.title}</h1>
      </div>
    </header>
    <Part title="What the research found">
      <Research lesson={lesson} />
    </Part>
    <Part title="To take home">
      <p>{lesson.home}</p>
    </Part>
  </article>
);

/** Findings with the number of their document and the place in it, then the documents. */
function Research({ lesson: { research, sources } }: { lesson: Lesson }) {
  const numberOf = (id: string) => sources.findIndex((source) => source.id === id) + 1;
  return (
    <div class="ws-research">
      <ul>
        {research.map(({ text, source, where }) => (
          <li key={text}>
            {text}{" "}
            <span class="ws-cite">
              [{numberOf(source)}, {where}]
            </span>
          </li>
        ))}
      </ul>
      <ol class="ws-sources">
        {sources.map(({ id, title, by, year }) => (
          <li key={id}>
            {by}: <cite>{title}</cite>. {year}.
          </li>
        ))}
      </ol>
    </div>
  );
}
