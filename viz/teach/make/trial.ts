import { signal } from "@preact/signals";
import type { Checked } from "../../../sim/teach/check-lesson.ts";
import { checkLesson, worldsToCheck } from "../../../sim/teach/check-lesson.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { jobsOf } from "../../../sim/teach/jobs.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { outcomesOf } from "../../../sim/teach/outcomes.ts";
import { say } from "../notices.ts";
import { runWorlds } from "../worlds.ts";

/** Futures of each world that a trial may take. */
export const SIZES = [100, 200, 400, 1000] as const;

/** Trying what a lesson says. */
export interface Trial {
  /** The lesson as it was when it was tried. */
  readonly lesson: Lesson;
  readonly replicates: number;
  readonly done: number;
  readonly of: number;
  /** Null until all futures are there. */
  readonly found: readonly Checked[] | null;
  /** Why it could not be tried; empty otherwise. */
  readonly trouble: string;
}

/** The last trial; null before the first. */
export const trial = signal<Trial | null>(null);

/** Simulates what a lesson's statements are about and checks them. */
export async function tryOut(lesson: Lesson, replicates: number): Promise<void> {
  const worlds = worldsToCheck(lesson);
  const own: Trial = {
    lesson,
    replicates,
    done: 0,
    of: worlds.length * replicates,
    found: null,
    trouble: "",
  };
  let latest = own;
  const show = (more: Partial<Trial>) => {
    // Another trial may have begun meanwhile.
    if (trial.peek() !== latest && latest !== own) return;
    latest = { ...latest, ...more };
    trial.value = latest;
  };
  show({});
  const wanted = () => trial.peek() === latest;
  const ask = { seed: "1", replicates, months: lesson.months, outcomes: outcomesOf(lesson) };
  try {
    const futures = await runWorlds(
      jobsOf(lesson),
      worlds,
      ask,
      (done) => wanted() && show({ done }),
      wanted,
    );
    if (!wanted()) return;
    const found = checkLesson(lesson, (id) => futures.get(id) as Futures);
    show({ found });
    say(summaryOf(found));
  } catch (error) {
    if (wanted()) show({ trouble: `It could not be tried: ${(error as Error).message}` });
  }
}

/** “Four of five statements hold.” */
export function summaryOf(found: readonly Checked[]): string {
  const good = found.filter(({ finding }) => finding.holds).length;
  if (good === found.length)
    return found.length === 1 ? "It holds." : `All ${good} statements hold.`;
  return `${good} of ${found.length} statements hold.`;
}
