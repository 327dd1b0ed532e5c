/** The most bytes of a file that is looked through for a link. */
export const MOST_LINK_FILE = 200_000;

/** The hash of the first link to a lesson, a board or a team in a text; null where there is none. */
export function linkIn(text: string): string | null {
  const found = /#((?:a1|board|team)&[^\s<>"]+|lesson\/[\w-]+)/.exec(text.slice(0, MOST_LINK_FILE));
  return found?.[1] ?? null;
}
