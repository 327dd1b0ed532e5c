import "../../styles/panels.css";
import "../../styles/teach-assign.css";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { focusSoon } from "../../controls/focus.ts";
import { known } from "../engine.ts";
import { lessonById } from "../lessons.ts";
import { route } from "../route.ts";
import { draftOf, isDrafted, makePlain } from "./draft.ts";
import { useKeptDraft } from "./keep-draft.ts";
import { LeverSettings } from "./lever-settings.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { LuckSettings } from "./luck-settings.tsx";
import { TaskSettings } from "./task-settings.tsx";

/** Puts an assignment together: what learners do, and the link that says so. */
export function AssignView() {
  const model = known.value;
  const lesson = lessonById(route.value.rest);
  if (!model) return null;
  return lesson ? <Composer lesson={lesson} model={model} /> : <NoLesson />;
}

const NoLesson = () => (
  <div class="opening">
    <p role="alert">
      There is no lesson “{route.value.rest.slice(0, 40)}” here. If it is one of your own, it is
      kept by the browser in which it was made.
    </p>
    <p>
      <a href="#/">Choose a lesson</a>
    </p>
  </div>
);

function Composer({ lesson, model }: { lesson: Lesson; model: PageModel }) {
  useKeptDraft(lesson, model);
  const assignment = draftOf(lesson);
  return (
    <div class="teach wide assign">
      <header class="assign-head">
        <p class="what">Set a lesson</p>
        <h1>{lesson.title}</h1>
        <p>{lesson.summary}</p>
      </header>
      <LinkPanel assignment={assignment} version={model.version} />
      <div class="assign-settings">
        <h2 id="asks" tabIndex={-1}>
          What it asks for
        </h2>
        <p class="help">
          You can leave all this as it is. The link follows every change.{" "}
          {isDrafted(lesson) && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                makePlain(lesson);
                focusSoon("asks");
              }}
            >
              Put everything back
            </button>
          )}
        </p>
        <TaskSettings assignment={assignment} />
        <LuckSettings assignment={assignment} />
        <LeverSettings assignment={assignment} model={model} />
      </div>
    </div>
  );
}
