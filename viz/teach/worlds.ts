import { useEffect, useState } from "preact/hooks";
import type { FuturesAsk } from "../../sim/host/page-protocol.ts";
import type { Futures } from "../../sim/teach/futures.ts";
import { simulate } from "./engine.ts";
import { createShelf, type Jobs, type Shelf } from "./world-shelf.ts";

/** What there is of some worlds by now. */
export interface WorldsNow {
  /** The worlds that are finished, by id. */
  readonly worlds: ReadonlyMap<string, Futures>;
  /** Futures finished of all worlds asked for, of how many. */
  readonly done: number;
  readonly of: number;
  /** Whether all worlds that were asked for are there; the last future is done a moment before. */
  readonly whole: boolean;
  /** One sentence where they could not be simulated; empty while they can. */
  readonly trouble: string;
  /** Tries once more after trouble. */
  again(): void;
}

const shelf = createShelf(simulate, 12_000_000);

/** Simulates some worlds for whoever is no component; see {@link Shelf}. */
export const runWorlds: Shelf["run"] = (...asked) => shelf.run(...asked);

/** Whether all worlds that were asked for are there. */
export const isFinished = ({ whole, trouble }: WorldsNow): boolean => trouble === "" && whole;

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
    whole: ids.every((id) => current.worlds.has(id)),
    again: () => setAttempt(attempt + 1),
  };
}

const sentence = (error: unknown): string =>
  `The simulation stopped: ${error instanceof Error ? error.message : String(error)}.`.replace(
    /\.\.$/,
    ".",
  );
