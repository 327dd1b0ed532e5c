import { clamp, normalQuantile } from "../core/math.ts";
import { entityKey } from "../core/random.ts";
import { landscapeOf, type PartnerWorld, prepare, type Scenario } from "../model.ts";

type Organisation = Scenario["organisations"][string];
type Relation = Scenario["relations"][number];

/** The national world after some years without partnering: every trust as it stands then. */
export interface SpunUp {
  readonly trusts: readonly { readonly id: string; readonly input: Organisation }[];
  /** Who knows whom, as generated. */
  readonly relations: readonly Relation[];
  /** Distance of what two trusts' people hold dear, by their places in `trusts`. */
  distance(a: number, b: number): number;
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
  const scenario = { ...nation, environment: { ...nation.environment, quality_drift: 0 } };
  const { plan } = prepare(scenario, { counterfactual: true });
  const run = plan.start(SEED, replicate, { months: SPIN_UP, events: false });
  while (run.step());
  const { world } = run;
  const { organisations, relations } = landscapeOf(scenario);
  const ids = Object.keys(organisations);
  return {
    trusts: ids.map((id, i) => ({ id, input: standingOf(world, i, organisations[id]) })),
    relations,
    distance: distancesOf(world, ids.length),
  };
}

/** Three decimals are more than anybody can tell apart, and keep a pool's text short. */
const round = (value: number, low: number, high: number) =>
  Math.round(1000 * clamp(value, low, high)) / 1000;

function standingOf(
  { organisation: o }: PartnerWorld,
  i: number,
  given: Pick<Organisation, "kind" | "income" | "travel">,
): Organisation {
  return {
    kind: given.kind,
    rated_as: "trust",
    income: given.income,
    income_assumed: true,
    travel: given.travel,
    quality: round(o.quality[i], -4, 4),
    staff_experience: round(o.staffExperience[i], -4, 4),
    surplus: round(o.surplus[i], -60, 40),
    reserves: round((100 * o.reserves[i]) / given.income, -50, 100),
    board_stability: round(o.boardStability[i], 0, 1),
    free_capacity: round(o.freeCapacity[i], 0, 1),
    receptivity: round(o.receptivity[i], 0, 1),
    experience: round(o.experience[i], 0, 1),
    capability: round(o.capability[i], 0, 1),
    governance: round(o.governance[i], 0, 1),
    data_maturity: round(o.dataMaturity[i], 0, 1),
    system_health: round(o.systemHealth[i], 0, 1),
    waits: round(o.waits[i], 0, 60),
    reputation: round(o.reputation[i], -4, 4),
    leadership: round(o.leadership[i], -3, 3),
    special_measures: o.label[i] === 1,
  };
}

/** What people hold dear, copied: the world's buffers serve the next run. */
function distancesOf({ organisation: o }: PartnerWorld, count: number) {
  const width = o.culture.length / o.capacity;
  const culture = o.culture.slice(0, count * width);
  return (a: number, b: number): number => {
    let sum = 0;
    for (let v = 0; v < width; v++) {
      const d = culture[a * width + v] - culture[b * width + v];
      sum += d * d;
    }
    return round(Math.sqrt(sum), 0, 1);
  };
}
