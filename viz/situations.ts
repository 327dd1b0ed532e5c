import { type Start, stemOf } from "./cards.ts";
import type { Card } from "./view.ts";

/** A typical situation: a struggling trust and its neighbour, with what is different here. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** A few words that tell cards of this situation from others; empty for the plain one. */
  readonly tag: string;
  readonly start: Start;
}

const BASE = "struggling-trust/buddying";

const situation = (
  id: string,
  title: string,
  summary: string,
  tag: string,
  details: Readonly<Record<string, number>>,
  levers: Readonly<Record<string, number>> = {},
): Situation => ({
  id,
  title,
  summary,
  tag,
  start: { preset: BASE, form: null, name: null, levers, details },
});

/** Typical situations on offer, beside the cases. */
export const situations: readonly Situation[] = [
  situation(
    "able-neighbour",
    "A struggling trust and a capable neighbour",
    "Poor care, a deficit and a changing board; next door, a trust that is good and has some time to spare.",
    "",
    {},
  ),
  situation(
    "stretched-neighbour",
    "The neighbour has troubles of its own",
    "A struggling trust and a neighbour whose care is good, but whose board is changing and whose money is short.",
    "troubled neighbour",
    {
      "organisations.northfield.surplus": -7,
      "organisations.northfield.board_stability": 0.15,
    },
  ),
  situation(
    "strangers",
    "Strangers who do things differently",
    "They have hardly worked together, do not trust each other much, and their ways are far apart.",
    "strangers",
    {
      "relations.0.culture_distance": 0.8,
      "relations.0.trust": 0.2,
    },
  ),
  situation(
    "old-friends",
    "Old friends",
    "Years of shared work, much trust, and similar ways of doing things.",
    "old friends",
    {
      "relations.0.culture_distance": 0.15,
      "relations.0.trust": 0.75,
    },
  ),
  situation(
    "told-to",
    "Told to partner, without money",
    "The regulator insists on it and brings no money for the change.",
    "told to, without money",
    {},
    { mandate: 1, transition_funding: 0 },
  ),
];

/** The typical situation that a card plays in by what is set in its world; undefined for another one. */
export function situationOf({
  preset,
  details,
}: Pick<Card, "preset" | "details">): Situation | undefined {
  const text = (some: object) => JSON.stringify(Object.entries(some).sort());
  if (stemOf(preset) !== stemOf(BASE) || Object.keys(details).length === 0) return undefined;
  return situations.find(({ start }) => text(start.details) === text(details));
}
