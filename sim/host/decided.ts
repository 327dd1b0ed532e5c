import { type Decided, whenDecided } from "../analysis/decided.ts";
import { type ResultHead, resultHead } from "../analysis/result.ts";
import { yardstickOf } from "../analysis/yardstick.ts";
import { InputError } from "../core/error.ts";
import type { EventRow } from "../core/trajectory.ts";
import { checkOutcome, USUAL_OUTCOME } from "../experiment/explanation.ts";
import type { NamedJob } from "../experiment/job.ts";
import { redrawable } from "./redraw.ts";

/** What `decided --json` prints. */
export interface DecidedResult extends ResultHead, Decided {
  readonly scenario: string;
  readonly future: number;
  readonly outcome: string;
  readonly entity: string;
  readonly unit: string;
  readonly redraws: number;
  readonly fingerprint: string;
  readonly twin_fingerprint: string;
  /** What happened in the month in which it was decided. */
  readonly events: readonly EventRow[];
}

/** What is asked of one future, as the command and the library take it. */
export interface DecidedAsked {
  readonly future: number;
  readonly outcome?: string | undefined;
  readonly entity?: string | undefined;
  readonly redraws: number;
  readonly every: number;
  readonly seed: string;
  readonly months: number;
}

/** When one future of a scenario was decided. Throws InputError where nothing can be asked of it. */
export function decidedResult({ name, job }: NamedJob, asked: DecidedAsked): DecidedResult {
  const { partnership } = job.scenario;
  if (job.counterfactual || !partnership) {
    throw new InputError(
      `${name} has no partnership; decided asks when it was settled what a partnership does.`,
    );
  }
  const { future, redraws, every, seed, months } = asked;
  const outcome = asked.outcome ?? USUAL_OUTCOME;
  checkOutcome(outcome);
  const entity = asked.entity ?? partnership.other;
  const line = { seed, replicate: future, months, outcome, entity, redraws };
  const { series, difference, events, fingerprints, redraw } = redrawable(job, line);
  if (Number.isNaN(difference)) {
    throw new InputError(
      `${outcome} of ${entity} has no value in month ${months} of future ${future}, or none in its twin; choose another entity, outcome or --months.`,
    );
  }
  const found = whenDecided(difference, yardstickOf(series, months), redraw, months, every);
  return {
    ...resultHead({ seed, replicates: 1, months, reported: [months] }),
    scenario: name,
    future,
    outcome,
    entity,
    unit: series.unit,
    redraws,
    ...found,
    fingerprint: fingerprints[0],
    twin_fingerprint: fingerprints[1],
    events: events.filter(({ month }) => month === found.month),
  };
}
