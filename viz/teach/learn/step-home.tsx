import { MOST_NAME } from "../../../sim/teach/assignment.ts";
import { writeWork } from "../../../sim/teach/work-code.ts";
import { CopyButton } from "../share/copy-button.tsx";
import { QrPicture } from "../share/qr-picture.tsx";
import { SaveButton } from "../share/save-file.tsx";
import type { Learning } from "./learning.ts";
import { NotebookFields } from "./notebook-fields.tsx";

/** A question to take home, the notebook, and the code that hands the work in. */
export const HomeStep = ({ learning }: { learning: Learning }) => (
  <>
    <p class="question">{learning.lesson.home}</p>
    {learning.assignment.tasks.includes("notebook") && <NotebookFields learning={learning} />}
    <HandIn learning={learning} />
  </>
);

/** The code of the work as it stands, in each way in which it can be handed in. */
function HandIn({ learning }: { learning: Learning }) {
  const { lesson, kept, changeWork } = learning;
  const { work } = kept.value;
  const code = writeWork(work, lesson);
  return (
    <section class="hand-in" aria-labelledby="hand-in-heading">
      <h3 id="hand-in-heading">Hand in your work</h3>
      <p>
        This code holds what you predicted, wrote, chose and decided, and nothing about you. Show
        the picture to the board, or copy the code and send it.
      </p>
      <div class="field name-field">
        <label for="work-name">A name to appear on the board, only if you want</label>
        <input
          id="work-name"
          type="text"
          maxLength={MOST_NAME}
          autoComplete="off"
          value={work.name}
          onInput={(event) => changeWork({ name: event.currentTarget.value })}
        />
      </div>
      <div class="code">
        <QrPicture text={code} label="Your work as a code for the board’s camera" />
        <div>
          <code class="code-text">{code}</code>
          <p class="code-tools">
            <CopyButton text={code} label="Copy the code" main />
            <SaveButton
              name={`${lesson.id}-${work.slip || "work"}.txt`}
              text={`${code}\n`}
              label="Save it as a file"
            />
          </p>
        </div>
      </div>
    </section>
  );
}
