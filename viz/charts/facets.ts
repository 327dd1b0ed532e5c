import type { Curves, JobBands, StageResult } from "../../sim/host/page-protocol.ts";
import type { Member } from "../cast.ts";
import { kindOf } from "../names.ts";
import type { ChartData, LineData } from "./chart-data.ts";

/** A result with the cast it was computed for. */
export interface Answer {
  readonly result: StageResult;
  readonly cast: readonly Member[];
}

/** What the charts show: how things are, or how they differ from not partnering. */
export type Mode = "levels" | "gaps";

/** One chart of an outcome: the entity it is about and what to draw. */
export interface Facet {
  readonly entity: string;
  readonly data: ChartData;
}

/** What a facet needs besides the answer. */
export interface FacetOptions {
  /** The outcome itself, or its difference from not partnering under the same luck. */
  readonly mode: Mode;
  readonly outcome: string;
  /** Members in the foreground by tone; null brings all forward. */
  readonly foreground: number | null;
  /** The answer before this one, drawn pale while this one has no bands yet. */
  readonly before: Answer | null;
  /** The domain used last; kept while the answer is only a first line. */
  readonly domain: readonly [number, number] | null;
}

/** NaN stands for nothing there. */
const there = (value: number): boolean => !Number.isNaN(value);

const ORDER = ["organisation", "merged", "between", "system"];

/** A chart for every entity that has the outcome, all on one scale so that they can be compared. */
export function facetsOf(answer: Answer, options: FacetOptions): Facet[] {
  const entities = entitiesWith(answer, options.outcome, options.mode);
  const few = answer.result.n < 20;
  const lines = entities.map((entity) => linesOf(answer, entity, options));
  const ghosts = entities.map((entity) =>
    few && options.before ? linesOf(options.before, entity, options) : [],
  );
  const found = domainOf([...lines, ...ghosts].flat());
  const domain = few && options.domain ? widest(options.domain, found) : found;
  return entities.map((entity, i) => ({
    entity,
    data: { months: answer.result.months, domain, lines: lines[i], ghosts: ghosts[i] },
  }));
}

/** Entities for which any member has a value to draw: parties, merged bodies, ties, the system. */
export function entitiesWith(answer: Answer, outcome: string, mode: Mode = "levels"): string[] {
  const found = new Set<string>();
  for (const job of answer.result.jobs) {
    const curves = job[mode];
    curves?.series.forEach((s, i) => {
      if (s.outcome === outcome && present(job, curves, i, answer.result.months).some(there)) {
        found.add(s.entity);
      }
    });
  }
  const kinds = (entity: string) => ORDER.indexOf(kindOf(entity));
  return [...found].sort((a, b) => kinds(a) - kinds(b));
}

function linesOf(answer: Answer, entity: string, options: FacetOptions): LineData[] {
  const { result, cast } = answer;
  return cast.flatMap((member, m): LineData[] => {
    const job = result.jobs[m];
    if (isRepeated(answer, m)) return [];
    const curves = options.mode === "gaps" && !job.gaps ? nought(job.levels) : job[options.mode];
    if (!curves) return [];
    const s = curves.series.findIndex((t) => t.entity === entity && t.outcome === options.outcome);
    if (s < 0) return [];
    const rows = result.months + 1;
    const cut = (all: Float64Array) => all.subarray(s * rows, (s + 1) * rows);
    const centre = present(job, curves, s, result.months);
    if (!centre.some(there)) return [];
    const faded = ![null, 0, member.tone].includes(options.foreground) && member.tone !== 0;
    return [
      {
        key: `${member.job.scenario}${member.job.twin ? "~" : ""}`,
        label: member.label,
        tone: member.tone,
        faded,
        centre,
        low: masked(cut(curves.low), centre),
        high: masked(cut(curves.high), centre),
        futures: drawsFutures(answer, member, options) ? futuresOf(curves, s, rows) : [],
      },
    ];
  });
}

/** True for a counterfactual whose futures are those of an earlier one, bit for bit. */
function isRepeated({ result, cast }: Answer, m: number): boolean {
  if (cast[m].tone !== 0) return false;
  const first = result.jobs.findIndex(
    (job, i) => cast[i].tone === 0 && job.fingerprint === result.jobs[m].fingerprint,
  );
  return first < m;
}

/** The counterfactual's difference from itself: a line at zero to measure the others by. */
function nought(levels: Curves): Curves {
  const centre = levels.centre.map((v) => (there(v) ? 0 : v));
  const none = new Float64Array(centre.length).fill(Number.NaN);
  return { ...levels, centre, low: none, high: none };
}

/** Single futures are drawn for the scenario in the foreground, or for the only one there is. */
function drawsFutures({ result, cast }: Answer, member: Member, options: FacetOptions): boolean {
  if (result.n < 20 || member.tone === 0) return false;
  if (options.foreground !== null) return options.foreground === member.tone;
  return cast.filter((one) => one.tone > 0).length === 1;
}

function futuresOf(curves: Curves, s: number, rows: number): Float64Array[] {
  return Array.from({ length: curves.traced }, (_, r) => {
    const from = (r * curves.series.length + s) * rows;
    return curves.traces.subarray(from, from + rows);
  });
}

/**
 * The centre where at least half of the futures have a value: a median over few of them would
 * jump as others join, for example when mergers complete at different times.
 */
function present(job: JobBands, curves: Curves, s: number, months: number): Float64Array {
  const rows = months + 1;
  const centre = curves.centre.slice(s * rows, (s + 1) * rows);
  for (let month = 0; month < rows; month += 1) {
    if (curves.present[s * rows + month] * 2 < job.n) centre[month] = Number.NaN;
  }
  return centre;
}

function masked(values: Float64Array, by: Float64Array): Float64Array {
  return values.map((v, i) => (there(by[i]) ? v : Number.NaN));
}

/** Smallest and largest value of all bands and centres, with a little air; never empty. */
export function domainOf(lines: readonly LineData[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const one of lines) {
    for (const values of [one.centre, one.low, one.high]) {
      for (const v of values) {
        if (v < low) low = v;
        if (v > high) high = v;
      }
    }
  }
  if (low > high) return [0, 1];
  const air = Math.max((high - low) * 0.04, 1e-3);
  return [low - air, high + air];
}

const widest = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
];
