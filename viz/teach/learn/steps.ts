import type { Assignment, Task, Work } from "../../../sim/teach/assignment.ts";
import { STEPS, type StepId } from "../../../sim/teach/lesson-file.ts";

/** What the steps are called on the page. */
export const STEP_NAMES: Readonly<Record<StepId, string>> = {
  situation: "The situation",
  roles: "Your role",
  question: "The question",
  predict: "Your prediction",
  reveal: "What happens",
  surprise: "What may surprise you",
  vary: "Change something",
  decide: "Decide",
  research: "What the research found",
  home: "Take it home",
};

const TASK_OF: Partial<Record<StepId, Task>> = {
  roles: "roles",
  predict: "predict",
  vary: "vary",
  decide: "decide",
};

/** The levers of a lesson that a learner sees. */
export const shownLevers = ({ lesson, hidden }: Assignment): string[] =>
  lesson.vary.levers.filter((id) => !hidden.includes(id));

/** The steps of an assignment: those of a lesson without the tasks that were left out. */
export function stepsOf(assignment: Assignment): StepId[] {
  const { tasks } = assignment;
  return STEPS.filter((step) => {
    const task = TASK_OF[step];
    if (step === "vary" && shownLevers(assignment).length === 0) return false;
    return task === undefined || tasks.includes(task);
  });
}

/** What of a learner's way the list of steps needs. */
export interface Way {
  readonly work: Work;
  /** Steps that were opened. */
  readonly seen: readonly StepId[];
  /** True once the simulation was shown: from then on the prediction stays as it is. */
  readonly revealed: boolean;
}

/** Whether a step can be opened: what follows the prediction only once it is given. */
export function isOpen(step: StepId, steps: readonly StepId[], { revealed }: Way): boolean {
  const gate = steps.indexOf("predict");
  return gate < 0 || revealed || steps.indexOf(step) <= gate;
}

/** Whether what a step asks for is done; where it asks for nothing, whether it was opened. */
export function isDone(step: StepId, { work, seen, revealed }: Way): boolean {
  if (step === "roles") return work.role !== null;
  if (step === "predict") return work.prediction !== null && revealed;
  if (step === "vary") return work.findings.trim() !== "";
  if (step === "decide") return work.decision !== null;
  if (step === "home") return false;
  return seen.includes(step);
}

/** The step before or after another, or null at the ends. */
export function stepBeside(step: StepId, by: 1 | -1, steps: readonly StepId[]): StepId | null {
  return steps[steps.indexOf(step) + by] ?? null;
}
