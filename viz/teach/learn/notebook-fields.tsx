import { useState } from "preact/hooks";
import { SURE } from "../../../sim/teach/assignment.ts";
import { saveText } from "../../save.ts";
import { say, tell } from "../notices.ts";
import { MOST_QUESTION } from "./kept.ts";
import type { Learning } from "./learning.ts";
import { notebookHtml, notebookJson, notebookMarkdown } from "./notebook.ts";
import { gatherNotebook } from "./notebook-gather.ts";
import { TextField } from "./text-field.tsx";

/** Question, hypothesis, findings and decision as they stand, to be put right and taken along. */
export function NotebookFields({ learning }: { learning: Learning }) {
  const { lesson, steps, kept, change, changeWork } = learning;
  const { work, question } = kept.value;
  const decided = lesson.decide.options.find(({ id }) => id === work.decision);
  return (
    <section class="notebook" aria-labelledby="notebook-heading">
      <h3 id="notebook-heading">Your notebook</h3>
      <TextField
        label="Question"
        value={question === "" ? lesson.question : question}
        onChange={(text) => change({ question: text })}
        most={MOST_QUESTION}
      />
      {steps.includes("predict") && (
        <div class="fixed-entry">
          <h4>Hypothesis</h4>
          <p>
            {work.prediction === null
              ? "You gave no prediction."
              : `You drew your line before the simulation ran${work.sure === null ? "" : `, ${sureWords(work.sure)}`}.`}
          </p>
          {work.why.trim() !== "" && <blockquote>{work.why}</blockquote>}
        </div>
      )}
      <TextField
        label="Findings"
        value={work.findings}
        onChange={(findings) => changeWork({ findings })}
      />
      {steps.includes("decide") && (
        <>
          <div class="fixed-entry">
            <h4>Decision</h4>
            <p>{decided ? decided.label : "You have not decided yet."}</p>
          </div>
          <TextField
            label="Why this decision?"
            value={work.reason}
            onChange={(reason) => changeWork({ reason })}
          />
        </>
      )}
      <SaveButtons learning={learning} />
    </section>
  );
}

const sureWords = (sure: number): string => (sure === 0 ? "as a guess" : `and were ${SURE[sure]}`);

/** The notebook as a file in three forms. */
function SaveButtons({ learning }: { learning: Learning }) {
  const [busy, setBusy] = useState(false);
  const save = async (kind: "html" | "md" | "json") => {
    setBusy(true);
    try {
      const notebook = await gatherNotebook(learning, kind === "html");
      const name = `${learning.lesson.id}-notebook.${kind}`;
      if (kind === "html") saveText(name, notebookHtml(notebook), "text/html");
      else if (kind === "md") saveText(name, notebookMarkdown(notebook), "text/markdown");
      else saveText(name, notebookJson(notebook), "application/json");
      say("The notebook is saved.");
    } catch (error) {
      tell(`The notebook could not be saved: ${(error as Error).message}`);
    }
    setBusy(false);
  };
  return (
    <>
      <p class="code-tools">
        <button type="button" class="main-action" disabled={busy} onClick={() => save("html")}>
          Save the notebook with its charts
        </button>
        <button type="button" disabled={busy} onClick={() => save("md")}>
          As plain text (Markdown)
        </button>
        <button type="button" disabled={busy} onClick={() => save("json")}>
          As data (JSON)
        </button>
      </p>
      {busy && <p role="status">The charts are being drawn…</p>}
    </>
  );
}
