import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import type { StepId } from "../../../sim/teach/lesson-file.ts";
import { focusSoon } from "../../controls/focus.ts";
import { say } from "../notices.ts";
import { ClearButton, ClearedNote } from "./clear.tsx";
import { type Learning, openLearning } from "./learning.ts";
import { Projector } from "./projector.tsx";
import { STEP_BODIES } from "./step-bodies.ts";
import { StepFoot } from "./step-foot.tsx";
import { useStepHistory } from "./step-history.ts";
import { StepList } from "./step-list.tsx";
import { STEP_NAMES } from "./steps.ts";
import { useKey } from "./use-key.ts";

interface LessonProps {
  assignment: Assignment;
  /** True where the link asks for large type at once. */
  projector: boolean;
}

/** A lesson from its situation to the code that is handed in; on the wall, or on one's own screen. */
export function Lesson({ assignment, projector }: LessonProps) {
  const learning = useMemo(() => openLearning(assignment), [assignment.lesson.id]);
  const [wall, setWall] = useState(projector);
  useKey((key) => {
    if (wall || key.toLowerCase() !== "p") return false;
    setWall(true);
    return true;
  });
  useEffect(() => {
    const before = document.title;
    document.title = `${assignment.lesson.title} – Partnerscape`;
    return () => {
      document.title = before;
    };
  }, [assignment.lesson.id]);
  const leave = () => {
    setWall(false);
    focusSoon("step-heading");
  };
  if (wall) return <Projector learning={learning} leave={leave} />;
  return <Alone learning={learning} toWall={() => setWall(true)} />;
}

function Alone({ learning, toWall }: { learning: Learning; toWall: () => void }) {
  const { lesson, steps, kept } = learning;
  const { step } = kept.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useStepFocus(learning, heading);
  useStepHistory(learning);
  const Body = STEP_BODIES[step];
  return (
    <div class="teach wide learn">
      <header class="learn-head">
        <div>
          <p class="kicker">A lesson of about {lesson.minutes} minutes</p>
          <h1>{lesson.title}</h1>
        </div>
        <div class="learn-tools">
          <button
            type="button"
            class="to-wall"
            onClick={toWall}
            title="Large type for a room (key P)"
          >
            Show on the wall{" "}
            <span class="key" aria-hidden="true">
              P
            </span>
          </button>
          <ClearButton learning={learning} label="Start again" />
        </div>
      </header>
      <ClearedNote learning={learning} />
      <div class="learn-body">
        <StepList learning={learning} />
        <article class={`step step-${step}`} aria-labelledby="step-heading">
          <p class="step-count">
            Step {steps.indexOf(step) + 1} of {steps.length}
          </p>
          <h2 id="step-heading" tabIndex={-1} ref={heading}>
            {STEP_NAMES[step]}
          </h2>
          <Body learning={learning} />
          <StepFoot learning={learning} />
        </article>
      </div>
    </div>
  );
}

/** Whoever opens another step begins at its heading; the first one shown takes no focus away. */
function useStepFocus({ kept, steps }: Learning, heading: { current: HTMLElement | null }): void {
  const last = useRef<StepId>(kept.peek().step);
  useSignalEffect(() => {
    const { step } = kept.value;
    if (step === last.current) return;
    last.current = step;
    say(`Step ${steps.indexOf(step) + 1} of ${steps.length}: ${STEP_NAMES[step]}`);
    // The heading is drawn anew before the next frame.
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    });
  });
}
