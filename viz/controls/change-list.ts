import type { PageModel } from "../../sim/host/page-protocol.ts";
import { presetOf } from "../cast.ts";
import { digitsOf, number } from "../format.ts";
import { standingLabel } from "../own/standing-words.ts";
import type { Card, View } from "../view.ts";
import { leverText } from "./lever-text.ts";
import { PAIR_LABELS } from "./plausibility-rules.ts";

/** One thing in which a card differs from its preset. */
export interface Difference {
  /** “form”, “lever mandate” or “detail organisations.elm.quality”: the same in every card. */
  readonly what: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Everything in which a card differs from its preset: form, levers, then the rest. */
export function differencesOf(card: Card, model: PageModel): readonly Difference[] {
  const preset = presetOf(card, model);
  const formLabel = (id: string | null | undefined) =>
    model.forms.find((form) => form.id === id)?.label ?? "none";
  const form: Difference = {
    what: "form",
    label: "Form",
    from: formLabel(preset?.form),
    to: formLabel(card.form),
  };
  const levers = model.parameters.filter((p) => p.role === "lever" && p.id in card.levers);
  return [
    ...(card.form === null ? [] : [form]),
    ...levers.map((p) => ({
      what: `lever ${p.id}`,
      label: p.label,
      from: leverText(p, preset?.levers[p.id] ?? p.default),
      to: leverText(p, card.levers[p.id]),
    })),
    ...Object.entries(card.details).map(([path, value]) => detail(path, value, card, model)),
  ];
}

function detail(path: string, value: number, card: Card, model: PageModel): Difference {
  const preset = presetOf(card, model);
  const [head, id, key] = path.split(".");
  const said = (x: number | undefined) => (x === undefined ? "drawn" : number(x, digitsOf(x)));
  const what = `detail ${path}`;
  if (head === "organisations") {
    const name = preset?.organisations.find((one) => one.id === id)?.name ?? id;
    const from = said(preset?.start[id]?.standings[key]);
    return { what, label: `${standingLabel(key)}, ${name}`, from, to: said(value) };
  }
  const place = path.replace(/^relations\.\d+\./, "relation.");
  const label = PAIR_LABELS[place]?.[0] ?? (key ?? id).replaceAll("_", " ");
  return {
    what,
    label: label.charAt(0).toUpperCase() + label.slice(1),
    from: said(preset?.pair[place]),
    to: said(value),
  };
}

/** A card with one difference, or with null all of them, back at the preset. */
export function withoutDifference(card: Card, what: string | null): Card {
  if (what === null) return { ...card, form: null, levers: {}, details: {} };
  if (what === "form") return { ...card, form: null };
  const [kind, id] = what.split(" ", 2);
  const field = kind === "lever" ? "levers" : "details";
  const { [id]: _gone, ...rest } = card[field];
  return { ...card, [field]: rest };
}

/** The differences of some cards, those that all of them share apart from the rest. */
export interface Grouped {
  readonly shared: readonly Difference[];
  readonly own: readonly { readonly card: Card; readonly differences: readonly Difference[] }[];
}

/** Puts what was changed alike in every card together, so that it is said once. */
export function groupDifferences(cards: readonly Card[], model: PageModel): Grouped {
  const each = cards.map((card) => ({ card, differences: differencesOf(card, model) }));
  if (cards.length < 2) return { shared: [], own: each };
  const isShared = ({ what, to }: Difference) =>
    each.every(({ differences }) => differences.some((one) => one.what === what && one.to === to));
  const shared = (each[0]?.differences ?? []).filter(isShared).map((one) => {
    const froms = new Set(
      each.map(({ differences }) => differences.find(({ what }) => what === one.what)?.from),
    );
    return froms.size === 1 ? one : { ...one, from: "as each had it" };
  });
  const own = each.map(({ card, differences }) => ({
    card,
    differences: differences.filter((one) => !isShared(one)),
  }));
  return { shared, own };
}

/** The view with assumptions back at their central values: one, or with null all. */
export function withoutAssumption(view: View, id: string | null): View {
  if (id === null) return { ...view, assumptions: {} };
  const { [id]: _gone, ...assumptions } = view.assumptions;
  return { ...view, assumptions };
}

/** “1 change”, “7 changes”. */
export const changeCount = (count: number): string =>
  count === 1 ? "1 change" : `${count} changes`;
