import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { lessons } from "../../scenarios/lessons/index.ts";
import { counted } from "../core/counted.ts";
import { InputError } from "../core/error.ts";
import { parseJsonText } from "../core/json-text.ts";
import { createEngine } from "../host/engine.ts";
import { readTextFile } from "../host/files-scenario.ts";
import { createPageWorld } from "../host/page-world.ts";
import { type Checked, checkLesson, worldsToCheck } from "../teach/check-lesson.ts";
import type { Futures } from "../teach/futures.ts";
import { jobsOf } from "../teach/jobs.ts";
import type { Check, Lesson } from "../teach/lesson-file.ts";
import { readLesson } from "../teach/read-lesson.ts";
import { type Unfinished, unfinishedIn } from "../teach/unfinished.ts";
import { seedText, whole } from "./options.ts";
import type { Register } from "./program.ts";

interface Request {
  readonly replicates: number;
  readonly seed: string;
  readonly json: boolean;
}

/** `lesson [names…]`: reads lessons and checks what they say against the simulation. */
export const lessonCommand: Register = (program, io, done) => {
  program
    .command("lesson")
    .description("read lessons, and check what they say against the simulation")
    .argument("[lessons...]", "built-in lessons or files; all built-in lessons if none")
    .option("--replicates <n>", "simulated futures of each world", whole(20, 10_000), 400)
    .option("--seed <text>", "master seed; the same text gives the same futures", seedText, "1")
    .option("--json", "print the result as JSON and nothing else", false)
    .action((typed: string[], request: Request) => {
      const world = createPageWorld(builtins, defaultComparison);
      const known = world.model();
      const read = asked(typed).map(({ json, where }) => readLesson(json, where, known));
      const results = read.map((lesson) => ({
        lesson,
        found: checkLesson(lesson, simulated(lesson, world, request)),
        unfinished: unfinishedIn(lesson),
      }));
      io.out(request.json ? asJson(results, request) : results.map(asText).join("\n"));
      done(results.every(isReady) ? 0 : 1);
    });
};

interface Result {
  readonly lesson: Lesson;
  readonly found: readonly Checked[];
  readonly unfinished: readonly Unfinished[];
}

/** Whether a lesson can be handed out: everything is written, and everything it says holds. */
const isReady = ({ found, unfinished }: Result): boolean =>
  unfinished.length === 0 && found.every(({ finding }) => finding.holds);

const idOf = (json: unknown): string => String((json as { id?: unknown }).id);

function asked(typed: readonly string[]): { json: unknown; where: string }[] {
  if (typed.length === 0) return lessons.map((json) => ({ json, where: `lesson "${idOf(json)}"` }));
  return typed.map((name) => {
    const builtIn = lessons.find((json) => idOf(json) === name);
    if (builtIn) return { json: builtIn, where: `lesson "${name}"` };
    const text = readTextFile(name, "lesson");
    if (text !== null) return { json: parseJsonText(text, name), where: name };
    throw new InputError(
      `"${name}" is neither a built-in lesson nor a file; there are ${lessons.map(idOf).join(", ")}.`,
    );
  });
}

/** The futures that a lesson's statements need, world by world. */
function simulated(
  lesson: Lesson,
  world: ReturnType<typeof createPageWorld>,
  { seed, replicates }: Request,
): (id: string) => Futures {
  const engine = createEngine();
  const jobs = jobsOf(lesson);
  const futures = new Map<string, Futures>();
  for (const id of worldsToCheck(lesson)) {
    const job = world.job(jobs.get(id) as NonNullable<ReturnType<typeof jobs.get>>);
    const block = engine.runBlock(job, seed, 0, replicates, lesson.months, false);
    const failed = block.errors.find((error) => error !== null);
    if (failed) throw new Error(`lesson "${lesson.id}", world ${id}: ${failed}`);
    futures.set(id, block);
  }
  return (id) => futures.get(id) as Futures;
}

function asText({ lesson, found, unfinished }: Result): string {
  const lines = found.map(({ statement, finding }) => {
    const { estimate, error, holds, fails, n } = finding;
    const figures = `${estimate.toFixed(3)} ± ${error.toFixed(3)} (${counted(n, "future")})`;
    const verdict = holds ? "holds" : fails ? "DOES NOT HOLD" : "NOT CLEAR";
    return `  ${verdict}: ${statement.id}: ${figures}, ${bound(statement.check)}\n    ${statement.text}\n`;
  });
  const open = unfinished.map(({ text }) => `  STILL TO WRITE: ${text}\n`);
  return `${lesson.id}: ${lesson.title}\n${lines.join("")}${open.join("")}`;
}

/** What a check asks for, by two standard errors. */
function bound(check: Check): string {
  if ("best" in check) return `ahead of all other rows in ${check.best.column}`;
  const { at_least: least, at_most: most } = check;
  const parts = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ];
  return parts.join(" and ");
}

function asJson(results: readonly Result[], { seed, replicates }: Request): string {
  const all = results.map(({ lesson, found, unfinished }) => ({
    lesson: lesson.id,
    unfinished,
    statements: found.map(({ statement, finding }) => ({ ...statement, ...finding })),
  }));
  return `${JSON.stringify({ seed, replicates, lessons: all })}\n`;
}
