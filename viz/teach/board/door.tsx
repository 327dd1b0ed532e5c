import { useState } from "preact/hooks";
import { plainAssignment } from "../../../sim/teach/assignment.ts";
import { digestOf, writeAssignment } from "../../../sim/teach/assignment-code.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { firstWork } from "../../../sim/teach/room.ts";
import { known } from "../engine.ts";
import { builtInLessons, isBuiltIn, lessonById, ownLessons } from "../lessons.ts";
import { go } from "../route.ts";
import { keepPending } from "./pending.ts";
import { lastShelved } from "./shelf.ts";
import { type Opened, openFiles, pasted } from "./taking.ts";

/** Where a board is opened: by the link of its assignment, by its lesson, or from what there is. */
export function BoardDoor({ problem }: { problem: string }) {
  const [trouble, setTrouble] = useState(problem);
  const last = lastShelved();
  const open = async (opened: Opened) => setTrouble((await through(opened)) ?? "");
  return (
    <div class="teach board-door">
      <h1>The board of a room</h1>
      <p>
        Learners hand back a code. The board shows what the whole room predicted, chose, decided and
        wrote, and puts the simulation beside it. Everything stays in this browser.
      </p>
      {trouble !== "" && (
        <p role="alert" class="board-trouble">
          {trouble}
        </p>
      )}
      {last && (
        <p class="door-last">
          <a class="action main-action" href={`#board&${last.link}`}>
            Go on with {titleOf(last.link)} ({last.codes.length}{" "}
            {last.codes.length === 1 ? "code" : "codes"})
          </a>
        </p>
      )}
      <LinkField fail={setTrouble} open={open} />
      <LessonField />
      <section aria-labelledby="door-file">
        <h2 id="door-file">From a file</h2>
        <p class="help">A board that was saved, or files of learners.</p>
        <label class="scanner-pictures">
          <span>Open files</span>
          <input
            type="file"
            multiple
            onChange={async (event) => {
              const input = event.currentTarget;
              const files = [...(input.files ?? [])];
              input.value = "";
              open(await openFiles(files));
            }}
          />
        </label>
      </section>
    </div>
  );
}

/** The title of the lesson in a link; one that travels inside the link is not unpacked for it. */
function titleOf(link: string): string {
  const id = /(?:^|&)l=([a-z0-9_-]+)/.exec(link)?.[1] ?? "";
  const title = lessonById(id)?.title;
  return title ? `“${title}”` : "the last board";
}

interface LinkFieldProps {
  fail: (problem: string) => void;
  open: (opened: Opened) => void;
}

function LinkField({ fail, open }: LinkFieldProps) {
  const [text, setText] = useState("");
  const follow = () => {
    const rest = /#?(?:a1|board)&(\S+)/su.exec(text)?.[1];
    if (rest) go(`board&${rest}`);
    else if (/PS\d+-/i.test(text)) open({ texts: [pasted(text)], boards: [] });
    else {
      fail(
        "This is neither a link to an assignment nor a code. The link is the one that you gave to the learners; it has #a1& in it.",
      );
    }
  };
  return (
    <section aria-labelledby="door-link">
      <h2 id="door-link">With the link of your assignment</h2>
      <label class="field" for="door-text">
        <span>The link that learners have, or codes of a lesson opened without a link</span>
      </label>
      <textarea
        id="door-text"
        class="code-box"
        rows={3}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="button" class="main-action" onClick={follow}>
        Open the board
      </button>
    </section>
  );
}

function LessonField() {
  const lessons = [...builtInLessons(), ...ownLessons.value];
  const [chosen, setChosen] = useState(lessons[0]?.id ?? "");
  const lesson = lessons.find(({ id }) => id === chosen);
  return (
    <section aria-labelledby="door-lesson">
      <h2 id="door-lesson">For a lesson as it stands</h2>
      <p class="help">Where learners opened the lesson themselves, without a link from you.</p>
      <label class="field" for="door-choice">
        <span>Lesson</span>
      </label>
      <select
        id="door-choice"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {lessons.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={!lesson}
        onClick={async () => lesson && go(`board&${await linkOf(lesson)}`)}
      >
        Open its board
      </button>
    </section>
  );
}

/** The plain assignment of a lesson, as links name it. */
async function linkOf(lesson: Lesson): Promise<string> {
  const plain = plainAssignment(lesson, isBuiltIn(lesson.id));
  const hash = await writeAssignment(plain, known.peek()?.version ?? "");
  return hash.replace(/^a1&/, "");
}

/** Goes to the board that some files or codes are of; or says why there is none. */
async function through(opened: Opened): Promise<string | null> {
  const [board] = opened.boards;
  if (board) {
    keepPending(opened);
    go(`board&${board.link}`);
    return null;
  }
  const work = firstWork(opened.texts);
  if (!work) return "There is no code in this that could be read. A code begins with PS1-.";
  const lesson = lessonById(work.lesson);
  if (!lesson)
    return `These codes are of the lesson “${work.lesson}”, which this page does not have. Paste the link of the assignment.`;
  const plain = plainAssignment(lesson, isBuiltIn(lesson.id));
  if (digestOf(plain) !== work.assignment) {
    return `These codes are of “${lesson.title}”, made with the link of an assignment. Paste that link here, for it says which settings learners had.`;
  }
  keepPending(opened);
  go(`board&${await linkOf(lesson)}`);
  return null;
}
