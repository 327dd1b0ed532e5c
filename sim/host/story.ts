import type { Job } from "../experiment/job.ts";
import { assumptionDraws } from "../experiment/not-knowing.ts";
import { recordScenes } from "../model.ts";
import { prepareJob } from "./engine.ts";
import { keptSeries } from "./kept-series.ts";
import type { Story, StoryAsk } from "./page-protocol.ts";

/**
 * Plays one future of a job month by month and tells it: its lines, its events, and who was in post,
 * knew whom and was bound to whom in each month. The same future as in an ensemble of the job.
 */
export function tellStory(job: Job, { seed, replicate, months, outcomes }: StoryAsk): Story {
  const { plan, series, setup } = prepareJob(asDrawn(job, seed, replicate));
  const run = plan.start(seed, replicate, { months, events: true });
  const { record, scenes } = recordScenes(setup, months);
  record(run.world);
  while (run.step()) record(run.world);
  const { values, events } = run.finish();
  const chosen = keptSeries(series, outcomes, job.scenario);
  const kept = new Float64Array((months + 1) * chosen.length);
  for (let month = 0; month <= months; month += 1) {
    chosen.forEach((s, c) => {
      kept[month * chosen.length + c] = values[month * series.length + s];
    });
  }
  return { series: chosen.map((s) => series[s]), values: kept, events, scenes };
}

/** The job with the assumptions that this replicate has drawn, where they are drawn. */
function asDrawn(job: Job, seed: string, replicate: number): Job {
  if (!job.unknown) return job;
  return { ...job, assumptions: { ...assumptionDraws(seed)(replicate), ...job.assumptions } };
}
