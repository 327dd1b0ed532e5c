import type { Assignment } from "../../../sim/teach/assignment.ts";
import { unfinishedIn } from "../../../sim/teach/unfinished.ts";

/** That a lesson of one's own still has texts to be written, on the screen and on paper. */
export function UnfinishedNote({ assignment: { lesson, builtIn } }: { assignment: Assignment }) {
  const open = builtIn ? [] : unfinishedIn(lesson);
  if (open.length === 0) return null;
  return (
    <p role="alert" class="unfinished-note">
      This lesson is not finished: {open.length} {open.length === 1 ? "text is" : "texts are"} still
      to be written, such as {open[0].path}.
    </p>
  );
}
