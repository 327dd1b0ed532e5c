import type { PageModel } from "../sim/host/page-protocol.ts";
import { checkView } from "./check.ts";
import { cardFields, codesOf, inRole, readCards, readValues, valuesText } from "./link-cards.ts";
import { packed, unpacked } from "./link-codes.ts";
import { changedSince, digestsOf } from "./link-digest.ts";
import { viewOfOldLink } from "./link-old.ts";
import { listed } from "./names.ts";
import { BLANK, openingView, type View } from "./view.ts";

/** Version of the link format. Links of version 1 still open. */
const LINK_VERSION = "2";
const MAX_LINK = 8000;
const FIELDS = ["m", "p", "n", "u", "o", "a", "l", "c", "s"];

const NO_LINK = "it is not what this page writes";

/** What opening a link gave: a view and words to go with it, or why not, as follows “because”. */
export type LinkReading =
  | { readonly view: View; readonly words: readonly string[] }
  | { readonly problem: string };

/** True for worlds a person made or loaded, which no link carries. */
export const isOwn = (preset: string): boolean => /^own-/.test(preset);

/**
 * A link's hash, without `#`: what differs from the presets, and the version of the model. Cards of
 * own worlds stay out; the link says how many. The opening view needs no hash.
 */
export function writeLink(view: View, model: PageModel): string {
  const builtIn = view.cards.filter((card) => !isOwn(card.preset));
  const own = view.cards.length - builtIn.length;
  const fields: [string, string][] = [
    ["n", view.replicates === BLANK.replicates ? "" : String(view.replicates)],
    ["s", view.seed === BLANK.seed ? "" : packed(view.seed)],
    ["u", view.spread === "unknown" ? "1" : ""],
    ["o", own > 0 ? String(own) : ""],
    ["a", valuesText(view.assumptions)],
    ...(builtIn.length > 0 ? cardFields(builtIn, openingView(model)) : []),
  ];
  const written = fields.filter(([, value]) => value !== "");
  if (written.length === 0) return "";
  const text = written.map(([key, value]) => `&${key}=${value}`).join("");
  return `${LINK_VERSION}&m=${model.version}&p=${digestsOf(builtIn, model)}${text}`;
}

/** Reads a hash against what the model knows. Never throws; an empty hash is the opening view. */
export function readLink(hash: string, model: PageModel): LinkReading {
  const text = hash.replace(/^#/, "");
  if (text === "") return { view: openingView(model), words: [] };
  if (text.length > MAX_LINK) return { problem: "it is far too long" };
  try {
    if (/(^|&)v=1(&|$)/.test(text)) return readOldLink(text, model);
    const [version, ...fields] = decodeURIComponent(text).split("&");
    if (version === LINK_VERSION) return readFields(fields, model);
    return { problem: isVersion(version) ? OTHER_VERSION : NO_LINK };
  } catch (error) {
    if (error instanceof URIError) return { problem: NO_LINK };
    throw error;
  }
}

const OTHER_VERSION = `it was made for another version of links than ${LINK_VERSION}`;
const isVersion = (text: string): boolean => /^(v=)?\d{1,3}$/.test(text);

function readFields(texts: readonly string[], model: PageModel): LinkReading {
  const fields = texts.map((text) => [text.slice(0, 1), text.slice(2)] as const);
  const wrong = texts.find((text) => text[1] !== "=" || !FIELDS.includes(text[0]));
  if (wrong !== undefined) {
    return { problem: `it sets “${wrong.slice(0, 20)}”, which is not known here` };
  }
  const single = fields.filter(([key]) => key !== "c");
  const one = new Map(single);
  if (one.size < single.length) return { problem: "it gives the same setting twice" };
  if (!["", "1"].includes(one.get("u") ?? "")) return { problem: NO_LINK };
  const raw = rawView(
    one,
    fields.flatMap(([key, value]) => (key === "c" ? [value] : [])),
    model,
  );
  if (!raw) return { problem: NO_LINK };
  const made = one.get("m") ?? model.version;
  const changed = changedSince(one.get("p") ?? "", raw.cards, model);
  const checked = checkView(raw, model, made !== model.version || changed.length > 0);
  if ("problem" in checked) return checked;
  const own = Number(one.get("o") ?? 0);
  return { view: checked.view, words: wordsFor(made, model, changed, checked.left, own) };
}

/** What the fields say, not yet checked; null where a field is not as this page writes it. */
function rawView(
  one: ReadonlyMap<string, string>,
  cardTexts: readonly string[],
  model: PageModel,
): View | null {
  const levers = codesOf(inRole(model.parameters, "lever"));
  const assumptions = readValues(
    one.get("a") ?? "",
    codesOf(inRole(model.parameters, "uncertain")),
  );
  const common = readValues(one.get("l") ?? "", levers);
  const read = readCards(cardTexts, codesOf(model.forms), levers);
  if (!assumptions || !common || !read) return null;
  const cards = cardTexts.length > 0 ? read : openingView(model).cards;
  return {
    cards: cards.map((card) => ({ ...card, levers: { ...common, ...card.levers } })),
    assumptions,
    spread: one.get("u") === "1" ? "unknown" : "chance",
    seed: unpacked(one.get("s") ?? BLANK.seed),
    replicates: Number(one.get("n") ?? BLANK.replicates),
  };
}

function wordsFor(
  made: string,
  model: PageModel,
  changed: readonly string[],
  left: readonly string[],
  own: number,
): string[] {
  const words: string[] = [];
  const what = changed.length > 0 ? `: ${listed(changed)}` : "";
  if (made !== model.version) {
    words.push(
      `This link was made with version ${made.slice(0, 20)} of the model and opened with ${model.version}, so results may differ${what}${leftOut(left)}.`,
    );
  } else if (changed.length > 0) {
    words.push(`Since this link was made, ${listed(changed)}; results may differ${leftOut(left)}.`);
  }
  if (own > 0) {
    words.push(
      "Whoever made this link also compared worlds of their own; those stay on the machine they were made on and are left out here.",
    );
  }
  return words;
}

const leftOut = (left: readonly string[]): string =>
  left.length === 0 ? "" : `; left out or moved into its range: ${left.slice(0, 3).join("; ")}`;

function readOldLink(text: string, model: PageModel): LinkReading {
  const fields = new URLSearchParams(text);
  const keys = [...fields.keys()];
  if (new Set(keys).size < keys.length) return { problem: "it gives the same setting twice" };
  const strange = keys.find((key) => !/^(v|s|n|seed|form|l\.[a-z_]+)$/.test(key));
  if (strange !== undefined) {
    return { problem: `it sets “${strange.slice(0, 40)}”, which is not known here` };
  }
  const checked = checkView(viewOfOldLink(fields, model), model, true);
  if ("problem" in checked) return checked;
  const words = `This link was made with an earlier version of this page. What it shows is now a set of cards, and the model has changed since, so results differ${leftOut(checked.left)}.`;
  return { view: checked.view, words: [words] };
}
