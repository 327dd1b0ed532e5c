import { batch, effect, untracked } from "@preact/signals";
import { FEWEST_FOR_A_BAND } from "../sim/analysis/fewest.ts";
import { counted } from "../sim/analysis/words.ts";
import { type Client, createClient, type Request } from "../sim/host/client.ts";
import type { Look, PageModel, StageResult } from "../sim/host/page-protocol.ts";
import { arrive, follow, settle } from "./arrival.ts";
import { castOf, type Member, memberKey } from "./cast.ts";
import { lookOf } from "./charts/look.ts";
import { aimsOf } from "./charts/question.ts";
import { keptOutcomes } from "./charts/shown.ts";
import { lookingNow } from "./looking-now.ts";
import { restoreOwn } from "./own/worlds.ts";
import { lookIn, type Places, placesIn, resultFor } from "./rerun.ts";
import { crewSize, spawn } from "./spawn.ts";
import { answer, before, cast, foreground, model, progress, tell, view } from "./state.ts";
import { HORIZON, type View } from "./view.ts";

/** A question as it was asked: the view, its cast, and where the cast's jobs are in the run. */
interface Question {
  readonly view: View;
  readonly cast: readonly Member[];
  readonly places: Places;
}

/** What each run was asked for: answers come back with their question. */
const asked = new WeakMap<Request, Question>();

/** Opens the workers, reads the link, and keeps the page and the engine in step from then on. */
export async function openSession(): Promise<Client> {
  const client = createClient(spawn, crewSize(), {
    onStage: show,
    onProgress: throttled((done, of) => {
      progress.value = { done, of };
    }),
    onTrouble: tell,
  });
  const known = await restoreOwn(client);
  batch(() => {
    arrive(known);
    model.value = known;
  });
  const present = () => model.peek() ?? known;
  globalThis.addEventListener("hashchange", () => follow(present()));
  effect(() => ask(client, view.value, model.value ?? known));
  effect(() => lookAgain(client, lookOf(cast.value)));
  keepUp(present);
  return client;
}

/** The question whose run is under way or done. */
let running: Request | null = null;
/** What it has told last, as the run has it. */
let told: StageResult | null = null;
let shownCards = "";

function ask(client: Client, now: View, known: PageModel): void {
  const cast = castOf(now, known);
  const request: Request = {
    seed: now.seed,
    months: HORIZON,
    outcomes: keptOutcomes.value,
    jobs: cast.map((member) => member.job),
    against: cast.map((member) => member.against),
    look: untracked(() => lookOf(cast)),
    aims: aimsOf(cast),
    replicates: now.replicates,
  };
  const cards = stageOf(cast);
  if (shownCards !== cards) {
    // What a link has in the foreground is there before its cards are first asked for.
    if (shownCards !== "") foreground.value = null;
    shownCards = cards;
  }
  const places = running && placesIn(running, request);
  if (running && places) {
    const question = { view: now, cast, places };
    asked.set(running, question);
    client.look(lookIn(request.look, places, running.jobs.length));
    if (told) showAs(told, question);
    return;
  }
  running = request;
  told = null;
  asked.set(request, { view: now, cast, places: cast.map((_, m) => m) });
  mark("asked", 0);
  progress.value = { done: 0, of: now.replicates };
  client.show(request);
}

/** Looks at the present run as the charts do now; of another cast, `ask` tells the look itself. */
function lookAgain(client: Client, look: Look): void {
  const places = running && asked.get(running)?.places;
  if (!running || !places || (look.versus && look.versus.length !== places.length)) return;
  client.look(lookIn(look, places, running.jobs.length));
}

function show(result: StageResult, request: Request): void {
  const question = asked.get(request);
  if (!question) return;
  if (request === running) told = result;
  mark("answered", result.n);
  const { cast, places } = question;
  const last = answer.peek();
  batch(() => {
    const banded = last && last.result.n >= FEWEST_FOR_A_BAND ? last : before.peek();
    before.value = banded && sharesCards(banded.cast, cast) ? banded : null;
    showAs(result, question);
    progress.value = { done: result.n, of: result.of };
  });
  reportFailures(result, cast, places);
}

const showAs = (result: StageResult, { view: asAsked, cast: now, places }: Question): void => {
  answer.value = { result: resultFor(result, places, now), view: asAsked, cast: now };
};

/** Whether some card is on both stages, so that it keeps its numbers until the new ones are there. */
function sharesCards(one: readonly Member[], other: readonly Member[]): boolean {
  const keys = (cast: readonly Member[]) =>
    cast.flatMap((member) => (member.card ? [memberKey(member) + member.job.scenario] : []));
  const known = new Set(keys(one));
  return keys(other).some((key) => known.has(key));
}

/** The cards on the stage and what they were started from, as a text. */
const stageOf = (cast: readonly Member[]): string =>
  cast.map((member) => (member.card ? memberKey(member) + member.job.scenario : "")).join("");

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

function reportFailures(result: StageResult, cast: readonly Member[], places: Places): void {
  cast.forEach(({ label }, m) => {
    const job = result.jobs[places[m]];
    if (job.failed > 0 && result.n === result.of) {
      tell(`${job.failed} of ${counted(job.n, "future")} of “${label}” failed: ${job.failure}`);
    }
  });
}

/** Keeps what is on the page once it has been still for a moment; not what it opened with. */
function keepUp(present: () => PageModel): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settled = view.peek();
  let looked = lookingNow.peek();
  const settleNow = () => {
    clearTimeout(timer);
    if (settled === view.peek() && looked === lookingNow.peek()) return;
    settled = view.peek();
    looked = lookingNow.peek();
    settle(settled, present());
  };
  effect(() => {
    const waits = view.value !== settled || lookingNow.value !== looked;
    clearTimeout(timer);
    if (waits) timer = setTimeout(settleNow, 300);
  });
  // A tab that is closed at once loses nothing.
  addEventListener("pagehide", settleNow);
}
