import { landscapeOf } from "../model.ts";
import type { Future } from "./future.ts";

/** A stay in special measures that began in the run. */
export interface Spell {
  /** Place of the trust in the panel. */
  readonly trust: number;
  /** First month with the label. */
  readonly from: number;
  /** First month without it again; Infinity if it still has it at the horizon. */
  readonly to: number;
}

/** An inspection as the story tells it. */
export interface Inspection {
  readonly trust: number;
  readonly month: number;
  /** The rating given, 1 to 4. */
  readonly rating: number;
  /** Domains found inadequate. */
  readonly inadequate: number;
}

/** A national run read as a panel of the trusts that treat patients, in the scenario's order. */
export interface Panel {
  readonly ids: readonly string[];
  /** Places of the acute trusts. */
  readonly acute: readonly number[];
  readonly months: number;
  /** Values by trust and month. */
  of(outcome: string): readonly Float64Array[];
  /** In the order of their beginning. */
  readonly spells: readonly Spell[];
  /** In the order of time. */
  readonly inspections: readonly Inspection[];
}

const RATED = ["rated inadequate", "rated requires improvement", "rated good", "rated outstanding"];
const UNCLINICAL = ["improvement_institute", "consultancy"];

const panels = new WeakMap<Future, Panel>();
const landscapes = new WeakMap<object, readonly { id: string; kind: string }[]>();

function trustsOf({ scenario }: Future): readonly { id: string; kind: string }[] {
  const known = landscapes.get(scenario);
  if (known) return known;
  const { organisations } = landscapeOf(scenario);
  const trusts = Object.entries(organisations)
    .map(([id, { kind }]) => ({ id, kind }))
    .filter(({ kind }) => !UNCLINICAL.includes(kind));
  landscapes.set(scenario, trusts);
  return trusts;
}

/** The panel of a future, made once for all that read it. */
export function panelOf(future: Future): Panel {
  const known = panels.get(future);
  if (known) return known;
  const trusts = trustsOf(future);
  const ids = trusts.map(({ id }) => id);
  const lines = new Map<string, readonly Float64Array[]>();
  const of = (outcome: string) => {
    const found = lines.get(outcome) ?? ids.map((id) => future.line(id, outcome));
    lines.set(outcome, found);
    return found;
  };
  const panel: Panel = {
    ids,
    acute: trusts.flatMap(({ kind }, i) => (kind === "acute" ? i : [])),
    months: future.months,
    of,
    spells: spellsOf(of("special_measures")),
    inspections: inspectionsOf(future, ids),
  };
  panels.set(future, panel);
  return panel;
}

function spellsOf(labels: readonly Float64Array[]): Spell[] {
  const spells = labels.flatMap((line, trust) => {
    const found: Spell[] = [];
    for (let from = 1; from < line.length; from++) {
      if (line[from] !== 1 || line[from - 1] !== 0) continue;
      const to = line.indexOf(0, from);
      found.push({ trust, from, to: to < 0 ? Number.POSITIVE_INFINITY : to });
    }
    return found;
  });
  return spells.sort((a, b) => a.from - b.from || a.trust - b.trust);
}

function inspectionsOf({ events }: Future, ids: readonly string[]): Inspection[] {
  const place = new Map(ids.map((id, i) => [id, i]));
  return events.flatMap(({ month, entity, event, cause, detail }) => {
    const rating = RATED.indexOf(event) + 1;
    const trust = place.get(entity);
    if (cause !== "inspection" || rating === 0 || trust === undefined) return [];
    const worst = detail.split("; inadequate: ")[1];
    return [{ trust, month, rating, inadequate: worst ? worst.split(", ").length : 0 }];
  });
}

/** What is read from a panel, as a reader of futures. */
export const inPanel =
  (read: (panel: Panel) => number) =>
  (future: Future): number =>
    read(panelOf(future));
