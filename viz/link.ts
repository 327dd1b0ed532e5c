import type { PageModel } from "../sim/host/page-protocol.ts";
import { checkView } from "./check.ts";
import { cardFields, codesOf, inRole, readCards, readValues, valuesText } from "./link-cards.ts";
import { packed, unpacked } from "./link-codes.ts";
import { changedSince, digestsOf } from "./link-digest.ts";
import { viewOfOldLink } from "./link-old.ts";
import { mended, sealed, unsealed, wantsSeal } from "./link-seal.ts";
import {
  LOOKING_KEYS,
  type Looking,
  lookingFields,
  PLAIN_LOOKING,
  readLooking,
} from "./looking.ts";
import { listed } from "./names.ts";
import { BLANK, openingView, type View } from "./view.ts";

const MAX_LINK = 8000;
/** Fields of a link about the view; a card alone may come more than once. */
const VIEW_KEYS = ["m", "p", "n", "u", "o", "a", "l", "c", "s"];
/** The link format that had neither a check nor how the view is looked at. */
const UNSEALED_VERSION = "2";

const NO_LINK = "it is not what this page writes";

/**
 * What opening a link gave: a view, how it is looked at (null where the link does not say) and words
 * to go with it; or why not, as follows “because”.
 */
export type LinkReading =
  | {
      readonly view: View;
      readonly looking: Looking | null;
      readonly proof: Proof | null;
      readonly words: readonly string[];
    }
  | { readonly problem: string };

/** What a link says of its numbers, so that they can be verified. */
export interface Proof {
  /** Futures of each. */
  readonly n: number;
  /** The first twelve hexadecimal digits of the fingerprint of everything on the stage. */
  readonly fingerprint: string;
}

const PROOF_KEY = "v";
const PROOF = /^(\d{1,4})_([0-9a-f]{12})$/;

/** True for worlds a person made or loaded, which no link carries. */
export const isOwn = (preset: string): boolean => /^own-/.test(preset);

/**
 * A link's hash, without `#`: what differs from the presets and from the look of an opened page, the
 * version of the model, and a check over the whole. Cards of own worlds stay out; the link says how
 * many.
 */
export function writeLink(
  view: View,
  model: PageModel,
  looking: Looking = PLAIN_LOOKING,
  proof: Proof | null = null,
): string {
  const carried = carriedOf(view, model);
  const fields = [
    ["m", model.version],
    ["p", digestsOf(carried.cards, model)],
    ...changedFields(view, carried, model, looking),
    ...(proof ? [[PROOF_KEY, `${proof.n}_${proof.fingerprint.slice(0, 12)}`]] : []),
  ];
  return sealed(fields.map(([key, value]) => `&${key}=${value}`).join(""));
}

/** The same, but nothing where the page is as it opens: that address needs no hash. */
export function addressOf(view: View, model: PageModel, looking: Looking = PLAIN_LOOKING): string {
  const changed = changedFields(view, carriedOf(view, model), model, looking);
  return changed.length === 0 ? "" : writeLink(view, model, looking);
}

/** The view as whoever opens its link sees it: without worlds of one's own. */
function carriedOf(view: View, model: PageModel): View {
  const cards = view.cards.filter((card) => !isOwn(card.preset));
  return { ...view, cards: cards.length > 0 ? cards : openingView(model).cards };
}

function changedFields(
  view: View,
  carried: View,
  model: PageModel,
  looking: Looking,
): [string, string][] {
  const own = view.cards.filter((card) => isOwn(card.preset)).length;
  const fields: [string, string][] = [
    ["n", view.replicates === BLANK.replicates ? "" : String(view.replicates)],
    ["s", view.seed === BLANK.seed ? "" : packed(view.seed)],
    ["u", view.spread === "unknown" ? "1" : ""],
    ["o", own > 0 ? String(own) : ""],
    ["a", valuesText(view.assumptions)],
    ...cardFields(carried.cards, openingView(model)),
  ];
  return [
    ...fields.filter(([, value]) => value !== ""),
    ...lookingFields(pointing(looking, carried), { view: carried, model }),
  ];
}

/** A look in which what points at a card that is not there points at none. */
function pointing(looking: Looking, { cards }: View): Looking {
  const there = (key: string) => cards.some((card) => card.key === key);
  const { target, against } = looking;
  return {
    ...looking,
    target: there(target) ? target : PLAIN_LOOKING.target,
    against: there(against) ? against : PLAIN_LOOKING.against,
  };
}

