import type { OwnWorld } from "../../sim/host/page-protocol.ts";

/** A world of one's own with the title it is listed under. */
export interface Own extends OwnWorld {
  readonly title: string;
}

const KEY = "partnerscape.own";

/** Most worlds and characters that are kept. */
export const MOST_WORLDS = 12;
const MOST_KEPT = 2_500_000;

/** What reading gave: worlds that look whole, and one sentence where something was left out. */
export interface KeptWorlds {
  readonly own: readonly Own[];
  readonly problem: string | null;
}

/** Reads what the browser kept, which anybody may have written. Never throws. */
export function readKept(text: string | null): KeptWorlds {
  if (text === null) return { own: [], problem: null };
  if (text.length > MOST_KEPT) return { own: [], problem: "it is far too long" };
  const found = parsed(text);
  if (!isNode(found) || found.version !== 1 || !Array.isArray(found.own)) {
    return { own: [], problem: "it is not what this page keeps" };
  }
  const whole = found.own.filter(isOwn);
  const own = whole.filter(({ id }, i) => whole.findIndex((one) => one.id === id) === i);
  const lost = found.own.length - own.length;
  return { own: own.slice(0, MOST_WORLDS), problem: lost > 0 ? `${lost} were not whole` : null };
}

/** What is kept, as text. */
export const writeKept = (own: readonly Own[]): string => JSON.stringify({ version: 1, own });

/** The worlds that the browser keeps. Never throws. */
export function loadWorlds(): KeptWorlds {
  try {
    return readKept(localStorage.getItem(KEY));
  } catch {
    return { own: [], problem: null };
  }
}

/** Keeps worlds in this browser; false where it does not let the page, or they are too large. */
export function saveWorlds(own: readonly Own[]): boolean {
  const text = writeKept(own);
  if (text.length > MOST_KEPT) return false;
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function isOwn(value: unknown): value is Own {
  if (!isNode(value)) return false;
  const { id, title, json } = value;
  const named = typeof id === "string" && /^own-\d{1,6}$/.test(id);
  return named && typeof title === "string" && title.length <= 200 && isNode(json);
}
