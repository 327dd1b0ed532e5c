import { z } from "zod";

/** What a teacher chose on a board, beside the codes in it. */
export interface Choices {
  /** Keys of notes that are not shown. */
  readonly hidden: readonly string[];
  /** Keys of codes that are left out of everything. */
  readonly without: readonly string[];
  /** Whether typed names are shown. */
  readonly names: boolean;
  /** Whether the simulation is shown beside the predictions. */
  readonly revealed: boolean;
}

/** A board that nobody has touched. */
export const FRESH: Choices = { hidden: [], without: [], names: true, revealed: false };

/** A board as a browser or a file keeps it. */
export interface KeptBoard extends Choices {
  /** The assignment, as its link names it after `a1&` or `board&`. */
  readonly link: string;
  readonly codes: readonly string[];
}

const FORMAT = "partnerscape-board";
const MOST_LINK = 150_000;
const MOST_CODES = 2000;
/** The most characters of a board. */
export const MOST_BOARD = 4_000_000;

const text = (most: number) => z.string().max(most);
const keys = z.array(text(7000)).max(MOST_CODES * 3);

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  link: text(MOST_LINK),
  codes: z.array(text(6000)).max(MOST_CODES),
  hidden: keys,
  without: keys,
  names: z.boolean(),
  revealed: z.boolean(),
});

/** A board as text, the same for the same board. */
export function writeBoard({ link, codes, hidden, without, names, revealed }: KeptBoard): string {
  const lists = {
    codes: [...codes].sort(),
    hidden: [...hidden].sort(),
    without: [...without].sort(),
  };
  const board = { format: FORMAT, version: 1, link, ...lists, names, revealed };
  return `${JSON.stringify(board, null, 1)}\n`;
}

/** Reads a board; null where the text is none, for anybody may have written it. Never throws. */
export function readBoard(given: string): KeptBoard | null {
  if (given.length > MOST_BOARD || !given.includes(FORMAT)) return null;
  try {
    const found = schema.safeParse(JSON.parse(given));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
