import { signal } from "@preact/signals";
import {
  type Assignment,
  plainAssignment,
  TASKS,
  type Task,
} from "../../../sim/teach/assignment.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { isBuiltIn } from "../lessons.ts";

/** Assignments that were put together, by the id of their lesson; kept while the tab is open. */
const drafts = signal<Readonly<Record<string, Assignment>>>({});

/** The assignment of a lesson as far as it has been put together; plain to begin with. */
export function draftOf(lesson: Lesson): Assignment {
  const draft = drafts.value[lesson.id];
  return draft ? { ...draft, lesson } : plainAssignment(lesson, isBuiltIn(lesson.id));
}

/** Changes part of an assignment. */
export function change(assignment: Assignment, part: Partial<Assignment>): void {
  drafts.value = { ...drafts.peek(), [assignment.lesson.id]: { ...assignment, ...part } };
}

/** Makes an assignment plain again. */
export function makePlain({ id }: Lesson): void {
  const { [id]: _, ...others } = drafts.peek();
  drafts.value = others;
}

/** Whether something has been put together for a lesson. */
export const isDrafted = ({ id }: Lesson): boolean => drafts.value[id] !== undefined;

/** Asks for a task, or no longer does. */
export function setTask(assignment: Assignment, task: Task, on: boolean): void {
  const tasks = TASKS.filter((one) => (one === task ? on : assignment.tasks.includes(one)));
  change(assignment, { tasks });
}

/** How a lever of the lesson is offered. */
export const WAYS = ["free", "locked", "hidden"] as const;
/** One of the ways. */
export type Way = (typeof WAYS)[number];

/** How an assignment offers a lever. */
export function wayOf({ locked, hidden }: Assignment, id: string): Way {
  if (hidden.includes(id)) return "hidden";
  return locked.includes(id) ? "locked" : "free";
}

/** Offers a lever in another way. */
export function setWay(assignment: Assignment, id: string, way: Way): void {
  const inOrder = (ids: readonly string[], on: boolean) =>
    assignment.lesson.vary.levers.filter((one) => (one === id ? on : ids.includes(one)));
  change(assignment, {
    locked: inOrder(assignment.locked, way === "locked"),
    hidden: inOrder(assignment.hidden, way === "hidden"),
  });
}

/** Sets a lever from the start; null leaves it as the lesson has it. */
export function setLever(assignment: Assignment, id: string, value: number | null): void {
  const { [id]: _, ...others } = assignment.levers;
  change(assignment, { levers: value === null ? others : { ...others, [id]: value } });
}
