import { batch, computed, signal } from "@preact/signals";
import { FEWEST_FOR_A_BAND } from "../sim/analysis/fewest.ts";
import type { PageModel } from "../sim/host/page-protocol.ts";
import { castOf, type Member } from "./cast.ts";
import type { Answer, Mode } from "./charts/facets.ts";
import { back, EMPTY, forth, type History, note, type Travel } from "./history.ts";
import { BLANK, countChanges, type View } from "./view.ts";

/** One sentence for the person, kept until put away. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** The pages behind the tabs. */
export type PageName = "compare" | "model" | "own" | "about";

/** What the model says about itself; null until the first worker has answered. */
export const model = signal<PageModel | null>(null);
/** Why the engine could not be started, as a sentence; empty while it can. */
export const startTrouble = signal("");
/** What the person has chosen. It is set through {@link change} alone, so that it can be undone. */
export const view = signal<View>(BLANK);
/** The page that is open. */
export const page = signal<PageName>("compare");
/** Key of the card whose levers are shown, or “all”: then a lever moves in every card. */
export const target = signal<string>("all");
/** What differences are measured from: not partnering (“twin”), or a card's key. */
export const against = signal<string>("twin");
/** The newest answer, and the last one with bands before it (drawn pale meanwhile). */
export const answer = signal<Answer | null>(null);
export const before = signal<Answer | null>(null);
/**
 * The answer that words and chances speak of: the newest one with bands. While a slider moves it is
 * the one before, and `stale` says so.
 */
export const steady = computed<Answer | null>(() => {
  const newest = answer.value;
  return newest && newest.result.n < FEWEST_FOR_A_BAND ? (before.value ?? newest) : newest;
});
export const stale = computed(() => steady.value !== answer.value);
/** Futures finished of the present question. */
export const progress = signal({ done: 0, of: BLANK.replicates });
export const notices = signal<readonly Notice[]>([]);
/** Tone of the scenario in the foreground, or null. */
export const foreground = signal<number | null>(null);
/** What the charts show. */
export const mode = signal<Mode>("levels");
/** A month at which chances can be put in words. */
export type Landmark = 12 | 36 | 60 | 120;
/** Month at which chances are put in words. */
export const landmark = signal<Landmark>(60);

/** Everybody the present view puts on the stage. */
export const cast = computed<readonly Member[]>(() =>
  model.value ? castOf(view.value, model.value) : [],
);

/** How many things differ from the presets. */
export const changes = computed(() => countChanges(view.value.cards));

const history = signal<History>(EMPTY);
/** What undoing and redoing would take back and do again; null where there is nothing. */
export const canUndo = computed(() => history.value.done.at(-1)?.label ?? null);
export const canRedo = computed(() => history.value.undone.at(-1)?.label ?? null);

/**
 * Changes the view, as a step that can be undone under this label. Steps of the same label within a
 * second are one: a slider's way is taken back at once.
 */
export function change(label: string, next: View): void {
  if (next === view.peek()) return;
  batch(() => {
    history.value = note(history.peek(), label, view.peek(), performance.now());
    arrive(next);
  });
}

/** Takes the last step back, and says what it was. */
export const undo = (): string | null => travel(back(history.peek(), view.peek()));
/** Does again what was taken back last, and says what it was. */
export const redo = (): string | null => travel(forth(history.peek(), view.peek()));

/** Begins with a view from which there is no way back. */
export function begin(first: View): void {
  batch(() => {
    history.value = EMPTY;
    arrive(first);
  });
}

function travel(way: Travel | null): string | null {
  if (!way) return null;
  batch(() => {
    history.value = way.history;
    arrive(way.view);
  });
  return way.label;
}

/** Shows a view; what pointed at a card that is gone or hidden points at none. */
function arrive(next: View): void {
  const keys = next.cards.map((card) => card.key);
  const shown = next.cards.filter((card) => !card.hidden).map((card) => card.key);
  view.value = next;
  if (!keys.includes(target.peek())) target.value = "all";
  if (!shown.includes(against.peek())) against.value = "twin";
}

let noticeNumber = 0;

/** Says one sentence to the person; saying the same twice shows it once. */
export function tell(text: string): void {
  noticeNumber += 1;
  const others = notices.value.filter((notice) => notice.text !== text);
  notices.value = [...others, { id: noticeNumber, text }].slice(-3);
}

/** What was just done, for those who cannot see it; read out and not shown. */
export const said = signal("");

/** Says what was just done to those who cannot see it. */
export function say(text: string): void {
  // The same sentence twice would not be read out again.
  said.value = text === said.peek() ? `${text} ` : text;
}

/** Puts a notice away. */
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
