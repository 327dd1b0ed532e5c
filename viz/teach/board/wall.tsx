import { useEffect, useRef, useState } from "preact/hooks";
import { LetterKeys } from "../learn/letter-keys.tsx";
import { deed } from "../learn/slides.ts";
import { useKey } from "../learn/use-key.ts";
import { say } from "../notices.ts";
import { Join } from "./join.tsx";
import type { Board } from "./state.ts";
import { type View, viewsOf } from "./views.ts";

/** What is on the wall at one time: a view, or a part of one. */
interface Slide {
  readonly view: View;
  readonly part: number;
}

const slidesOf = (board: Board): Slide[] =>
  [JOIN, ...viewsOf(board)].flatMap((view) =>
    Array.from({ length: view.parts?.(board) ?? 1 }, (_, part) => ({ view, part })),
  );

const JOIN: View = { id: "join", title: "Join here", Body: Join, task: null };

interface WallProps {
  board: Board;
  leave: () => void;
}

/** The board in front of a room: large type, one view at a time, keys for the next. */
export function Wall({ board, leave }: WallProps) {
  const slides = slidesOf(board);
  const [at, setAt] = useState(board.room.peek().entries.length === 0 ? 0 : 1);
  const heading = useRef<HTMLHeadingElement>(null);
  const { view, part } = slides[at];
  const { title, id, Body } = view;
  const show = (next: number) => {
    if (next < 0 || next >= slides.length) return;
    setAt(next);
    say(`${next + 1} of ${slides.length}: ${slides[next].view.title}`);
  };
  const onward = () => {
    // The room sees its own lines first, and what the simulation says only at the next key.
    const { revealed } = board.choices.peek();
    if (id === "spread" && !revealed) board.choose({ revealed: true });
    else show(at + 1);
  };
  useKey((key) => {
    const what = deed(key);
    if (what === "next") onward();
    else if (what === "back") show(at - 1);
    else if (what === "first") show(0);
    else if (what === "leave") leave();
    return what !== null;
  });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  return (
    <div class="board-wall">
      <header>
        <p>{board.assignment.lesson.title}</p>
        <p class="board-count">{board.summary.value.count} codes</p>
      </header>
      <section class={`board-view view-${id}`} aria-labelledby="wall-heading">
        <h1 id="wall-heading" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <Body board={board} part={part} />
      </section>
      <Foot at={at} of={slides.length} show={show} onward={onward} leave={leave} />
    </div>
  );
}

interface FootProps {
  at: number;
  of: number;
  show: (next: number) => void;
  onward: () => void;
  leave: () => void;
}

const Foot = ({ at, of, show, onward, leave }: FootProps) => (
  <nav class="board-foot" aria-label="Views">
    <button type="button" disabled={at === 0} onClick={() => show(at - 1)}>
      Back{" "}
      <span class="key" aria-hidden="true">
        ←
      </span>
    </button>
    <span>
      {at + 1} of {of}
    </span>
    <button type="button" class="main-action" disabled={at === of - 1} onClick={onward}>
      Next{" "}
      <span class="key" aria-hidden="true">
        →
      </span>
    </button>
    <button type="button" onClick={() => wholeScreen()}>
      Full screen
    </button>
    <LetterKeys />
    <button type="button" onClick={leave}>
      Leave{" "}
      <span class="key" aria-hidden="true">
        Esc
      </span>
    </button>
  </nav>
);

/** Some browsers do not allow it; the page is then as large as its window. */
function wholeScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  change?.catch(() => {});
}
