import { MODEL_VERSION } from "../../model.ts";
import type { Budget } from "./budget.ts";
import { type AcceptedSet, type Calibration, MISSED } from "./calibrate.ts";
import { nameOf } from "./targets.ts";
import { CUT, DISCREPANCY } from "./waves.ts";

/** How a calibration was asked for. */
export interface Asked {
  readonly mode: string;
  readonly seed: string;
  readonly budget: Budget;
  readonly rows: readonly string[];
  /** Rows that only accepted sets are checked on. */
  readonly checks: readonly string[];
}

/** A number as it is written down: four significant digits; null where there is none. */
const short = (x: number): number | null => (Number.isFinite(x) ? Number(x.toPrecision(4)) : null);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The same with keys in alphabetical order at every level. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** Standards that a reader needs to make sense of the sets, in words. */
export const RULES = {
  accepted: `of the measures that some candidate meets, at most one in ${1 / MISSED} lies more than two standard errors outside its band`,
  chosen: `the values of today if they are accepted, else the accepted set with the smallest largest implausibility: distance outside the band in units of its scale (below zero inside), over the root of the squared standard error and of the squared discrepancy of ${DISCREPANCY}`,
  scale: `half of the width of the band; for a band with one end a stated step, else half of that end and at least 0.1`,
  waves: `ruled out from an implausibility of ${CUT} on`,
} as const;

function setOf({ values, measures, worst, replicates }: AcceptedSet): Json {
  const told = measures.map((measure) => [
    nameOf(measure),
    { value: short(measure.value), se: short(measure.se) },
  ]);
  return {
    values: { ...values },
    measures: Object.fromEntries(told),
    replicates,
    worst: short(worst),
  };
}

/** A calibration as the text of accepted.json: the same bytes for the same result. */
export function recordOf(found: Calibration, asked: Asked): string {
  const { screen, nearest } = found;
  const document: Json = {
    about: "written by npm run calibrate; the first set is the chosen one",
    active: found.active.map(({ id, range, default: before }) => ({ id, range, before })),
    budget: { ...asked.budget },
    candidates: { tried: found.selection.tried, in_full: found.selection.inFull },
    mode: asked.mode,
    model_version: MODEL_VERSION,
    narrowing: found.narrowing.map((one) => ({
      id: one.id,
      low: short(one.low),
      high: short(one.high),
      accepted: one.accepted === null ? null : short(one.accepted),
      blind: one.blind === null ? null : short(one.blind),
      waves: short(one.waves),
    })),
    nearest: nearest ? { missed: nearest.missed, set: setOf(nearest.set) } : null,
    out_of_sample: found.members.map(({ set, rows }) => ({
      set,
      rows: Object.fromEntries(rows.map(({ row, standing }) => [row, standing])),
    })),
    rows: asked.rows,
    checks: asked.checks,
    rules: { ...RULES },
    screen: {
      points: screen.points,
      parameters: screen.parameters.map(({ id, score, measure, muStar, mu, sigma }) => ({
        id,
        measure,
        mu: short(mu),
        mu_star: short(muStar),
        score: short(score),
        sigma: short(sigma),
      })),
    },
    seed: asked.seed,
    sets: found.accepted.map(setOf),
    targets: found.targets.map((target) => ({
      measure: nameOf(target),
      low: short(target.low),
      high: short(target.high),
      scale: short(target.scale),
    })),
    today: found.today,
    unmet: found.unmet,
    waves: found.waves.map(({ points, left, cut, explained, beyond }) => ({
      points,
      left: short(left),
      cut: short(cut),
      beyond,
      explained: Object.fromEntries(
        Object.entries(explained).map(([name, x]) => [name, x === null ? null : short(x)]),
      ),
    })),
  } as unknown as Json;
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}
