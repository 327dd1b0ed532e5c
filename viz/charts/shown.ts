import { batch, signal } from "@preact/signals";
import { STAKE_OUTCOMES } from "../../sim/analysis/tradeoff-terms.ts";
import { OPENING_CHARTS, OUTCOME_GROUPS } from "./index.ts";
import { MAIN_OUTCOMES } from "./question.ts";

/** How charts are put together: a row for each outcome, or a group for each organisation. */
export type Arrangement = "outcome" | "organisation";

/** Outcomes that words, cards and tables read, shown or not. */
const ALWAYS_KEPT: readonly string[] = [
  ...MAIN_OUTCOMES,
  ...STAKE_OUTCOMES,
  "outside_money",
  "outside_capital",
  "culture_distance",
];

/** Outcomes whose charts are on the page, in their order. */
export const shownOutcomes = signal<readonly string[]>(OPENING_CHARTS);

/** Outcomes that a run keeps. Grows when another is shown, and never shrinks: no run for nothing. */
export const keptOutcomes = signal<readonly string[]>([
  ...new Set([...ALWAYS_KEPT, ...OPENING_CHARTS]),
]);

/** How the charts are put together. */
export const arrangement = signal<Arrangement>("outcome");

const ORDER = OUTCOME_GROUPS.flatMap(({ outcomes }) => outcomes);

/** Shows the chart of one outcome or puts it away; at least one stays. */
export function toggleOutcome(outcome: string): void {
  const others = shownOutcomes.peek().filter((one) => one !== outcome);
  const next = others.length < shownOutcomes.peek().length ? others : [...others, outcome];
  if (next.length > 0) showOutcomes(next);
}

/** Shows the charts of these outcomes, and has runs keep them from now on. */
export function showOutcomes(outcomes: readonly string[]): void {
  const missing = outcomes.filter((outcome) => !keptOutcomes.peek().includes(outcome));
  batch(() => {
    if (missing.length > 0) keptOutcomes.value = [...keptOutcomes.peek(), ...missing];
    shownOutcomes.value = ORDER.filter((outcome) => outcomes.includes(outcome));
  });
}
