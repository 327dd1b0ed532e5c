import { batch, computed } from "@preact/signals";
import { OPENING_CHARTS } from "./charts/index.ts";
import { arrangement, shownOutcomes, showOutcomes } from "./charts/shown.ts";
import type { Looking } from "./looking.ts";
import { against, foreground, landmark, mode, page, target } from "./state.ts";
import { choice } from "./story/choice.ts";
import { goTo, month } from "./story/clock.ts";
import { shownObjective, sorting, weights, whose } from "./tradeoff/state.ts";

/** How the view is looked at now: everything beside it that decides what is on the screen. */
export const lookingNow = computed<Looking>(() => ({
  page: page.value,
  target: target.value,
  mode: mode.value,
  against: against.value,
  arrangement: arrangement.value,
  outcomes: isUsual(shownOutcomes.value) ? OPENING_CHARTS : shownOutcomes.value,
  landmark: landmark.value,
  weights: weights.value,
  whose: whose.value,
  objective: shownObjective.value,
  sort: sorting.value,
  foreground: foreground.value,
  story: choice.value,
  month: month.value,
}));

/** Whether these are the charts of an opened page, in whatever order. */
const isUsual = (outcomes: readonly string[]): boolean =>
  outcomes.length === OPENING_CHARTS.length &&
  OPENING_CHARTS.every((outcome) => outcomes.includes(outcome));

/** Looks at the present view in this way. */
export function lookAs(looking: Looking): void {
  batch(() => {
    page.value = looking.page;
    target.value = looking.target;
    mode.value = looking.mode;
    against.value = looking.against;
    arrangement.value = looking.arrangement;
    showOutcomes(looking.outcomes);
    landmark.value = looking.landmark;
    weights.value = looking.weights;
    whose.value = looking.whose;
    shownObjective.value = looking.objective;
    sorting.value = looking.sort;
    foreground.value = looking.foreground;
    choice.value = looking.story;
    goTo(looking.month);
  });
}
