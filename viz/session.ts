import { batch, effect } from "@preact/signals";
import { type Client, createClient, type Request } from "../sim/host/client.ts";
import type { PageModel, StageResult } from "../sim/host/page-protocol.ts";
import { castOf, type Member } from "./cast.ts";
import { chartOutcomes } from "./charts/index.ts";
import { readLink, writeLink } from "./link.ts";
import { crewSize, spawn } from "./spawn.ts";
import {
  answer,
  before,
  foreground,
  mode,
  model,
  progress,
  storyChoice,
  tell,
  view,
} from "./state.ts";
import { HORIZON, type View } from "./view.ts";

/** Which cast a question was asked for: answers come back with their question. */
const asked = new WeakMap<Request, readonly Member[]>();

/** Opens the workers, reads the link, and keeps the page and the engine in step from then on. */
export async function openSession(): Promise<Client> {
  const client = createClient(spawn, crewSize(), {
    onStage: show,
    onProgress: throttled((done, of) => {
      progress.value = { done, of };
    }),
    onTrouble: tell,
  });
  const known = await client.model();
  batch(() => {
    openLink(known);
    model.value = known;
  });
  globalThis.addEventListener("hashchange", () => openLink(known));
  effect(() => ask(client, view.value, known));
  keepLink();
  return client;
}

function openLink(known: PageModel): void {
  const reading = readLink(location.hash, known);
  const first = model.peek() === null;
  if ("problem" in reading) tell(refusal(reading.problem, first));
  else if (writeLink(reading.view) !== writeLink(view.peek())) view.value = reading.view;
}

const refusal = (why: string, first: boolean): string =>
  `This link could not be opened because ${why}; ${first ? "the page opens on its comparison instead" : "what was shown before is kept"}.`;

let shownScenario = "";

function ask(client: Client, now: View, known: PageModel): void {
  const cast = castOf(now, known);
  const request: Request = {
    seed: now.seed,
    months: HORIZON,
    outcomes: chartOutcomes,
    jobs: cast.map((member) => member.job),
    against: cast.map((member) => member.against),
    gaps: mode.peek() === "gaps",
    replicates: now.replicates,
  };
  asked.set(request, cast);
  if (shownScenario !== now.scenario) {
    shownScenario = now.scenario;
    foreground.value = null;
    storyChoice.value = { member: 0, replicate: 0, entity: null };
  }
  mark("asked", 0);
  progress.value = { done: 0, of: now.replicates };
  client.show(request);
}

function show(result: StageResult, request: Request): void {
  const cast = asked.get(request);
  if (!cast) return;
  mark("answered", result.n);
  const last = answer.peek();
  batch(() => {
    const banded = last && last.result.n >= 20 ? last : before.peek();
    before.value = banded && sameStage(banded.cast, cast) ? banded : null;
    answer.value = { result, cast };
    progress.value = { done: result.n, of: result.of };
  });
  reportFailures(result, cast);
}

/** Passes on at most one report in 150 ms; the stages bring the others. */
function throttled(tell: (done: number, of: number) => void) {
  let last = 0;
  return (done: number, of: number) => {
    const now = performance.now();
    if (now - last < 150) return;
    last = now;
    tell(done, of);
  };
}

/** Notes a moment for whoever measures the page; only the newest of each number is kept. */
function mark(name: string, n: number): void {
  performance.clearMarks(`${name} ${n}`);
  performance.mark(`${name} ${n}`);
}

const sameStage = (a: readonly Member[], b: readonly Member[]) =>
  a.map((m) => m.job.scenario).join() === b.map((m) => m.job.scenario).join();

function reportFailures(result: StageResult, cast: readonly Member[]): void {
  result.jobs.forEach((job, i) => {
    if (job.failed > 0 && result.n === result.of) {
      tell(`${job.failed} of ${job.n} futures of “${cast[i].label}” failed: ${job.failure}`);
    }
  });
}

/** Writes the view into the address once it has been still for a moment. */
function keepLink(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  effect(() => {
    const text = writeLink(view.value);
    clearTimeout(timer);
    if (first) {
      first = false;
      return;
    }
    timer = setTimeout(() => {
      const { pathname, search } = location;
      history.replaceState(null, "", `${pathname}${search}${text ? `#${text}` : ""}`);
    }, 300);
  });
}
