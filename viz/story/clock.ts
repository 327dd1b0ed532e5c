import { signal } from "@preact/signals";
import { HORIZON } from "../view.ts";

/** The month that the replay shows. */
export const month = signal(60);
/** The last month of what is replayed. */
export const horizon = signal(HORIZON);
/** Whether the replay goes on by itself. */
export const playing = signal(false);

/** Milliseconds between months; where motion is unwelcome, between years. */
const BEAT = 300;
const CALM_BEAT = 2500;

let timer: ReturnType<typeof setInterval> | undefined;

/** Goes to a month, kept within the horizon. */
export function goTo(to: number): void {
  month.value = Math.max(0, Math.min(horizon.peek(), Math.round(to)));
}

/** Lets the months go by, from the start where the end is reached. */
export function play(): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  pause();
  if (month.peek() >= horizon.peek()) goTo(0);
  playing.value = true;
  timer = setInterval(() => tick(calm ? 12 : 1), calm ? CALM_BEAT : BEAT);
}

/** Stands still. */
export function pause(): void {
  clearInterval(timer);
  timer = undefined;
  playing.value = false;
}

function tick(months: number): void {
  if (document.hidden) return;
  goTo(month.peek() + months);
  if (month.peek() >= horizon.peek()) pause();
}
