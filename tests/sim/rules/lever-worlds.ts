import type { OutcomeSpec } from "../../../sim/core/rule.ts";
import { rules } from "../../../sim/rules/index.ts";
import { attributesOf, type Beginning, lifeFrom, NOBODY } from "../../../sim/world/build.ts";
import { formSpecs } from "../../../sim/world/forms.ts";
import type { Deal } from "../../../sim/world/nation.ts";
import type { Facts } from "../../../sim/world/population.ts";
import { spunPopulation } from "../../../sim/world/spun.ts";
import type { World } from "../../../sim/world/world.ts";

const population = spunPopulation();

/** What may differ between the worlds in which levers are tried. */
interface Context {
  readonly form: string;
  readonly interim?: string;
  readonly other: Facts & { labelled?: boolean };
  readonly lead: Facts;
  readonly deal: Pick<Deal, "wish" | "receptivity" | "legitimacy" | "complementarity" | "delay">;
  readonly distance: number;
  readonly trust: number;
  readonly levers: Readonly<Record<string, number>>;
}

const indexOf = (id: string | undefined) => formSpecs.findIndex((form) => form.id === id);

/** A takeover of a failing trust, a merger of specialist trusts, a contract, a pathway of two services. */
export const CONTEXTS: Readonly<Record<string, Context>> = {
  takeover: {
    form: "acquisition",
    interim: "buddying",
    other: { quality: -2.2, staff_experience: -1.3, surplus: -8, stability: 0.05, labelled: true },
    lead: { quality: 2.2, staff_experience: 1.5, surplus: 1.5, stability: 0.95 },
    deal: { wish: 0.8, receptivity: 0.5, legitimacy: 0.8, complementarity: 0.3, delay: 0 },
    distance: 0.75,
    trust: 0.2,
    levers: { mandate: 0.9, transition_funding: 12, engagement: 0.5 },
  },
  merger: {
    form: "merger",
    interim: "joint_leadership",
    other: { quality: -0.3, staff_experience: -0.6, surplus: -7, stability: 0.05 },
    lead: { quality: 1.3, staff_experience: 0.8, surplus: 1, stability: 0.85 },
    deal: { wish: 0.8, receptivity: 0.5, legitimacy: 0.6, complementarity: 0.8, delay: 0 },
    distance: 0.4,
    trust: 0.45,
    levers: { mandate: 0.5 },
  },
  contract: {
    form: "contractual_agreement",
    other: { quality: 1.5, staff_experience: 0.6, surplus: 1, stability: 0.8 },
    lead: { quality: 0.8, staff_experience: 0.4, surplus: 6, stability: 0.8 },
    deal: { wish: 0.9, receptivity: 0.8, legitimacy: 0.6, complementarity: 0.8, delay: 0 },
    distance: 0.35,
    trust: 0.35,
    levers: { mandate: 0 },
  },
  pathway: {
    form: "clinical_pathway_collaboration",
    other: { quality: 0.3, surplus: -2, stability: 0.6 },
    lead: { quality: 1.2, surplus: -1, stability: 0.6 },
    deal: { wish: 0.9, receptivity: 0.8, legitimacy: 0.8, complementarity: 0.6, delay: 4 },
    distance: 0.15,
    trust: 0.75,
    levers: { mandate: 0 },
  },
};

function beginningOf(context: Context): Beginning {
  const forms = attributesOf(formSpecs);
  const deal: Deal = {
    ...context.deal,
    id: "lead~other",
    lead: 1,
    other: 0,
    form: indexOf(context.form),
    interim: indexOf(context.interim),
    start: 0,
    scale: 1,
    between: { km: 20, distance: context.distance, trust: context.trust },
  };
  const nation = {
    ...NOBODY,
    ids: ["other", "lead"],
    income: Float64Array.of(250, 350),
    clinical: new Uint8Array(2).fill(1),
    site: new Uint8Array(2),
    closed: false,
    x: new Float64Array(2),
    y: new Float64Array(2),
    forms,
    deals: [deal],
  };
  const { labelled = false, ...facts } = context.other;
  return {
    nation,
    said: [
      { facts, labelled },
      { facts: context.lead, labelled: false },
    ],
    population,
  };
}

/** Every outcome of both parties and of what they have together. */
const READ: readonly (readonly [string, OutcomeSpec<World>, number])[] = rules.flatMap((rule) => [
  ...Object.entries(rule.outcomes?.organisation ?? {}).flatMap(([id, spec]) =>
    [0, 1].map((row) => [`${id} of ${row === 0 ? "other" : "lead"}`, spec, row] as const),
  ),
  ...Object.entries(rule.outcomes?.partnership ?? {}).map(([id, spec]) => [id, spec, 0] as const),
]);

/** What an outcome is by name. */
export const SPECS = new Map(READ.map(([name, spec]) => [name, spec]));

/** Mean of every outcome at some months over futures of a context, with some levers set. */
export function meansOf(
  name: string,
  levers: Readonly<Record<string, number>>,
  { months, futures }: { months: readonly number[]; futures: number },
): Map<string, number> {
  const context = CONTEXTS[name];
  const life = lifeFrom(beginningOf(context), { ...context.levers, ...levers });
  const sums = new Map<string, number>();
  for (let r = 0; r < futures; r++) {
    life.begin("1", r);
    for (let m = 1; m <= Math.max(...months); m++) {
      life.month();
      if (!months.includes(m)) continue;
      for (const [outcome, spec, row] of READ) {
        const key = `${outcome} at ${m}`;
        const value = spec.read(life.world, row);
        sums.set(key, (sums.get(key) ?? 0) + (Number.isNaN(value) ? 0 : value) / futures);
      }
    }
  }
  return sums;
}

/** A difference in units of what is worth the name; money by the income of the smaller party. */
export function inWorths(key: string, difference: number): number {
  const spec = SPECS.get(key.split(" at ")[0]) as OutcomeSpec<World>;
  const { threshold } = spec;
  if (typeof threshold === "number") return difference / threshold;
  return difference / ((threshold.size / 100) * 250);
}
