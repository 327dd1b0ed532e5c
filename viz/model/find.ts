import type { Entry } from "./book.ts";

/** Something found, with the words around the first match. */
export interface Finding {
  readonly entry: Entry;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 60;

/**
 * Entries that hold every word of a question, capitals aside; at most `most` of them. Titles, and
 * what holds the words as they stand, come first.
 */
export function find(
  entries: readonly Entry[],
  question: string,
  most = 30,
): { readonly found: readonly Finding[]; readonly count: number } {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.join("").length < 2) return { found: [], count: 0 };
  const hits = entries.filter(({ text }) => {
    const low = text.toLowerCase();
    return words.every((word) => low.includes(word));
  });
  const phrase = words.join(" ");
  const rank = ({ element, text }: Entry) =>
    (text.toLowerCase().replaceAll("_", " ").includes(phrase) ? 2 : 0) +
    (/^(chapter|at)-/.test(element) ? 1 : 0);
  const ranked = hits
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => b.rank - a.rank);
  const found = ranked.slice(0, most).map(({ entry }) => around(entry, words[0]));
  return { found, count: hits.length };
}

function around(entry: Entry, word: string): Finding {
  const { text } = entry;
  const at = text.toLowerCase().indexOf(word);
  const end = at + word.length;
  const from = Math.max(0, at - AROUND);
  const before = `${from > 0 ? "…" : ""}${text.slice(from, at)}`;
  const after = `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? "…" : ""}`;
  return { entry, before, match: text.slice(at, end), after };
}
