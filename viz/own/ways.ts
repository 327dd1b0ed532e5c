import type { PageModel } from "../../sim/host/page-protocol.ts";
import type { Start } from "../cards.ts";
import { CARD_KEYS, type Card, MAX_CARDS } from "../view.ts";

/** A world of one's own as a card begins with it: in its own form, or in another. */
export const startOf = (id: string, form: string | null): Start => ({
  preset: id,
  form,
  levers: {},
  details: {},
  name: null,
});

/**
 * The cards that compare ways of helping in one world: its own form first, then the forms of the
 * comparison on which the page opens, each once, as many as there is room for.
 */
export function waysIn(id: string, model: PageModel): readonly Card[] {
  const formOf = (scenario: string) =>
    model.scenarios.find((one) => one.id === scenario)?.form ?? null;
  const own = formOf(id);
  const usual = model.comparison.map(formOf).filter((form) => form !== null && form !== own);
  return [null, ...new Set(usual)]
    .slice(0, MAX_CARDS)
    .map((form, i) => ({ ...startOf(id, form), key: CARD_KEYS[i], hidden: false }));
}
