import { signal } from "@preact/signals";
import { type Client, createClient } from "../../sim/host/client.ts";
import type {
  FuturesAsk,
  PageJob,
  PageModel,
  Story,
  StoryAsk,
} from "../../sim/host/page-protocol.ts";
import type { Futures } from "../../sim/teach/futures.ts";
import { crewSize, spawn } from "../spawn.ts";
import { tell } from "./notices.ts";

/** What the model says about itself; null until the first worker has answered. */
export const known = signal<PageModel | null>(null);
/** Why the engine could not be started, as a sentence; empty while it can. */
export const startTrouble = signal("");

let client: Client | null = null;

/** Starts the workers and asks the model to introduce itself. */
export async function openEngine(): Promise<void> {
  const nothing = () => {};
  try {
    client = createClient(spawn, crewSize(), {
      onStage: nothing,
      onProgress: nothing,
      onTrouble: tell,
    });
    known.value = await client.model();
  } catch (error) {
    startTrouble.value = `The simulation could not be started (${(error as Error).message}).`;
  }
}

/** Simulates futures of a world, all workers taking part. Rejects with a sentence. */
export function simulate(
  job: PageJob,
  ask: FuturesAsk,
  onProgress: (done: number) => void = () => {},
): Promise<Futures> {
  return engine().futures(job, ask, onProgress);
}

/** One future of a world, told month by month, with its events and who was who. */
export const story = (job: PageJob, which: StoryAsk): Promise<Story> => engine().story(job, which);

function engine(): Client {
  if (!client) throw new Error("the simulation has not started yet");
  return client;
}
