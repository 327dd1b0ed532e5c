import { signal } from "@preact/signals";
import { page } from "../state.ts";

const KEY = "partnerscape.tour";

/** The step that is shown; null while no tour is on. */
export const step = signal<number | null>(null);
/** Whether the tour is offered: until somebody has taken it or declined. */
export const offered = signal(!wasDismissed());

let returnTo: Element | null = null;

/** Begins the tour; the focus comes back to where it is now. */
export function startTour(): void {
  returnTo = document.activeElement;
  goToStep(0);
}

/** Goes to a step, which is about something on Compare. */
export function goToStep(to: number): void {
  page.value = "compare";
  step.value = to;
}

/** Ends the tour, or declines it, for good. */
export function endTour(): void {
  step.value = null;
  dismissTour();
  const place = returnTo?.isConnected ? returnTo : document.getElementById("results");
  returnTo = null;
  (place as HTMLElement | null)?.focus();
}

/** Does not offer the tour again. */
export function dismissTour(): void {
  offered.value = false;
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    // Then it is offered again next time.
  }
}

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
