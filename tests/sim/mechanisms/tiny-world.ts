import type { Draws } from "../../../sim/core/draws.ts";
import { KeyedDraws } from "../../../sim/core/draws.ts";
import type { Mechanism, ParamSpecs } from "../../../sim/core/mechanism.ts";
import { masterKey } from "../../../sim/core/random.ts";
import { createEventLog, type EventRow } from "../../../sim/core/trajectory.ts";
import type { TableBase } from "../../../sim/core/world.ts";
import { ATTRIBUTES, type Attribute, type Attributes } from "../../../sim/entities/form.ts";
import { initialiseWorld } from "../../../sim/entities/initialise.ts";
import { STATUS } from "../../../sim/entities/partnership.ts";
import { createWorld, type PartnerWorld } from "../../../sim/entities/world.ts";
import { conditionWeights, setupOf, sketch } from "../../contract/worlds.ts";

/** Row of the organisation that leads or helps. */
export const LEAD = 0;
/** Row of the organisation that joins or is helped. */
export const OTHER = 1;

/** A sketch of two typical trusts who may partner; `more` replaces whole parts of it. */
export const pair = (more: Record<string, unknown> = {}) => ({
  organisations: { lead: {}, other: {} },
  relations: [{ between: ["lead", "other"], prior_ties: 1, trust: 0.5 }],
  partnership: { form: "buddying", lead: "lead", other: "other" },
  ...more,
});

/** The world of a sketch in month 0, with everybody in post. */
export function tinyWorld(document: Record<string, unknown> = pair()): PartnerWorld {
  const world = createWorld(setupOf(sketch(document)));
  const draws = new KeyedDraws("initialise");
  draws.rekey(masterKey("tiny"));
  initialiseWorld(world, conditionWeights, draws);
  world.person.filled.fill(1, 0, world.setup.firstPerson[world.setup.parties]);
  return world;
}

/** Sets the first partnership to work on the given terms from now on. */
export function begin(world: PartnerWorld, terms: Partial<Attributes> = {}): void {
  const { partnership: s } = world;
  for (const name of Object.keys(ATTRIBUTES) as Attribute[]) s[name][0] = terms[name] ?? 0;
  s.status[0] = STATUS.running;
  s.stage[0] = 0;
  s.scale[0] = 1;
  s.startedMonth[0] = world.month;
  s.stageMonth[0] = world.month;
  s.completedMonth[0] = world.month;
}

/** The luck of a month: the same for every row, by channel; the last channel given goes on. */
export interface Luck {
  readonly uniforms?: readonly number[];
  readonly normals?: readonly number[];
}

function fixedDraws({ uniforms = [0.5], normals = [0] }: Luck): Draws {
  const fill = (from: readonly number[], rows: number, channels: number) =>
    Float64Array.from({ length: rows * channels }, (_, at) => {
      const channel = Math.min(at % channels, from.length - 1);
      return from[channel];
    });
  return {
    uniforms: (table: TableBase, channels: number) => fill(uniforms, table.count, channels),
    uniformsOf: (table: TableBase, channels: number) => fill(uniforms, table.count, channels),
    normals: (table: TableBase, channels: number) => fill(normals, table.count, channels),
    normalsAt: (_table: TableBase, _row: number, channels: number) => fill(normals, 1, channels),
  };
}

/** Lets one mechanism act alone for some months, with parameters and luck of the test's choice. */
export function act<P extends ParamSpecs>(
  mechanism: Mechanism<PartnerWorld, P>,
  world: PartnerWorld,
  values: Partial<Record<keyof P, number>> = {},
  luck: Luck = {},
  months = 1,
): readonly EventRow[] {
  const defaults = Object.entries(mechanism.params).map(([id, spec]) => [id, spec.default]);
  const params = { ...Object.fromEntries(defaults), ...values };
  const log = createEventLog(true);
  for (let i = 0; i < months; i++) {
    world.month += 1;
    mechanism.step(world, params, fixedDraws(luck), log);
  }
  return log.rows;
}
