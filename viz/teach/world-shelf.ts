import type { FuturesAsk, PageJob } from "../../sim/host/page-protocol.ts";
import type { Futures } from "../../sim/teach/futures.ts";

/** Worlds by their id, as `jobsOf` has them. */
export type Jobs = ReadonlyMap<string, PageJob>;

/** Simulates futures of a world and tells how many are done; rejects with a sentence. */
type Simulate = (
  job: PageJob,
  ask: FuturesAsk,
  onProgress: (done: number) => void,
) => Promise<Futures>;

/** Told of futures finished of all worlds asked for, of how many, and of the worlds that are whole. */
type OnProgress = (done: number, of: number, worlds: ReadonlyMap<string, Futures>) => void;

/** Worlds simulated once and remembered, as many as there is room for. */
export interface Shelf {
  /**
   * Simulates some worlds one after the other, each with all workers. Rejects with a sentence. Ends
   * early, with what is there, once `wanted` says no.
   */
  run(
    jobs: Jobs,
    ids: readonly string[],
    ask: FuturesAsk,
    onProgress?: OnProgress,
    wanted?: () => boolean,
  ): Promise<ReadonlyMap<string, Futures>>;
}

interface Entry {
  readonly futures: Promise<Futures>;
  readonly size: number;
  done: number;
  readonly watchers: Set<() => void>;
}

/** A shelf with room for so many numbers, 8 bytes each; what is shown stays with whoever shows it. */
export function createShelf(simulate: Simulate, room: number): Shelf {
  /** What was asked for, the world used longest ago first. */
  const entries = new Map<string, Entry>();
  const entryFor = (job: PageJob, ask: FuturesAsk): Entry => {
    const key = keyOf(job, ask);
    const known = entries.get(key);
    entries.delete(key);
    const entry = known ?? begin(simulate, job, ask);
    entries.set(key, entry);
    // What failed may succeed when it is asked for again.
    if (!known) entry.futures.catch(() => entries.delete(key));
    forgetOldest(entries, room);
    return entry;
  };
  return {
    async run(jobs, ids, ask, onProgress = () => {}, wanted = () => true) {
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
    },
  };
}

/** Whatever changes nothing about the futures must not change the key. */
function keyOf({ scenario, settings, twin }: PageJob, ask: FuturesAsk): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  const { seed, replicates, months, outcomes } = ask;
  return JSON.stringify([scenario, twin, sorted, seed, replicates, months, [...outcomes].sort()]);
}

function begin(simulate: Simulate, job: PageJob, ask: FuturesAsk): Entry {
  const watchers = new Set<() => void>();
  const futures = simulate(job, ask, (done) => {
    entry.done = done;
    for (const watch of watchers) watch();
  });
  // An organisation's outcome is a series, and few worlds have more than six of them.
  const size = ask.replicates * (ask.months + 1) * ask.outcomes.length * 6;
  const entry: Entry = { futures, size, done: 0, watchers };
  return entry;
}

function forgetOldest(entries: Map<string, Entry>, room: number): void {
  let total = 0;
  for (const { size } of entries.values()) total += size;
  for (const [key, { size }] of entries) {
    if (total <= room || entries.size === 1) return;
    entries.delete(key);
    total -= size;
  }
}
