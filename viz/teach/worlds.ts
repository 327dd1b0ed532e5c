import { useEffect, useState } from "preact/hooks";
import type { FuturesAsk, PageJob } from "../../sim/host/page-protocol.ts";
import type { Futures } from "../../sim/teach/futures.ts";
import { simulate } from "./engine.ts";

/** Worlds by their id, as `jobsOf` has them. */
export type Jobs = ReadonlyMap<string, PageJob>;

/** What there is of some worlds by now. */
export interface WorldsNow {
  /** The worlds that are finished, by id. */
  readonly worlds: ReadonlyMap<string, Futures>;
  /** Futures finished of all worlds asked for, of how many. */
  readonly done: number;
  readonly of: number;
  /** One sentence where they could not be simulated; empty while they can. */
  readonly trouble: string;
  /** Tries once more after trouble. */
  again(): void;
}

interface Entry {
  readonly futures: Promise<Futures>;
  readonly size: number;
  done: number;
  readonly watchers: Set<() => void>;
}

/** Numbers kept at most, 8 bytes each; what is shown stays with whoever shows it. */
const MOST_NUMBERS = 12_000_000;
/** Worlds that were asked for, the one used longest ago first. */
const remembered = new Map<string, Entry>();

/**
 * Simulates some worlds one after the other, each with all workers, and remembers them. Rejects
 * with a sentence. Ends early, with what is there, once `wanted` says no.
 */
export async function runWorlds(
  jobs: Jobs,
  ids: readonly string[],
  ask: FuturesAsk,
  onProgress: (done: number, of: number, worlds: ReadonlyMap<string, Futures>) => void = () => {},
  wanted: () => boolean = () => true,
): Promise<ReadonlyMap<string, Futures>> {
  const worlds = new Map<string, Futures>();
  const of = ids.length * ask.replicates;
  for (const [i, id] of ids.entries()) {
    const job = jobs.get(id);
    if (!job) throw new Error(`the lesson has no world “${id}”`);
    const entry = entryFor(job, ask);
    const watch = () => onProgress(i * ask.replicates + entry.done, of, worlds);
    entry.watchers.add(watch);
    try {
      worlds.set(id, await entry.futures);
    } finally {
      entry.watchers.delete(watch);
    }
    if (!wanted()) return worlds;
    onProgress((i + 1) * ask.replicates, of, new Map(worlds));
  }
  return worlds;
}

function entryFor(job: PageJob, ask: FuturesAsk): Entry {
  const key = keyOf(job, ask);
  const known = remembered.get(key);
  remembered.delete(key);
  const entry = known ?? begin(key, job, ask);
  remembered.set(key, entry);
  forgetOldest();
  return entry;
}

/** Whatever changes nothing about the futures must not change the key. */
function keyOf({ scenario, settings, twin }: PageJob, ask: FuturesAsk): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  const { seed, replicates, months, outcomes } = ask;
  return JSON.stringify([scenario, twin, sorted, seed, replicates, months, [...outcomes].sort()]);
}

function begin(key: string, job: PageJob, ask: FuturesAsk): Entry {
  const watchers = new Set<() => void>();
  const futures = simulate(job, ask, (done) => {
    entry.done = done;
    for (const watch of watchers) watch();
  });
  // An organisation's outcome is a series, and few worlds have more than six of them.
  const size = ask.replicates * (ask.months + 1) * ask.outcomes.length * 6;
  const entry: Entry = { futures, size, done: 0, watchers };
  // What failed may succeed when it is asked for again.
  futures.catch(() => remembered.delete(key));
  return entry;
}

function forgetOldest(): void {
  let total = 0;
  for (const { size } of remembered.values()) total += size;
  for (const [key, { size }] of remembered) {
    if (total <= MOST_NUMBERS || remembered.size === 1) return;
    remembered.delete(key);
    total -= size;
  }
}

/** Whether all worlds that were asked for are there. */
export const isFinished = ({ done, of, trouble }: WorldsNow): boolean =>
  trouble === "" && done >= of;

const NONE: ReadonlyMap<string, Futures> = new Map();

/**
 * Some worlds, simulated when they are first asked for and remembered. With no ids nothing runs.
 * A finished world is there before the others are.
 */
export function useWorlds(jobs: Jobs, ids: readonly string[], ask: FuturesAsk): WorldsNow {
  const key = JSON.stringify([ids.map((id) => [id, jobs.get(id)]), ask]);
  const [attempt, setAttempt] = useState(0);
  const [now, setNow] = useState({ key: "", worlds: NONE, done: 0, trouble: "" });
  useEffect(() => {
    let wanted = true;
    const show = (worlds: ReadonlyMap<string, Futures>, done: number, trouble = "") => {
      if (wanted) setNow({ key, worlds, done, trouble });
    };
    if (ids.length > 0) {
      runWorlds(
        jobs,
        ids,
        ask,
        (done, _, worlds) => show(worlds, done),
        () => wanted,
      ).catch((error) => show(NONE, 0, sentence(error)));
    }
    return () => {
      wanted = false;
    };
  }, [key, attempt]);
  const current = now.key === key ? now : { worlds: NONE, done: 0, trouble: "" };
  return {
    ...current,
    of: ids.length * ask.replicates,
    again: () => setAttempt(attempt + 1),
  };
}

const sentence = (error: unknown): string =>
  `The simulation stopped: ${error instanceof Error ? error.message : String(error)}.`.replace(
    /\.\.$/,
    ".",
  );
