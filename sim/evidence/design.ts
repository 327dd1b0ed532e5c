import { builtins } from "../../scenarios/index.ts";
import { catalogue } from "../experiment/catalogue.ts";
import { applySettings, type RunOptions, type Scenario } from "../model.ts";
import type { Probes } from "./probe.ts";

/** A world to simulate many times, with its twin beside it. */
export interface Design {
  /** Two designs with the same id are the same world: what one row simulated serves the other. */
  readonly id: string;
  /** Horizon, months. */
  readonly months: number;
  /** The scenario of a replicate: always the same, or one of a pool. */
  scenario(replicate: number): Scenario;
  /** Assumptions, rules switched off and other forms, in the world and in its twin. */
  readonly options: Pick<RunOptions, "assumptions" | "off" | "forms">;
  /** Whether rows read the twin too. */
  readonly twin: boolean;
  /** Whether nothing in it could ever partner: it is its own twin, the same under every model. */
  readonly alone: boolean;
  /** What is read beside the outcomes. */
  readonly probes?: Probes;
}

const isAlone = ({ partnership, also, environment }: Scenario): boolean =>
  !partnership && also.length === 0 && environment.formation === 0;

type Settings = Readonly<Record<string, string | number | boolean>>;

let entries: ReadonlyMap<string, Scenario> | undefined;

/** A built-in scenario by id, such as `case-c/no-money`. */
export function builtin(id: string): Scenario {
  entries ??= new Map(catalogue(builtins).map((entry) => [entry.id, entry.scenario]));
  const found = entries.get(id);
  if (!found) throw new Error(`there is no built-in scenario "${id}"`);
  return found;
}

/** What a design may say beyond its world. */
export interface DesignOptions {
  readonly set?: Settings;
  readonly months?: number;
  readonly off?: readonly string[];
  readonly twin?: boolean;
}

/** A design over a built-in scenario with some values changed by path, levers and assumptions too. */
export function designOf(id: string, options: DesignOptions = {}): Design {
  return designFrom(id, builtin(id), options);
}

/** A design over a scenario of one's own. `name` must be unlike that of any other world. */
export function designFrom(name: string, base: Scenario, options: DesignOptions = {}): Design {
  const { set = {}, months = 60, off = [], twin = true } = options;
  const { scenario, assumptions } = applySettings(base, set);
  const id = [name, JSON.stringify(set), months, off.join(), twin].join("|");
  return {
    id,
    months,
    scenario: () => scenario,
    options: { assumptions, off },
    twin,
    alone: isAlone(scenario),
  };
}

/** A design whose replicates go in turn through a pool of scenarios, made when first needed. */
export function designOver(
  name: string,
  pool: () => readonly Scenario[],
  options: DesignOptions = {},
): Design {
  const { set = {}, months = 60, off = [], twin = true } = options;
  let made: readonly ReturnType<typeof applySettings>[] | undefined;
  const all = () => {
    made ??= pool().map((scenario) => applySettings(scenario, set));
    return made;
  };
  const id = [name, JSON.stringify(set), months, off.join(), twin].join("|");
  return {
    id,
    months,
    scenario: (replicate) => all()[replicate % all().length].scenario,
    get options() {
      return { assumptions: all()[0].assumptions, off };
    },
    twin,
    alone: false,
  };
}
