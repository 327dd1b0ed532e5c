import type { Aims } from "../../sim/analysis/precision.ts";
import type { Member } from "../cast.ts";
import type { Mode } from "./facets.ts";

/** Outcomes by which it is told whether a run is precise enough, whatever is shown. */
export const MAIN_OUTCOMES = ["care_place", "staff_place", "money", "waits", "trust"] as const;

/** What a run of this cast must know well enough: the main outcomes of all parties and their tie. */
export function aimsOf(cast: readonly Member[]): Aims {
  const entities = cast.flatMap(({ scenario: { parties } }) => [
    ...parties,
    ...parties.flatMap((a) => parties.flatMap((b) => (a === b ? [] : [`${a}~${b}`, `${a}+${b}`]))),
  ]);
  return { outcomes: MAIN_OUTCOMES, entities: [...new Set([...entities, "system"])] };
}

/**
 * For each member the index of the one it is measured from, or -1: its twin, or the card chosen
 * where both are about the same organisations. Null where no differences are looked at.
 */
export function versusOf(
  cast: readonly Member[],
  mode: Mode,
  against: string,
): readonly number[] | null {
  if (mode !== "gaps") return null;
  const base = cast.findIndex((member) => member.card === against);
  if (base < 0) return cast.map((member) => member.against);
  return cast.map((member, i) => (i !== base && sameWorld(member, cast[base]) ? base : -1));
}

/** Whether two members are about the same organisations, so that one can be taken from the other. */
export const sameWorld = (a: Member, b: Member): boolean => idsOf(a) === idsOf(b);

const idsOf = ({ scenario }: Member): string =>
  scenario.organisations
    .map(({ id }) => id)
    .sort()
    .join();
