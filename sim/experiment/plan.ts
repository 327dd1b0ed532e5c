import { InputError } from "../core/error.ts";
import { sameInitialWorld } from "../model.ts";
import type { NamedJob } from "./job.ts";
import { NONE } from "./resolve.ts";

/** One comparison: the difference of job `other` minus job `base`, as indices into the plan. */
export interface Pair {
  readonly name: string;
  readonly baseline: string;
  readonly base: number;
  readonly other: number;
}

/** What is simulated, in order, and what is compared with what. */
export interface ComparisonPlan {
  readonly jobs: readonly NamedJob[];
  readonly pairs: readonly Pair[];
  /** The id of the common baseline, or `none`: each scenario's own twin. */
  readonly baseline: string;
  /** A sentence where the comparison is not the one asked for. */
  readonly note: string | null;
}

/**
 * Plans the comparison of every scenario with the first. `none` first means each against its own
 * twin; `none` later is the twin of the first scenario. Scenarios over different worlds cannot be
 * subtracted: then each is compared with its own twin, and the note says so.
 */
export function planComparison(
  typed: readonly string[],
  resolve: (typed: string) => NamedJob,
): ComparisonPlan {
  if (typed.length < 2) {
    throw new InputError(
      "compare needs a baseline and at least one scenario, for example: partnerscape compare none case-c.",
    );
  }
  const firstNamed = typed.find((name) => name !== NONE);
  if (firstNamed === undefined) throw new InputError("compare needs a scenario besides none.");
  if (typed[0] === NONE) {
    const named = typed
      .slice(1)
      .map((name) => resolve(name === NONE ? `${firstNamed}/${NONE}` : name));
    return againstTwins(checkNames(named), null);
  }
  const jobs = checkNames(
    typed.map((name) => resolve(name === NONE ? `${firstNamed}/${NONE}` : name)),
  );
  const stranger = jobs.find(({ job }) => !sameInitialWorld(jobs[0].job.scenario, job.scenario));
  if (stranger) return againstTwins(jobs, worldsDiffer(jobs[0].name, stranger.name));
  const baseline = jobs[0].name;
  const pairs = jobs.slice(1).map(({ name }, i) => ({ name, baseline, base: 0, other: i + 1 }));
  return { jobs, pairs, baseline, note: null };
}

/** Throws InputError where two jobs would have the same name in the output. */
export function checkNames(jobs: readonly NamedJob[]): readonly NamedJob[] {
  const names = new Set<string>();
  for (const { name } of jobs) {
    if (names.has(name)) {
      throw new InputError(`Two scenarios have the id "${name}"; name each once, or change an id.`);
    }
    names.add(name);
  }
  return jobs;
}

function worldsDiffer(a: string, b: string): string {
  return `${a} and ${b} begin in different worlds, so each scenario is compared with its own twin without the partnership.`;
}

/** Twins come first; a single one is simply called `none`, several carry their scenario's id. */
function againstTwins(named: readonly NamedJob[], note: string | null): ComparisonPlan {
  const twinOf = ({ name, job }: NamedJob): NamedJob => ({
    name: named.length === 1 ? NONE : `${name}/${NONE}`,
    job: { ...job, counterfactual: true },
  });
  const alreadyTwin = named.find(({ job }) => job.counterfactual);
  if (alreadyTwin) {
    throw new InputError(
      `${alreadyTwin.name} is itself a twin without the partnership; compare it with a scenario of its own world.`,
    );
  }
  const twins = named.map(twinOf);
  const pairs = named.map(({ name }, i) => ({
    name,
    baseline: twins[i].name,
    base: i,
    other: named.length + i,
  }));
  return { jobs: [...twins, ...named], pairs, baseline: NONE, note };
}
