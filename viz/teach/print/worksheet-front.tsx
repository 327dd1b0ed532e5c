import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { type Assignment, SURE } from "../../../sim/teach/assignment.ts";
import { addressOf } from "../route.ts";
import { QrPicture } from "../share/qr-picture.tsx";
import { PaperChart } from "./paper-chart.tsx";
import { Boxes, Lines, Part } from "./worksheet-parts.tsx";

/** Longer situations would push the chart off the first side; their summary is printed instead. */
const MOST_SITUATION = 2600;

interface FrontProps {
  assignment: Assignment;
  known: PageModel;
  /** The hash of the lesson or assignment that the sheet belongs to. */
  link: string;
  /** Where the line to be drawn begins; null while it is not known. */
  start: number | null;
}

/** The first side: what it is about, the question, and a chart to draw the expected line on. */
export function WorksheetFront({ assignment, known, link, start }: FrontProps) {
  const { lesson, tasks } = assignment;
  return (
    <article class="ws-sheet" aria-label="First side">
      <header class="ws-head">
        <div class="ws-name">
          <p class="ws-kind">Worksheet</p>
          <h1>{lesson.title}</h1>
          <p class="ws-who">
            <span>Name or table</span>
            {tasks.includes("roles") && <span>Role</span>}
          </p>
        </div>
        <Online link={link} />
      </header>
      <Part title="The situation">
        <Situation lesson={lesson} />
      </Part>
      <Part title="Question">
        <p class="ws-question">{lesson.question}</p>
      </Part>
      {tasks.includes("predict") && (
        <Part title="Hypothesis: what I expect">
          <p>{lesson.predict.prompt}</p>
          <PaperChart assignment={assignment} known={known} start={start} />
          <div class="ws-sure">
            <p>How sure am I?</p>
            <Boxes options={SURE} beside />
          </div>
          <Lines label="Why I expect it:" count={2} />
        </Part>
      )}
    </article>
  );
}

function Situation({ lesson }: { lesson: Assignment["lesson"] }) {
  const { situation, summary } = lesson;
  const whole = situation.reduce((sum, { length }) => sum + length, 0) <= MOST_SITUATION;
  return (
    <div class="ws-story">
      {(whole ? situation : [summary]).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

/** The lesson's address as a picture, where there is an address that others can open. */
function Online({ link }: { link: string }) {
  if (!location.protocol.startsWith("http")) return null;
  return (
    <div class="ws-online">
      <QrPicture text={addressOf(link)} label="The address of this lesson, for a camera" />
      <p>The lesson on a screen</p>
    </div>
  );
}
