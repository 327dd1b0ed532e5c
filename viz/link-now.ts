import { fingerprintOf } from "../sim/passport/passport.ts";
import { isOwn, type Proof, writeLink } from "./link.ts";
import { lookingNow } from "./looking-now.ts";
import { answer, model, view } from "./state.ts";
import type { View } from "./view.ts";

/** The whole address of a view, looked at as the page is now, with the fingerprint of its numbers. */
export function linkOf(shown: View): string {
  const known = model.peek();
  const { origin, pathname } = location;
  const hash = known ? `#${writeLink(shown, known, lookingNow.peek(), proofOf(shown))}` : "";
  return `${origin}${pathname}${hash}`;
}

/** The address of what is on the page now. */
export const linkAddress = (): string => linkOf(view.peek());

/** What the numbers of a view are verified by, once they are there and a link can carry them. */
function proofOf(shown: View): Proof | null {
  const now = answer.peek();
  const whole = now && now.view === shown && now.result.n === now.result.of;
  if (!whole || shown.cards.some((card) => isOwn(card.preset))) return null;
  const fingerprint = fingerprintOf(now.result.jobs.map((job) => job.fingerprint));
  return { n: now.result.n, fingerprint };
}
