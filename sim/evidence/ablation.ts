import type { RunOptions, Scenario } from "../model.ts";
import type { Design } from "./design.ts";
import type { Pattern, Sample } from "./pattern.ts";

/** A part taken out of the model, to see which patterns fail without it. */
export interface Ablation {
  /** In plain words; two ablations must not share a name. */
  readonly name: string;
  /** Parameters by id, also beyond the range that anybody may set: what makes the part vanish. */
  readonly values?: Readonly<Record<string, number>>;
  /** Rules switched off. */
  readonly off?: readonly string[];
  /** Forms of partnering to use instead of the built-in ones. */
  readonly forms?: RunOptions["forms"];
  /** What else changes at the start. */
  change?(scenario: Scenario): Scenario;
}

/** A design in the model without the part; the same luck as the design itself, so they are paired. */
export function under(design: Design, ablation: Ablation): Design {
  const changed = new WeakMap<Scenario, Scenario>();
  const without = (scenario: Scenario): Scenario => {
    const { change = (same: Scenario) => same, values = {} } = ablation;
    const found = changed.get(scenario);
    if (found) return found;
    const start = change(scenario);
    // What is settled by the scenario is not checked against ranges again, unlike assumptions.
    const made = { ...start, levers: { ...start.levers, ...values } };
    changed.set(scenario, made);
    return made;
  };
  const { off = [] } = ablation;
  return {
    ...design,
    id: `${design.id}|${ablation.name}`,
    scenario: (replicate) => without(design.scenario(replicate)),
    get options() {
      const { assumptions = {}, off: already = [] } = design.options;
      const forms = ablation.forms ?? design.options.forms;
      const kept = Object.entries(assumptions).filter(([id]) => !(id in (ablation.values ?? {})));
      const all = { assumptions: Object.fromEntries(kept), off: [...already, ...off] };
      return forms ? { ...all, forms } : all;
    },
  };
}

/** A row whose every design is run without the part. */
export function ablated(row: Pattern, ablation: Ablation): Pattern {
  const designs = new Map<Design, Design>();
  const sampleOf = ({ design, read }: Sample): Sample => {
    if (!designs.has(design)) designs.set(design, under(design, ablation));
    return { design: designs.get(design) as Design, read };
  };
  const samples = Object.entries(row.samples).map(([name, one]) => [name, sampleOf(one)] as const);
  return {
    ...row,
    id: `${row.id} without: ${ablation.name}`,
    samples: Object.fromEntries(samples),
  };
}
