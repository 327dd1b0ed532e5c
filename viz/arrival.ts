import type { PageModel } from "../sim/host/page-protocol.ts";
import { keep, readKept, readTab } from "./keep.ts";
import { addressOf, type LinkReading, readLink, writeLink } from "./link.ts";
import { PLAIN_LOOKING } from "./looking.ts";
import { lookAs, lookingNow } from "./looking-now.ts";
import { begin, change, tell, view } from "./state.ts";
import { openingView, type View } from "./view.ts";

/** Shows what the address asks for, or else what was kept from last time, or else the comparison. */
export function arrive(known: PageModel): void {
  const hash = hashOf(location.href);
  const same = readTab(hash, known);
  if (same) {
    begin(same);
    looksAs(readLink(hash, known));
    return;
  }
  const own = lastWork(known);
  begin(own ?? openingView(known));
  if (!own) openLink(hash, known);
  else if (hash === "") {
    tell("This is where you left off. “Start from” brings the opening comparison back.");
  } else if (!isLinkOf(own, hash, known)) openOver(hash, known);
}

/**
 * What an address says from “#” on. An address that ends there is another than one without it: it
 * is what is left of a link that was cut.
 */
function hashOf(address: string): string {
  const place = address.indexOf("#");
  return place < 0 ? "" : address.slice(place);
}

/** Shows what is on the page as a link says, where it says so. */
function looksAs(reading: LinkReading): void {
  if ("view" in reading && reading.looking) lookAs(reading.looking);
}

/** Whether a link is that of this view; then the view is looked at as the link says. */
function isLinkOf(view: View, hash: string, known: PageModel): boolean {
  const reading = readLink(hash, known);
  if ("problem" in reading) return false;
  const same =
    hash.slice(1) === writeLink(view, known, reading.looking ?? PLAIN_LOOKING, reading.proof);
  if (same) looksAs(reading);
  return same;
}

/** Opens the link of a first visit. */
function openLink(hash: string, known: PageModel): void {
  const reading = readLink(hash, known);
  if ("problem" in reading) {
    tell(refusal(reading.problem, "the page opens on its comparison instead"));
    return;
  }
  begin(reading.view);
  looksAs(reading);
  reading.words.forEach(tell);
}

/** Opens a link over what was worked on before, which is one step back. */
function openOver(hash: string, known: PageModel): void {
  const reading = readLink(hash, known);
  if ("problem" in reading) {
    tell(refusal(reading.problem, "here is what you worked on last instead"));
    return;
  }
  change("Opening a link", reading.view);
  looksAs(reading);
  reading.words.forEach(tell);
  tell("This is what the link holds. “Undo” brings back what you worked on last.");
}

/** Opens a link that was put into the address of an open page. */
export function follow(known: PageModel): void {
  const hash = hashOf(location.href);
  const reading = readLink(hash, known);
  if ("problem" in reading) {
    tell(refusal(reading.problem, "what was shown before is kept"));
    return;
  }
  if (hash.slice(1) === addressOf(view.peek(), known, lookingNow.peek())) return;
  change("Opening a link", reading.view);
  looksAs(reading);
  reading.words.forEach(tell);
}

const refusal = (why: string, instead: string): string =>
  `This link could not be opened because ${why}; ${instead}.`;

/** What was kept from last time, where it differs from the opening view. */
function lastWork(known: PageModel): View | null {
  const kept = readKept(known);
  if (!kept) return null;
  if ("problem" in kept) {
    tell(`What was kept from last time could not be read because ${kept.problem}.`);
    return null;
  }
  kept.words.forEach(tell);
  return JSON.stringify(kept.view) === JSON.stringify(openingView(known)) ? null : kept.view;
}

let mayKeep = true;

/** Keeps a view in the address and in this browser. */
export function settle(now: View, known: PageModel): void {
  const { pathname, search, hash } = location;
  const link = addressOf(now, known, lookingNow.peek());
  const address = link ? `#${link}` : "";
  history.replaceState(null, "", `${pathname}${search}${address}`);
  if (!mayKeep) return;
  mayKeep = keep(now, known, [hash, address]);
  if (!mayKeep) {
    tell("This browser keeps nothing for this page; copy the link to come back to your work.");
  }
}
