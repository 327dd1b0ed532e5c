import type { EventRow } from "../../sim/core/trajectory.ts";
import { yearOf } from "../calendar.ts";

/** What an event says, without whose it is; the first word has a small letter where it can. */
export function eventText(row: EventRow): string {
  for (const [pattern, tell] of TOLD) {
    const found = row.event.match(pattern);
    if (found) return tell(row, found[1] ?? "");
  }
  return `${plain(row.event)}${row.detail ? `: ${row.detail}` : ""}`;
}

/** Why it happened, as what may follow a comma, or the empty text where nothing is to be said. */
export function causeText(row: EventRow): string {
  const { cause } = row;
  return WHY[`${row.event}|${cause}`] ?? WHY[cause] ?? `because of ${plain(cause)}`;
}

/** Ids as words: “label_given” becomes “label given”. */
const plain = (id: string) => id.replaceAll(/[_-]/g, " ").trim();

type Tell = (row: EventRow, found: string) => string;

/** How each kind of event is told; the first that fits. */
const TOLD: readonly (readonly [RegExp, Tell])[] = [
  [/^leaves special measures$/, () => "special measures are lifted"],
  [/^(.+) leaves$/, (_, who) => `the ${who} leaves`],
  [/^put into special measures$/, () => "it is put into special measures"],
  [/^new (.+)$/, (_, who) => `a new ${who} takes up the post`],
  [/^rated (.+)$/, ({ detail }, rating) => ratingText(rating, detail)],
  [/^agreed$/, () => "they agree to prepare the partnership"],
  [/^started$/, () => "the partnership begins in full"],
  [/^completed$/, () => "they become one body"],
  [/^ended$/, () => "the partnership ends"],
  [/^abandoned$/, () => "the deal is abandoned"],
  [/^board replaced$/, () => "much of the board is replaced"],
  [/^people leave its board$/, () => "people are asked to leave its board"],
  [/^project fails$/, () => "a large project fails"],
  [/^money granted$/, () => "money is granted"],
  [/^inspection called$/, () => "an inspection is called"],
  [/^joint work written down$/, () => "the joint work is made part of normal processes"],
  [/^more patients on the pathway$/, () => "the pathway takes more patients"],
];

function ratingText(rating: string, detail: string): string {
  const before = detail.match(/^before: (.+)$/)?.[1];
  const order = ["inadequate", "requires improvement", "good", "outstanding"];
  if (before === undefined) return `inspectors rate it ${rating}`;
  const better = order.indexOf(rating) > order.indexOf(before);
  return `inspectors rate it ${rating}, ${better ? "up" : "down"} from ${before}`;
}

/** Causes as clauses, by event and cause or by cause alone. */
const WHY: Readonly<Record<string, string>> = {
  "": "",
  inspection: "",
  "post filled": "",
  "leaves special measures|inspection": "after a better inspection",
  "put into special measures|inspection": "after that inspection",
  "moves on": "moving on, as people do",
  "poor standing": "because of the poor standing of the place",
  decided: "as was decided",
  mandate: "because the regulator wants it",
  "own will": "of their own will",
  approval: "since all approvals are in",
  agreement: "as agreed",
  "trust lost": "because trust is lost",
  "key people gone": "because the people who carried it are gone",
  review: "because a review finds too little progress",
};

/** Events by year; both in order. */
export function yearsOf<E extends Pick<EventRow, "month">>(events: readonly E[]): [number, E[]][] {
  const years = new Map<number, E[]>();
  for (const row of events) {
    const year = yearOf(row.month);
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years].sort(([a], [b]) => a - b);
}

/** A name within a sentence: “A consultancy” becomes “a consultancy”. */
export const within = (name: string): string =>
  name.replace(/^(An?|The|Another) /, (word) => word.toLowerCase());

/** A sentence with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
