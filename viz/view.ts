import { FEWEST_FOR_A_BAND } from "../sim/analysis/fewest.ts";
import type { PageModel } from "../sim/host/page-protocol.ts";

/** One scenario of the comparison, as what differs from the preset it was started from. */
export interface Card {
  /** One of {@link CARD_KEYS}: kept while the card is moved, hidden or renamed. */
  readonly key: string;
  /** Id of a built-in scenario or of an own world. */
  readonly preset: string;
  /** The person's own name for it, or null for the preset's. */
  readonly name: string | null;
  /** Neither drawn nor simulated. */
  readonly hidden: boolean;
  /** The form chosen instead of the preset's. */
  readonly form: string | null;
  /** Levers that differ from the preset, by parameter id. */
  readonly levers: Readonly<Record<string, number>>;
  /** Other settings by path, as `--set` takes them. */
  readonly details: Readonly<Record<string, number>>;
}

/** Everything a person has chosen and a link carries. */
export interface View {
  /** One to five, in the order shown. */
  readonly cards: readonly Card[];
  /** Assumptions that differ from the model's, the same for all cards. */
  readonly assumptions: Readonly<Record<string, number>>;
  /** Whether futures differ by luck alone, or by what nobody knows as well. */
  readonly spread: "chance" | "unknown";
  readonly seed: string;
  /** Futures of each. */
  readonly replicates: number;
}

/** Keys a card can have; the place here is also the number of its colour and mark. */
export const CARD_KEYS = ["a", "b", "c", "d", "e"] as const;

/** The most cards that can be told apart. */
export const MAX_CARDS = CARD_KEYS.length;

/** The longest name a person can give. */
export const MAX_NAME = 60;

/** Numbers of futures on offer; the first, for a quick look, is the fewest of which bands are told. */
export const REPLICATES = [FEWEST_FOR_A_BAND, 60, 200, 500, 1000] as const;

/** Months simulated. */
export const HORIZON = 120;

/** What every view starts from; before the model has introduced itself there are no cards. */
export const BLANK: View = {
  cards: [],
  assumptions: {},
  spread: "chance",
  seed: "1",
  replicates: 500,
};

/** A card as its preset has it. */
export const cardOf = (key: string, preset: string): Card => ({
  key,
  preset,
  name: null,
  hidden: false,
  form: null,
  levers: {},
  details: {},
});

/** A view of these presets, one card each. */
export function viewOf(presets: readonly string[], rest: View = BLANK): View {
  const cards = presets.slice(0, MAX_CARDS).map((preset, i) => cardOf(CARD_KEYS[i], preset));
  return { ...rest, cards };
}

/** What the page opens on: the model's default comparison. */
export const openingView = (model: PageModel): View => viewOf(model.comparison);

/** The same view with a card changed; all cards where `target` is “all”. */
export function withCards(view: View, target: string, change: (card: Card) => Card): View {
  const cards = view.cards.map((card) =>
    target === "all" || card.key === target ? change(card) : card,
  );
  return { ...view, cards };
}

/** The same view with one lever of a card (or of all) set, or, with null, back at its preset. */
export function withLever(view: View, target: string, id: string, value: number | null): View {
  return withCards(view, target, (card) => {
    const { [id]: _old, ...others } = card.levers;
    return { ...card, levers: value === null ? others : { ...others, [id]: value } };
  });
}

/** The cards a target stands for: one, or all of them. */
export function targeted(view: View, target: string): readonly Card[] {
  return target === "all" ? view.cards : view.cards.filter((card) => card.key === target);
}

/** How many things differ from the presets in some cards; what is the same in all counts once. */
export function countChanges(cards: readonly Card[]): number {
  const found = new Set(
    cards.flatMap((card) => [
      ...Object.entries(card.levers).map(([id, value]) => `${id}=${value}`),
      ...Object.entries(card.details).map(([id, value]) => `${id}=${value}`),
      ...(card.form === null ? [] : [`form=${card.form}`]),
    ]),
  );
  return found.size;
}
