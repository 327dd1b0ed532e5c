import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Milliseconds from the first month to the last. */
const TAKES = 2000;

/** Charts that have been drawn once are there at once when somebody comes back to them. */
const seen = new WeakMap<object, Set<string>>();

/** How far a chart has been drawn, and how to draw it again; null where motion is unwelcome. */
export interface Reveal {
  readonly month: number;
  readonly again: (() => void) | null;
}

/** Draws from the first month to the last once `frame` is in sight; at once where motion is unwelcome. */
export function useReveal(
  frame: RefObject<HTMLElement | null>,
  months: number,
  what: object | undefined,
  title: string,
): Reveal {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const known = what !== undefined && (seen.get(what)?.has(title) ?? false);
  const [month, setMonth] = useState(calm || known ? Number.POSITIVE_INFINITY : 0);
  const [round, setRound] = useState(0);
  const played = useRef(calm || known ? 0 : -1);
  useEffect(() => {
    if (played.current >= round || !what || !frame.current) return;
    const stop = whenSeen(frame.current, () => {
      played.current = round;
      seen.set(what, new Set([...(seen.get(what) ?? []), title]));
      return overTime(TAKES, (share) =>
        setMonth(share >= 1 ? Number.POSITIVE_INFINITY : Math.floor(share * months)),
      );
    });
    const whole = () => setMonth(Number.POSITIVE_INFINITY);
    addEventListener("beforeprint", whole);
    return () => {
      stop();
      removeEventListener("beforeprint", whole);
    };
  }, [what, round]);
  const again = () => {
    setMonth(0);
    setRound((n) => n + 1);
  };
  return { month, again: calm || month < months ? null : again };
}

/** Does something once an element is in sight. Gives back how to stop. */
function whenSeen(element: Element, act: () => () => void): () => void {
  let stop = () => {};
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      stop = act();
    },
    { threshold: 0.4 },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    stop();
  };
}

/** Tells the share of a time that has passed with each frame, 1 at last. Gives back how to stop. */
function overTime(duration: number, tell: (share: number) => void): () => void {
  let frame = 0;
  let first = -1;
  const tick = (now: number) => {
    if (first < 0) first = now;
    const share = Math.min(1, (now - first) / duration);
    tell(share);
    if (share < 1) frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
