import { transfer } from "comlink";
import { createCrew } from "./crew.ts";
import { type Latest, latest } from "./latest.ts";
import type { PageJob, PageModel, PageRun, Slice, StageResult, Story } from "./page-protocol.ts";
import { sliceSize, slicesFor, stagesFor } from "./page-tasks.ts";
import { type Spawn, WorkerDied } from "./worker-link.ts";

/** A comparison the page wants to see. */
export type Request = Omit<PageRun, "run">;

/** What the page hears while a request is computed. All calls come on the page's own thread. */
export interface Listener {
  /** A stage is ready to be drawn; the first has one future, the last all of them. */
  onStage(result: StageResult, request: Request): void;
  /** Futures finished so far in every job, of how many. */
  onProgress(done: number, of: number): void;
  /** One sentence for the person: something was repaired, or could not be. */
  onTrouble(message: string): void;
}

/** The page's door to the engine: it asks, it never waits, and the latest question wins. */
export interface Client {
  model(): Promise<PageModel>;
  show(request: Request): void;
  story(
    ask: PageJob,
    seed: string,
    replicate: number,
    months: number,
    outcomes: readonly string[],
  ): Promise<Story>;
  fingerprint(scenario: string, seed: string, replicates: number, months: number): Promise<string>;
  /** For tests: how many runs were started, and a way to end a worker. */
  readonly debug: { runs(): number; endWorker(i: number): void };
  close(): void;
}

const ATTEMPTS = 3;
/** Patience for a whole ensemble in one call, in milliseconds. */
const LONG = 600_000;

/**
 * Opens `size` workers that simulate and one that gathers and summarises. Results do not depend on
 * `size`: replicates are placed by number.
 */
export function createClient(spawn: Spawn, size: number, listener: Listener): Client {
  const crew = createCrew(spawn, size + 1, listener.onTrouble);
  let runs = 0;
  let cost = 0;
  /** The run under way once its first line is shown: from then on a newer question ends it. */
  let overtakable = 0;
  const queue: Latest<Request> = latest(async (request) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        return await compute(request);
      } catch (error) {
        if (!(error instanceof WorkerDied)) return listener.onTrouble(sentence(error));
      }
    }
  });

  async function compute(request: Request): Promise<void> {
    runs += 1;
    overtakable = 0;
    const run: PageRun = { ...request, run: runs };
    const gatherer = crew.at(size);
    const begun = [...Array(size + 1).keys()].map((i) => crew.at(i).call((w) => w.begin(run)));
    const drawn = begun.map(heard);
    let done = 0;
    for (const stage of stagesFor(run.replicates)) {
      const slices = slicesFor(run.jobs.length, done, stage, sliceSize(cost, stage - done));
      const finished = await divide(run, slices, done);
      if (!finished) break;
      done = stage;
      const answer = gatherer.call((w) => w.stage(run.run, stage));
      drawn.push(heard(answer.then((result) => show(result as StageResult | null, request))));
      if (stage === 1) await drawn[drawn.length - 1];
      overtakable = stage < run.replicates ? run.run : 0;
      if (queue.waiting()) break;
    }
    await Promise.all(drawn);
  }

  function show(result: StageResult | null, request: Request): void {
    if (result && result.run === runs) listener.onStage(result, request);
  }

  function halt(run: number): void {
    for (let i = 0; i < size; i += 1) heard(crew.at(i).call((w) => w.halt(run)));
  }

  /** Lets every worker pull slices until none is left; false when a newer request waits. */
  async function divide(run: PageRun, slices: Slice[], done: number): Promise<boolean> {
    const gatherer = crew.at(size);
    let next = 0;
    let finished = 0;
    let stopped = false;
    const total = slices.reduce((sum, slice) => sum + slice.to - slice.from, 0);
    const pull = async (i: number): Promise<void> => {
      while (next < slices.length && !stopped) {
        if (done > 0 && queue.waiting()) stopped = true;
        else {
          const slice = slices[next];
          next += 1;
          const started = performance.now();
          const result = await crew.at(i).call((w) => w.slice(run.run, slice));
          if (!result && queue.waiting()) return;
          if (!result) throw new WorkerDied("the worker was replaced while it worked");
          note(performance.now() - started, slice.to - slice.from);
          const { buffer } = result.values;
          await gatherer.call((w) => w.place(transfer(result, [buffer as ArrayBuffer])));
          finished += slice.to - slice.from;
          listener.onProgress(done + Math.floor(finished / run.jobs.length), run.replicates);
        }
      }
    };
    try {
      await Promise.all([...Array(size).keys()].flatMap((i) => [pull(i), pull(i)]));
    } catch (error) {
      stopped = true;
      throw error;
    }
    return finished === total;
  }

  function note(milliseconds: number, futures: number): void {
    const each = milliseconds / futures / 2;
    cost = cost === 0 ? each : cost * 0.8 + each * 0.2;
  }

  return {
    model: () => crew.at(0).call((w) => w.model()),
    show(request) {
      queue.ask(request);
      if (overtakable > 0) halt(overtakable);
    },
    story: (ask, seed, replicate, months, outcomes) =>
      crew.at(size).call((w) => w.story(ask, seed, replicate, months, [...outcomes])),
    fingerprint: (scenario, seed, replicates, months) =>
      crew.at(0).call((w) => w.fingerprint(scenario, seed, replicates, months), LONG),
    debug: {
      runs: () => runs,
      endWorker: (i) => crew.at(i).die("ended by a test"),
    },
    close: crew.close,
  };
}

/** The same promise, whose rejection is not reported twice when another one failed first. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
