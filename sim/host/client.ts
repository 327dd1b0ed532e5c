import { transfer } from "comlink";
import type { Passport } from "../passport/passport.ts";
import { createCrew } from "./crew.ts";
import { type Futures, gatherFutures } from "./futures.ts";
import { type Latest, latest } from "./latest.ts";
import type {
  Adopted,
  FuturesAsk,
  FuturesPart,
  Look,
  OwnWorld,
  PageJob,
  PageModel,
  PageRun,
  ScenarioReading,
  Slice,
  StageResult,
  Story,
  StoryAsk,
} from "./page-protocol.ts";
import { sliceSize, slicesFor, stopsFor } from "./page-tasks.ts";
import type { RunAgain } from "./passport-runs.ts";
import { type Spawn, WorkerDied } from "./worker-link.ts";

/** A comparison the page wants to see. */
export type Request = Omit<PageRun, "run">;

/** What the page hears while a request is computed. All calls come on the page's own thread. */
export interface Listener {
  /** A stage is ready to be drawn; the first has a few futures, the last all of them. */
  onStage(result: StageResult, request: Request): void;
  /** Futures finished so far in every job, of how many. */
  onProgress(done: number, of: number): void;
  /** One sentence for the person: something was repaired, or could not be. */
  onTrouble(message: string): void;
}

/** The page's door to the engine: it asks, it never waits, and the latest question wins. */
export interface Client {
  model(): Promise<PageModel>;
  /** Makes worlds of one's own known to every worker, those started later too. */
  adopt(own: readonly OwnWorld[]): Promise<Adopted>;
  /** Reads the text of a scenario file in a worker. */
  readScenario(text: string): Promise<ScenarioReading>;
  /** The scenario of a page job as the text of a file that the terminal and the page read. */
  scenarioFile(ask: PageJob, title: string): Promise<string>;
  show(request: Request): void;
  /** Looks at the present run in another way, without simulating anything anew. */
  look(next: Look): void;
  /** One future of an ensemble, told month by month. */
  story(ask: PageJob, which: StoryAsk): Promise<Story>;
  /**
   * Futures of one job, apart from what is shown; all workers take part. `onProgress` hears how many
   * are done. Rejects with a sentence where a future fails.
   */
  futures(ask: PageJob, which: FuturesAsk, onProgress: (done: number) => void): Promise<Futures>;
  /** The description of the model, in Markdown: the text of docs/model.md. */
  describe(): Promise<string>;
  /** Runs what a saved file was made of again, an ensemble after the other; `onProgress` hears how many are done. */
  runAgain(passport: Passport, onProgress: (done: number) => void): Promise<readonly RunAgain[]>;
  fingerprint(scenario: string, seed: string, replicates: number, months: number): Promise<string>;
  /** For tests: how many runs were started, and a way to end a worker. */
  readonly debug: { runs(): number; endWorker(i: number): void };
  close(): void;
}

/** A stage of a run that is to be summed up. */
interface Stage {
  readonly request: Request;
  readonly run: number;
  readonly n: number;
}

const ATTEMPTS = 3;
/** Patience for a whole ensemble in one call, in milliseconds. */
const LONG = 600_000;

/**
 * Opens `size` workers that simulate and one that gathers and summarises. Results do not depend on
 * `size`: replicates are placed by number.
 */
