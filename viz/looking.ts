import type { Weights } from "../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES, type ObjectiveId, STAKE_MONTHS } from "../sim/analysis/tradeoff-terms.ts";
import { MOST_WEIGHT } from "../sim/analysis/tradeoff-weights.ts";
import type { PageModel } from "../sim/host/page-protocol.ts";
import { castOf, memberKey } from "./cast.ts";
import type { Mode } from "./charts/facets.ts";
import { OPENING_CHARTS } from "./charts/index.ts";
import type { Arrangement } from "./charts/shown.ts";
import { codesOf } from "./link-cards.ts";
import { codeOf } from "./link-codes.ts";
import type { Landmark, PageName } from "./state.ts";
import type { StoryChoice } from "./story/choice.ts";
import type { Sort, SortKey } from "./tradeoff/effects.ts";
import type { Whose } from "./tradeoff/options.ts";
import { CARD_KEYS, HORIZON, type View } from "./view.ts";

/** How a view is looked at: everything that decides what is on the screen beside the view itself. */
export interface Looking {
  readonly page: PageName;
  /** Key of the card whose levers are shown, or “all”. */
  readonly target: string;
  readonly mode: Mode;
  /** What differences are measured from: “twin”, or a card's key. */
  readonly against: string;
  readonly arrangement: Arrangement;
  readonly outcomes: readonly string[];
  readonly landmark: Landmark;
  readonly weights: Weights;
  readonly whose: Whose;
  readonly objective: ObjectiveId;
  readonly sort: Sort;
  /** Tone of the scenario in the foreground, or null. */
  readonly foreground: number | null;
  readonly story: StoryChoice;
  /** The month that the story stands at. */
  readonly month: number;
}

/** How everything is looked at until the person says otherwise. */
export const PLAIN_LOOKING: Looking = {
  page: "compare",
  target: "all",
  mode: "levels",
  against: "twin",
  arrangement: "outcome",
  outcomes: OPENING_CHARTS,
  landmark: 60,
  weights: { care: 5, staff: 5, patients: 5, waits: 5, money: 5 },
  whose: "both",
  objective: "care",
  sort: { key: "cards", turned: false },
  foreground: null,
  story: { told: "", beside: "", replicate: 0, who: "", apart: false, everybody: false },
  month: 60,
};

/** What a field of a link is written and read with. */
interface Around {
  readonly view: View;
  readonly model: PageModel;
}

/** One field of a link: how a part of the look is written there, and read back. */
interface Field {
  /** Its letter in a link. */
  readonly key: string;
  write(looking: Looking, around: Around): string;
  /** The part as it was written, or null where the text is not that. */
  read(text: string, around: Around): Partial<Looking> | null;
}

const PAGES = ["compare", "model", "own", "about"] as const;
const WHOSE = ["both", "helped", "helper", "system"] as const;
const SORTS = ["cards", "gain", "harm", "worst", "lasting"] as const;
const TARGETS = ["all", ...CARD_KEYS] as const;
const BASES = ["twin", ...CARD_KEYS] as const;
const MOST_FUTURE = 9999;

/** A field that is one of a few words. */
const word = <Key extends keyof Looking>(
  key: string,
  name: Key,
  words: readonly Looking[Key][],
): Field => ({
  key,
  write: (looking) => String(looking[name]),
  read(text) {
    const found = words.find((one) => String(one) === text);
    return found === undefined ? null : ({ [name]: found } as Partial<Looking>);
  },
});

const outcomes: Field = {
  key: "q",
  write: (looking) => looking.outcomes.map(codeOf).join(""),
  read(text, { model }) {
    const codes = codesOf(model.outcomes);
    const parts = text.match(/.{3}/g) ?? [];
    const found = parts.flatMap((part) => codes.get(part) ?? []);
    return text.length === parts.length * 3 && found.length === parts.length && found.length > 0
      ? { outcomes: found }
      : null;
  },
};

