import type { Trajectory } from "../../../sim/core/trajectory.ts";
import { attributesOf, NOBODY } from "../../../sim/world/build.ts";
import { formSpecs } from "../../../sim/world/forms.ts";
import type { Input } from "../../../sim/world/model.ts";
import type { Nation } from "../../../sim/world/nation.ts";
import type { Facts } from "../../../sim/world/population.ts";
import type { Staged } from "../../../sim/world/scene.ts";
import { spunPopulation } from "../../../sim/world/spun.ts";

/** Trusts left to themselves for twenty years. */
export const population = spunPopulation();

/** Yearly incomes of the lead, of the other and of an institute that treats nobody, £m. */
export const INCOMES = [600, 200, 20] as const;
/** Rows of the first two. */
export const [LEAD, OTHER] = [0, 1] as const;

const indexOf = (id: string | undefined) => formSpecs.findIndex((form) => form.id === id);

/** What the lead and the other do; two trusts without a deal where no form is named. */
export interface Sketch {
  readonly form?: string;
  readonly interim?: string;
  readonly counterfactual?: boolean;
  readonly other?: Facts;
  readonly lead?: Facts;
}

/** A lead of £600m, another of £200m that joins it or is helped, and an institute that treats nobody. */
export function small(sketch: Sketch): Input & { readonly setup: Staged } {
  const { form, interim, counterfactual = false, other = {}, lead = {} } = sketch;
  const deal = {
    id: "lead~other",
    lead: LEAD,
    other: OTHER,
    form: indexOf(form),
    interim: indexOf(interim),
    // In the twin nothing is ever proposed.
    start: counterfactual ? Number.POSITIVE_INFINITY : 0,
    scale: 1,
    wish: 0.8,
    receptivity: 0.8,
    legitimacy: 0.8,
    complementarity: 0.3,
    between: { km: 20, distance: 0.3, trust: 0.5 },
    delay: 0,
  };
  const nation: Nation = {
    ...NOBODY,
    ids: ["lead", "other", "institute"],
    income: Float64Array.from(INCOMES),
    clinical: Uint8Array.of(1, 1, 0),
    site: new Uint8Array(3),
    closed: false,
    x: new Float64Array(3),
    y: new Float64Array(3),
    forms: attributesOf(formSpecs),
    deals: form ? [deal] : [],
  };
  const joins = formSpecs[deal.form]?.attributes.oneBody === 1;
  const setup: Staged = {
    counterfactual,
    nation,
    organisationIds: nation.ids,
    partnershipIds: nation.deals.map(({ id }) => id),
    bodies: joins ? [{ id: "lead+other", parts: [LEAD, OTHER], deal: 0 }] : [],
    formLabels: formSpecs.map(({ label }) => label),
  };
  const said = [lead, other, {}].map((facts) => ({ facts, labelled: false }));
  return { setup, said, population };
}

/** The value of one line in every month, from 0 on. */
export function lineOf(run: Trajectory, entity: string, outcome: string): number[] {
  const at = run.series.findIndex((s) => s.entity === entity && s.outcome === outcome);
  if (at < 0) throw new Error(`There is no line ${outcome} of ${entity}.`);
  const month = (_: unknown, m: number) => run.values[m * run.series.length + at];
  return Array.from({ length: run.months + 1 }, month);
}
