import type { Pattern } from "../pattern.ts";
import type { Budget } from "./budget.ts";
import { type Candidate, meets, type Selection, select, worst } from "./candidates.ts";
import { type Narrowing, narrowingOf } from "./narrowing.ts";
import { judgeOthers, type OtherRow } from "./others.ts";
import type { Problem } from "./problem.ts";
import { type Screen, screen } from "./screen.ts";
import { type Dimension, defaultsOf, pointOf } from "./space.ts";
import { inOrder, nameOf, type Target, targetsOf } from "./targets.ts";
import { rule, type Wave } from "./waves.ts";

/** Points on which it is told what the waves leave of a parameter. */
const LEFT = 300;

/** Values of the active parameters that reproduce the calibration rows. */
export interface AcceptedSet extends Candidate {
  /** Largest implausibility over the measures; below zero if all are inside their bands. */
  readonly worst: number;
}

/** A member judged on the rows that had no say. */
export interface Member {
  /** Its place among the accepted sets. */
  readonly set: number;
  readonly rows: readonly OtherRow[];
}

/** Everything that a calibration found. */
export interface Calibration {
  readonly targets: readonly Target[];
  readonly screen: Screen;
  readonly active: readonly Dimension[];
  readonly waves: readonly Wave[];
  readonly selection: Pick<Selection, "tried" | "inFull">;
  /** Measures that no candidate meets: set aside, and counted as failures of the model. */
  readonly unmet: readonly string[];
  /** Today's values first if they are accepted, then the least implausible: the first is chosen. */
  readonly accepted: readonly AcceptedSet[];
  /** Where nothing is accepted: the candidate that misses fewest measures, and those it misses. */
  readonly nearest: { readonly set: AcceptedSet; readonly missed: readonly string[] } | null;
  /** Whether today's values are among the accepted, and the measures they miss. */
  readonly today: { readonly accepted: boolean; readonly missed: readonly string[] };
  readonly narrowing: readonly Narrowing[];
  readonly members: readonly Member[];
}

/** What to calibrate, on what, and what else to judge. */
export interface Calibrating extends Problem {
  /** Rows that only accepted sets are checked on. */
  readonly checks: readonly string[];
  /** Rows that members are judged on out of sample. */
  readonly others: readonly Pattern[];
  /** Hears what was found so far at the end of every stage. */
  onStage?(stage: string, found: Calibration | null): void;
}

interface Sorted {
  readonly unmet: readonly string[];
  readonly accepted: readonly AcceptedSet[];
  readonly nearest: Calibration["nearest"];
  readonly today: Calibration["today"];
}

/** Sorts candidates into accepted or not, by measures that some candidate meets. */
function sort(targets: readonly Target[], full: readonly Candidate[], today: Candidate): Sorted {
  const meetable = targets.map((target, t) =>
    full.some(({ measures }) => meets(target, measures[t])),
  );
  const possible = targets.filter((_, t) => meetable[t]);
  const judged = full.map((one) => {
    const measures = one.measures.filter((_, t) => meetable[t]);
    const missed = possible.filter((target, t) => !meets(target, measures[t])).map(nameOf);
    return { set: { ...one, worst: worst(possible, measures) }, missed };
  });
  judged.sort((a, b) => a.missed.length - b.missed.length || a.set.worst - b.set.worst);
  const own = judged.find(({ set }) => isSame(set, today));
  const may = Math.floor(possible.length * MISSED);
  const accepted = judged
    .filter(({ missed }) => missed.length <= may)
    .map(({ set }) => set)
    .sort((a, b) => first(a, b, today) || a.worst - b.worst);
  return {
    unmet: targets.filter((_, t) => !meetable[t]).map(nameOf),
    accepted: accepted.filter((set, i) => accepted.findIndex((one) => isSame(one, set)) === i),
    nearest: accepted.length > 0 ? null : judged[0],
    today: { accepted: own !== undefined && own.missed.length <= may, missed: own?.missed ?? [] },
  };
}

/** Of so many measures some lie two errors outside their band by luck alone: a set may miss this share. */
export const MISSED = 0.05;

/** Today's values come before any other set. */
const first = (a: Candidate, b: Candidate, today: Candidate): number =>
  Number(isSame(b, today)) - Number(isSame(a, today));

const isSame = (a: Candidate, b: Candidate): boolean =>
  JSON.stringify(a.values) === JSON.stringify(b.values);

/** Checks accepted sets on rows that are too dear for every candidate, and sorts them again. */
async function check(
  { checks, seed, steps, measure }: Calibrating,
  targets: readonly Target[],
  first: Sorted,
  today: Candidate,
  budget: Budget,
): Promise<{ readonly targets: readonly Target[]; readonly sorted: Sorted }> {
  if (first.accepted.length === 0 || checks.length === 0) return { targets, sorted: first };
  const ask = { rows: checks, seed, replicates: budget.checkReplicates };
  const found = await Promise.all(first.accepted.map(({ values }) => measure({ ...ask, values })));
  const more = targetsOf(found[0], steps);
  const all = [...targets, ...more];
  const sets = first.accepted.map((set, i) => ({
    ...set,
    measures: [...set.measures, ...inOrder(more, found[i])],
  }));
  const sorted = sort(all, sets, today);
  return {
    targets: all,
    sorted: first.today.accepted ? sorted : { ...sorted, today: first.today },
  };
}

/**
 * Calibrates: screens, rules out in waves, simulates candidates, and judges some accepted sets out
 * of sample. The result depends on the problem and the budget alone.
 */
export async function calibrate(given: Calibrating, budget: Budget): Promise<Calibration> {
  const { dimensions, rows, steps, seed, measure, others, onStage = () => {} } = given;
  const usual = { values: defaultsOf(dimensions), rows, seed };
  const targets = targetsOf(
    await measure({ ...usual, replicates: budget.screenReplicates }),
    steps,
  );
  const found = await screen(given, targets, budget);
  const active = found.active.map((id) => dimensions.find((one) => one.id === id) as Dimension);
  onStage(`screened: ${active.map(({ id }) => id).join(", ")}`, null);
  const start = pointOf(active, defaultsOf(active));
  const { waves, region } = await rule(given, targets, active, start, budget);
  const left = waves[waves.length - 1]?.left ?? 1;
  onStage(`waves: ${(100 * left).toPrecision(2)} % of the prior left`, null);
  const selection = await select(given, targets, active, region, start, budget);
  const [today] = selection.full;
  const before = sort(targets, selection.full, today);
  onStage(`candidates: ${before.accepted.length} accepted before the checks`, null);
  const { targets: all, sorted } = await check(given, targets, before, today, budget);
  const { accepted } = sorted;
  const values = accepted.map((set) => set.values);
  const calibration: Calibration = {
    targets: all,
    screen: found,
    active,
    waves,
    selection: { tried: selection.tried, inFull: selection.inFull },
    ...sorted,
    narrowing: narrowingOf(active, values, region.draw(LEFT, "left")),
    members: [],
  };
  onStage(`checks: ${accepted.length} accepted`, calibration);
  const members = await Promise.all(
    accepted.slice(0, budget.members).map(async (one, set) => ({
      set,
      rows: await judgeOthers(others, one.values, seed, measure, budget),
    })),
  );
  return { ...calibration, members };
}
