import { checkStatement, type Finding, statementsOf, type Worlds } from "./check.ts";
import type { Lesson, Statement } from "./lesson-file.ts";
import { worldsOfCheck } from "./outcomes.ts";

/** A statement with what was found of it. */
export interface Checked {
  readonly statement: Statement;
  readonly finding: Finding;
}

type Said = Pick<Lesson, "surprises" | "vary" | "grid">;

/** The worlds that a lesson's statements are about, by the ids of `jobsOf`, each once. */
export const worldsToCheck = (lesson: Said): string[] => [
  ...new Set(statementsOf(lesson).flatMap(({ check }) => worldsOfCheck(check, lesson.grid))),
];

/** Everything that a lesson says about the simulation, checked in these futures. */
export const checkLesson = (lesson: Said, worlds: Worlds): Checked[] =>
  statementsOf(lesson).map((statement) => ({
    statement,
    finding: checkStatement(statement, worlds, lesson.grid),
  }));
