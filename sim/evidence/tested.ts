import { landscapeOf, levers, type Scenario, standings } from "../model.ts";
import { acceptedSets } from "./calibration/accepted.ts";
import { isTestable, type Pattern, type Row } from "./pattern.ts";

type Range = readonly [number, number];
type Ranges = Readonly<Record<string, Range>>;

/** A form as the evidence has tried it. */
export interface TestedForm {
  /** How many rows have it. */
  readonly rows: number;
  /** Kinds of its parties: “lead>other”. */
  readonly kinds: readonly string[];
  /** Income of the other party over that of the lead. */
  readonly sizes: Range;
}

/** What the rows of the evidence tried: whatever lies outside is extrapolation. */
export interface Tested {
  readonly levers: Ranges;
  /** Standings and income of the parties: “lead.quality”, “other.income”. */
  readonly parties: Ranges;
  /** Settings of the partnership and of the pair: “partnership.legitimacy”, “relation.distance”. */
  readonly pair: Ranges;
  readonly forms: Readonly<Record<string, TestedForm>>;
  /** Assumptions that were calibrated, with the values that reproduce the calibration rows. */
  readonly calibrated: Ranges;
}

/** Replicates of a design that are looked at, where each has a scenario of its own. */
const LOOKS = 24;

const PAIR = ["culture_distance", "trust", "distance"] as const;
const TERMS = ["lead_motivation", "other_motivation", "legitimacy", "complementarity"] as const;

/** Ranges that grow with what they are shown. */
function growing() {
  const found: Record<string, [number, number]> = {};
  const see = (name: string, value: number | undefined): void => {
    if (value === undefined || Number.isNaN(value)) return;
    const range = found[name];
    if (!range) found[name] = [value, value];
    else found[name] = [Math.min(range[0], value), Math.max(range[1], value)];
  };
  return { found, see };
}

/** What these rows try. Simulates nothing. */
export function testedBy(rows: readonly Row[]): Tested {
  const [lever, party, pair, calibrated] = [growing(), growing(), growing(), growing()];
  const forms = new Map<string, FormSeen>();
  for (const row of rows.filter(isTestable)) {
    for (const scenario of scenariosOf(row)) {
      const { partnership } = scenario;
      if (!partnership) continue;
      for (const { id, default: preset } of levers) lever.see(id, scenario.levers[id] ?? preset);
      seeParties(scenario, partnership, party.see);
      for (const term of TERMS) pair.see(`partnership.${term}`, partnership[term]);
      for (const relation of scenario.relations) {
        for (const id of PAIR) {
          const value = relation[id];
          if (typeof value === "number") pair.see(`relation.${id}`, value);
        }
      }
      seeForm(scenario, partnership, row.id, forms);
    }
  }
  for (const set of acceptedSets) {
    for (const [id, value] of Object.entries(set)) calibrated.see(id, value);
  }
  return {
    levers: rounded(lever.found),
    parties: rounded(party.found),
    pair: rounded(pair.found),
    forms: Object.fromEntries([...forms].sort().map(([id, seen]) => [id, formOf(seen)])),
    calibrated: rounded(calibrated.found),
  };
}

type Partnership = NonNullable<Scenario["partnership"]>;

function scenariosOf(row: Pattern): ReadonlySet<Scenario> {
  const found = new Set<Scenario>();
  for (const { design } of Object.values(row.samples)) {
    for (let r = 0; r < LOOKS; r++) found.add(design.scenario(r));
  }
  return found;
}

function seeParties(
  scenario: Scenario,
  { lead, other }: Partnership,
  see: (name: string, value: number | undefined) => void,
): void {
  const { organisations } = landscapeOf(scenario);
  for (const [role, id] of [["lead", lead] as const, ["other", other] as const]) {
    see(`${role}.income`, organisations[id].income);
    for (const standing of standings) see(`${role}.${standing.id}`, organisations[id][standing.id]);
  }
}

interface FormSeen {
  readonly rows: Set<string>;
  readonly kinds: Set<string>;
  readonly sizes: number[];
}

function seeForm(
  scenario: Scenario,
  { form, lead, other }: Partnership,
  row: string,
  forms: Map<string, FormSeen>,
): void {
  const { organisations } = landscapeOf(scenario);
  const seen = forms.get(form) ?? { rows: new Set(), kinds: new Set(), sizes: [] };
  forms.set(form, seen);
  seen.rows.add(row);
  seen.kinds.add(`${organisations[lead].kind}>${organisations[other].kind}`);
  seen.sizes.push(organisations[other].income / organisations[lead].income);
}

const formOf = ({ rows, kinds, sizes }: FormSeen): TestedForm => ({
  rows: rows.size,
  kinds: [...kinds].sort(),
  sizes: [round(Math.min(...sizes)), round(Math.max(...sizes))],
});

const round = (value: number): number => Math.round(value * 1000) / 1000;

const rounded = (ranges: Readonly<Record<string, [number, number]>>): Ranges =>
  Object.fromEntries(Object.entries(ranges).map(([id, [a, b]]) => [id, [round(a), round(b)]]));
