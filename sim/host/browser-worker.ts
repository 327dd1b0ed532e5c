import { expose, transfer } from "comlink";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { type EnsembleBlock, ensembleFingerprint, joinBlocks } from "../experiment/ensemble.ts";
import type { Job } from "../experiment/job.ts";
import type { Passport } from "../passport/passport.ts";
import { createEngine } from "./engine.ts";
import { createGatherer } from "./gatherer.ts";
import { keptSeries } from "./kept-series.ts";
import { nextTurn } from "./next-turn.ts";
import { readScenario } from "./own-worlds.ts";
import type {
  FuturesAsk,
  FuturesPart,
  Look,
  OwnWorld,
  PageJob,
  PageRun,
  ScenarioReading,
  Slice,
  SliceResult,
  Story,
  StoryAsk,
} from "./page-protocol.ts";
import { createPageWorld } from "./page-world.ts";
import { type RunAgain, runAgain } from "./passport-runs.ts";
import { stakesBuffers } from "./stakes.ts";
import { tellStory } from "./story.ts";

const engine = createEngine();
const gatherer = createGatherer();
const world = createPageWorld(builtins, defaultComparison);
/** Milliseconds of work after which the worker looks whether a newer run has begun. */
const STRETCH = 8;

/** Where slices go; without it this worker gathers itself. */
let outbox: MessagePort | undefined;
/** Calls that wait for slices which are still on their way. */
let waiting: (() => void)[] = [];

let current: PageRun | undefined;
let jobs: (Job | undefined)[] = [];

/** What the page can ask of a worker. Every worker can do everything; the client divides the work. */
const worker = {
  model: () => world.model(),

  /** Takes up worlds of one's own; from then on they are scenarios like the built-in ones. */
  adopt: (own: readonly OwnWorld[]) => world.adopt(own),

  /** The scenario of a page job as the text of a file. */
  scenarioFile: (ask: PageJob, title: string): string => world.scenarioFile(ask, title),

  /** Reads the text of a scenario file, which stays untouched by the page's own thread. */
  readScenario: async (text: string): Promise<ScenarioReading> => readScenario(text),

  /** Starts a run; slices of an older one are answered with null from now on. */
  begin(run: PageRun): void {
    current = run;
    jobs = [];
    gatherer.begin(run);
    wake();
  },

  /** From now on slices go through this port to the worker that gathers, past the page's thread. */
  connect(port: MessagePort): void {
    outbox = port;
  },

  /** Takes the slices that come through this port. */
  receive(port: MessagePort): void {
    port.onmessage = ({ data }: MessageEvent<SliceResult>) => {
      gatherer.place(data);
      wake();
    };
  },

  /**
   * Computes a slice of the present run and sends the outcomes that are kept to where they are
   * gathered. Looks up from its work every few milliseconds; false when a newer run has begun.
   */
  async slice(run: number, slice: Slice): Promise<boolean> {
    const blocks: EnsembleBlock[] = [];
    const outcomes = current?.outcomes ?? [];
    let rested = performance.now();
    for (let replicate = slice.from; replicate < slice.to; replicate += 1) {
      if (performance.now() - rested > STRETCH) {
        await nextTurn();
        rested = performance.now();
      }
      if (!current || current.run !== run) return false;
      jobs[slice.job] ??= world.job(current.jobs[slice.job]);
      const { seed, months } = current;
      const job = jobs[slice.job] as Job;
      const block = engine.runBlock(job, seed, replicate, replicate + 1, months, false);
      blocks.push(keepOutcomes(block, outcomes, job));
    }
    const { values, fingerprints, errors, ...block } = joinBlocks(blocks);
    const series = slice.from === 0 ? block.series : null;
    const result: SliceResult = { run, ...slice, series, values, fingerprints, errors };
    if (outbox) outbox.postMessage(result, [values.buffer]);
    else gatherer.place(result);
    return true;
  },

  /** Gives up a run: what is being computed of it is answered with false. */
  halt(run: number): void {
    if (current?.run === run) current = undefined;
  },

  /** Bands and differences over the first n futures of the run, or null when it is superseded. */
  async stage(run: number, n: number, look: Look) {
    await placed(run, n);
    const result = gatherer.stage(run, n, look);
    if (!result) return null;
    const curves = result.jobs.flatMap((job) => (job.gaps ? [job.levels, job.gaps] : [job.levels]));
    return transfer(result, [
      ...curves.flatMap((c) => [c.centre, c.low, c.high, c.present, c.traces].map((a) => a.buffer)),
      ...stakesBuffers(result.stakes),
    ]);
  },

  /** Futures `from` (included) to `to` (excluded) of a job, apart from any run. */
  futures(ask: PageJob, which: FuturesAsk, from: number, to: number): FuturesPart {
    const job = world.job(ask);
    const block = engine.runBlock(job, which.seed, from, to, which.months, false);
    const { series, values, errors } = keepOutcomes(block, which.outcomes, job);
    const failure = errors.find((error) => error !== null) ?? null;
    const { fingerprints } = block;
    return transfer({ from, series, values, fingerprints, failure }, [values.buffer]);
  },

  /** One future with its events. */
  story: (ask: PageJob, which: StoryAsk): Story => tellStory(world.job(ask), which),

  /** The description of the model, which is loaded when somebody wants to read it. */
  async describe(): Promise<string> {
    const { describeModel } = await import("../describe/document.ts");
    return describeModel();
  },

  /** Runs what a saved file was made of again; looks up from it as often as from a slice. */
  async runAgain(passport: Passport): Promise<readonly RunAgain[]> {
    let rested = performance.now();
    const known = { builtIn: world.builtIn, accepted: null };
    return runAgain(passport, known, createEngine(), async () => {
      if (performance.now() - rested < STRETCH) return;
      await nextTurn();
      rested = performance.now();
    });
  },

  /** Fingerprint of a built-in scenario's ensemble, as the terminal prints it. */
  fingerprint(scenario: string, seed: string, replicates: number, months: number): string {
    const job = world.job({ scenario, settings: {}, twin: false });
    return ensembleFingerprint(engine.runBlock(job, seed, 0, replicates, months, false));
  },
};

/** The worker's side of the conversation, as the page's client sees it. */
export type PageWorker = typeof worker;

/** Waits until the first n futures of the run have arrived, or a newer run has begun. */
async function placed(run: number, n: number): Promise<void> {
  while (gatherer.lacks(run, n)) await new Promise<void>((resolve) => waiting.push(resolve));
}

function wake(): void {
  const woken = waiting;
  waiting = [];
  for (const go of woken) go();
}

function keepOutcomes(
  block: EnsembleBlock,
  outcomes: readonly string[],
  { scenario }: Job,
): EnsembleBlock {
  const chosen = keptSeries(block.series, outcomes, scenario);
  const rows = block.replicates * (block.months + 1);
  const values = new Float64Array(rows * chosen.length);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < chosen.length; c += 1) {
      values[row * chosen.length + c] = block.values[row * block.series.length + chosen[c]];
    }
  }
  return { ...block, series: chosen.map((i) => block.series[i]), values };
}

expose(worker);
