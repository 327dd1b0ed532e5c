import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { lessons } from "../../scenarios/lessons/index.ts";
import { type EnsembleBlock, joinBlocks } from "../../sim/experiment/ensemble.ts";
import { createEngine } from "../../sim/host/engine.ts";
import type { PageJob } from "../../sim/host/page-protocol.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";
import { checkStatement, type Finding } from "../../sim/teach/check.ts";
import { jobsOf } from "../../sim/teach/jobs.ts";
import type { Lesson, Statement } from "../../sim/teach/lesson-file.ts";
import { outcomesOf, worldsOfCheck } from "../../sim/teach/outcomes.ts";
import { readLesson } from "../../sim/teach/read-lesson.ts";

const world = createPageWorld(builtins, defaultComparison);
const engine = createEngine();

/** The lessons that come with the program. */
export const builtInLessons: readonly Lesson[] = lessons.map((json) =>
  readLesson(json, `lesson "${(json as Lesson).id}"`, world.model()),
);

/**
 * Checks statements of a lesson on the first `n` futures of each world. Worlds are simulated when
 * they are first needed, and what was simulated is kept.
 */
export function checker(lesson: Lesson, seed: string) {
  const jobs = jobsOf(lesson);
  const outcomes = outcomesOf(lesson);
  const kept = new Map<string, EnsembleBlock>();
  const first = (id: string, n: number): EnsembleBlock => {
    const before = kept.get(id);
    if (before && before.replicates >= n) return before;
    const job = world.job(jobs.get(id) as PageJob);
    const from = before?.replicates ?? 0;
    const more = engine.runBlock(job, seed, from, n, lesson.months, false);
    const failed = more.errors.find((error) => error !== null);
    if (failed) throw new Error(failed);
    const lean = withOutcomes(more, outcomes);
    const joined = before ? joinBlocks([before, lean]) : lean;
    kept.set(id, joined);
    return joined;
  };
  return (statement: Statement, n: number): Finding => {
    const need = worldsOfCheck(statement.check, lesson.grid);
    // All of them with as many futures, also where another statement needed more of one.
    const most = Math.max(...need.map((id) => first(id, n).replicates));
    return checkStatement(statement, (id) => first(id, most), lesson.grid);
  };
}

/** The same futures with some of their outcomes: lessons look at few, and all would fill memory. */
function withOutcomes(block: EnsembleBlock, outcomes: readonly string[]): EnsembleBlock {
  const { series, values } = block;
  const chosen = [...series.keys()].filter((s) => outcomes.includes(series[s].outcome));
  const rows = values.length / series.length;
  const lean = new Float64Array(rows * chosen.length);
  for (let row = 0; row < rows; row += 1) {
    for (const [c, s] of chosen.entries()) {
      lean[row * chosen.length + c] = values[row * series.length + s];
    }
  }
  return { ...block, series: chosen.map((s) => series[s]), values: lean };
}
