import "../../styles/teach-worksheet.css";
import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { known } from "../engine.ts";
import { Waiting } from "../learn/waiting.tsx";
import { route } from "../route.ts";
import { NoSheet } from "./no-sheet.tsx";
import { PaperGap, PrintButton } from "./print-button.tsx";
import { UnfinishedNote } from "./unfinished-note.tsx";
import { useSheet } from "./use-sheet.ts";
import { useStart } from "./use-start.ts";
import { WorksheetAnswers } from "./worksheet-answers.tsx";
import { WorksheetBack } from "./worksheet-back.tsx";
import { WorksheetFront } from "./worksheet-front.tsx";

/** A worksheet on two sides of A4 for a lesson or an assignment, to fill in by hand. */
export function WorksheetView() {
  const sheet = useSheet(route.value.rest);
  const model = known.value;
  if (sheet === null || !model) return <p class="opening">Opening the worksheet…</p>;
  if (typeof sheet === "string") return <NoSheet what="worksheet" why={sheet} />;
  return <Worksheet key={sheet.link} {...sheet} known={model} />;
}

interface WorksheetProps {
  assignment: Assignment;
  link: string;
  known: PageModel;
}

function Worksheet({ assignment, link, known: model }: WorksheetProps) {
  const start = useStart(assignment);
  const [answers, setAnswers] = useState(false);
  return (
    <div class="teach ws">
      <div class="ws-tools">
        <PrintButton now={start.now} />
        <a class="action" href={`#${link}`}>
          Open the lesson
        </a>
        <label class="ws-answers">
          <input
            type="checkbox"
            checked={answers}
            onChange={(event) => setAnswers(event.currentTarget.checked)}
          />
          With a sheet for afterwards: what the research found
        </label>
        <p class="help">Two sides of A4: print on both sides, or lay them side by side.</p>
        <Waiting now={start.now} />
      </div>
      <UnfinishedNote assignment={assignment} />
      <PaperGap now={start.now} />
      <WorksheetFront assignment={assignment} known={model} link={link} start={start.value} />
      <WorksheetBack assignment={assignment} known={model} />
      {answers && <WorksheetAnswers lesson={assignment.lesson} />}
    </div>
  );
}
