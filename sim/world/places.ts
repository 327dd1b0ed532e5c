import { normalCdf } from "../core/math.ts";
import { patientsReport } from "../rules/staff.ts";
import type { Compared, Reference, World } from "./world.ts";

/** An outcome that is the place of another among the trusts of the same year. */
interface Place {
  readonly label: string;
  readonly group: string;
  readonly question: string;
  readonly help: string;
  readonly of: Compared;
  /** What the times have moved every trust by. */
  readonly trend: (world: World) => number;
}

const HUNDRED = 100;

/**
 * The places: read from what is written down, so that whoever is a mean of others has the place of a
 * trust with that mean. The times move no feelings of staff.
 */
export const places = {
  care_place: {
    label: "Care: place among 100 trusts",
    group: "Care",
    question: "Where is its care among 100 trusts?",
    help: "How many of 100 English trusts of the same year give no better care; 50 is the average trust. A trend that lifts every trust moves nobody's place. Two sides that are shown as one have the place of a trust with their mean care, weighted by income, not the mean of their places.",
    of: "quality",
    trend: ({ times }) => times.tide[0],
  },
  patient_place: {
    label: "Patient experience: place among 100 trusts",
    group: "Care",
    question: "Where do patients place it among 100 trusts?",
    help: "How many of 100 English trusts of the same year are no better in what patients report; 50 is the average trust. Two sides shown as one: the place of a trust with their mean, weighted by income.",
    of: "patient_experience",
    trend: ({ times }) => patientsReport(times.tide[0], 0),
  },
  staff_place: {
    label: "Staff experience: place among 100 trusts",
    group: "Staff",
    question: "Where is it to work among 100 trusts?",
    help: "How many of 100 English trusts of the same year are no better to work in; 50 is the average trust. Two sides shown as one: the place of a trust with their mean, weighted by income.",
    of: "staff_experience",
    trend: () => 0,
  },
} as const satisfies Record<string, Place>;

/** Id of a place. */
export type PlaceId = keyof typeof places;

/**
 * How many of 100 trusts of the same year are no better than a value, from which what the times
 * moved every trust by is taken off. Trusts are spread as a normal distribution: a population spun by
 * the rules is told from one by no test that it has the size for.
 */
export function placeAmong(
  reference: Reference,
  of: Compared,
  value: number,
  trend: number,
): number {
  const { mean, sd } = reference.among[of];
  return HUNDRED * normalCdf((value - trend - mean) / sd);
}
