import { cellId, statementsOf } from "./check.ts";
import type { Check, Grid, Lesson, Measure } from "./lesson-file.ts";

/** Every outcome that a lesson looks at, sorted: what is to be kept of its worlds. */
export function outcomesOf(lesson: Lesson): string[] {
  const measures = statementsOf(lesson).flatMap(({ check }): Measure[] => {
    if ("best" in check) return [];
    return ["mean" in check ? check.mean : check.share];
  });
  if (lesson.grid) measures.push(lesson.grid.measure);
  const all = [
    lesson.predict.outcome,
    ...lesson.reveal.map(({ outcome }) => outcome),
    ...lesson.roles.map(({ watch }) => watch.outcome),
    ...measures.flatMap(({ outcome, minus }) => [outcome, minus?.outcome ?? outcome]),
  ];
  return [...new Set(all)].sort();
}

/** Ids of the worlds that a check looks at, as `jobsOf` names them. */
export function worldsOfCheck(check: Check, grid: Grid | undefined): string[] {
  if ("best" in check) return grid ? worldsOfColumn(grid, check.best.column) : [];
  const { world, minus } = "mean" in check ? check.mean : check.share;
  return [...new Set([world, minus?.world ?? world])];
}

/** Ids of the worlds of one column of a grid, those that its measure takes off among them. */
export function worldsOfColumn({ rows, measure }: Grid, column: string): string[] {
  const other = measure.minus?.world;
  const beside = other && other !== measure.world ? [cellId(other, column)] : [];
  return [...rows.map(({ id }) => cellId(id, column)), ...beside];
}
