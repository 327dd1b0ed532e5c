import { useEffect, useState } from "preact/hooks";
import type { EventRow } from "../../../sim/core/trajectory.ts";
import type { Story } from "../../../sim/host/page-protocol.ts";
import { type Decisions, outcomesOfPlay, playJob, type Table } from "../../../sim/teach/play.ts";
import { ROUND } from "../../../sim/teach/play-file.ts";
import { story } from "../engine.ts";
import type { Values } from "./figures.ts";

/** The future of a table as far as it has been played, or why there is none. */
export interface Played {
  readonly told: (Values & { readonly story: Story }) | null;
  readonly trouble: string;
  again(): void;
}

const NONE = { key: "", story: null as Story | null, trouble: "" };

/**
 * Plays the future of a table up to the last year decided. Before the first year there is nothing
 * but how things are at the start. With `wanted` false nothing is played.
 */
export function usePlayed(table: Table, decisions: Decisions, twin = false, wanted = true): Played {
  const months = decisions.length * ROUND;
  const job = playJob(table, decisions, twin);
  const key = JSON.stringify([job, table.seed, months, wanted]);
  const [attempt, setAttempt] = useState(0);
  const [now, setNow] = useState(NONE);
  useEffect(() => {
    if (!wanted) return undefined;
    let open = true;
    const outcomes = outcomesOfPlay(table.play);
    // The start is the same whatever is decided, and no future has fewer months than one.
    const ask = { seed: table.seed, replicate: 0, months: Math.max(1, months), outcomes };
    story(job, ask).then(
      (told) => open && setNow({ key, story: told, trouble: "" }),
      (error) => open && setNow({ key, story: null, trouble: sentence(error) }),
    );
    return () => {
      open = false;
    };
  }, [key, attempt]);
  const told =
    now.key === key && now.story
      ? { story: now.story, series: now.story.series, values: now.story.values, until: months }
      : null;
  return {
    told,
    trouble: now.key === key ? now.trouble : "",
    again: () => setAttempt(attempt + 1),
  };
}

const sentence = (error: unknown): string =>
  `The year could not be played: ${error instanceof Error ? error.message : String(error)}`;

/** The events of a future that everybody hears of, the first first. */
export const publicEvents = (
  { events }: Pick<Story, "events">,
  names: readonly string[],
  until: number,
): EventRow[] =>
  events.filter(
    ({ event, month }) => month <= until && names.some((name) => event.startsWith(name)),
  );
