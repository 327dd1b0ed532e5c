import { spanText } from "../calendar.ts";
import { number } from "../format.ts";
import { listed } from "../names.ts";
import { within } from "../views/story-words.ts";
import type { Around, Place, Scene, Seat, Stage } from "./scene.ts";

type Naming = (id: string) => string;

const RATINGS = ["not rated yet", "inadequate", "requires improvement", "good", "outstanding"];

/** A rating in words; a value between two is said as the nearer. */
export const ratingWord = (rating: number): string =>
  Number.isFinite(rating) ? (RATINGS[Math.round(rating)] ?? "") : "not inspected";

/** A value in standard deviations in words: “far below average”. */
export function standing(sd: number): string {
  if (!Number.isFinite(sd)) return "not measured";
  if (sd <= -1.5) return "far below average";
  if (sd < -0.4) return "below average";
  if (sd <= 0.4) return "about average";
  return sd < 1.5 ? "above average" : "far above average";
}

/** Where somebody stands among trusts of the same year: “ahead of 82 of 100 trusts of that year”. */
export const placeWords = (place: number): string =>
  Number.isFinite(place)
    ? `ahead of ${number(place, 0)} of 100 trusts of that year`
    : "not measured";

/**
 * What inspectors last said: they come seldom, so that care may be far from what they found when they
 * came, and the two are never said as if they were of one day.
 */
export const lastRated = (rating: number): string =>
  rating > 0 ? `last rated ${ratingWord(rating)}` : ratingWord(rating);

/** Trust in words. */
export const trustWord = (trust: number): string =>
  trust < 0.3 ? "little" : trust < 0.55 ? "some" : trust < 0.75 ? "good" : "great";

/** How far the partnership has come, in words. */
export function stageText({ kind, step, since }: Stage): string {
  const time = since < 1 ? "" : `, for ${spanText(since)}`;
  if (kind === "none") return "No partnership";
  if (kind === "proposed") return `Proposed, not agreed yet${time}`;
  if (kind === "agreed") return `Agreed, waiting for approvals${time}`;
  if (kind === "ended")
    return `The partnership has ended${since < 1 ? "" : `, ${spanText(since)} ago`}`;
  return `Partnership: ${step}${time}`;
}

/** The drawing in sentences, one for each thing that it shows. */
export function sceneWords(scene: Scene, name: Naming): string[] {
  return [
    `${stageText(scene.stage)}.`,
    placeText(scene.left, name),
    placeText(scene.right, name),
    ...[scene.joint ?? [], scene.joint ? [] : [scene.left, scene.right]]
      .flat()
      .map((place) => leadersText(place, name)),
    tiesText(scene),
    `What they hold dear is ${number(scene.distance, 2)} apart (0 is the same).`,
    ...scene.around.map((one) => `${aroundText(one, name)}.`),
  ];
}

/** Another partnership around the two, in words. */
export const aroundText = ({ lead, other, stage }: Around, name: Naming): string =>
  `${name(other)} and ${within(name(lead))}: ${stageText(stage).toLowerCase()}`;

function placeText(place: Place, name: Naming): string {
  const label = place.labelled ? ", in special measures" : "";
  const care = Number.isFinite(place.care)
    ? `care ${placeWords(place.carePlace)}, ${lastRated(place.rating)}${label}; `
    : "";
  return `${name(place.id)}: ${care}staff experience ${placeWords(place.staffPlace)}.`;
}

function leadersText(place: Place, name: Naming): string {
  const board = place.seats.filter((seat) => seat?.level === 0) as Seat[];
  const named = (state: Seat["state"]) =>
    board.filter((seat) => seat.state === state).map((seat) => seat.name);
  const said = [
    `${number(place.boardFilled, 0)}% of board posts filled`,
    ...(named("empty").length > 0 ? [`no ${listed(named("empty"))}`] : []),
    ...(named("new").length > 0 ? [`new within the year: ${listed(named("new"))}`] : []),
  ];
  return `Leaders of ${name(place.id)}: ${said.join("; ")}.`;
}

function tiesText({ ties, couples, trust }: Scene): string {
  if (ties.length === 0) return `Nobody of ${couples} possible pairs of people knows the other.`;
  const quiet = ties.filter(({ lively }) => !lively).length;
  const rest = quiet > 0 ? `; ${quiet} of them have not met for half a year` : "";
  return `${ties.length} of ${couples} possible pairs of people know each other${rest}. Trust between them: ${number(trust, 2)} (${trustWord(trust)}).`;
}
