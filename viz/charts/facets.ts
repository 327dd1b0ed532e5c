import { FEWEST_FOR_A_BAND } from "../../sim/analysis/fewest.ts";
import type { Curves, JobBands, StageResult } from "../../sim/host/page-protocol.ts";
import { type Member, memberKey } from "../cast.ts";
import { kindOf } from "../names.ts";
import type { View } from "../view.ts";
import type { ChartData, LineData } from "./chart-data.ts";

/** A result with the cast it was computed for, and the view that asked for it. */
export interface Answer {
  readonly result: StageResult;
  readonly cast: readonly Member[];
  readonly view?: View;
}

/** What the charts show: how things are, or how they differ from not partnering or another card. */
export type Mode = "levels" | "gaps";

/** One chart of an outcome: the entity it is about and what to draw. */
export interface Facet {
  readonly entity: string;
  readonly data: ChartData;
}

/** What a facet needs besides the answer. */
export interface FacetOptions {
  /** The outcome itself, or its difference under the same luck. */
  readonly mode: Mode;
  readonly outcome: string;
  /** Which direction of the outcome is good. */
  readonly good: -1 | 0 | 1;
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

/** What can be drawn of an answer: differences only once they have been measured. */
export const drawable = ({ result }: Answer, mode: Mode): Mode =>
  mode === "gaps" && result.jobs.some((job) => job.gaps !== null) ? "gaps" : "levels";

/** A chart for every entity that has the outcome, all on one scale so that they can be compared. */
export function facetsOf(answer: Answer, options: FacetOptions): Facet[] {
  const drawn = drawnOf(answer, options);
  const few = answer.result.n < FEWEST_FOR_A_BAND;
  const ghosts = few && options.before ? drawnOf(options.before, options) : NOTHING;
  const found = aired(widest(drawn.extent, ghosts.extent));
  const domain = few && options.domain ? widest(options.domain, found) : found;
  return drawn.entities.map((entity, i) => ({
    entity,
    data: {
      months: answer.result.months,
      domain,
      good: options.good,
      lines: drawn.lines[i],
      ghosts: ghosts.lines[ghosts.entities.indexOf(entity)] ?? [],
    },
  }));
}

/** The lines of an outcome, entity by entity, and the smallest and largest value among them. */
interface Drawn {
  readonly entities: readonly string[];
  readonly lines: readonly LineData[][];
  readonly extent: Extent;
}

type Extent = readonly [number, number];

const EMPTY: Extent = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const NOTHING: Drawn = { entities: [], lines: [], extent: EMPTY };

/** An answer stays what it is, and the one before is drawn with every first line after it. */
const known = new WeakMap<Answer, Map<string, Drawn>>();

function drawnOf(answer: Answer, options: FacetOptions): Drawn {
  const { mode, outcome, foreground } = options;
  const all = known.get(answer) ?? new Map<string, Drawn>();
  known.set(answer, all);
  const key = `${mode} ${outcome} ${foreground}`;
  const entities = all.has(key) ? [] : entitiesWith(answer, outcome, mode);
  const lines = entities.map((entity) => linesOf(answer, entity, options));
  const drawn = all.get(key) ?? { entities, lines, extent: extentOf(lines.flat()) };
  all.set(key, drawn);
  return drawn;
}

/** Entities for which any member has a value to draw: parties, merged bodies, ties, the system. */
export function entitiesWith(answer: Answer, outcome: string, mode: Mode = "levels"): string[] {
  const found = new Set<string>();
  for (const [m, job] of answer.result.jobs.entries()) {
    const curves = job[mode];
    // A twin is counted for a merged body too, even where no card that is shown becomes one.
    const isTwin = answer.cast[m]?.tone === 0;
    curves?.series.forEach((s, i) => {
      if (isTwin && kindOf(s.entity) === "merged") return;
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
  const single = singleFutures(cast);
  return cast.flatMap((member, m): LineData[] => {
    const job = result.jobs[m];
    if (isRepeated(answer, m)) return [];
    const curves = curvesOf(answer, m, options.mode);
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
        key: memberKey(member),
        label: member.label,
        tone: member.tone,
        faded,
        centre,
        low: masked(cut(curves.low), centre),
        high: masked(cut(curves.high), centre),
        futures: futuresOf(curves, s, rows, drawnFutures(answer, member, options, single)),
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

/** What is drawn of a member; null where it is about others than what differences are taken from. */
function curvesOf({ result }: Answer, m: number, mode: Mode): Curves | null {
  const job = result.jobs[m];
  if (mode === "levels") return job.levels;
  return job.gaps ?? (result.versus.includes(m) ? nought(job.levels) : null);
}

/** The difference from itself of what differences are taken from: a line at zero. */
function nought(levels: Curves): Curves {
  const centre = levels.centre.map((v) => (there(v) ? 0 : v));
  const none = new Float64Array(centre.length).fill(Number.NaN);
  return { ...levels, centre, low: none, high: none, traced: 0 };
}

/** The most single futures of one scenario, and those of each when several are shown. */
const MOST_SINGLE = 5;
const TOGETHER = 10;

/** Single futures of each scenario, so that there are never so many that they hide the bands. */
function singleFutures(cast: readonly Member[]): number {
  const cards = cast.filter((one) => one.tone > 0).length;
  return Math.min(MOST_SINGLE, Math.floor(TOGETHER / Math.max(1, cards)));
}

/** How many single futures are drawn: all of the one in the foreground, none of those behind it. */
function drawnFutures(
  { result }: Answer,
  { tone }: Member,
  { foreground }: FacetOptions,
  each: number,
): number {
  if (result.n < FEWEST_FOR_A_BAND || tone === 0) return 0;
  if (foreground === null) return each;
  return foreground === tone ? MOST_SINGLE : 0;
}

function futuresOf(curves: Curves, s: number, rows: number, most: number): Float64Array[] {
  return Array.from({ length: Math.min(most, curves.traced) }, (_, r) => {
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
export const domainOf = (lines: readonly LineData[]): Extent => aired(extentOf(lines));

function extentOf(lines: readonly LineData[]): Extent {
  let [low, high] = EMPTY;
  for (const one of lines) {
    for (const values of [one.centre, one.low, one.high]) {
      for (let i = 0; i < values.length; i += 1) {
        if (values[i] < low) low = values[i];
        if (values[i] > high) high = values[i];
      }
    }
  }
  return [low, high];
}

function aired([low, high]: Extent): Extent {
  if (low > high) return [0, 1];
  const air = Math.max((high - low) * 0.04, 1e-3);
  return [low - air, high + air];
}

const widest = (a: Extent, b: Extent): Extent => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
