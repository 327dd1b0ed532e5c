import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { saveText } from "../../save.ts";
import { keepOwnLesson } from "../lessons.ts";
import { say, tell } from "../notices.ts";
import { go } from "../route.ts";
import { canUndo, draft, undo } from "./draft.ts";
import { goTo } from "./go-to.ts";
import { asText, at } from "./path.ts";
import { finished, problems, unfinished } from "./problems.ts";
import { TryOut } from "./try-out.tsx";

/** What can be done with the lesson, and what is wrong with it. */
export function Side() {
  return (
    <div class="make-side" id="make-side" tabIndex={-1}>
      <ToMend />
      <TryOut />
      <section class="make-use" aria-labelledby="make-use-title">
        <h2 id="make-use-title">Use it</h2>
        <Uses lesson={finished.value} />
      </section>
    </div>
  );
}

const MOST_LISTED = 8;

function ToMend() {
  const wrong = problems.value;
  const open = unfinished.value;
  const all = [...wrong, ...open];
  return (
    <section class="make-mend" aria-labelledby="make-mend-title">
      <h2 id="make-mend-title">{titleOf(wrong.length, open.length)}</h2>
      {wrong.length === 0 && (
        <p class="help">
          {open.length === 0
            ? "The lesson is whole. Check what it says, then look at it as learners do."
            : "The lesson can be tried. Write what is still missing before you hand it out."}
        </p>
      )}
      {all.length > 0 && (
        <ul>
          {all.slice(0, MOST_LISTED).map(({ path, text }) => (
            <li key={`${path} ${text}`}>
              <button type="button" class="quiet" onClick={() => goTo(path)}>
                {text}
              </button>
            </li>
          ))}
          {all.length > MOST_LISTED && <li>and {all.length - MOST_LISTED} more</li>}
        </ul>
      )}
      {canUndo.value && (
        <button type="button" onClick={undo}>
          Undo the last step
        </button>
      )}
    </section>
  );
}

/** “2 things to mend, 3 to write”. */
function titleOf(wrong: number, open: number): string {
  if (wrong + open === 0) return "Nothing to mend";
  const things = (count: number) => `${count} ${count === 1 ? "thing" : "things"}`;
  if (open === 0) return `${things(wrong)} to mend`;
  return wrong === 0 ? `${things(open)} to write` : `${things(wrong)} to mend, ${open} to write`;
}

function Uses({ lesson }: { lesson: Lesson | null }) {
  const keep = (): boolean => {
    if (!lesson) return false;
    const kept = keepOwnLesson(lesson);
    if (!kept)
      tell(
        "This browser keeps nothing, or there is no room left: the lesson is gone once the page is closed, so save it as a file.",
      );
    return kept;
  };
  const keepAndSay = () => keep() && say("The lesson is kept in this browser.");
  const open = (page: string) => {
    if (!lesson) return;
    keep();
    go(`${page}/${lesson.id}`);
  };
  return (
    <>
      {!lesson && <p class="note">It can be saved as it is; the rest needs a whole lesson.</p>}
      <div class="make-actions">
        <button type="button" aria-disabled={!lesson} onClick={() => open("lesson")}>
          Preview it as learners see it
        </button>
        <button type="button" aria-disabled={!lesson} onClick={() => open("assign")}>
          Set it as an assignment
        </button>
        <button type="button" aria-disabled={!lesson} onClick={keepAndSay}>
          Keep it in this browser
        </button>
        <button type="button" onClick={save}>
          Save it as a file
        </button>
      </div>
      {lesson && (
        <p class="help">
          To print:{" "}
          <a href={`#script/${lesson.id}`} onClick={keep}>
            facilitator’s script
          </a>
          ,{" "}
          <a href={`#worksheet/${lesson.id}`} onClick={keep}>
            worksheet
          </a>
          .
        </p>
      )}
    </>
  );
}

function save(): void {
  const lesson = draft.peek();
  const id = asText(at(lesson, ["id"])).replaceAll(/[^a-z0-9_-]/g, "") || "lesson";
  saveText(`${id}.json`, `${JSON.stringify(lesson, null, 2)}\n`, "application/json");
  say("The lesson is saved as a file.");
}
