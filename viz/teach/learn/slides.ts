import type { Lesson, StepId } from "../../../sim/teach/lesson-file.ts";

/** One thing on the wall at a time: a part of a step. */
export interface Slide {
  readonly step: StepId;
  /** Which part of the step, from 0. */
  readonly part: number;
  /** How many parts the step has. */
  readonly of: number;
}

/** How many things each step has to show one by one. */
function partsOf(step: StepId, lesson: Lesson): number {
  if (step === "situation") return 1 + lesson.situation.length;
  if (step === "roles") return lesson.roles.length;
  // After the first chart, the prediction beside it in words.
  if (step === "reveal") return 1 + lesson.reveal.length + (lesson.grid ? 1 : 0);
  if (step === "surprise") return lesson.surprises.length;
  // The choices, whom the one taken serves, and then what they mean for each role.
  if (step === "decide") return 2 + lesson.roles.length;
  // What is asked, and then the chart or the levers, which need all the room there is.
  if (step === "predict" || step === "vary") return 2;
  if (step === "research") return lesson.research.length;
  return 1;
}

/** A lesson as slides, in order. */
export const slidesOf = (lesson: Lesson, steps: readonly StepId[]): Slide[] =>
  steps.flatMap((step) => {
    const of = partsOf(step, lesson);
    return Array.from({ length: of }, (_, part) => ({ step, part, of }));
  });

/** What a key of a keyboard or a clicker does in front of a room; null where nothing. */
export function deed(key: string): "next" | "back" | "first" | "leave" | null {
  if (key === "ArrowRight" || key === "PageDown" || key === " ") return "next";
  if (key === "ArrowLeft" || key === "PageUp") return "back";
  if (key === "r" || key === "R" || key === "Home") return "first";
  return key === "Escape" || key === "p" || key === "P" ? "leave" : null;
}

/** Whether a control that has the focus needs a key itself. A clicker's keys always turn the page. */
export function needsKey(
  key: string,
  control: { tag: string; type: string; role: string },
): boolean {
  if (key === "PageDown" || key === "PageUp" || key === "Escape") return false;
  const { tag, type, role } = control;
  if (tag === "TEXTAREA" || tag === "SELECT") return true;
  if (tag === "INPUT" && !["radio", "checkbox", "range"].includes(type)) return true;
  if (key === " ") return tag === "BUTTON" || tag === "SUMMARY" || tag === "INPUT" || tag === "A";
  if (key.startsWith("Arrow") || key === "Home") {
    return type === "range" || type === "radio" || role === "slider";
  }
  return false;
}
