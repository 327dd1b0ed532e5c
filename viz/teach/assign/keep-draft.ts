import { useEffect } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { digestOf, readAssignment } from "../../../sim/teach/assignment-code.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { lessonById } from "../lessons.ts";
import { change, draftOf, isDrafted } from "./draft.ts";

const keyOf = (id: string): string => `partnerscape.assign.${id}`;

/** Keeps what was put together, as its link has it, for as long as the tab is open. */
export function keepDraft(id: string, hash: string): void {
  try {
    sessionStorage.setItem(keyOf(id), hash.replace(/^a1&/, ""));
  } catch {
    // A browser that keeps nothing forgets it at a reload.
  }
}

function kept(id: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(id));
  } catch {
    return null;
  }
}

/** Brings back, after a reload, what was put together for a lesson. */
export function useKeptDraft(lesson: Lesson, model: PageModel): void {
  useEffect(() => {
    const text = isDrafted(lesson) ? null : kept(lesson.id);
    if (text === null) return;
    readAssignment(text, lessonById, model).then((read) => {
      if (!("assignment" in read) || isDrafted(lesson)) return;
      const found = { ...read.assignment, lesson };
      if (digestOf(found) !== digestOf(draftOf(lesson))) change(found, {});
    });
  }, [lesson, model]);
}
