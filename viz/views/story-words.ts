import type { EventRow } from "../../sim/core/trajectory.ts";
import { yearOf } from "../calendar.ts";
import { listed } from "../names.ts";

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
  const known = WHY[`${row.event}|${cause}`] ?? WHY[cause];
  if (known !== undefined) return known;
  const parts = cause.split(", ").map((part) => BURDENS[part] ?? plain(part));
  return cause === "" ? "" : `because of ${listed(parts)}`;
}

/** Ids as words: “label_given” becomes “label given”. */
const plain = (id: string) => id.replaceAll(/[_-]/g, " ").trim();

type Tell = (row: EventRow, found: string) => string;

/** How each kind of event is told; the first that fits. */
const TOLD: readonly (readonly [RegExp, Tell])[] = [
  [/^(a .+|an .+) leaves$/, ({ detail }, who) => `${who} leaves ${stay(detail)}`],
  [/^(.+) leaves$/, ({ detail }, who) => `the ${who} leaves ${stay(detail)}`],
  [/^leaves special measures$/, () => "special measures are lifted"],
  [/^put into special measures$/, () => "it is put into special measures"],
  [/^new (.+)$/, (_, who) => `a new ${who} takes up the post`],
  [/^rated (.+)$/, ({ detail }, rating) => ratingText(rating, detail)],
  [/^partnership proposed$/, () => "the partnership is proposed"],
  [/^partnership agreed$/, ({ detail }) => `they agree, and it begins with: ${detail}`],
  [/^partnership ends$/, () => "the partnership ends"],
  [/^next step: one body$/, () => "they become one body"],
  [/^next step: (.+)$/, (_, step) => `the next step begins: ${step}`],
  [/^joint body begins$/, () => "the merged organisation begins its work"],
  [/^deal abandoned$/, () => "the deal is abandoned"],
  [/^idea dropped$/, () => "the idea is dropped"],
  [/^promised money withheld$/, ({ detail }) => `${detail} of the promised money is withheld`],
  [/^reviewed$/, () => "the partners review what has come of it"],
  [/^board replaced$/, ({ detail }) => `the board is replaced (${detail})`],
  [/^departure decided$/, ({ detail }) => `people are asked to leave (${detail})`],
  [/^special measures decided$/, () => "the regulator decides on special measures"],
  [/^project fails$/, ({ detail }) => `a large project fails; it ${detail}`],
  [/^money granted$/, ({ detail }) => `money is granted: ${detail}`],
  [/^inspection called$/, () => "an inspection is called"],
  [/^joint work written down$/, () => "the joint work is made part of normal processes"],
  [/^more patients on the pathway$/, ({ detail }) => `the pathway takes more patients: ${detail}`],
];

/** “after 0.6 years” as people say it. */
function stay(detail: string): string {
  const years = Number(detail.match(/[\d.]+/)?.[0] ?? Number.NaN);
  if (Number.isNaN(years)) return detail;
  if (years < 0.3) return "after a few weeks";
  if (years < 0.75) return "after half a year";
  if (years < 1.5) return "after a year";
  return `after ${Math.round(years)} years`;
}

function ratingText(rating: string, detail: string): string {
  const [was = "", worst = ""] = detail.split("; inadequate: ");
  const before = was.match(/^before: (.+)$/)?.[1];
  const order = ["inadequate", "requires improvement", "good", "outstanding"];
  const better = before !== undefined && order.indexOf(rating) > order.indexOf(before);
  const words = before
    ? `inspectors rate it ${rating}, ${better ? "up" : "down"} from ${before}`
    : `inspectors again rate it ${rating}`;
  return worst ? `${words}; they find it inadequate in: ${worst}` : words;
}

/** Causes as clauses, by event and cause or by cause alone. */
const WHY: Readonly<Record<string, string>> = {
  "": "",
  inspection: "",
  "post filled": "",
  completion: "",
  "special measures decided|decided": "",
  "inspection called|decided": "",
  "money granted|decided": "",
  "project fails|decided": "",
  "put into special measures|decided": "by that decision",
  "leaves special measures|inspection": "after a better inspection",
  "put into special measures|inspection": "after that inspection",
  "moves on": "moving on, as people do",
  decided: "as was decided",
  mandate: "because the regulator wants it",
  need: "because one of them needs help",
  pressure: "under pressure from outside",
  "own will": "of their own will",
  approval: "since all approvals are in",
  "trust and progress": "since there is trust and progress enough",
  "its legal body ends": "because its legal body ends",
  "low trust or no room": "because trust was low or nobody had time for it",
  "no agreement": "because they could not agree",
  "losses over the cap": "because losses went over the agreed cap",
  "no longer kept up": "because nobody keeps it up any more",
  "trust lost": "because trust is lost",
  "key people gone": "because the people who carried it are gone",
  review: "because a review finds too little progress",
  "review interval": "as agreed",
  funder: "by the funder",
};

/** What weighs on people who leave. */
const BURDENS: Readonly<Record<string, string>> = {
  decided: "a decision to replace them",
  strain: "strain",
  label: "the label of special measures",
  "poor standing": "the poor standing of the place",
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
