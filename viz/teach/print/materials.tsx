import type { Assignment } from "../../../sim/teach/assignment.ts";

interface MaterialsProps {
  assignment: Assignment;
  /** What leads to the lesson, without #. */
  link: string;
}

/** What must be ready before the lesson, with the links to it. */
export function Materials({ assignment: { lesson }, link }: MaterialsProps) {
  const set = link.startsWith("a1&");
  const board = set ? link.replace(/^a1&/, "board&") : "board";
  return (
    <section class="sc-materials" aria-labelledby="before">
      <h2 id="before">Before the lesson</h2>
      <ol>
        <li>
          {set ? (
            <>
              This script belongs to <a href={`#${link}`}>an assignment you have set</a>. Have its
              link or its QR code ready to show.
            </>
          ) : (
            <>
              <a href={`#assign/${lesson.id}`}>Set the lesson</a>: that gives you one link, and a QR
              code to show. You can also work with <a href={`#${link}`}>the lesson as it is</a>.
            </>
          )}
        </li>
        <li>
          Learners need a phone, tablet or laptop each, or one for two. Who has none takes a{" "}
          <a href={`#worksheet/${set ? link : lesson.id}`}>printed worksheet</a>.
        </li>
        <li>
          On the big screen open the lesson and press P: large type, one thing at a time. The keys ←
          and → turn the pages.
        </li>
        <li>
          To see all predictions and choices together, open <a href={`#${board}`}>the board</a> and
          gather the learners’ codes there.
        </li>
        <li>No network is needed once the page is open.</li>
      </ol>
    </section>
  );
}
