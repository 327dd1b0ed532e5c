import type { Trial } from "../claim.ts";
import type { Moment } from "../future.ts";
import type { Settings } from "./sketches.ts";

type Read = Trial["read"];

/** A struggling trust and its neighbour, in one form of partnering or another. */
export const NEIGHBOURS = "struggling-trust";

/** The form of the main partnership. */
export const formed = (form: string): Settings => ({ "partnership.form": form });

/** Nobody partners. */
export const ALONE: Settings = formed("none");

/** The two neighbours made typical and alike, so that neither needs the other's practice. */
export const ALIKE: Settings = Object.fromEntries(
  ["harbour", "northfield"].flatMap((id) => [
    [`organisations.${id}.quality`, 0],
    [`organisations.${id}.staff_experience`, 0],
    [`organisations.${id}.surplus`, -2],
    [`organisations.${id}.board_stability`, 0.7],
  ]),
);

/**
 * Joint work between the neighbours has what it needs to run: people who know and trust each other,
 * agreement on what it is for, and room. Where one of these is lacking, nothing else matters.
 */
export const WORKING: Settings = {
  "relations.0.trust": 0.6,
};

/** Mean of a line over months counted from a moment of the partnership; none if it comes too late. */
export const since =
  (moment: Moment, entity: string, outcome: string, from: number, to: number): Read =>
  (future) => {
    const start = future.month(moment);
    return start + to > future.months
      ? Number.NaN
      : future.mean(entity, outcome, start + from, start + to);
  };

/** Months until a moment of the partnership, or the horizon if it does not come. */
export const monthsTo =
  (moment: Moment): Read =>
  (future) =>
    Math.min(future.month(moment), future.months);

/** 1 if the partnership has ended by a month, else 0. */
export const endedBy =
  (month: number): Read =>
  (future) =>
    future.month("ended") <= month ? 1 : 0;

/** Mean distance, SD, between the quality of care and what the board sees of it. */
export const unseen =
  (entity: string, from: number, to: number): Read =>
  (future) => {
    let sum = 0;
    for (let t = from; t <= to; t++) {
      sum += Math.abs(future.at(entity, "seen_quality", t) - future.at(entity, "quality", t));
    }
    return sum / (to - from + 1);
  };
