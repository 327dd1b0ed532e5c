import { expose, transfer } from "comlink";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { type EnsembleBlock, ensembleFingerprint, joinBlocks } from "../experiment/ensemble.ts";
import type { Job } from "../experiment/job.ts";
import { createEngine } from "./engine.ts";
import { createGatherer } from "./gatherer.ts";
import { nextTurn } from "./next-turn.ts";
import type { PageJob, PageRun, Slice, SliceResult, Story } from "./page-protocol.ts";
import { createPageWorld } from "./page-world.ts";

const engine = createEngine();
const gatherer = createGatherer();
const world = createPageWorld(builtins, defaultComparison);
/** Milliseconds of work after which the worker looks whether a newer run has begun. */
const STRETCH = 8;

let current: PageRun | undefined;
let jobs: (Job | undefined)[] = [];

/** What the page can ask of a worker. Every worker can do everything; the client divides the work. */
const worker = {
  model: () => world.model(),

  /** Starts a run; slices of an older one are answered with null from now on. */
  begin(run: PageRun): void {
    current = run;
    jobs = [];
    gatherer.begin(run);
  },

  /**
   * Computes a slice of the present run, keeping the outcomes the page shows. Looks up from its
   * work every few milliseconds; null when a newer run has begun meanwhile.
   */
  async slice(run: number, slice: Slice): Promise<SliceResult | null> {
    const blocks: EnsembleBlock[] = [];
    const outcomes = current?.outcomes ?? [];
    let rested = performance.now();
    for (let replicate = slice.from; replicate < slice.to; replicate += 1) {
      if (performance.now() - rested > STRETCH) {
        await nextTurn();
        rested = performance.now();
      }
      if (!current || current.run !== run) return null;
      jobs[slice.job] ??= world.job(current.jobs[slice.job]);
      const { seed, months } = current;
      const job = jobs[slice.job] as Job;
      blocks.push(engine.runBlock(job, seed, replicate, replicate + 1, months, false));
    }
    const kept = keepOutcomes(joinBlocks(blocks), outcomes);
    return transfer({ run, ...slice, ...kept }, [kept.values.buffer]);
  },

  /** Gives up a run: what is being computed of it is answered with null. */
  halt(run: number): void {
    if (current?.run === run) current = undefined;
  },

  place(slice: SliceResult): void {
    gatherer.place(slice);
  },

  /** Bands and differences over the first n futures of the run, or null when it is superseded. */
  stage(run: number, n: number) {
    const result = gatherer.stage(run, n);
    if (!result) return null;
    const curves = result.jobs.flatMap((job) => (job.gaps ? [job.levels, job.gaps] : [job.levels]));
    return transfer(
      result,
      curves.flatMap((c) => [c.centre, c.low, c.high, c.present, c.traces].map((a) => a.buffer)),
    );
  },

  /** One future with its events. */
  story(ask: PageJob, seed: string, replicate: number, months: number, outcomes: string[]): Story {
    const block = engine.runBlock(world.job(ask), seed, replicate, replicate + 1, months, true);
    if (block.errors[0]) throw new Error(block.errors[0]);
    const kept = keepOutcomes(block, outcomes);
    return { series: kept.series, values: kept.values, events: block.events[0] ?? [] };
  },

  /** Fingerprint of a built-in scenario's ensemble, as the terminal prints it. */
  fingerprint(scenario: string, seed: string, replicates: number, months: number): string {
    const job = world.job({ scenario, settings: {}, twin: false });
    return ensembleFingerprint(engine.runBlock(job, seed, 0, replicates, months, false));
  },
};

/** The worker's side of the conversation, as the page's client sees it. */
export type PageWorker = typeof worker;

function keepOutcomes(block: EnsembleBlock, outcomes: readonly string[]) {
  const chosen = block.series.flatMap((s, i) => (outcomes.includes(s.outcome) ? [i] : []));
  const rows = block.replicates * (block.months + 1);
  const values = new Float64Array(rows * chosen.length);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < chosen.length; c += 1) {
      values[row * chosen.length + c] = block.values[row * block.series.length + chosen[c]];
    }
  }
  return {
    series: chosen.map((i) => block.series[i]),
    values,
    fingerprints: block.fingerprints,
    errors: block.errors,
  };
}

expose(worker);
