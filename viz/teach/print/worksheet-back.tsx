import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { leverText } from "../../controls/lever-text.ts";
import { leverStart } from "../learn/lever-start.ts";
import { shownLevers } from "../learn/steps.ts";
import { Boxes, Lines, Part } from "./worksheet-parts.tsx";

interface SideProps {
  assignment: Assignment;
  known: PageModel;
}

/** The second side: room for findings, the decision, what is heard, and what is taken home. No answers. */
export function WorksheetBack({ assignment, known }: SideProps) {
  const { lesson, tasks } = assignment;
  return (
    <article class="ws-sheet" aria-label="Second side">
      <Part title="Findings">
        {tasks.includes("predict") && (
          <Lines label="What is different from my line, and what surprised me:" count={2} />
        )}
        {tasks.includes("vary") && <Tries assignment={assignment} known={known} />}
      </Part>
      {tasks.includes("decide") && (
        <Part title="Decision">
          <p>{lesson.decide.prompt}</p>
          <Boxes options={lesson.decide.options.map(({ label }) => label)} />
          <Lines label="Because:" count={1} />
          <Lines label="Who gives something up for it, and what:" count={1} />
        </Part>
      )}
      <Part title="What the research found">
        <Lines label="What I heard, and whether it goes with what I found:" count={3} />
      </Part>
      <Part title="To take home">
        <Lines label="What this means where I live, learn or work:" count={2} />
      </Part>
    </article>
  );
}

/** Rows for what was tried: the levers that can be moved, and room for what came of it. */
function Tries({ assignment, known }: SideProps) {
  const free = shownLevers(assignment).filter((id) => !assignment.locked.includes(id));
  const params = free.flatMap((id) => known.parameters.filter((one) => one.id === id));
  if (params.length === 0) return null;
  return (
    <>
      <p>{assignment.lesson.vary.prompt}</p>
      <table class="ws-tries">
        <thead>
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">It is at</th>
            <th scope="col">I set it to</th>
            <th scope="col">What happened</th>
          </tr>
        </thead>
        <tbody>
          {params.map((param) => (
            <tr key={param.id}>
              <th scope="row">{param.label}</th>
              <td>{leverText(param, leverStart(assignment, param.id, known))}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
