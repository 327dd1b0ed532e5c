import "../../styles/teach-learn.css";
import "../../styles/teach-learn-work.css";
import "../../styles/teach-wall.css";
import { useEffect, useState } from "preact/hooks";
import { type Assignment, plainAssignment } from "../../../sim/teach/assignment.ts";
import { readAssignment } from "../../../sim/teach/assignment-code.ts";
import { known } from "../engine.ts";
import { isBuiltIn, lessonById } from "../lessons.ts";
import { tell } from "../notices.ts";
import { route } from "../route.ts";
import { Lesson } from "./lesson.tsx";

/** What a link says beside which lesson it is: whether it is meant for the wall. */
function withoutProjector(rest: string): { rest: string; projector: boolean } {
  const parts = rest.split("&");
  const others = parts.filter((part) => part !== "projector");
  return { rest: others.join("&"), projector: others.length < parts.length };
}

/** A lesson that somebody opens alone. */
export function LessonView() {
  const { rest, projector } = withoutProjector(route.value.rest);
  const lesson = lessonById(rest);
  if (!lesson) {
    return <Astray>There is no lesson “{rest.slice(0, 60)}” here.</Astray>;
  }
  const assignment = plainAssignment(lesson, isBuiltIn(lesson.id));
  return <Lesson key={lesson.id} assignment={assignment} projector={projector} />;
}

/** An assignment as a learner opens it from a link. */
export function AssignmentView() {
  const { rest, projector } = withoutProjector(route.value.rest);
  const [read, setRead] = useState<{ rest: string; found: Assignment | string } | null>(null);
  useEffect(() => {
    const model = known.peek();
    if (!model) return;
    let wanted = true;
    readAssignment(rest, lessonById, model).then((answer) => {
      if (!wanted) return;
      if ("problem" in answer) return setRead({ rest, found: answer.problem });
      for (const text of answer.words) tell(text);
      setRead({ rest, found: answer.assignment });
    });
    return () => {
      wanted = false;
    };
  }, [rest]);
  if (read?.rest !== rest) return <p class="opening">Opening the assignment…</p>;
  if (typeof read.found === "string") return <Astray>{read.found}</Astray>;
  return <Lesson key={rest} assignment={read.found} projector={projector} />;
}

const Astray = ({ children }: { children: unknown }) => (
  <div class="teach">
    <h1>This link does not lead to a lesson</h1>
    <p role="alert">{children as string}</p>
    <p>
      Ask whoever gave you the link for a new one, or <a href="#/">see all lessons</a>.
    </p>
  </div>
);
