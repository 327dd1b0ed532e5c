import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { say } from "../notices.ts";
import { ClearButton, ClearedNote } from "./clear.tsx";
import type { Learning } from "./learning.ts";
import { LetterKeys } from "./letter-keys.tsx";
import { deed, type Slide, slidesOf } from "./slides.ts";
import { STEP_NAMES } from "./steps.ts";
import { useKey } from "./use-key.ts";
import { Wall } from "./wall.tsx";

interface ProjectorProps {
  learning: Learning;
  leave: () => void;
}

/** A lesson for a whole room: one thing at a time, in large type, turned by keys or a clicker. */
export function Projector({ learning, leave }: ProjectorProps) {
  const { lesson, steps, kept } = learning;
  const slides = useMemo(() => slidesOf(lesson, steps), []);
  const [at, setAt] = useState(() => firstOf(slides, kept.peek().step));
  const slide = slides[at];
  const turn = (to: number) => {
    const next = Math.max(0, Math.min(slides.length - 1, to));
    if (next === at) return;
    show(learning, slides[next]);
    setAt(next);
  };
  useKey((key) => {
    const what = deed(key);
    if (what === "next") turn(at + 1);
    else if (what === "back") turn(at - 1);
    else if (what === "first") turn(0);
    else if (what === "leave") leave();
    return what !== null;
  });
  const heading = useSlideFocus(slide, at, slides.length);
  useEffect(() => {
    document.documentElement.classList.add("on-wall");
    return () => document.documentElement.classList.remove("on-wall");
  }, []);
  return (
    <div class="wall">
      <article class={`slide slide-${slide.step}`} aria-labelledby="slide-heading">
        <p class="slide-where">{lesson.title}</p>
        <h1 id="slide-heading" tabIndex={-1} ref={heading}>
          {slide.step === "situation" && slide.part === 0 ? lesson.title : STEP_NAMES[slide.step]}
        </h1>
        <Wall key={at} learning={learning} slide={slide} />
      </article>
      <ClearedNote learning={learning} />
      <WallFoot at={at} of={slides.length} turn={turn} leave={leave}>
        <ClearButton learning={learning} label="Reset for the next group" then={() => setAt(0)} />
      </WallFoot>
    </div>
  );
}

const firstOf = (slides: readonly Slide[], step: string): number =>
  Math.max(
    0,
    slides.findIndex((slide) => slide.step === step),
  );

/** On the wall the person in front decides when to look, with a prediction drawn or without. */
function show(learning: Learning, { step }: Slide): void {
  const { steps, kept } = learning;
  if (steps.indexOf(step) >= steps.indexOf("reveal") && !kept.peek().revealed) learning.reveal();
  if (kept.peek().step !== step) learning.open(step);
}

/** Every slide begins at its heading, so that keys turn pages and a reader reads on. */
function useSlideFocus(slide: Slide, at: number, of: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
    say(`${STEP_NAMES[slide.step]}, ${at + 1} of ${of}`);
  }, [at]);
  return heading;
}

interface FootProps {
  at: number;
  of: number;
  turn: (to: number) => void;
  leave: () => void;
  children: ComponentChildren;
}

const WallFoot = ({ at, of, turn, leave, children }: FootProps) => (
  <nav class="wall-foot" aria-label="Slides">
    <button type="button" disabled={at === 0} onClick={() => turn(at - 1)}>
      <span aria-hidden="true">← </span>Back
    </button>
    <p>
      {at + 1} of {of}
    </p>
    <button type="button" disabled={at === of - 1} onClick={() => turn(at + 1)}>
      Next<span aria-hidden="true"> →</span>
    </button>
    <LetterKeys />
    {children}
    <button type="button" onClick={() => turn(0)}>
      From the start{" "}
      <span class="key" aria-hidden="true">
        R
      </span>
    </button>
    <button type="button" onClick={leave}>
      Leave{" "}
      <span class="key" aria-hidden="true">
        Esc
      </span>
    </button>
  </nav>
);
