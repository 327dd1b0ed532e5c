import "../../styles/teach-reveal.css";
import { useMemo } from "preact/hooks";
import type { Futures } from "../../../sim/teach/futures.ts";
import { type GridCell, gridCells } from "../../../sim/teach/grid.ts";
import type { Grid, Lesson } from "../../../sim/teach/lesson-file.ts";
import { signed } from "../../format.ts";
import { Cell, Row, RowHead, StackedTable } from "../../views/stacked-table.tsx";
import { known } from "../engine.ts";
import { infoOf, namesIn } from "../learn/naming.ts";
import { gridWords } from "./grid-words.ts";
import { type Reading, readingOf } from "./reading.ts";

interface GridTableProps {
  lesson: Pick<Lesson, "grid" | "worlds">;
  /** Worlds by the ids of the cells, as `jobsOf` has them. */
  cells: ReadonlyMap<string, Futures>;
}

/** Rows by columns, each cell a world of its own: what comes of it, how surely, and what is best. */
export function GridTable({ lesson, cells }: GridTableProps) {
  const { grid } = lesson;
  const info = grid && infoOf(grid.measure.outcome, known.value);
  const columns = useMemo(
    () => (grid ? gridCells(grid, (id) => cells.get(id)) : []),
    [grid, cells],
  );
  if (!grid || !info) return null;
  const reading = readingOf(info);
  const n = Math.max(0, ...columns.flatMap((column) => column?.map((cell) => cell.n) ?? []));
  return (
    <div class="grid-part">
      <h3>{grid.title}</h3>
      <p class="help">{gridWords(grid, reading, lesson.worlds, namesIn(lesson, known.value))}</p>
      <StackedTable
        class="grid-table"
        caption={<span class="unseen">{grid.title}</span>}
        columns={[
          { key: "row", label: `${grid.row} ↓ · ${grid.column} →` },
          ...grid.columns.map(({ id, label }) => ({ key: id, label })),
        ]}
      >
        {grid.rows.map((row, r) => (
          <Row key={row.id}>
            <RowHead>{row.label}</RowHead>
            {grid.columns.map((column, c) => (
              <Cell key={column.id} label={column.label} class={standingClass(columns[c]?.[r])}>
                <CellWords cell={columns[c]?.[r]} grid={grid} reading={reading} />
              </Cell>
            ))}
          </Row>
        ))}
      </StackedTable>
      <p class="caption">
        Each number is the mean of {n} futures, all with the same luck. “Give or take” is two
        standard errors: with other luck it would be that near in 19 of 20 tries. ▲ is better than
        every other in its column, future by future and by more than luck; △ is as good as the best.
      </p>
    </div>
  );
}

const standingClass = (cell: GridCell | undefined): string => `cell-${cell?.standing ?? "open"}`;

interface CellWordsProps {
  cell: GridCell | undefined;
  grid: Grid;
  reading: Reading;
}

function CellWords({ cell, grid, reading }: CellWordsProps) {
  if (!cell) return <span class="note">being simulated…</span>;
  if (cell.n === 0) return <span class="note">not there</span>;
  const { value, error } = spoken(cell, grid, reading);
  return (
    <>
      {cell.standing === "best" && <strong class="standing">▲ best here</strong>}
      {cell.standing === "level" && <span class="standing">△ level with the best</span>}
      <span class="grid-value">{value}</span>
      <span class="note">give or take {error}</span>
    </>
  );
}

/** A cell's mean and its uncertainty with units; what is a difference has its sign. */
function spoken({ mean, error }: GridCell, { measure }: Grid, reading: Reading) {
  const twice = 2 * error;
  if (measure.stat.startsWith("when")) {
    return { value: `${signed(mean, 1).replace(/^\+/, "")} months`, error: twice.toFixed(1) };
  }
  const plain = measure.minus ? reading.size(mean) : reading.say(mean);
  const sign = measure.minus && mean > 0 && /[1-9]/.test(plain) ? "+" : "";
  const shown = twice * reading.factor;
  return { value: `${sign}${plain}`, error: shown.toFixed(smallDigits(shown, reading.digits)) };
}

/** As many digits as it takes for an uncertainty not to read as none. */
function smallDigits(value: number, digits: number): number {
  return value > 0 && Number(value.toFixed(digits)) === 0 ? digits + 1 : digits;
}
