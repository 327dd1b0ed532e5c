import type { ParamInfo } from "../sim/model.ts";
import { CODE, codeOf, packed, shortNumber, unpacked } from "./link-codes.ts";
import { CARD_KEYS, type Card, cardOf, type View } from "./view.ts";

const NUMBER = "-?(?:\\d+\\.?\\d*|\\.\\d+)(?:e-?\\d+)?";
const VALUE = new RegExp(`^(${CODE})(${NUMBER})$`);
const DETAIL = new RegExp(`^([a-z][a-z0-9_.]*):(${NUMBER})$`);

/** A link's ids by their codes. */
export type Codes = ReadonlyMap<string, string>;

/** Codes of everything with an id. */
export const codesOf = (things: readonly { readonly id: string }[]): Codes =>
  new Map(things.map(({ id }) => [codeOf(id), id]));

/** Values by id as a link's text. */
export const valuesText = (values: Readonly<Record<string, number>>): string =>
  Object.keys(values)
    .sort()
    .map((id) => `${codeOf(id)}${shortNumber(values[id])}`)
    .join(";");

/** The cards of a view as fields of a link: levers that are the same in all cards come first, once. */
export function cardFields(cards: readonly Card[], opening: View): [string, string][] {
  const common = commonLevers(cards);
  const texts = cards.map((card, i) => cardText(card, i, cards[i - 1], common));
  const plain = opening.cards.map((card, i) => cardText(card, i, opening.cards[i - 1], {}));
  const fields: [string, string][] = [["l", valuesText(common)]];
  if (texts.join() !== plain.join())
    fields.push(...texts.map((text) => ["c", text] as [string, string]));
  return fields;
}

function commonLevers(cards: readonly Card[]): Record<string, number> {
  const [first, ...others] = cards;
  const pairs = Object.entries(first?.levers ?? {});
  return Object.fromEntries(
    pairs.filter(([id, value]) => others.every((card) => card.levers[id] === value)),
  );
}

function cardText(
  card: Card,
  place: number,
  previous: Card | undefined,
  common: Readonly<Record<string, number>>,
): string {
  const levers = Object.entries(card.levers).filter(([id]) => !(id in common));
  const details = Object.entries(card.details).map(
    ([path, value]) => `d=${path}:${shortNumber(value)}`,
  );
  const parts = [
    shortPreset(card.preset, previous?.preset),
    card.key === CARD_KEYS[place] ? "" : `k=${card.key}`,
    card.hidden ? "h=1" : "",
    card.form === null ? "" : `f=${codeOf(card.form)}`,
    valuesText(Object.fromEntries(levers)),
    ...details,
    card.name === null ? "" : `t=${packed(card.name)}`,
  ];
  return parts.filter((part) => part !== "").join(";");
}

/** “/buddying” after another scenario of the same file. */
function shortPreset(preset: string, previous: string | undefined): string {
  const [stem, variant] = preset.split("/");
  return variant && previous?.split("/")[0] === stem ? `/${variant}` : preset;
}

/** Reads cards as {@link cardFields} writes them; null where a text is not one of these. */
export function readCards(texts: readonly string[], forms: Codes, levers: Codes): Card[] | null {
  const cards: Card[] = [];
  for (const [i, text] of texts.entries()) {
    const [preset, ...parts] = text.split(";");
    const stem = cards.at(-1)?.preset.split("/")[0] ?? "";
    let card: Card | null = cardOf(
      CARD_KEYS[i] ?? "",
      preset.startsWith("/") ? stem + preset : preset,
    );
    for (const part of parts) card = card && withPart(card, part, forms, levers);
    if (!card) return null;
    cards.push(card);
  }
  return cards;
}

function withPart(card: Card, part: string, forms: Codes, levers: Codes): Card | null {
  const text = part.slice(2);
  switch (part.slice(0, 2)) {
    case "k=":
      return { ...card, key: text };
    case "h=":
      return { ...card, hidden: true };
    case "f=":
      return { ...card, form: forms.get(text) ?? `?${text}` };
    case "t=":
      return { ...card, name: unpacked(text) };
    case "d=": {
      const detail = DETAIL.exec(text);
      return detail && { ...card, details: { ...card.details, [detail[1]]: Number(detail[2]) } };
    }
    default: {
      const values = readValues(part, levers);
      return values && { ...card, levers: { ...card.levers, ...values } };
    }
  }
}

/** Reads values as {@link valuesText} writes them; an unknown code becomes an id nobody knows. */
export function readValues(text: string, codes: Codes): Record<string, number> | null {
  const pairs: [string, number][] = [];
  for (const part of text === "" ? [] : text.split(";")) {
    const found = VALUE.exec(part);
    if (!found) return null;
    pairs.push([codes.get(found[1]) ?? `?${found[1]}`, Number(found[2])]);
  }
  return Object.fromEntries(pairs);
}

/** Parameters that can be set in this role. */
export const inRole = (parameters: readonly ParamInfo[], role: ParamInfo["role"]) =>
  parameters.filter((p) => p.role === role);
