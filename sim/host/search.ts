import { type ResultHead, resultHead } from "../analysis/result.ts";
import { type FinalRanking, type FinalVerdict, judgeFinalists } from "../analysis/search-final.ts";
import { kept, type RoundRanking, rankRound } from "../analysis/search-rank.ts";
import { worthsOf } from "../analysis/search-worth.ts";
import { meanAndError } from "../analysis/statistics.ts";
import type { Study } from "../analysis/study/study.ts";
import { ERRORS_AHEAD } from "../analysis/tradeoff-rank.ts";
import { InputError } from "../core/error.ts";
import type { WholeExperiment } from "../experiment/experiment-resolve.ts";
import { NOT_PARTNERING } from "../experiment/partnering.ts";
import { FINALISTS } from "../experiment/search-budget.ts";
import {
  FORM,
  type SearchLimit,
  type SearchObjective,
  type SearchPlan,
} from "../experiment/search-plan.ts";
import {
  firstPolicies,
  nextPolicies,
  type Policy,
  plainlyDiffer,
  settingsOfPolicy,
} from "../experiment/search-policies.ts";
import { type NamedPolicy, roundOf, WITHOUT } from "../experiment/search-round.ts";
import type { Settings } from "../experiment/settings.ts";
import { forms } from "../model.ts";
import type { Passport } from "../passport/passport.ts";

/** A round that was simulated. */
export interface RanRound {
  readonly study: Study;
  readonly failed: number;
}

/** Simulates a round under its name. */
export type RunRound = (experiment: WholeExperiment, name: string) => Promise<RanRound>;

/** A policy as a result has it. */
interface ListedPolicy {
  readonly id: string;
  readonly form: string;
  readonly label: string;
  /** Values by path; empty where the levers are the scenario's own. */
  readonly levers: Settings;
}

/** A policy that was judged under fresh luck. */
export interface SearchedPolicy extends ListedPolicy, FinalVerdict {
  /** Found by the search, a form with the scenario's own levers, or not partnering. */
  readonly kind: "found" | "preset" | "none";
  /** Mean score in the last round, by which it was chosen; null for what was not in it. */
  readonly search_score: number | null;
}

/** A policy in a round. */
export interface TriedPolicy extends ListedPolicy {
  readonly round: number;
  readonly futures: number;
  readonly score: number;
  readonly violation: number;
  /** In the order of the objectives, in differences worth the name. */
  readonly objectives: readonly number[];
}

/** What `search --json` prints. */
export interface SearchResult extends ResultHead {
  readonly scenario: string;
  readonly objectives: readonly SearchObjective[];
  readonly limits: readonly SearchLimit[];
  readonly contexts: readonly { readonly name: string; readonly set: Settings }[];
  readonly over_contexts: "mean" | "worst";
  readonly budget: number;
  /** Futures that were simulated, and how many of them failed. */
  readonly futures: number;
  readonly failed: number;
  readonly rounds: readonly {
    readonly policies: number;
    readonly futures: number;
    /** How many of them kept to all limits. */
    readonly holding: number;
  }[];
  /** The policy that was chosen before the fresh luck; null where none kept to the limits. */
  readonly chosen: string | null;
  /** The preset with the highest mean score under fresh luck. */
  readonly best_preset: string;
  /** Mean score of the chosen, or else of the first finalist, less that preset's, and its error. */
  readonly lead: number;
  readonly lead_error: number;
  /** Futures of all contexts in which every policy has a value. */
  readonly n: number;
  /** From the highest mean score under fresh luck to the lowest. */
  readonly policies: readonly SearchedPolicy[];
  /** Every policy of every round, in their order. */
  readonly tried: readonly TriedPolicy[];
  /** What makes the judgement at the end again. */
  readonly passport?: Passport;
  /** Digest of all else, by which a change is told. */
  readonly check?: string;
}

/** The name of the last evaluation, whose luck no round has. */
export const FRESH = "fresh";

/** A policy with its name. */
interface Candidate extends NamedPolicy {
  readonly policy: Policy;
}

/**
 * Searches: rounds of fewer and fewer policies under more and more futures, each under luck of its own,
 * and at the end the finalists beside every preset under luck that none of them has had. Everything is
 * decided by the plan and what `run` gives. Throws InputError.
 */
