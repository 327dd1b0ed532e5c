import type { PageModel } from "../sim/host/page-protocol.ts";
import { presetOf } from "./cast.ts";
import { CARD_KEYS, type Card, MAX_CARDS, MAX_NAME, type View, withCards } from "./view.ts";

/** What a new card starts from: a scenario with what is set in it. */
export type Start = Pick<Card, "preset" | "form" | "levers" | "details" | "name">;

/** Whether there is room for one more. */
export const hasRoom = (view: View): boolean => view.cards.length < MAX_CARDS;

/** A key, and with it a colour, that no card has. */
const freeKey = (view: View): string | undefined =>
  CARD_KEYS.find((key) => view.cards.every((card) => card.key !== key));

/** The view with one more card, after the card of this key or at the end. */
export function addCard(view: View, start: Start, after: string | null = null): View {
  const key = freeKey(view);
  if (!key) return view;
  const card: Card = { ...start, key, hidden: false };
  const at = view.cards.findIndex((one) => one.key === after);
  const cards = [...view.cards];
  cards.splice(at < 0 ? cards.length : at + 1, 0, card);
  return { ...view, cards };
}

/** The view with a copy of a card beside it. */
export function copyCard(view: View, key: string): View {
  const card = view.cards.find((one) => one.key === key);
  if (!card) return view;
  const name = card.name === null ? null : copyName(card.name);
  return addCard(view, { ...card, name }, key);
}

const copyName = (name: string): string =>
  `${name.replace(/ \(copy\)$/, "").slice(0, MAX_NAME - 7)} (copy)`;

/** The view with a card named by the person; an empty name gives it its preset's back. */
export function renameCard(view: View, key: string, name: string): View {
  const text = name.replaceAll(/\s+/g, " ").trim().slice(0, MAX_NAME);
  return withCards(view, key, (card) => ({ ...card, name: text === "" ? null : text }));
}

/** The view with a card moved by so many places; at either end it stays. */
export function moveCard(view: View, key: string, by: number): View {
  const from = view.cards.findIndex((card) => card.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= view.cards.length) return view;
  const cards = [...view.cards];
  cards.splice(to, 0, ...cards.splice(from, 1));
  return { ...view, cards };
}

/** Whether a card may be hidden or removed: one must stay in sight. */
export const isSpare = (view: View, key: string): boolean =>
  view.cards.some((card) => card.key !== key && !card.hidden);

/** The view with a card hidden or shown again. */
export function hideCard(view: View, key: string, hidden: boolean): View {
  if (hidden && !isSpare(view, key)) return view;
  return withCards(view, key, (card) => ({ ...card, hidden }));
}

/** The view without a card. */
export function removeCard(view: View, key: string): View {
  if (!isSpare(view, key)) return view;
  return { ...view, cards: view.cards.filter((card) => card.key !== key) };
}

/** A card with another form of partnering: of two presets that differ in it alone, the fitting one. */
export function withForm<T extends Start>(card: T, form: string, model: PageModel): T {
  const preset = model.scenarios.find((scenario) => scenario.id === card.preset);
  if (!preset || preset.form === null) return card;
  if (preset.form === form) return { ...card, form: null };
  const stem = stemOf(card.preset);
  const sibling = model.scenarios.find(
    (other) =>
      other.form === form &&
      stemOf(other.id) === stem &&
      other.id.includes("/") === card.preset.includes("/") &&
      other.world === preset.world &&
      JSON.stringify(other.levers) === JSON.stringify(preset.levers),
  );
  return sibling ? { ...card, preset: sibling.id, form: null } : { ...card, form };
}

/** The file a scenario comes from: a case and its variants share it. */
export const stemOf = (preset: string): string => preset.split("/")[0];

/** Where the cards shown play: one for each different world, as a start for one more card there. */
export function placesOf(view: View, model: PageModel): readonly Start[] {
  const seen = new Set<string>();
  return view.cards.flatMap((card): Start[] => {
    const preset = presetOf(card, model);
    const world = JSON.stringify([preset?.world, card.details]);
    if (!preset || seen.has(world)) return [];
    seen.add(world);
    const alike = view.cards.filter(
      (one) =>
        presetOf(one, model)?.world === preset.world &&
        JSON.stringify(one.details) === JSON.stringify(card.details),
    );
    const levers = Object.entries(card.levers).filter(([id, value]) =>
      alike.every((one) => one.levers[id] === value),
    );
    return [{ ...card, name: null, levers: Object.fromEntries(levers) }];
  });
}
