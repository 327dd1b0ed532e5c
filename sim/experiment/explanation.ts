import { InputError } from "../core/error.ts";
import { outcomes, prepare } from "../model.ts";
import type { NamedJob } from "./job.ts";
import { type Change, changesBetween, mixOf, setsOf } from "./mixes.ts";
import { didYouMean } from "./nearest.ts";

/** Which line of the trajectories is explained, and when. */
export interface Asked {
  readonly outcome: string;
  readonly entity: string;
  readonly month: number;
}

/** The same, as far as somebody has said it. */
export type Wanted = { readonly [K in keyof Asked]?: Asked[K] | undefined };

/** What has to be simulated to explain a difference, and of what. */
export interface Explanation extends Asked {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
  /** The first scenario with each set of the changes made, by set. */
  readonly jobs: readonly NamedJob[];
}

/** The outcome that is explained where nobody says which. */
export const USUAL_OUTCOME = "care_place";

/**
 * Plans the explanation of the difference `b` less `a`. What is not asked for is the usual outcome, the
 * party that is helped, and the last month. Throws InputError where the two cannot be explained by what
 * they differ in, or where there is no such outcome, entity or month.
 */
export function planExplanation(
  a: NamedJob,
  b: NamedJob,
  asked: Wanted,
  months: number,
): Explanation {
  const changes = changesBetween(a, b);
  const outcome = asked.outcome ?? USUAL_OUTCOME;
  const entity = asked.entity ?? b.job.scenario.partnership?.other ?? "system";
  const month = asked.month ?? months;
  checkOutcome(outcome);
  if (!Number.isInteger(month) || month < 1 || month > months) {
    throw new InputError(
      `month ${month} is outside what is simulated; expected a whole number from 1 to ${months}, the horizon.`,
    );
  }
  const jobs = setsOf(changes.length).map((set) => mixOf(a, changes, set));
  checkEntity(entity, outcome, jobs[0]);
  return { from: a.name, to: b.name, changes, jobs, outcome, entity, month };
}

/** Throws InputError where there is no such outcome. */
export function checkOutcome(outcome: string): void {
  const ids = outcomes.map(({ id }) => id);
  if (ids.includes(outcome)) return;
  const hint = didYouMean(outcome, ids, "partnerscape list shows them.");
  throw new InputError(`There is no outcome "${outcome}"; ${hint}`);
}

function checkEntity(entity: string, outcome: string, { job }: NamedJob): void {
  const { series } = prepare(job.scenario);
  const whose = series.filter((one) => one.outcome === outcome).map((one) => one.entity);
  if (whose.includes(entity)) return;
  throw new InputError(
    `"${entity}" has no ${outcome}; expected one of ${whose.slice(0, 8).join(", ")}.`,
  );
}