export async function search(plan: SearchPlan, run: RunRound): Promise<SearchResult> {
  const { file, contexts, objectives, limits, situation } = plan;
  const tried: TriedPolicy[] = [];
  const rounds: SearchResult["rounds"][number][] = [];
  const done = { futures: 0, failed: 0 };
  const simulate = async (all: readonly NamedPolicy[], name: string, futures: number) => {
    const before = rounds.reduce((sum, one) => sum + one.futures, 0);
    const { study, failed } = await run(roundOf(plan, all, { name, futures, before }), name);
    done.futures += study.scenarios.length * study.points.length * study.replicates;
    done.failed += failed;
    return worthsOf(study, plan);
  };
  const name = namer(plan);
  let candidates: readonly Candidate[] = [];
  let ranking: RoundRanking | undefined;
  for (const [r, { policies, futures }] of plan.rounds.entries()) {
    const round = r + 1;
    candidates = name(policiesOf(plan, candidates, ranking, policies, round));
    const found = rankRound(await simulate(candidates, String(round), futures), plan);
    ranking = found;
    candidates.forEach(({ id, set }, i) => {
      const { values: objectives, violation } = found.weighed[i];
      const score = found.scores[i];
      tried.push({ ...listed(id, set), round, futures, score, violation, objectives });
    });
    const holding = found.weighed.filter(({ violation }) => violation === 0).length;
    rounds.push({ policies: candidates.length, futures, holding });
  }
  const last = ranking as RoundRanking;
  const finalists = finalistsOf(plan, candidates, last).map((i) => ({
    ...candidates[i],
    score: last.scores[i],
  }));
  const [form] = plan.choices;
  const presets = form.levels.map((id) => ({ id: `preset-${id}`, set: { [FORM]: id } }));
  const all: readonly NamedPolicy[] = [...finalists, ...presets];
  const judged = judgeFinalists(await simulate(all, FRESH, file.fresh), plan);
  if (!judged) throw new InputError(`In no future of ${situation.id} has every policy a value.`);
  const best = bestOf(judged, finalists.length, presets.length);
  const rows = all.map(({ id, set }, i): SearchedPolicy => {
    const kind = i < finalists.length ? "found" : "preset";
    const search_score = finalists[i]?.score ?? null;
    return { kind, ...listed(id, set), search_score, ...judged.verdicts[i] };
  });
  const without: SearchedPolicy = {
    ...{ kind: "none", id: WITHOUT, form: NOT_PARTNERING, label: "Not partnering", levers: {} },
    ...{ search_score: null, ...judged.verdicts[all.length] },
  };
  const gap = judged.scores[0].map((score, r) => score - judged.scores[best][r]);
  const { mean: lead, error: lead_error } = meanAndError(gap);
  const month = Math.max(...objectives.map((one) => one.month));
  const { seed, months, fresh, budget, over_contexts } = file;
  return {
    ...resultHead({ seed, replicates: fresh, months, reported: [month] }),
    ...{ scenario: situation.id, objectives, limits, contexts, over_contexts, budget },
    ...done,
    rounds,
    chosen: last.weighed[last.byScore[0]].violation === 0 ? finalists[0].id : null,
    best_preset: all[best].id,
    ...{ lead, lead_error, n: judged.n },
    policies: judged.order.map((i) => rows[i] ?? without),
    tried,
  };
}

/** The policies of a round: a design to begin with, then who was kept and their children. */
function policiesOf(
  { choices, presets, file, rounds }: SearchPlan,
  before: readonly Candidate[],
  ranking: RoundRanking | undefined,
  count: number,
  round: number,
): Policy[] {
  if (!ranking) return firstPolicies(choices, presets, count, file.seed);
  // The last round only decides between those that are there.
  const parents = round === rounds.length ? count : Math.ceil(count / 2);
  const policies = kept(ranking, parents).map((i) => before[i].policy);
  return nextPolicies(choices, policies, count, { seed: file.seed, round });
}

/** Gives each policy a number the first time it is seen, and the same one again later. */
function namer({ choices }: SearchPlan) {
  const known = new Map<string, string>();
  return (policies: readonly Policy[]): Candidate[] =>
    policies.map((policy) => {
      const key = policy.join(" ");
      const id = known.get(key) ?? `p${known.size + 1}`;
      known.set(key, id);
      return { id, policy, set: settingsOfPolicy(choices, policy) };
    });
}

/**
 * The first by score, then others that plainly differ from those before: of the policies that keep to
 * the limits, if any do.
 */
function finalistsOf(
  { choices }: SearchPlan,
  candidates: readonly Candidate[],
  ranking: RoundRanking,
): number[] {
  const { weighed, byScore } = ranking;
  const holding = weighed.some(({ violation }) => violation === 0);
  const found: number[] = [];
  for (const i of kept(ranking, byScore.length)) {
    if (holding && weighed[i].violation > 0) continue;
    const differs = (other: number) =>
      plainlyDiffer(choices, candidates[i].policy, candidates[other].policy);
    if (found.length < FINALISTS && found.every(differs)) found.push(i);
  }
  return found;
}

/** The preset with the highest mean score, whether or not it keeps to the limits. */
const bestOf = ({ order }: FinalRanking, from: number, count: number): number =>
  order.find((i) => i >= from && i < from + count) as number;

function listed(id: string, { [FORM]: form, ...levers }: Settings): ListedPolicy {
  const label = forms.find((one) => one.id === form)?.label ?? String(form);
  return { id, form: String(form), label, levers };
}

/** Whether the chosen is ahead of the best preset by more than chance explains. */
export const isAhead = ({ lead, lead_error }: SearchResult): boolean =>
  lead > ERRORS_AHEAD * lead_error;
