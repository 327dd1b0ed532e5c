import type { OutcomeInfo } from "../../../sim/model.ts";
import type { Statement } from "../../../sim/teach/lesson-file.ts";
import { known } from "../engine.ts";
import { useWorlds } from "../worlds.ts";
import type { Learning } from "./learning.ts";
import { LiveStatement, worldsOfStatements } from "./statement.tsx";
import { Waiting } from "./waiting.tsx";

/** What the simulation shows that many do not expect, each with its figure in these futures. */
export function SurpriseStep({ learning }: { learning: Learning }) {
  const { lesson, jobs } = learning;
  const now = useWorlds(jobs, worldsOfStatements(lesson, lesson.surprises), learning.ask());
  return (
    <>
      <p class="help">
        Which of these did you expect? Under each stands what the futures on this screen give for
        it.
      </p>
      <ol class="statements">
        {lesson.surprises.map((statement) => (
          <li key={statement.id}>
            <LiveStatement lesson={lesson} statement={statement} worlds={now.worlds} />
          </li>
        ))}
      </ol>
      <Waiting now={now} />
      {speaksOfSd(lesson.surprises, known.value?.outcomes ?? []) && (
        <p class="note">
          SD: from an average trust to one that does better than 5 of 6 others, it is 1 SD.
        </p>
      )}
    </>
  );
}

/** Whether a figure has a unit that not everybody knows. */
const speaksOfSd = (statements: readonly Statement[], outcomes: readonly OutcomeInfo[]): boolean =>
  statements.some(({ check }) => {
    if ("share" in check) return false;
    if ("best" in check) return true;
    const { stat, outcome } = check.mean;
    return !stat.startsWith("when") && outcomes.find(({ id }) => id === outcome)?.unit === "SD";
  });
