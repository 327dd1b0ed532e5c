import { signal } from "@preact/signals";

/** Sentences for the person, kept until put away. */
export const notices = signal<readonly { readonly id: number; readonly text: string }[]>([]);
/** What was just done, for those who cannot see it; read out and not shown. */
export const said = signal("");

let count = 0;

/** Says one sentence to the person; saying the same twice shows it once. */
export function tell(text: string): void {
  count += 1;
  const others = notices.peek().filter((notice) => notice.text !== text);
  notices.value = [...others, { id: count, text }].slice(-3);
}

/** Puts a sentence away. */
export function dismiss(id: number): void {
  notices.value = notices.peek().filter((notice) => notice.id !== id);
}

/** Says what was just done to those who cannot see it. */
export function say(text: string): void {
  // The same sentence twice would not be read out again.
  said.value = text === said.peek() ? `${text} ` : text;
}
