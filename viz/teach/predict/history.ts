import { useRef, useState } from "preact/hooks";
import type { Drawn } from "./stroke.ts";

/** A drawing that can be changed and taken back. */
export interface Drawing {
  readonly drawn: Drawn;
  /** The newest drawing, even before it has been shown. */
  readonly latest: () => Drawn;
  /** What follows belongs to one change and is taken back together, until another name comes. */
  readonly change: (next: Drawn, part: string) => void;
  readonly undo: (() => void) | null;
}

const MOST = 100;

/** Keeps what a drawing was before each change. */
export function useDrawing(drawn: Drawn, onChange: (next: (number | null)[]) => void): Drawing {
  const now = useRef(drawn);
  now.current = drawn;
  const past = useRef<{ before: Drawn; part: string }[]>([]);
  const [, redraw] = useState(0);
  const give = (next: Drawn) => {
    now.current = next;
    onChange([...next]);
    redraw((n) => n + 1);
  };
  const change = (next: Drawn, part: string) => {
    if (next.every((value, i) => value === now.current[i])) return;
    if (past.current.at(-1)?.part !== part) {
      past.current = [...past.current, { before: now.current, part }].slice(-MOST);
    }
    give(next);
  };
  const undo = () => {
    const last = past.current.at(-1);
    past.current = past.current.slice(0, -1);
    if (last) give(last.before);
  };
  return {
    drawn,
    latest: () => now.current,
    change,
    undo: past.current.length > 0 ? undo : null,
  };
}
