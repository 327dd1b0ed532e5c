import type { View } from "./view.ts";

/** One step that can be undone: what was done, and the view before it. */
interface Step {
  readonly label: string;
  readonly view: View;
}

/** What was done and can be undone, and what was undone and can be done again; newest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** When the newest step was made, in milliseconds: a slider's moves within a second are one. */
  readonly at: number;
}

/** Nothing done yet. */
export const EMPTY: History = { done: [], undone: [], at: Number.NEGATIVE_INFINITY };

const MERGE = 1000;
const KEPT = 100;

/** Notes a step away from `before`; what was undone before it is forgotten. */
export function note(history: History, label: string, before: View, now: number): History {
  const last = history.done[history.done.length - 1];
  const merges = last?.label === label && now - history.at < MERGE && history.undone.length === 0;
  const done = merges ? history.done : [...history.done, { label, view: before }].slice(-KEPT);
  return { done, undone: [], at: now };
}

/** A step back or forth, with what it was called; null where there is none. */
export interface Travel {
  readonly history: History;
  readonly view: View;
  readonly label: string;
}

/** One step back from `now`. */
export function back({ done, undone }: History, now: View): Travel | null {
  const last = done[done.length - 1];
  if (!last) return null;
  const history = {
    done: done.slice(0, -1),
    undone: [...undone, { label: last.label, view: now }],
    at: EMPTY.at,
  };
  return { history, view: last.view, label: last.label };
}

/** One step forth again from `now`. */
export function forth({ done, undone }: History, now: View): Travel | null {
  const last = undone[undone.length - 1];
  if (!last) return null;
  const history = {
    done: [...done, { label: last.label, view: now }],
    undone: undone.slice(0, -1),
    at: EMPTY.at,
  };
  return { history, view: last.view, label: last.label };
}