/** Reads a hash against what the model knows. Never throws; an empty hash is the opening view. */
export function readLink(hash: string, model: PageModel): LinkReading {
  const text = hash.replace(/^(?:#|%23)+/, "");
  if (hash === "") return { view: openingView(model), looking: null, proof: null, words: [] };
  if (text.length > MAX_LINK) return { problem: "it is far too long" };
  try {
    return readText(text, model);
  } catch (error) {
    if (error instanceof URIError) return { problem: NO_LINK };
    throw error;
  }
}

function readText(text: string, model: PageModel): LinkReading {
  if (text === "" || wantsSeal(text)) return readSealed(text, model);
  const plain = mended(text);
  if (/(^|&)v=1(&|$)/.test(plain)) return readOldLink(text.replace(/&amp;/gi, "&"), model);
  const [version, ...fields] = plain.split("&");
  if (version === UNSEALED_VERSION) return readUnsealed(fields, model);
  return { problem: isVersion(version) ? OTHER_VERSION : NO_LINK };
}

const CUT =
  "it was cut short or changed on its way; copy the whole of it, or ask for it to be sent again";
const OTHER_VERSION = "it was made for another version of links than this page reads";
const isVersion = (text: string): boolean => /^(v=)?\d{1,3}$/.test(text);

function readSealed(text: string, model: PageModel): LinkReading {
  const fields = unsealed(text);
  if (fields === null) return { problem: CUT };
  return readFields(fields.split("&").slice(1), model);
}

/** What the formats before lacked, in words. */
const LACKING =
  "it says nothing of weights, of whom, of the year or of the charts, which stay as they are, and it carries no check, so if it was cut on its way something may be missing.";
const UNSEALED_WORDS = `This link is of an older kind: ${LACKING}`;

function readUnsealed(texts: readonly string[], model: PageModel): LinkReading {
  const later = texts.find((text) => !VIEW_KEYS.includes(text[0]));
  if (later !== undefined) return { problem: strange(later) };
  const reading = readFields(texts, model);
  if ("problem" in reading) return reading;
  return { ...reading, looking: null, words: [...reading.words, UNSEALED_WORDS] };
}

const strange = (text: string): string => `it sets “${text.slice(0, 20)}”, which is not known here`;

function readFields(texts: readonly string[], model: PageModel): LinkReading {
  const fields = texts.map((text) => [text.slice(0, 1), text.slice(2)] as const);
  const known = [...VIEW_KEYS, ...LOOKING_KEYS, PROOF_KEY];
  const wrong = texts.find((text) => text[1] !== "=" || !known.includes(text[0]));
  if (wrong !== undefined) return { problem: strange(wrong) };
  const single = fields.filter(([key]) => key !== "c");
  const one = new Map(single);
  if (one.size < single.length) return { problem: "it gives the same setting twice" };
  if (!["", "1"].includes(one.get("u") ?? "")) return { problem: NO_LINK };
  const cards = fields.flatMap(([key, value]) => (key === "c" ? [value] : []));
  return checkedFields(one, cards, model);
}

function checkedFields(
  one: ReadonlyMap<string, string>,
  cards: readonly string[],
  model: PageModel,
): LinkReading {
  const raw = rawView(one, cards, model);
  if (!raw) return { problem: NO_LINK };
  const made = one.get("m") ?? model.version;
  const changed = changedSince(one.get("p") ?? "", raw.cards, model);
  const other = made !== model.version || changed.length > 0;
  const checked = checkView(raw, model, other);
  if ("problem" in checked) return checked;
  const looking = readLooking(one, { view: checked.view, model });
  if (!looking && !other) return { problem: NO_LINK };
  const left = looking ? checked.left : [...checked.left, "how it was looked at"];
  const own = Number(one.get("o") ?? 0);
  return {
    view: checked.view,
    looking: looking && pointing(looking, checked.view),
    proof: proofOf(one.get(PROOF_KEY)),
    words: wordsFor(made, model, changed, left, own),
  };
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

function proofOf(text = ""): Proof | null {
  const [, n, fingerprint] = PROOF.exec(text) ?? [];
  return n === undefined ? null : { n: Number(n), fingerprint };
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
  const words = `This link was made with an earlier version of this page. What it shows is now a set of cards, and the model has changed since, so results differ${leftOut(checked.left)}. It is of an older kind: ${LACKING}`;
  return { view: checked.view, looking: null, proof: null, words: [words] };
}
