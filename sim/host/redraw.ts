import type { Redraw } from "../analysis/decided.ts";
import { InputError } from "../core/error.ts";
import type { EventRow, SeriesInfo } from "../core/trajectory.ts";
import type { Job } from "../experiment/job.ts";
import { prepareJob } from "./engine.ts";

/** Which future of a job is looked at, and what of it. */
export interface FutureAsked {
  readonly seed: string;
  readonly replicate: number;
  readonly months: number;
  readonly outcome: string;
  readonly entity: string;
  /** How often the luck is drawn anew. */
  readonly redraws: number;
}

/** A future beside its twin, which can be lived again under other luck from a month on. */
export interface Redrawable {
  readonly series: SeriesInfo;
  /** At the horizon, from the twin without the partnership under the same luck. */
  readonly difference: number;
  readonly events: readonly EventRow[];
  /** Fingerprints of the future and of its twin. */
  readonly fingerprints: readonly [string, string];
  readonly redraw: Redraw;
}

/**
 * Lives one future of a job and its twin, and keeps how both stand in each month, so that they can go
 * on from there under other luck: both under the same, each re-draw under its own, which hangs on the
 * seed, the future and the number of the re-draw alone. Throws InputError where there is no such line.
 */
export function redrawable(job: Job, asked: FutureAsked): Redrawable {
  const { seed, replicate, months, outcome, entity, redraws } = asked;
  const sides = [false, true].map((counterfactual) => prepareJob({ ...job, counterfactual }));
  const column = sides[0].series.findIndex(
    (one) => one.outcome === outcome && one.entity === entity,
  );
  if (column < 0) {
    const whose = sides[0].series.filter((one) => one.outcome === outcome);
    throw new InputError(
      `"${entity}" has no ${outcome}; expected one of ${whose
        .slice(0, 8)
        .map((one) => one.entity)
        .join(", ")}.`,
    );
  }
  const width = sides[0].series.length;
  const endOf = (values: Float64Array) => values[months * width + column];
  const lived = sides.map(({ plan }) => {
    const run = plan.start(seed, replicate, { months });
    const stands = [run.snapshot()];
    while (run.step()) stands.push(run.snapshot());
    return { stands, trajectory: run.finish() };
  });
  const [world, twin] = lived.map(({ trajectory }) => trajectory);
  return {
    series: sides[0].series[column],
    difference: endOf(world.values) - endOf(twin.values),
    events: world.events,
    fingerprints: [world.fingerprint, twin.fingerprint],
    redraw: (month) =>
      Float64Array.from({ length: redraws }, (_, r) => {
        const [there, without] = sides.map(({ plan }, s) =>
          endOf(
            plan
              .start(`${seed} drawn anew ${r}`, replicate, {
                months,
                events: false,
                from: lived[s].stands[month],
              })
              .finish().values,
          ),
        );
        return there - without;
      }),
  };
}
