import type { PageModel } from "../sim/host/page-protocol.ts";
import { checkView } from "./check.ts";
import type { View } from "./view.ts";

const KEY = "partnerscape.work";
const MAX_KEPT = 100_000;

/** What the browser kept: a view with words about it, nothing, or why it cannot be read. */
export type Kept =
  | { readonly view: View; readonly words: readonly string[] }
  | { readonly problem: string }
  | null;

/**
 * Keeps a view in this browser, and under its addresses (before and after) in this tab, so that a
 * reload goes on with it whatever other tabs do. False where the browser keeps nothing.
 */
export function keep(view: View, model: PageModel, addresses: readonly string[]): boolean {
  const work = { version: 1, model: model.version, view };
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...work, addresses }));
    localStorage.setItem(KEY, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

/** Reads what was kept, as carefully as a link: anybody may have written there. Never throws. */
export function readKept(model: PageModel): Kept {
  const text = stored(() => localStorage);
  return text === null ? null : readWork(text, model);
}

/** What this tab showed under this address, when it is loaded anew. Never throws. */
export function readTab(address: string, model: PageModel): View | null {
  const text = stored(() => sessionStorage);
  const addresses = text === null ? [] : parsed(text)?.addresses;
  if (text === null || !Array.isArray(addresses) || !addresses.includes(address)) return null;
  const read = readWork(text, model);
  return "view" in read && read.words.length === 0 ? read.view : null;
}

/** Reads a kept text. */
export function readWork(text: string, model: PageModel): Exclude<Kept, null> {
  if (text.length > MAX_KEPT) return { problem: "it is far too long" };
  const found = parsed(text);
  if (found?.version !== 1) return { problem: "it is not what this page keeps" };
  const checked = checkView(found.view, model, true);
  if ("problem" in checked) return checked;
  const words = checked.left.map((what) => `From last time, this was left out: ${what}.`);
  const other = typeof found.model === "string" && found.model !== model.version;
  if (other) words.push("The model has changed since you were here last, so results may differ.");
  return { view: checked.view, words };
}

function stored(shelf: () => Storage): string | null {
  try {
    return shelf().getItem(KEY);
  } catch {
    return null;
  }
}

interface Work {
  readonly version?: unknown;
  readonly model?: unknown;
  readonly view?: unknown;
  readonly addresses?: unknown;
}

function parsed(text: string): Work | null {
  try {
    return JSON.parse(text) as Work | null;
  } catch {
    return null;
  }
}
