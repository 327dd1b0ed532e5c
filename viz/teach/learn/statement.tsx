import "../../styles/teach-parts.css";
import { checkStatement } from "../../../sim/teach/check.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import type { Lesson, Statement } from "../../../sim/teach/lesson-file.ts";
import { worldsOfCheck } from "../../../sim/teach/outcomes.ts";
import { known } from "../engine.ts";
import { figureText } from "../figure.ts";

interface StatementProps {
  lesson: Pick<Lesson, "grid">;
  statement: Statement;
  worlds: ReadonlyMap<string, Futures>;
}

/** Something the lesson says of the simulation, with what the futures here and now give for it. */
export function LiveStatement({ lesson, statement, worlds }: StatementProps) {
  const { check, text } = statement;
  const ready = worldsOfCheck(check, lesson.grid).every((id) => worlds.has(id));
  return (
    <>
      <p class="statement">{text}</p>
      {ready && <Figure lesson={lesson} statement={statement} worlds={worlds} />}
    </>
  );
}

function Figure({ lesson: { grid }, statement, worlds }: StatementProps) {
  const finding = checkStatement(statement, (id) => worlds.get(id) as Futures, grid);
  return (
    <p class="figure">
      {figureText(finding, statement.check, grid, known.value?.outcomes ?? [])}
      {finding.fails && " Here it is not so."}
      {!finding.holds && !finding.fails && " In so few futures this is not clear."}
    </p>
  );
}

/** Ids of the worlds that some statements look at. */
export const worldsOfStatements = (
  { grid }: Pick<Lesson, "grid">,
  statements: readonly Statement[],
): string[] => [...new Set(statements.flatMap(({ check }) => worldsOfCheck(check, grid)))];
