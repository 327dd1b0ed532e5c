import type { CoveredClaim, SourceClaim, Trial } from "./claim.ts";
import { collect, createBench } from "./collect.ts";
import type { Design } from "./design.ts";
import { type Estimate, mean } from "./estimate.ts";
import type { Future } from "./future.ts";

/** Replicates of an arm unless its trial says otherwise. */
const REPLICATES = 100;

/** What the trial of a claim found. */
export interface Finding {
  readonly claim: CoveredClaim;
  /** Mean paired difference, more of the cause less less of it, and its standard error. */
  readonly effect: Estimate;
  /** How much less of it there is, in the direction of the sign, where the moderator is weaker. */
  readonly moderation?: Estimate;
  /** Standard errors between the estimate and what would refute the claim. */
  readonly z: number;
  /** Whether the sign, and the moderation if it is claimed, agree at two standard errors. */
  readonly holds: boolean;
}

/** Whether a claim has a trial. */
export const isCovered = (claim: SourceClaim): claim is CoveredClaim =>
  claim.status !== "not represented";

const SIGN = { "+": 1, "-": -1, "0": 0 } as const;
/** Standard errors by which a sign must agree. */
const ENOUGH = 2;

/** Replicates after which a first look is taken. */
const FIRST_LOOK = 20;
/** Standard errors, for or against, at which a first look settles a trial: chance is then ruled out. */
const SETTLED = 5;

type Reader = Trial["read"];
type Arms = Map<string, { design: Design; replicates: number; readers: Map<Reader, number> }>;

function plan(claims: readonly CoveredClaim[]): Arms {
  const arms: Arms = new Map();
  for (const { trial, moderated } of claims) {
    for (const one of moderated ? [trial, moderated] : [trial]) {
      for (const design of [one.less, one.more]) {
        const found = arms.get(design.id);
        const arm = found ?? { design, replicates: 0, readers: new Map() };
        arm.replicates = Math.max(arm.replicates, one.replicates ?? REPLICATES);
        if (!arm.readers.has(one.read)) arm.readers.set(one.read, arm.readers.size);
        arms.set(design.id, arm);
      }
    }
  }
  return arms;
}

/** Values read in an arm, in replicate order. */
type Read = (design: Design, read: Reader) => readonly number[];

/** Runs the arms that some claims need, each once, from one replicate to another (excluded). */
function look(claims: readonly CoveredClaim[], seed: string, from: number, to: number): Read {
  const arms = plan(claims);
  const values = new Map<string, Float64Array[]>();
  for (const [id, { design, replicates, readers }] of arms) {
    const end = Math.max(from, Math.min(to, replicates));
    const inOrder: ((future: Future) => number)[] = [...readers.keys()];
    values.set(id, collect(createBench(design), inOrder, seed, from, end, "model"));
  }
  return (design, read) => {
    const place = arms.get(design.id)?.readers.get(read);
    return place === undefined ? [] : Array.from(values.get(design.id)?.[place] ?? []);
  };
}

/** More less less, replicate by replicate: both arms had the same luck. */
function differences({ less, more, read, replicates = REPLICATES }: Trial, of: Read): number[] {
  const low = of(less, read);
  return of(more, read)
    .slice(0, replicates)
    .map((value, r) => value - low[r]);
}

/** Standard errors from a refutation; an effect without any error is as certain as can be. */
function zOf({ value, se }: Estimate, sign: number): number {
  if (Number.isNaN(value) || Number.isNaN(se)) return Number.NaN;
  if (se > 0) return (sign * value) / se;
  return value === 0 ? 0 : sign * value * Number.POSITIVE_INFINITY;
}

function find(claim: CoveredClaim, of: Read): Finding {
  const sign = SIGN[claim.sign];
  const apart = differences(claim.trial, of);
  const effect = mean(apart);
  const z =
    sign === 0
      ? zOf({ value: (claim.trial.margin ?? 0) - Math.abs(effect.value), se: effect.se }, 1)
      : zOf(effect, sign);
  if (!claim.moderated) return { claim, effect, z, holds: z >= ENOUGH };
  const weaker = differences(claim.moderated, of);
  const both = Math.min(apart.length, weaker.length);
  const moderation = mean(apart.slice(0, both).map((value, r) => sign * (value - weaker[r])));
  return { claim, effect, moderation, z, holds: z >= ENOUGH && zOf(moderation, 1) >= ENOUGH };
}

/** Whether a first look leaves no doubt about a trial, one way or the other. */
function isSettled({ claim, z, moderation }: Finding): boolean {
  if (claim.sign === "0" || !(Math.abs(z) >= SETTLED)) return false;
  return moderation === undefined || Math.abs(zOf(moderation, 1)) >= SETTLED;
}

/**
 * Runs the trials of claims, every shared arm once, and says which of them hold. A trial that a
 * first look settles is not run further.
 */
export function judgeClaims(claims: readonly SourceClaim[], seed = "coverage"): Finding[] {
  const covered = claims.filter(isCovered);
  const first = look(covered, seed, 0, FIRST_LOOK);
  const early = covered.map((claim) => find(claim, first));
  const open = early.filter((finding) => !isSettled(finding)).map(({ claim }) => claim);
  const rest = look(open, seed, FIRST_LOOK, Number.POSITIVE_INFINITY);
  const all: Read = (design, read) => [...first(design, read), ...rest(design, read)];
  return early.map((finding) => (isSettled(finding) ? finding : find(finding.claim, all)));
}
