import { useRef, useState } from "preact/hooks";
import type { Drawing } from "./history.ts";
import type { PlotLayout } from "./plot-layout.ts";
import type { PredictTask } from "./predict-chart.tsx";
import { heldAt, nearest, type Place, stroke } from "./stroke.ts";

/** A hand at the plot: whether it draws, which point it holds, and what it needs to be told. */
interface Hand {
  readonly drawing: boolean;
  readonly held: number | null;
  readonly on: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** Pixels to either side of a point within which it follows the pointer. */
const REACH = 10;

/** Drawing by mouse, pen or finger. */
export function useHand(task: PredictTask, drawing: Drawing, layout: PlotLayout | null): Hand {
  const strokes = useRef(0);
  const pressed = useRef<{ first: Place; last: Place } | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const move = (to: Place, on: number | null) => {
    const from = pressed.current?.last ?? to;
    const next = stroke(task.at, drawing.latest(), { from, to, held: on }, task.snap);
    drawing.change(next, `stroke ${strokes.current}`);
    setHeld(on);
  };
  const end = () => {
    pressed.current = null;
    setHeld(null);
  };
  return {
    drawing: pressed.current !== null,
    held,
    on: {
      onPointerDown: (event) => {
        if (!layout || !event.isPrimary || event.button !== 0) return;
        const place = placeOf(event, layout);
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        strokes.current += 1;
        pressed.current = { first: place, last: place };
        move(place, nearest(task.at, place.month));
      },
      onPointerMove: (event) => {
        if (!layout || !event.isPrimary || !pressed.current) return;
        const place = placeOf(event, layout);
        const reach = (REACH / (layout.right - layout.left)) * task.months;
        move(place, heldAt(task.at, pressed.current.first, place, reach));
        pressed.current.last = place;
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

/** Where the pointer is. In shares of the drawing's size, for the page may be magnified. */
function placeOf(event: PointerEvent, { placeAt }: PlotLayout): Place {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return placeAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}
