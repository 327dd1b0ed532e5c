import { useState } from "preact/hooks";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { focusSoon } from "../../controls/focus.ts";
import { forgetOwnLesson, keepOwnLesson, ownLessons } from "../lessons.ts";
import { LessonCard } from "./lesson-card.tsx";

const BACK = "bring-lesson-back";

/** The lessons that this browser keeps. What is removed can be brought back while the page is open. */
export function OwnLessons() {
  const [removed, setRemoved] = useState<Lesson | null>(null);
  const lessons = ownLessons.value;
  if (lessons.length === 0 && !removed) return null;
  const remove = (lesson: Lesson) => {
    forgetOwnLesson(lesson.id);
    setRemoved(lesson);
    focusSoon(BACK);
  };
  const bringBack = (lesson: Lesson) => {
    keepOwnLesson(lesson);
    setRemoved(null);
    focusSoon("own-lessons");
  };
  return (
    <section aria-labelledby="own-lessons">
      <h2 id="own-lessons" tabIndex={-1}>
        Lessons of your own
      </h2>
      <p class="help">Only this browser keeps them. To share one, set it: its link carries it.</p>
      {removed && (
        <p class="home-removed">
          “{removed.title}” is removed.{" "}
          <button type="button" id={BACK} onClick={() => bringBack(removed)}>
            Bring it back
          </button>
        </p>
      )}
      <div class="home-cards">
        {lessons.map((lesson) => (
          <LessonCard key={lesson.id} lesson={lesson} remove={() => remove(lesson)} />
        ))}
      </div>
    </section>
  );
}
