import "../styles/tour.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import { endTour, goToStep, step } from "../tour/state.ts";
import { STEPS } from "../tour/steps.ts";

/** The tour: a small panel that stays out of the way of what it speaks of. */
export function Tour() {
  const at = step.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (at === null) return;
    const clear = pointAt(STEPS[at].target);
    heading.current?.focus({ preventScroll: true });
    return clear;
  }, [at]);
  if (at === null) return null;
  const { title, text } = STEPS[at];
  const last = at === STEPS.length - 1;
  return (
    <section
      class="tour"
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      onKeyDown={(event) => {
        if (event.key === "Escape") endTour();
      }}
    >
      <p class="note">
        Tour, {at + 1} of {STEPS.length}
      </p>
      <h2 id="tour-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p id="tour-text">{text}</p>
      <div class="tour-buttons">
        <button type="button" class="quiet" onClick={endTour}>
          {last ? "Close" : "Leave the tour"}
        </button>
        {at > 0 && (
          <button type="button" onClick={() => goToStep(at - 1)}>
            Back
          </button>
        )}
        <button type="button" class="onward" onClick={() => (last ? endTour() : goToStep(at + 1))}>
          {last ? "Done" : "Next"}
        </button>
      </div>
    </section>
  );
}

/** Brings what a step is about into sight and marks it; the answer takes the mark away again. */
function pointAt(selector: string): () => void {
  const element = document.querySelector(selector);
  const show = () => element?.scrollIntoView({ block: "start" });
  element?.classList.add("tour-target");
  document.documentElement.classList.add("touring");
  show();
  // Charts on the way are drawn when they come into sight, which may move what is below them.
  const again = setTimeout(show, 300);
  return () => {
    clearTimeout(again);
    element?.classList.remove("tour-target");
    document.documentElement.classList.remove("touring");
  };
}
