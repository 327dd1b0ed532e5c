import type { PageModel } from "../sim/host/page-protocol.ts";
import { situations } from "./situations.ts";
import { type View, viewOf, withCards } from "./view.ts";

/** What the default comparison goes by in the picker. */
export const COMPARISON = "comparison";
/** What a mix of one's own goes by there. */
export const MIXED = "mixed";
/** Before the id of a typical situation. */
export const SITUATION = "situation:";

/** The cards a choice stands for, with seed and number of futures as they are; null for no choice. */
export function startFrom(choice: string, now: View, known: PageModel): View | null {
  if (choice === MIXED) return null;
  if (choice === COMPARISON) return viewOf(known.comparison, now);
  const situation = situations.find(({ id }) => SITUATION + id === choice);
  if (!situation) return viewOf([choice], now);
  const { details, levers } = situation.start;
  return withCards(viewOf(known.comparison, now), "all", (card) => ({ ...card, details, levers }));
}

/** The choice whose cards these are, whatever levers were moved since. */
export function chosenStart(now: View, known: PageModel): string {
  const { cards } = now;
  const plain = cards.every((card) => Object.keys(card.details).length === 0);
  if (cards.length === 1 && plain) return cards[0].preset;
  if (cards.map(({ preset }) => preset).join() !== known.comparison.join()) return MIXED;
  if (plain) return COMPARISON;
  const text = (details: object) => JSON.stringify(Object.entries(details).sort());
  const found = situations.find(({ start }) =>
    cards.every((card) => text(card.details) === text(start.details)),
  );
  return found ? SITUATION + found.id : MIXED;
}