export function createClient(spawn: Spawn, size: number, listener: Listener): Client {
  let own: readonly OwnWorld[] = [];
  const crew = createCrew(spawn, size + 1, listener.onTrouble, (link, i) => {
    if (own.length > 0) heard(link.call((w) => w.adopt(own)));
    if (i < size) connect(i);
    else connectAll();
  });
  connectAll();
  let runs = 0;
  let cost = 0;
  /** The run under way once its first line is shown: from then on a newer question ends it. */
  let overtakable = 0;
  let look: Look = { drawn: [], versus: null };
  /** The stage asked for last, and the one shown last. */
  let newest: Stage | undefined;
  let shown: Stage | undefined;
  const queue: Latest<Request> = latest(async (request) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        return await compute(request);
      } catch (error) {
        if (!(error instanceof WorkerDied)) return listener.onTrouble(sentence(error));
      }
    }
  });

  function connectAll(): void {
    for (let i = 0; i < size; i += 1) connect(i);
  }

  /** Opens a way from worker `i` to the one that gathers, so that slices do not pass through here. */
  function connect(i: number): void {
    const { port1, port2 } = new MessageChannel();
    heard(crew.at(i).call((w) => w.connect(transfer(port1, [port1]))));
    heard(crew.at(size).call((w) => w.receive(transfer(port2, [port2]))));
  }

  async function compute(request: Request): Promise<void> {
    runs += 1;
    overtakable = 0;
    const run: PageRun = { ...request, run: runs };
    const begun = [...Array(size + 1).keys()].map((i) => crew.at(i).call((w) => w.begin(run)));
    const drawn = begun.map(heard);
    let done = 0;
    let first = true;
    for (const n of stopsFor(run.replicates)) {
      const slices = slicesFor(run.jobs.length, done, n, sliceSize(cost, n - done));
      const finished = await divide(run, slices, done);
      if (!finished) break;
      done = n;
      const last = n === run.replicates;
      drawn.push(heard(draw({ request, run: run.run, n })));
      if (first) await drawn[drawn.length - 1];
      first = false;
      overtakable = last ? 0 : run.run;
      if (last || queue.waiting()) break;
    }
    await Promise.all(drawn);
  }

  /** Has a stage summed up and shown, unless a newer run or a later stage was quicker. */
  async function draw(stage: Stage): Promise<void> {
    const { run, n, request } = stage;
    newest = stage;
    const asked = crew.at(size).call((w) => w.stage(run, n, look));
    const result = (await asked) as StageResult | null;
    if (run !== runs || (shown?.run === run && n < shown.n)) return;
    if (!result) throw new WorkerDied("the worker that gathers was replaced");
    shown = stage;
    listener.onStage(result, request);
  }

  function halt(run: number): void {
    for (let i = 0; i < size; i += 1) heard(crew.at(i).call((w) => w.halt(run)));
  }

  /** Lets every worker pull slices until none is left; false when a newer request waits. */
  async function divide(run: PageRun, slices: Slice[], done: number): Promise<boolean> {
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
          const computed = await crew.at(i).call((w) => w.slice(run.run, slice));
          if (!computed && queue.waiting()) return;
          if (!computed) throw new WorkerDied("the worker was replaced while it worked");
          note(performance.now() - started, slice.to - slice.from);
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
    adopt(worlds) {
      own = worlds;
      // Calls arrive in their order, so what follows finds them adopted; the first answer will do.
      const everybody = [...Array(size + 1).keys()].map((i) => crew.at(i));
      return Promise.any(everybody.map((link) => link.call((w) => w.adopt(own), LONG)));
    },
    scenarioFile: (ask, title) => crew.at(0).call((w) => w.scenarioFile(ask, title)),
    readScenario: (text) =>
      crew.at(0).call((w) => w.readScenario(text) as Promise<ScenarioReading>, LONG),
    show(request) {
      look = request.look;
      queue.ask(request);
      if (overtakable > 0) halt(overtakable);
    },
    look(next) {
      if (JSON.stringify(next) === JSON.stringify(look)) return;
      look = next;
      if (newest?.run === runs && !queue.waiting()) heard(draw(newest));
    },
    story: (ask, which) => crew.at(size).call((w) => w.story(ask, which)),
    futures: (ask, which, onProgress) =>
      gatherFutures(size, which, onProgress, (i, from, to) =>
        crew.at(i).call((w) => w.futures(ask, which, from, to) as Promise<FuturesPart>),
      ),
    describe: () => crew.at(size).call((w) => w.describe(), LONG),
    async runAgain(passport, onProgress) {
      const found: RunAgain[] = [];
      for (const run of passport.runs) {
        const one = { ...passport, runs: [run] };
        found.push(...(await crew.at(size).call((w) => w.runAgain(one), LONG)));
        onProgress(found.length);
      }
      return found;
    },
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
