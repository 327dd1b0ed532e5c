import { judgedStatistics } from "../analysis/differences.ts";
import { matchSeries, pairedGaps } from "../analysis/series-pairs.ts";
import { type Statistics, statistics } from "../analysis/statistics.ts";
import { presentValues } from "../analysis/summary.ts";
import { yardstickOf } from "../analysis/yardstick.ts";
import type { SeriesInfo } from "../core/trajectory.ts";
import type { ExperimentPlan } from "../experiment/experiment-plan.ts";
import { variedOf } from "./experiment-tables.ts";
import type { Cell, TableWriter } from "./files-table.ts";
import type { PartValues, Wanted } from "./part-values.ts";

/** At most so many bytes of values are in memory at once; exact quantiles take more passes then. */
const BUDGET = 64 * 1_048_576;

type Write = TableWriter["row"];

/** One cell's columns, or those of two cells to be subtracted, with what their rows begin with. */
interface Piece {
  readonly wanted: readonly Wanted[];
  readonly series: readonly SeriesInfo[];
  readonly head: readonly Cell[];
  readonly tail: readonly Cell[];
}

/** Writes the summary of every cell: mean, spread and exact quantiles (type 7) of all replicates. */
export function writeSummaries(
  plan: ExperimentPlan,
  replicates: number,
  values: PartValues,
  write: Write,
  budget = BUDGET,
): void {
  const column = new Float64Array(replicates);
  for (const batch of batches(summaryPieces(plan, values), plan, replicates, budget)) {
    const tables = values.gather(batch.flatMap(({ wanted }) => wanted));
    batch.forEach(({ series, head, tail }, i) => {
      eachColumn(plan, series, (info, month, c) => {
        const n = presentValues(tables[i], c * replicates, replicates, column);
        if (n === 0) return;
        const cell = statistics(column, n);
        write([...head, month, info.entity, info.outcome, ...numbers(cell), ...tail]);
      });
    });
  }
}

/** Writes the paired differences of every cell with the baseline at the same point. */
export function writeExperimentDifferences(
  plan: ExperimentPlan,
  replicates: number,
  values: PartValues,
  write: Write,
  budget = BUDGET,
): void {
  const gaps = new Float64Array(replicates);
  for (const batch of batches(differencePieces(plan, values), plan, replicates, budget)) {
    const tables = values.gather(batch.flatMap(({ wanted }) => wanted));
    batch.forEach(({ series, head, tail }, i) => {
      const [base, other] = [tables[2 * i], tables[2 * i + 1]];
      eachColumn(plan, series, (info, month, c) => {
        const n = pairedGaps(base, c * replicates, other, c * replicates, gaps);
        if (n === 0) return;
        const cell = judgedStatistics(gaps, n, yardstickOf(info, month));
        const { p_better, p_same, p_worse, threshold } = cell;
        const judged = [p_better, p_same, p_worse, threshold];
        write([...head, month, info.entity, info.outcome, ...numbers(cell), ...judged, ...tail]);
      });
    });
  }
}

function* summaryPieces(plan: ExperimentPlan, values: PartValues): Generator<Piece> {
  const months = plan.reported.length;
  for (let cell = 0; cell < plan.cells; cell += 1) {
    const { id, point, tail } = cellOf(plan, cell);
    const series = values.seriesOf(cell);
    const columns = Array.from({ length: series.length * months }, (_, c) => c);
    yield { wanted: [{ cell, columns }], series, head: [id], tail: [point, ...tail] };
  }
}

function* differencePieces(plan: ExperimentPlan, values: PartValues): Generator<Piece> {
  const { scenarios } = plan.experiment;
  for (const { scenario, base } of plan.pairs) {
    for (let point = 0; point < plan.points.length; point += 1) {
      const [left, right] = [base, scenario].map((s) => s * plan.points.length + point);
      const { series, wanted } = matched(plan, values, left, right);
      yield {
        wanted,
        series,
        head: [scenarios[scenario].id, scenarios[base].id],
        tail: [point, ...cellOf(plan, right).tail],
      };
    }
  }
}

/** The series that both cells have, in the order of the second. */
function matched(plan: ExperimentPlan, values: PartValues, left: number, right: number) {
  const months = plan.reported.length;
  const both = matchSeries(values.seriesOf(left), values.seriesOf(right));
  const columns = (which: "b" | "o") =>
    both.flatMap((one) => Array.from({ length: months }, (_, m) => one[which] * months + m));
  return {
    series: both.map(({ info }) => info),
    wanted: [
      { cell: left, columns: columns("b") },
      { cell: right, columns: columns("o") },
    ],
  };
}

function cellOf(plan: ExperimentPlan, cell: number) {
  const point = cell % plan.points.length;
  const scenario = (cell - point) / plan.points.length;
  const { id } = plan.experiment.scenarios[scenario];
  const tail = variedOf(plan, scenario, point);
  return { id, point, tail };
}

/** Pieces put together, and cut up, so that each batch fits the budget; their order stays. */
function* batches(
  pieces: Iterable<Piece>,
  plan: ExperimentPlan,
  replicates: number,
  budget: number,
): Generator<Piece[]> {
  let batch: Piece[] = [];
  let held = 0;
  for (const whole of pieces) {
    for (const piece of cutUp(whole, plan.reported.length, replicates, budget)) {
      const bytes = bytesOf(piece, replicates);
      if (batch.length > 0 && held + bytes > budget) {
        yield batch;
        batch = [];
        held = 0;
      }
      batch.push(piece);
      held += bytes;
    }
  }
  if (batch.length > 0) yield batch;
}

const bytesOf = ({ wanted }: Piece, replicates: number) =>
  wanted.reduce((sum, { columns }) => sum + columns.length * replicates * 8, 0);

function* cutUp(
  piece: Piece,
  months: number,
  replicates: number,
  budget: number,
): Generator<Piece> {
  const perSeries = piece.wanted.length * months * replicates * 8;
  const most = Math.max(1, Math.floor(budget / perSeries));
  for (let from = 0; from < piece.series.length; from += most) {
    const to = from + most;
    const wanted = piece.wanted.map(({ cell, columns }) => ({
      cell,
      columns: columns.slice(from * months, to * months),
    }));
    yield { ...piece, series: piece.series.slice(from, to), wanted };
  }
}

function eachColumn(
  { reported }: ExperimentPlan,
  series: readonly SeriesInfo[],
  visit: (info: SeriesInfo, month: number, column: number) => void,
): void {
  series.forEach((info, s) => {
    reported.forEach((month, m) => {
      visit(info, month, s * reported.length + m);
    });
  });
}

function numbers(s: Statistics): number[] {
  return [s.n, s.mean, s.sd, s.mcse, s.q05, s.q10, s.q25, s.q50, s.q75, s.q90, s.q95];
}
