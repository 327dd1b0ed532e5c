import { computed, signal } from "@preact/signals";
import type { Weights } from "../../sim/analysis/tradeoff-rank.ts";
import type { ObjectiveId } from "../../sim/analysis/tradeoff-terms.ts";
import { meanWorth } from "../../sim/analysis/tradeoff-weights.ts";
import type { Answer } from "../charts/facets.ts";
import { answer, landmark } from "../state.ts";
import type { Sort } from "./effects.ts";
import { findings } from "./headline-words.ts";
import { type Choice, choiceOf, rankingOf, type Whose, worthsOf } from "./options.ts";

/** What everything counts until the person says otherwise: all alike. */
export const EVEN: Weights = { care: 5, staff: 5, patients: 5, waits: 5, money: 5 };

/** How much each objective counts, 0 to 10. */
export const weights = signal<Weights>(EVEN);
/** Whose good is weighed. */
export const whose = signal<Whose>("both");
/** The objective whose effects are told in full. */
export const shownObjective = signal<ObjectiveId>("care");
/** How the table of effects is sorted. */
export const sorting = signal<Sort>({ key: "cards", turned: false });

/** The answer that trade-offs are worked out from: the newest one with futures enough. */
export const judged = signal<Answer | null>(null);
/** True while a newer answer is on its way. */
export const outdated = computed(() => judged.value !== answer.value);

/** What there is to choose from. */
export const choice = computed<Choice | null>(() => (judged.value ? choiceOf(judged.value) : null));

/** The moment judged at: the landmark, or the last one there is. */
export const moment = computed<number>(() => {
  const months = choice.value?.stakes.months ?? [];
  return months.includes(landmark.value) ? landmark.value : (months.at(-1) ?? landmark.value);
});

/** What every option is worth at that moment. */
export const worths = computed(() =>
  choice.value ? worthsOf(choice.value, whose.value, moment.value) : [],
);

/** The same on average. */
export const meanWorths = computed(() => worths.value.map(meanWorth));

/** What the comparison shows, in sentences; whatever counts. */
export const shown = computed(() => (choice.value ? findings(choice.value, moment.value) : []));

/** The options ranked by what counts. */
export const ranking = computed(() =>
  choice.value ? rankingOf(worths.value, weights.value) : null,
);
