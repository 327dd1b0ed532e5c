import type { Lesson, StepId } from "./lesson-file.ts";

/** A part of a lesson as its facilitator has it, with the minute in which it begins. */
export interface Timed {
  readonly part: Lesson["script"][number];
  readonly from: number;
  /** True where no part before is about the same step. */
  readonly first: boolean;
}

/** The script of a lesson without the steps that are left out, with the time each part begins. */
export function timetable({ script }: Pick<Lesson, "script">, steps: readonly StepId[]): Timed[] {
  const parts = script.filter(({ step }) => steps.includes(step));
  return parts.map((part, i) => ({
    part,
    from: minutesOf(parts.slice(0, i)),
    first: parts.findIndex(({ step }) => step === part.step) === i,
  }));
}

/** Minutes that some parts of a script take together. */
export const minutesOf = (parts: Lesson["script"]): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0);

/** Minutes since the beginning: “0:05”, “1:10”. */
export const sinceStart = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** The time of day some minutes after one such as “09:30”; null where it is none. */
export function timeOfDay(start: string, minutes: number): string | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(start);
  if (!found) return null;
  const at = (Number(found[1]) * 60 + Number(found[2]) + minutes) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}