const weights: Field = {
  key: "w",
  write: (looking) => OBJECTIVES.map(({ id }) => looking.weights[id]).join("_"),
  read(text) {
    const values = text.split("_").map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : -1));
    const good = values.every((value) => value >= 0 && value <= MOST_WEIGHT);
    if (!good || values.length !== OBJECTIVES.length) return null;
    const pairs = OBJECTIVES.map(({ id }, i) => [id, values[i]]);
    return { weights: Object.fromEntries(pairs) as Weights };
  },
};

const sort: Field = {
  key: "e",
  write: ({ sort: { key, turned } }) => `${key}${turned ? "-" : ""}`,
  read(text) {
    const [, key, turned] = /^([a-z]+|m\d{1,3})(-?)$/.exec(text) ?? [];
    const months = STAKE_MONTHS.map((month) => `m${month}`);
    if (![...SORTS, ...months].includes(key)) return null;
    return { sort: { key: key as SortKey, turned: turned === "-" } };
  },
};

const foreground: Field = {
  key: "i",
  write: (looking) => String(looking.foreground ?? ""),
  read(text) {
    if (text === "") return { foreground: null };
    return /^[0-5]$/.test(text) ? { foreground: Number(text) } : null;
  },
};

/** A member of the cast by its place in it, for names of twins are long. */
const story: Field = {
  key: "h",
  write({ story: { told, beside, replicate, who, apart, everybody } }, { view, model }) {
    const keys = castOf(view, model).map(memberKey);
    const place = (key: string) => (keys.includes(key) ? String(keys.indexOf(key)) : "");
    const ticks = `${apart ? "a" : ""}${everybody ? "e" : ""}`;
    return [replicate, place(told), place(beside), who, ticks].join(";").replace(/;+$/, "");
  },
  read(text, { view, model }) {
    const [replicate, told = "", beside = "", who = "", ticks = "", ...more] = text.split(";");
    const keys = castOf(view, model).map(memberKey);
    const good =
      /^\d{1,4}$/.test(replicate) &&
      Number(replicate) <= MOST_FUTURE &&
      [told, beside].every((place) => place === "" || keys[Number(place)] !== undefined) &&
      /^([a-z][a-z0-9_+~]{0,80})?$/.test(who) &&
      /^a?e?$/.test(ticks) &&
      more.length === 0;
    if (!good) return null;
    const keyOf = (place: string) => (place === "" ? "" : keys[Number(place)]);
    return {
      story: {
        told: keyOf(told),
        beside: keyOf(beside),
        replicate: Number(replicate),
        who,
        apart: ticks.includes("a"),
        everybody: ticks.includes("e"),
      },
    };
  },
};

const month: Field = {
  key: "t",
  write: (looking) => String(looking.month),
  read: (text) =>
    /^\d{1,3}$/.test(text) && Number(text) <= HORIZON ? { month: Number(text) } : null,
};

/** Everything that a link carries of the look. */
const FIELDS: readonly Field[] = [
  word("j", "page", PAGES),
  word("x", "target", TARGETS),
  word("d", "mode", ["levels", "gaps"]),
  word("g", "against", BASES),
  word("r", "arrangement", ["outcome", "organisation"]),
  outcomes,
  word("y", "landmark", [12, 36, 60, 120]),
  weights,
  word("b", "whose", WHOSE),
  word(
    "k",
    "objective",
    OBJECTIVES.map(({ id }) => id),
  ),
  sort,
  foreground,
  story,
  month,
];

/** The letters of these fields in a link. */
export const LOOKING_KEYS: readonly string[] = FIELDS.map(({ key }) => key);

/** A look as fields of a link: those that are not as at first. */
export function lookingFields(looking: Looking, around: Around): [string, string][] {
  return FIELDS.flatMap(({ key, write }): [string, string][] => {
    const text = write(looking, around);
    return text === write(PLAIN_LOOKING, around) ? [] : [[key, text]];
  });
}

/** Reads what {@link lookingFields} wrote, for a view that was read before; null where it is not that. */
export function readLooking(fields: ReadonlyMap<string, string>, around: Around): Looking | null {
  let looking = PLAIN_LOOKING;
  for (const { key, read } of FIELDS) {
    const text = fields.get(key);
    if (text === undefined) continue;
    const part = read(text, around);
    if (!part) return null;
    looking = { ...looking, ...part };
  }
  return looking;
}
