import { InputError } from "../core/error.ts";
import { levers, type Scenario, sameInitialWorld } from "../model.ts";
import type { NamedJob } from "./job.ts";

/** Something in which two scenarios differ, with what each of them has. */
export interface Change {
  /** Path in full, such as `levers.mandate` or `partnership.form`. */
  readonly id: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** At most this many differences are told apart: each doubles what has to be simulated. */
export const MOST_CHANGES = 8;

/** Parts of a scenario that count as one difference each, whatever is in them. */
const WHOLE = ["also", "acts", "later"] as const;

/**
 * In what two scenarios of one world differ: levers, terms of the partnership, further partnerships,
 * acts, later changes and assumptions. Throws InputError where they begin in different worlds, differ
 * in nothing or in more than {@link MOST_CHANGES} things, or where one is a twin.
 */
export function changesBetween(a: NamedJob, b: NamedJob): Change[] {
  const twin = [a, b].find(({ job }) => job.counterfactual);
  if (twin) {
    throw new InputError(
      `${twin.name} is a twin without the partnership; explain takes two scenarios that differ in their settings. "partnerscape compare ${a.name} ${b.name}" says what partnering makes of it.`,
    );
  }
  if (!sameInitialWorld(a.job.scenario, b.job.scenario)) {
    throw new InputError(
      `${a.name} and ${b.name} begin in different worlds; explain takes two scenarios of one world, for example two variants of a case.`,
    );
  }
  const changes = [
    ...leverChanges(a.job.scenario, b.job.scenario),
    ...parts("partnership", a.job.scenario.partnership, b.job.scenario.partnership),
    ...WHOLE.flatMap((id) => different(id, a.job.scenario[id], b.job.scenario[id])),
    ...parts("assumptions", a.job.assumptions, b.job.assumptions),
  ];
  if (changes.length === 0) {
    throw new InputError(`${a.name} and ${b.name} do not differ in anything that is simulated.`);
  }
  if (changes.length > MOST_CHANGES) {
    throw new InputError(
      `${a.name} and ${b.name} differ in ${changes.length} things (${changes.map(({ id }) => id).join(", ")}); explain tells at most ${MOST_CHANGES} apart: set some alike with --set.`,
    );
  }
  return changes;
}

function different(id: string, from: unknown, to: unknown): Change[] {
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ id, from, to }];
}

/** Differences of two objects by key, or one where only one of them is there. */
function parts(head: string, a: object | undefined, b: object | undefined): Change[] {
  if (head === "partnership" && (!a || !b)) return different(head, a ?? null, b ?? null);
  const [from, to] = [{ ...a }, { ...b }] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => different(`${head}.${key}`, from[key], to[key]));
}

function leverChanges(a: Scenario, b: Scenario): Change[] {
  return levers.flatMap(({ id, default: usual }) =>
    different(`levers.${id}`, a.levers[id] ?? usual, b.levers[id] ?? usual),
  );
}

/** Every set of some changes, as a number whose bit `i` says whether change `i` is made. */
export const setsOf = (changes: number): number[] =>
  Array.from({ length: 1 << changes }, (_, set) => set);

/** The first job with some of the changes made: those whose bit is set. */
export function mixOf({ name, job }: NamedJob, changes: readonly Change[], set: number): NamedJob {
  const scenario = structuredClone(job.scenario) as unknown as Record<string, unknown>;
  const assumptions: Record<string, number> = { ...job.assumptions };
  const made = changes.filter((_, i) => (set >> i) & 1);
  for (const { id, to } of made) {
    const [head, key] = id.split(".");
    if (head === "assumptions") setIn(assumptions, key, to);
    else if (key === undefined) setIn(scenario, head, to ?? undefined);
    else setIn(scenario[head] as Record<string, unknown>, key, to);
  }
  return {
    name: set === 0 ? name : `${name} with ${made.map(({ id }) => id).join(", ")}`,
    job: { ...job, scenario: scenario as unknown as Scenario, assumptions },
  };
}

function setIn(node: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete node[key];
  else node[key] = value;
}
