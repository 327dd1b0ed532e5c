import { clamp, normalQuantile } from "../core/math.ts";
import { entityKey } from "../core/random.ts";
import { landscapeOf, prepare, type Scenario, type World } from "../model.ts";
import { WEEKS } from "../rules/patients.ts";

type Organisation = Scenario["organisations"][string];

/** The national world after some years without partnering: every trust as it stands then. */
export interface SpunUp {
  readonly trusts: readonly { readonly id: string; readonly input: Organisation }[];
}

/** Months after which the start of a run has been forgotten by all but its lasting part. */
const SPIN_UP = 60;
/** The luck of the worlds from which pairs are drawn: the same for every row and master seed. */
const SEED = "worlds";

/** A number between 0 and 1 that belongs to a name. */
export const chanceOf = (name: string): number => (entityKey(name).lo + 0.5) / 4294967296;

/** A standard normal number that belongs to a name. */
export const normalOf = (name: string): number => normalQuantile(chanceOf(name));

/**
 * A nation as it stands after five years, detrended: standings are those of the reference year's
 * population, so that drift does not turn weak trusts into typical ones before anything begins.
 */
export function spinUp(nation: Scenario, replicate: number): SpunUp {
  const { plan } = prepare(nation, { counterfactual: true, assumptions: { drift: 0 } });
  const run = plan.start(SEED, replicate, { months: SPIN_UP, events: false });
  while (run.step());
  const { world } = run;
  const { organisations } = landscapeOf(nation);
  return {
    trusts: Object.keys(organisations).map((id, i) => ({
      id,
      input: standingOf(world, i, organisations[id]),
    })),
  };
}

/** Three decimals are more than anybody can tell apart, and keep a pool's text short. */
const round = (value: number, low: number, high: number) =>
  Math.round(1000 * clamp(value, low, high)) / 1000;

function standingOf(
  { organisations: o }: World,
  i: number,
  given: Pick<Organisation, "kind" | "income">,
): Organisation {
  return {
    kind: given.kind,
    rated_as: "trust",
    income: given.income,
    income_assumed: true,
    quality: round(o.care[i], -4, 4),
    staff_experience: round(o.staff[i], -4, 4),
    surplus: round(o.surplus[i], -60, 40),
    board_stability: round(o.stability[i], 0, 1),
    waits: round(WEEKS * o.list[i], 0, 60),
    special_measures: o.label[i] === 1,
  };
}
