import type { PageModel, PageScenario } from "../sim/host/page-protocol.ts";
import { placesOf, type Start, stemOf, withForm } from "./cards.ts";
import { formOf, presetOf, toneOf } from "./cast.ts";
import { isOwn } from "./link.ts";
import { situations } from "./situations.ts";
import { isPartnering } from "./typology.ts";
import { MAX_NAME, type View } from "./view.ts";

/** A situation in which one more scenario can play. */
export interface PlaceOption {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly summary: string;
  readonly tag: string;
  readonly start: Start;
  /** Scenarios of the same file, among which one can choose. */
  readonly variants: readonly PageScenario[];
}

/** The form with which a card of this start would be shown. */
export const formIn = (start: Start, known: PageModel) =>
  formOf({ ...start, key: "", hidden: false }, known);

/** Colours of the cards that show a form, by its id. */
export function tonesByForm(now: View, known: PageModel): ReadonlyMap<string, readonly number[]> {
  const tones = new Map<string, number[]>();
  for (const card of now.cards) {
    const id = formOf(card, known)?.id ?? "";
    tones.set(id, [...(tones.get(id) ?? []), toneOf(card)]);
  }
  return tones;
}

/** The same with the first form that no card shows yet: whoever adds wants to see another one. */
export function notYetShown(start: Start, now: View, known: PageModel): Start {
  const shown = tonesByForm(now, known);
  const other = known.forms.find((form) => isPartnering(form) && !shown.has(form.id));
  return other ? withForm(start, other.id, known) : start;
}

/** Where the comparison plays now, typical situations, the cases, and own worlds. */
export function placeOptions(now: View, known: PageModel): readonly PlaceOption[] {
  const here = placesOf(now, known).map((start, i): PlaceOption => {
    const stem = stemOf(start.preset);
    const base = known.scenarios.find(({ id }) => id === stem);
    const title = base?.title ?? start.preset;
    return {
      id: `here-${i}`,
      group: "Where your comparison plays",
      title: i === 0 ? title : `${title} (${i + 1})`,
      summary: base?.summary ?? "",
      tag: "",
      start,
      variants: [],
    };
  });
  const typical = situations
    .filter(({ tag, start }) => isElsewhere(tag, start, here, known))
    .map((one): PlaceOption => ({ ...one, group: "Typical situations", variants: [] }));
  const files = groupScenarios(known.scenarios).map(([title, entries]): PlaceOption => {
    const [{ id, summary }] = entries;
    const start = { preset: id, form: null, name: null, levers: {}, details: {} };
    const group = isOwn(id) ? "Your own trusts" : "Cases and systems";
    return { id, group, title, summary, tag: "", start, variants: entries };
  });
  const others = files.filter(({ id }) => id !== stemOf(situations[0].start.preset));
  return [...here, ...typical, ...others];
}

/** True for a situation on offer, unless it is the plain one and the comparison plays there anyway. */
function isElsewhere(
  tag: string,
  start: Start,
  here: readonly PlaceOption[],
  known: PageModel,
): boolean {
  if (!known.scenarios.some(({ id }) => id === start.preset)) return false;
  return tag !== "" || here.every((one) => stemOf(one.start.preset) !== stemOf(start.preset));
}

/** A name that says which situation, where the preset’s name does not. */
export function nameFor(place: PlaceOption, start: Start, known: PageModel): string | null {
  if (place.tag === "") return null;
  const title = presetOf({ ...start, key: "", hidden: false }, known)?.title ?? "";
  const form = start.form === null ? title : (formIn(start, known)?.label ?? title);
  return `${form}, ${place.tag}`.slice(0, MAX_NAME);
}

/** Scenarios by file: a case and its variants share the part of the id before the slash. */
export function groupScenarios(scenarios: readonly PageScenario[]): [string, PageScenario[]][] {
  const groups = new Map<string, PageScenario[]>();
  for (const scenario of scenarios) {
    const stem = scenario.id.split("/")[0];
    groups.set(stem, [...(groups.get(stem) ?? []), scenario]);
  }
  return [...groups.values()].map((entries) => [entries[0].title, entries]);
}
