import { computed, signal } from "@preact/signals";
import type { PageModel } from "../sim/host/page-protocol.ts";
import { castOf, type Member } from "./cast.ts";
import type { Answer, Mode } from "./charts/facets.ts";
import { OPENING, type View } from "./view.ts";

/** One sentence for the person, kept until put away. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** Which single future is told as a story. */
export interface StoryChoice {
  /** Index in the cast. */
  readonly member: number;
  readonly replicate: number;
  /** An organisation's id, or null for everybody. */
  readonly entity: string | null;
}

/** What the model says about itself; null until the first worker has answered. */
export const model = signal<PageModel | null>(null);
/** What the person has chosen. */
export const view = signal<View>(OPENING);
/** The newest answer, and the last one with bands before it (drawn pale meanwhile). */
export const answer = signal<Answer | null>(null);
export const before = signal<Answer | null>(null);
/**
 * The answer that words and chances speak of: the newest one with bands. While a slider moves it is
 * the one before, and `stale` says so.
 */
export const steady = computed<Answer | null>(() => {
  const newest = answer.value;
  return newest && newest.result.n < 20 ? (before.value ?? newest) : newest;
});
export const stale = computed(() => steady.value !== answer.value);
/** Futures finished of the present question. */
export const progress = signal({ done: 0, of: OPENING.replicates });
export const notices = signal<readonly Notice[]>([]);
/** Tone of the scenario in the foreground, or null. */
export const foreground = signal<number | null>(null);
/** What the charts show. */
export const mode = signal<Mode>("levels");
/** Month at which chances are put in words. */
export const landmark = signal<12 | 36 | 60>(60);
export const storyChoice = signal<StoryChoice>({ member: 0, replicate: 0, entity: null });

/** Everybody the present view puts on the stage. */
export const cast = computed<readonly Member[]>(() =>
  model.value ? castOf(view.value, model.value) : [],
);

/** How many things differ from the preset. */
export const changes = computed(
  () => Object.keys(view.value.levers).length + (view.value.form === null ? 0 : 1),
);

let noticeNumber = 0;

/** Says one sentence to the person; saying the same twice shows it once. */
export function tell(text: string): void {
  noticeNumber += 1;
  const others = notices.value.filter((notice) => notice.text !== text);
  notices.value = [...others, { id: noticeNumber, text }].slice(-3);
}

/** Puts a notice away. */
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
