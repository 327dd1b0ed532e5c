import { worldsOfColumn } from "../../../sim/teach/outcomes.ts";
import { GridTable } from "../predict/grid-table.tsx";
import { useWorlds } from "../worlds.ts";
import type { Learning } from "./learning.ts";
import { Waiting } from "./waiting.tsx";

interface GridPartProps {
  learning: Learning;
  /** False as long as something else is simulated first. */
  ready: boolean;
}

/** The table of a lesson that has one, filled cell by cell. */
export function GridPart({ learning, ready }: GridPartProps) {
  const { lesson, jobs } = learning;
  const { grid } = lesson;
  const ids = grid?.columns.flatMap(({ id }) => worldsOfColumn(grid, id)) ?? [];
  const now = useWorlds(jobs, ready ? [...new Set(ids)] : [], learning.ask());
  if (!grid) return null;
  return (
    <div class="grid-step">
      <Waiting now={now} />
      <GridTable lesson={lesson} cells={now.worlds} />
    </div>
  );
}
