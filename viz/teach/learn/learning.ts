import { type ReadonlySignal, signal } from "@preact/signals";
import type { FuturesAsk } from "../../../sim/host/page-protocol.ts";
import { type Assignment, freshWork, type Work } from "../../../sim/teach/assignment.ts";
import { digestOf } from "../../../sim/teach/assignment-code.ts";
import { jobsOf } from "../../../sim/teach/jobs.ts";
import type { Lesson, StepId } from "../../../sim/teach/lesson-file.ts";
import { outcomesOf } from "../../../sim/teach/outcomes.ts";
import { checkWork } from "../../../sim/teach/work-code.ts";
import type { Jobs } from "../world-shelf.ts";
import { forgetWay, keepWay, keptWay } from "./keeping.ts";
import { freshKept, type Kept } from "./kept.ts";
import { isOpen, stepsOf } from "./steps.ts";

/** A learner's way through an assignment: what is asked, what was done, and how to go on. */
export interface Learning {
  readonly assignment: Assignment;
  readonly lesson: Lesson;
  readonly steps: readonly StepId[];
  /** Every world that the lesson can show, by id. */
  readonly jobs: Jobs;
  readonly kept: ReadonlySignal<Kept>;
  /** True where the work was there already when the page was opened. */
  readonly back: boolean;
  /** What was cleared last and can be brought back. */
  readonly cleared: ReadonlySignal<Kept | null>;
  /** How every world is asked for. */
  ask(): FuturesAsk;
  change(part: Partial<Kept>): void;
  changeWork(part: Partial<Work>): void;
  /** Opens a step, if it can be opened yet. */
  open(step: StepId): void;
  /** Shows what happens, whereupon the prediction stays as it is. */
  reveal(): void;
  /** Clears everything, with luck of one's own drawn anew. */
  clear(): void;
  /** Brings back what was cleared. */
  bringBack(): void;
}

/** Opens an assignment, going on with work that this browser kept. */
export function openLearning(assignment: Assignment): Learning {
  const { lesson } = assignment;
  const digest = digestOf(assignment);
  const steps = stepsOf(assignment);
  const outcomes = outcomesOf(lesson);
  const fresh = () => {
    const seed = assignment.seed ?? String(randomNumber());
    return freshKept(freshWork(lesson.id, digest, seed, slipOf(randomNumber())), steps[0]);
  };
  const found = keptWay(digest);
  const usable = found !== null && fits(found, assignment, digest, steps);
  const kept = signal<Kept>(usable ? found : fresh());
  const cleared = signal<Kept | null>(null);
  const set = (next: Kept) => {
    kept.value = next;
    keepWay(digest, next);
  };
  const change = (part: Partial<Kept>) => {
    cleared.value = null;
    set({ ...kept.peek(), ...part });
  };
  // Luck of one's own must be the same after a reload.
  if (!usable) keepWay(digest, kept.peek());
  return {
    assignment,
    lesson,
    steps,
    jobs: jobsOf(lesson, assignment.levers),
    kept,
    back: usable && found.seen.length > 1,
    cleared,
    ask: () => ({
      seed: kept.value.work.seed,
      replicates: assignment.replicates,
      months: lesson.months,
      outcomes,
    }),
    change,
    changeWork: (part) => change({ work: { ...kept.peek().work, ...part } }),
    open(step) {
      const way = kept.peek();
      if (!steps.includes(step) || !isOpen(step, steps, way)) return;
      const shown = steps.indexOf(step) >= steps.indexOf("reveal");
      const seen = [...new Set([...way.seen, step])];
      change({ step, seen, revealed: way.revealed || shown });
    },
    reveal() {
      change({ revealed: true });
      this.open("reveal");
    },
    clear() {
      const before = kept.peek();
      forgetWay(digest);
      set(fresh());
      cleared.value = before;
    },
    bringBack() {
      const before = cleared.peek();
      if (before) change(before);
    },
  };
}

/** Whether what was kept belongs to this assignment: anybody may have written there. */
function fits(
  kept: Kept,
  assignment: Assignment,
  digest: string,
  steps: readonly StepId[],
): boolean {
  const { work, step } = kept;
  if (work.lesson !== assignment.lesson.id || work.assignment !== digest) return false;
  if (assignment.seed !== null && work.seed !== assignment.seed) return false;
  if (!steps.includes(step) || !isOpen(step, steps, kept)) return false;
  return checkWork(work, assignment.lesson) === null;
}

const randomNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0];

/** A few letters that tell this piece of work from others, and nothing else. */
const slipOf = (number: number): string => number.toString(36).padStart(7, "0").slice(-6);
