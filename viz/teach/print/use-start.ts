import { useMemo } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { jobsOf } from "../../../sim/teach/jobs.ts";
import { outcomesOf } from "../../../sim/teach/outcomes.ts";
import { lastYear, stakeOf } from "../../../sim/teach/stakes.ts";
import { useWorlds, type WorldsNow } from "../worlds.ts";

/** Worlds that tell how things stand before the first month. */
const STARTS = 40;

/** Where the line to be drawn begins, and how far it is known. */
export interface Start {
  /** The middle of some futures before their first month, within the range; null while unknown. */
  readonly value: number | null;
  readonly now: WorldsNow;
}

/** Simulates where the expected line begins; nothing where none is to be drawn. */
export function useStart({ lesson, levers, seed, tasks }: Assignment): Start {
  const { world, entity, outcome, range } = lesson.predict;
  const jobs = useMemo(() => jobsOf(lesson, levers), [lesson, levers]);
  const now = useWorlds(jobs, tasks.includes("predict") ? [world] : [], {
    ...{ seed: seed ?? "1", replicates: STARTS, months: 0 },
    outcomes: outcomesOf(lesson),
  });
  const futures = now.worlds.get(world);
  const typical = futures ? stakeOf(lastYear(futures, { entity, outcome })).typical : Number.NaN;
  const value = Number.isNaN(typical) ? null : Math.min(range[1], Math.max(range[0], typical));
  return { value, now };
}
