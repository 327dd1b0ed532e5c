import { page } from "../state.ts";
import { dismissTour, offered, startTour, step } from "../tour/state.ts";
import { lazy } from "./lazy.tsx";

const Tour = lazy(() => import("./tour.tsx").then((part) => part.Tour));

/** Offers the tour to whoever is here for the first time, and shows it when it is taken. */
export const TourOffer = () => (
  <>
    {offered.value && step.value === null && page.value === "compare" && (
      <aside class="tour-offer" aria-label="Tour">
        <p>New here? A tour of three minutes shows how to read this page.</p>
        <div>
          <button type="button" onClick={startTour}>
            Take the tour
          </button>
          <button type="button" class="quiet" onClick={decline}>
            No, thanks
          </button>
        </div>
      </aside>
    )}
    {step.value !== null && <Tour />}
  </>
);

/** The offer goes; the focus goes on to the results. */
function decline(): void {
  dismissTour();
  document.getElementById("results")?.focus({ preventScroll: true });
}
