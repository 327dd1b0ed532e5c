import type { Unit } from "./units.ts";

/** Where a number comes from and how far it can be believed. */
export interface Source {
  readonly grade: "strong" | "moderate" | "weak" | "assumption";
  /** The reference, or, for an assumption, the reasoning. */
  readonly cite: string;
}

/**
 * A number one may set. A `lever` is what somebody could decide, an `uncertain` parameter is what
 * nobody knows (its range is what is sampled), a `fixed` one is settled by its source.
 */
export interface ParamSpec {
  readonly default: number;
  readonly range: readonly [number, number];
  readonly unit: Unit;
  readonly role: "lever" | "uncertain" | "fixed";
  readonly label: string;
  readonly help: string;
  readonly source: Source;
  /** Step of a slider; also marks on/off levers (range 0 to 1, step 1). */
  readonly step?: number;
  /** Plain heading under which a lever is shown. */
  readonly group?: string;
  /** Which way a lever is usually good; "depends" where neither way is. */
  readonly good?: "higher" | "lower" | "depends";
  /** One sentence: what a lever brings, and at whose cost. */
  readonly why?: string;
  /** Whether a lever acts on those who have no partner too; the twin without partnering has only these. */
  readonly alone?: boolean;
  /** What the two ends of a lever's range mean, in a few words. */
  readonly ends?: readonly [string, string];
}

/** A parameter together with its id and the rule that declares it. */
export interface ParamInfo extends ParamSpec {
  readonly id: string;
  readonly rule: string;
}

/** The parameters of a rule by id. */
export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

/** The values a step receives: every parameter of the rule, by id. */
export type ParamValues<P extends ParamSpecs> = { readonly [K in keyof P]: number };

/** All parameters of those who declare some, in order. Throws if an id is declared twice. */
export function parametersOf(
  owners: readonly { readonly id: string; readonly params: ParamSpecs }[],
): readonly ParamInfo[] {
  const seen = new Set<string>();
  return owners.flatMap((owner) =>
    Object.entries(owner.params).map(([id, spec]) => {
      if (seen.has(id)) throw new Error(`Parameter "${id}" is declared by two rules.`);
      seen.add(id);
      return { id, rule: owner.id, ...spec };
    }),
  );
}
