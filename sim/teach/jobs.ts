import type { PageJob, Settings } from "../host/page-protocol.ts";
import { cellId } from "./check.ts";
import type { Lesson, LessonWorld } from "./lesson-file.ts";

/** Values of levers by id. */
export type Levers = Readonly<Record<string, number>>;

/** A world of a lesson as the engine is asked for it, with levers of one's own on top. */
export function worldJob(
  { scenario, settings, twin }: LessonWorld,
  levers: Levers = {},
  ...changes: Settings[]
): PageJob {
  const own = Object.fromEntries(
    Object.entries(levers).map(([id, value]) => [`levers.${id}`, value]),
  );
  return { scenario, settings: Object.assign({}, settings, ...changes, own), twin };
}

/** A world of a lesson by its id. The lesson has been read, so that it is there. */
export const worldOf = ({ worlds }: Pick<Lesson, "worlds">, id: string): LessonWorld =>
  worlds.find((world) => world.id === id) as LessonWorld;

/** The id under which the world of a decision is known. */
export const optionId = (option: string): string => `option:${option}`;

/**
 * Every world that a lesson can show, by id: its worlds, the cells of its grid, and the worlds of
 * what can be decided. `levers` are those that an assignment sets, the same everywhere.
 */
export function jobsOf(lesson: Lesson, levers: Levers = {}): ReadonlyMap<string, PageJob> {
  const { worlds, grid, decide } = lesson;
  const job = (id: string, ...changes: Settings[]) =>
    worldJob(worldOf(lesson, id), levers, ...changes);
  const jobs = new Map<string, PageJob>(worlds.map(({ id }) => [id, job(id)]));
  for (const option of decide.options) {
    jobs.set(optionId(option.id), job(decide.world, option.settings));
  }
  for (const column of grid?.columns ?? []) {
    const measure = (grid as NonNullable<typeof grid>).measure;
    for (const row of grid?.rows ?? []) {
      jobs.set(cellId(row.id, column.id), job(measure.world, column.settings, row.settings));
    }
    const other = measure.minus?.world;
    if (other && other !== measure.world) {
      jobs.set(cellId(other, column.id), job(other, column.settings));
    }
  }
  return jobs;
}
