import { isMeasured, type KnownTrust, MOST_TRUSTS } from "../../sim/import/population.ts";
import type { Trust } from "../../sim/import/trusts.ts";

/** Who else is there. */
export type Company = "two" | "region" | "all";

/** Kinds as a person settled them: of trusts by line, and of all others that nothing tells. */
export interface Kinds {
  readonly byLine: Readonly<Record<number, string>>;
  /** A kind, or “leave” where those trusts stay out; null while it is asked. */
  readonly others: string | null;
}

export const NO_KINDS: Kinds = { byLine: {}, others: null };
export const LEAVE = "leave";

/** A trust with its kind, from a person or the table; null where it still has to be asked. */
export function settled(trust: Trust, { byLine }: Kinds): KnownTrust | null {
  const kind = byLine[trust.line] ?? trust.kind;
  return kind === null ? null : { ...trust, kind };
}

/** The trusts that are there beside the two, whatever their kinds. */
export function othersOf(
  company: Company,
  trusts: readonly Trust[],
  parties: readonly Trust[],
): readonly Trust[] {
  if (company === "two") return [];
  const region = parties[0]?.region;
  const there = company === "all" ? trusts : trusts.filter((one) => one.region === region);
  const lines = new Set(parties.map(({ line }) => line));
  return there.filter(({ line }) => !lines.has(line)).slice(0, MOST_TRUSTS - parties.length);
}

/** Those of the others whose kind nothing tells. */
export const unknownOf = (others: readonly Trust[], kinds: Kinds): readonly Trust[] =>
  others.filter((one) => settled(one, kinds) === null);

/** The others with their kinds; those that nothing tells as they were asked for, or left out. */
export function knownOthers(others: readonly Trust[], kinds: Kinds): readonly KnownTrust[] {
  return others.flatMap((one) => {
    const known = settled(one, kinds);
    if (known) return known;
    return kinds.others === null || kinds.others === LEAVE ? [] : { ...one, kind: kinds.others };
  });
}

/** What a person still has to choose before two trusts can partner, as a sentence; null if nothing. */
export function missingIn(
  { helped, helper }: { helped: Trust | undefined; helper: Trust | undefined },
  others: readonly Trust[],
  kinds: Kinds,
): string | null {
  if (!helped || !helper) return "Choose both trusts first.";
  if (helped.line === helper.line) return "Choose two different trusts.";
  const open = [helped, helper].find((one) => settled(one, kinds) === null);
  if (open) return `Say what kind of trust ${open.name} is.`;
  const unknown = unknownOf(others, kinds);
  if (unknown.length === 0 || kinds.others !== null) return null;
  return `Nothing tells the kind of ${unknown.length} of the others; say it, or leave them out.`;
}

/** What becomes of the name of a trust: it is borne only where something is measured. */
export const namelessNote = (trust: Trust): string | null =>
  isMeasured(trust)
    ? null
    : "The table measures nothing of it, so it takes part without its name: what would be said is said of any trust of its kind.";
